using Par.Ingest.Screening;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Portal.Submit.Changes;

/// <summary>One key figure of a submission beside the same of the revision before.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Decimals">Decimals to show.</param>
/// <param name="Now">The value; null when it was not counted.</param>
/// <param name="Before">The value before; null when there was none.</param>
public sealed record FigureChange(Label Name, int Decimals, decimal? Now, decimal? Before)
{
    /// <summary>The difference, when both are known.</summary>
    public decimal? Change => Now - Before;

    /// <summary>The key figures that people compare, in their order; those that neither revision has are left out.</summary>
    public static IReadOnlyList<FigureChange> Of(Side side, IReadOnlyDictionary<string, decimal> now, IReadOnlyDictionary<string, decimal>? before) =>
    [
        .. from figure in Names(side)
           let value = ValueOf(now, figure.Figure)
           let earlier = ValueOf(before, figure.Figure)
           where value is not null || earlier is not null
           select new FigureChange(figure.Name, figure.Decimals, value, earlier),
    ];

    private static decimal? ValueOf(IReadOnlyDictionary<string, decimal>? figures, string figure) =>
        figures is not null && figures.TryGetValue(figure, out var value) ? value : null;

    private static IEnumerable<(string Figure, Label Name, int Decimals)> Names(Side side)
    {
        yield return (KeyFigures.Clients, side == Side.Ent
            ? new("Nuoria tiedostossa", "Unga i filen", "Young people in the file")
            : new("Valmentautujia", "Deltagare", "Trainees"), 0);
        if (side == Side.Ent)
            yield return (KeyFigures.Reached, new("Tavoitettuja nuoria", "Nådda unga", "Young people reached"), 0);
        yield return (KeyFigures.Periods, new("Jaksoja", "Perioder", "Periods"), 0);
        yield return (KeyFigures.Measures, side == Side.Ent
            ? new("Toimenpiteitä", "Åtgärder", "Measures")
            : new("Toiminnan rivejä", "Rader om verksamhet", "Rows of activities"), 0);
        yield return (KeyFigures.Workers, new("Työntekijöitä", "Anställda", "Workers"), 0);
        yield return (KeyFigures.PersonYears, new("Henkilötyövuosia", "Årsverken", "Person-years"), 2);
    }
}
