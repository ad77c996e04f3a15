using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Disclosure;
using Par.Warehouse.Statistics;

namespace Par.Portal.Public.About;

/// <summary>A referral source of the invented example, in a version and in the correction after it.</summary>
/// <param name="Name">The referral source.</param>
/// <param name="Counted">The people who came through it.</param>
/// <param name="Published">The published number.</param>
/// <param name="Reader">The figures that a reader of the first version must think possible.</param>
/// <param name="CountedAfter">The people as corrected.</param>
/// <param name="PublishedAfter">The published number of the correction.</param>
public sealed record SmallNumbersRow(Label Name, Tally Counted, Cell Published, FigureRange Reader, Tally CountedAfter, Cell PublishedAfter)
{
    /// <summary>The other multiple that the number might have become.</summary>
    public int Other => CellKey.Other(Counted.Count, CellKey.Round(Counted));
}

/// <summary>
/// An invented municipality whose young people are counted by referral source, rounded and corrected as real ones are; only the people
/// and the secret of their record keys are made up. <c>docs/disclosure.md</c> has the same example.
/// </summary>
public static class SmallNumbersExample
{
    private static readonly RecordKeys Keys = new([.. Enumerable.Repeat((byte)68, 32)]);

    // In the correction client 12 has come through social services after all, and client 32 is new.
    private static readonly (Label Name, int[] Clients, int[] ClientsAfter)[] Sources =
    [
        (new("Oppilaitokset", "Läroanstalter", "Schools and institutions"), Clients(1, 12), Clients(1, 11)),
        (new("Sosiaali- ja terveyspalvelut", "Social- och hälsovårdstjänster", "Social and health services"),
            Clients(13, 21), Clients(12, 21)),
        (new("Työllisyyspalvelut", "Sysselsättningstjänster", "Employment services"), Clients(22, 28), [.. Clients(22, 28), 32]),
        (new("Nuori itse", "Den unga själv", "The young person"), Clients(29, 31), Clients(29, 31)),
    ];

    /// <summary>Name of the municipality.</summary>
    public static Label Municipality { get; } = new("Koivula", "Björkby", "Birchby");

    /// <summary>The referral sources.</summary>
    public static IReadOnlyList<SmallNumbersRow> Rows { get; }

    /// <summary>Everybody.</summary>
    public static Cell Everybody { get; }

    /// <summary>Everybody in the correction.</summary>
    public static Cell EverybodyAfter { get; }

    /// <summary>The sum of the published parts, which is not the total.</summary>
    public static Cell SumOfParts { get; }

    static SmallNumbersExample()
    {
        var first = new FigureSystem();
        var rows = Array.ConvertAll(Sources, source =>
        {
            var (counted, after) = (TallyOf(source.Clients), TallyOf(source.ClientsAfter));
            var figure = first.Rounded(counted, before: null);
            var correction = new FigureSystem();
            var number = correction.Published(correction.Rounded(after, first.Published(figure)));
            return (source.Name, Counted: counted, Figure: figure, After: after, Number: number);
        });
        var everybody = first.Exact(rows.Sum(row => row.Counted.Count));
        first.AddSum(everybody, Array.ConvertAll(rows, row => row.Figure), FigureRange.Exactly(0));
        var reader = ReaderRanges.Of(first);
        Rows = [.. rows.Select(row => new SmallNumbersRow(
            row.Name, row.Counted, Cell.RoundedOf(first.Published(row.Figure)), reader[row.Figure],
            row.After, Cell.RoundedOf(row.Number)))];
        (Everybody, EverybodyAfter) = (Cell.Of(first.Published(everybody)), Cell.Of(rows.Sum(row => row.After.Count)));
        SumOfParts = Cell.RoundedOf(rows.Sum(row => first.Published(row.Figure)));
    }

    private static int[] Clients(int first, int last) => [.. Enumerable.Range(first, last - first + 1)];

    private static Tally TallyOf(IEnumerable<int> clients) =>
        clients.Aggregate(default(Tally), (all, client) => all + Tally.Of(Keys.KeyOf(Side.Ent, "P0000", $"{client}")));
}
