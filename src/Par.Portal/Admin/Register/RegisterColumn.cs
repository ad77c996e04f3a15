using Par.Portal.Shell;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Portal.Admin.Register;

/// <summary>A column of the register's workbook.</summary>
/// <param name="Field">The field of the form whose errors are this column's.</param>
/// <param name="Title">Its heading. All three languages are understood in a workbook that comes back.</param>
/// <param name="Value">What stands in it.</param>
internal sealed record RegisterColumn(string Field, Label Title, Func<Organisation, string?> Value)
{
    /// <summary>All columns in the order of the workbook.</summary>
    public static IReadOnlyList<RegisterColumn> All { get; } =
    [
        new("par-id", new("PAR-tunnus", "PAR-id", "PAR id"), row => row.ParId),
        new("side", new("Toiminta (ENT tai TY)", "Verksamhet (ENT eller TY)", "Form of work (ENT or TY)"), row => row.Side.Code()),
        new("name", AdminTexts.Name, row => row.Name),
        new("business-id", AdminTexts.BusinessId, row => row.BusinessId),
        new("municipality", AdminTexts.HomeMunicipality, row => row.HomeMunicipality),
        new("expected-from", AdminTexts.ExpectedFrom, Of(RegisterField.ExpectedFrom)),
        new("expected-to", AdminTexts.ExpectedTo, Of(RegisterField.ExpectedTo)),
        new("contact-email", AdminTexts.ContactEmail, row => row.ContactEmail),
        new("contact-language", new("Muistutusten kieli (fi, sv tai en)", "Påminnelsernas språk (fi, sv eller en)",
            "Language of reminders (fi, sv or en)"),
            row => row.ContactLanguage.Code()),
    ];

    /// <summary>What a field of the register is called.</summary>
    public static Label TitleOf(RegisterField field) => field switch
    {
        RegisterField.Name => AdminTexts.Name,
        RegisterField.BusinessId => AdminTexts.BusinessId,
        RegisterField.HomeMunicipality => AdminTexts.HomeMunicipality,
        RegisterField.ExpectedFrom => AdminTexts.ExpectedFrom,
        RegisterField.ExpectedTo => AdminTexts.ExpectedTo,
        RegisterField.ContactEmail => AdminTexts.ContactEmail,
        _ => AdminTexts.ContactLanguage,
    };

    private static Func<Organisation, string?> Of(RegisterField field) => row => RegisterChange.ValueOf(row, field);
}
