using Par.Ingest.Templates;
using Par.Portal.Identity;
using Par.Portal.Shell;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Portal.Submit;

/// <summary>The files that a delivering organisation needs.</summary>
internal static class SubmitSetup
{
    /// <summary>Maps the template workbooks: <c>…/2025-T1.xlsx</c>, for the organisation and side of who asks.</summary>
    public static void MapSubmit(this WebApplication app)
    {
        foreach (var language in Languages.All)
            app.MapGet(Address.Of(language, Slug.Submit) + "/{round}.xlsx",
                (string round, CurrentActor actor, VariableCatalogue catalogue, PrefilledTemplates templates, CancellationToken cancellation) =>
                    TemplateAsync(round, language, actor, catalogue, templates, cancellation)).RequireAuthorization(Areas.Submit);
    }

    /// <summary>The rounds that an organisation may be filling in now: last year's January round, and those of this year.</summary>
    public static IReadOnlyList<Round> CurrentRounds(TimeProvider clock, VariableCatalogue catalogue)
    {
        var year = clock.GetUtcNow().Year;
        Round[] rounds = [new(year - 1, RoundKind.January), new(year, RoundKind.May), new(year, RoundKind.September), new(year, RoundKind.January)];
        return [.. rounds.Where(round => catalogue.Find(round.Year) is not null)];
    }

    private static async Task<IResult> TemplateAsync(
        string roundCode, Language language, CurrentActor actor, VariableCatalogue catalogue, PrefilledTemplates templates, CancellationToken cancellation)
    {
        var (parId, side) = actor.Organisation;
        if (!Round.TryParse(roundCode, out var round) || catalogue.Find(round.Year) is null)
            return Results.NotFound();
        var workbook = new MemoryStream();
        await templates.WriteAsync(parId, side, round, language, actor.Required, workbook, cancellation);
        workbook.Position = 0;
        return Results.Stream(workbook, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{side.Code()}-{round.Code}-{parId}.xlsx");
    }
}
