using Par.Portal.Identity;
using Par.Portal.Shell;
using Par.Portal.Submit;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Portal.Admin.Register;

/// <summary>The address of the register's workbook: <c>/fi/hallinta/organisaatiot/register.xlsx</c>.</summary>
internal static class RegisterFile
{
    /// <summary>The address in a language, which is that of the headings.</summary>
    public static string AddressOf(Language language) => Address.Of(language, Slug.Admin, Slug.Organisations) + "/register.xlsx";

    /// <summary>Maps it.</summary>
    public static void MapRegister(this WebApplication app)
    {
        foreach (var language in Languages.All)
            app.MapGet(AddressOf(language), (OrganisationRegister register, CurrentActor actor, CancellationToken cancel) =>
                AnswerAsync(language, register, actor, cancel)).RequireAuthorization(Areas.Administration);
    }

    private static async Task<IResult> AnswerAsync(Language language, OrganisationRegister register, CurrentActor actor,
        CancellationToken cancel) =>
        Results.File(RegisterWorkbook.Write(await register.ListAsync(actor.Required, cancel), language), SubmitSetup.WorkbookType,
            Slug.Organisations.In(language) + ".xlsx");
}
