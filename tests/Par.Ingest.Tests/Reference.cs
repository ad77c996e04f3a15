using Par.Ingest.Screening;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;

namespace Par.Ingest.Tests;

/// <summary>The shipped catalogue and places, and a register that knows the drafts' organisation on both sides.</summary>
internal static class Reference
{
    public static VariableCatalogue Catalogue { get; } = CatalogueFiles.Load(CatalogueFiles.DefaultFolder);

    public static Gazetteer Gazetteer { get; } = Gazetteer.Load(Gazetteer.DefaultFolder);

    /// <summary>The file is received on the last day of its round's deadline, from a registered organisation.</summary>
    public static ScreeningContext ContextOf(Round round) => new(Gazetteer, DeadlineOf(round), Register);

    public static DateOnly DeadlineOf(Round round) => Catalogue[round.Year].Rounds.Single(window => window.Kind == round.Kind).Deadline;

    private static IReadOnlyCollection<Organisation> Register { get; } = [.. Sides.All.Select(side => new Organisation
    {
        ParId = Drafts.ParId,
        Side = side,
        Name = "Mallilan nuorisopalvelut",
        BusinessId = "1234567-1",
        HomeMunicipality = "179",
        ExpectedFrom = 2015,
    })];
}
