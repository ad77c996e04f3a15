using System.Globalization;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Published;
using Par.Warehouse.Statistics;

namespace Par.Portal.Releases.Reading;

/// <summary>
/// What the files under the figures of a place must hold, worked out from the stored cells anew. A share of a withheld number, or of a withheld total, must be withheld.
/// </summary>
internal sealed class FigureExpectation(PublishedStatistics figures, PlaceId place)
{
    /// <summary>The figures that have files.</summary>
    public static IReadOnlyList<string> Ids { get; } = ["trend", "ent-referral", "ent-placement", "ent-ages", "ty-referral", "ty-placement", "ty-ages"];

    /// <summary>The cell behind a line; null when no figure has such a line.</summary>
    public Cell? Of(string figure, string row, string measure)
    {
        var side = figure.StartsWith("ty-", StringComparison.Ordinal) || measure == "trainees-under-29" ? Side.Ty : Side.Ent;
        if (figure == "trend")
            return int.TryParse(row, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? measure switch
            {
                "reached" => At(side, year, "ent-reached", place),
                "trainees-under-29" => At(side, year, "ty-trainees", place, age: "U29"),
                _ => null,
            } : null;
        if (figures.NewestYear(side) is not { } newest)
            return null;
        if (figure.EndsWith("-ages", StringComparison.Ordinal))
            return (measure, row) switch
            {
                (_, "T") => null,
                ("total", "women") => At(side, newest, Clients(side), place, gender: "2"),
                ("total", "men") => At(side, newest, Clients(side), place, gender: "1"),
                ("total", _) => At(side, newest, Clients(side), place, age: AgeOf(row)),
                ("women", _) => At(side, newest, Clients(side), place, gender: "2", age: AgeOf(row)),
                ("men", _) => At(side, newest, Clients(side), place, gender: "1", age: AgeOf(row)),
                _ => null,
            };
        return measure switch
        {
            "count" => At(side, newest, figure, place, row),
            "share" => PerCent(At(side, newest, figure, place, row), At(side, newest, figure, place)),
            "share-country" => PerCent(At(side, newest, figure, PlaceId.Country, row), At(side, newest, figure, PlaceId.Country)),
            _ => null,
        };
    }

    private Cell At(Side side, int year, string table, PlaceId at, string category = "T", string gender = "T", string age = "T") =>
        figures.Cell(side, year, table, new CellAddress(at, category, gender, age));

    // Files say total where cells have T.
    private static string AgeOf(string row) => row == "total" ? "T" : row;

    private static Cell PerCent(Cell part, Cell whole)
    {
        if (part.IsWithheld || whole.IsWithheld || whole.Value < 20)
            return Cell.TooFew;
        if (part.Value is not { } some || whole.Value is not { } all)
            return Cell.Missing;
        var share = all == 0 ? Cell.NotApplicable : Cell.RoundedOf(Math.Min(100, 100 * some / all));
        return part.IsPartial || whole.IsPartial ? share.Partly() : share;
    }

    private static string Clients(Side side) => side == Side.Ent ? "ent-reached" : "ty-trainees";
}
