using Par.Portal.Public.Figures;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Statistics;

namespace Par.Portal.Review;

/// <summary>One key figure of an organisation, this year and last year. A year without facts is "not available", never zero.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Quantity">What kind of number it is.</param>
/// <param name="ThisYear">This year.</param>
/// <param name="LastYear">The year before.</param>
public sealed record KeyFigureRow(Label Name, Quantity Quantity, Cell ThisYear, Cell LastYear)
{
    /// <summary>Change from last year to this, relative to last year.</summary>
    public Cell Change => ThisYear.ChangeFrom(LastYear);

    /// <summary>The key figures that a reviewer compares first.</summary>
    public static IReadOnlyList<KeyFigureRow> Of(Side side, OwnFigures? now, OwnFigures? before, VariableCatalogue catalogue)
    {
        Label clients = side == Side.Ent ? ReviewTexts.Contacted : ReviewTexts.Trainees;
        List<KeyFigureRow> rows = [Row(clients, Quantity.Count, own => own.Count(Subject.Clients))];
        if (side == Side.Ent)
            rows.Add(Row(ReviewTexts.Reached, Quantity.Count, own => own.Count(Subject.Reached)));
        rows.Add(Row(ReviewTexts.Ended, Quantity.Count, own => own.Count(Subject.Ended)));
        rows.Add(new(ReviewTexts.PositivePlacement, Quantity.Share, Positive(now), Positive(before)));
        rows.Add(Row(ReviewTexts.Workers, Quantity.Count, own => own.Workers));
        rows.Add(Row(ReviewTexts.PersonYears, Quantity.PersonYears, own => (double)own.PersonYears));
        return rows;

        KeyFigureRow Row(Label name, Quantity quantity, Func<OwnFigures, double> figure) => new(name, quantity, At(now, figure), At(before, figure));

        Cell Positive(OwnFigures? own) => own is not null && catalogue.Find(own.Year) is { } year && year.FindConcept("placement", side) is { } variable
            ? Cell.Of(own.InCategory(Subject.Ended, "placement", year.CodesOf(variable), "positive")).Per(Cell.Of(own.Count(Subject.Ended)))
            : Cell.Missing;
    }

    private static Cell At(OwnFigures? own, Func<OwnFigures, double> figure) => own is null ? Cell.Missing : Cell.Of(figure(own));
}
