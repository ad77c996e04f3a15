using System.Reflection;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Building;
using Par.Warehouse.Releases.Published;
using Par.Warehouse.Statistics;

namespace Par.Portal.Tests.House;

/// <summary>
/// Keeps the numbers of cells behind one gate. Who takes the number out of a cell can compare it, add it, draw it or sort by it and forget that another is withheld; so nobody
/// does but the types named here, and whatever else a page needs is asked of the cell (<see cref="Cell"/>, <see cref="Movement"/>, <see cref="Shown"/>, <see cref="Interval"/>).
/// </summary>
public sealed class CellGateTests
{
    private static readonly string[] Rooms = ["Par.Warehouse", "Par.Ingest", "Par.Jobs", "Par.Portal"];

    private static readonly Dictionary<string, string> TakeNumbers = new()
    {
        ["Par.Warehouse.Statistics.Cell"] = "the gate: what is computed from cells",
        ["Par.Warehouse.Statistics.Movement"] = "the gate: changes",
        ["Par.Warehouse.Statistics.Shown"] = "the gate: order, rank, limits, quantiles",
        ["Par.Warehouse.Statistics.Interval"] = "the gate: intervals",
        ["Par.Warehouse.Releases.Building.EarlierFigures"] = "holds stored cells against the counts, and keeps them in a correction",
        ["Par.Warehouse.Releases.Building.ReleaseContent"] = "stores cells",
        ["Par.Warehouse.Releases.Checks.StoredAudit"] = "holds stored cells against the facts",
        ["Par.Warehouse.Releases.Checks.SumCheck"] = "asks whether stored cells add up; tells addresses only",
        ["Par.Portal.Releases.Reading.Holding"] = "holds the bytes of files against stored cells",
        ["Par.Portal.Releases.Reading.FigureExpectation"] = "works out anew what a file must hold",
        ["Par.Portal.Public.Figures.CellText"] = "writes a cell as text and for files",
        ["Par.Portal.Charts.BarChart"] = "draws a mark where there is a number",
        ["Par.Portal.Charts.LineChart"] = "draws a mark where there is a number",
    };

    private static readonly Dictionary<string, string> ReadStoredNumbers = new()
    {
        ["Par.Warehouse.Releases.Published.PublishedReader"] = "makes cells of what is stored",
        ["Par.Warehouse.Releases.Building.EarlierFigures"] = "what the version before shows, which a correction keeps",
    };

    private static readonly Dictionary<string, string> AddUp = new()
    {
        ["Par.Portal.Public.Places.PlaceKeyFigures"] = "person-years, grants and organisations of both sides: no table holds them together, and none of them is protected",
        ["Par.Portal.Public.Organisations.OrganisationKeyFigures"] = "the same of one organisation",
        ["Par.Portal.Reports.GrantReportBuilder"] =
            "by type of organisation, which no table has; says how many organisations of 1–4 it leaves out",
        ["Par.Warehouse.Releases.Published.Comparability"] = "how much those that did not deliver weigh together; shown nowhere",
    };

    private static readonly Dictionary<string, string> MakeCells = new()
    {
        ["Par.Portal.Public.About.SmallNumbersExample"] = "an invented example",
        ["Par.Portal.Public.PublishedView"] = "population, which is no cell of a release",
        ["Par.Portal.Releases.Reading.FigureExpectation"] = "works out anew what a file must hold; nothing shows it",
        ["Par.Portal.Review.KeyFigureRow"] = "an organisation's own figures, for itself and its reviewer",
        ["Par.Portal.Compare.Comparison"] = "an organisation's own figures, for itself",
    };

    [Fact]
    public void Numbers_are_taken_out_of_cells_by_the_gate_and_by_those_who_write_them_only() =>
        Assert.Equal(TakeNumbers.Keys.Order(), Users(typeof(Cell), "get_Value"));

    [Fact]
    public void Stored_numbers_are_read_past_the_cell_by_nobody_else() =>
        Assert.Equal(ReadStoredNumbers.Keys.Order(), Users(typeof(PublishedCell), "get_Value"));

    [Fact]
    public void Cells_are_added_up_only_where_no_stored_cell_tells_the_sum() =>
        Assert.Equal(AddUp.Keys.Order(), Users(typeof(Cell), nameof(Cell.Sum)));

    [Fact]
    public void Pages_make_no_cells_of_numbers_of_their_own() =>
        Assert.Equal(MakeCells.Keys.Order(), MethodUses.Of(Assembly.Load("Par.Portal"), typeof(Cell), nameof(Cell.Of),
            nameof(Cell.RoundedOf), nameof(Cell.PreliminaryOf), nameof(Cell.Restore)).Order());

    [Fact]
    public void Every_way_of_taking_a_number_out_of_a_cell_is_found() => Assert.Equal(
        ["AsPattern", "InIterator", "InLambda", "Plainly"],
        MethodUses.Of(typeof(CellGateTests).Assembly, typeof(Cell), "get_Value").Where(user => user.StartsWith("Par.Portal.Tests.House.", StringComparison.Ordinal))
            .Select(user => user.Split('.')[^1]).Order());

    private static IEnumerable<string> Users(Type owner, params string[] methods) =>
        Rooms.SelectMany(room => MethodUses.Of(Assembly.Load(room), owner, methods)).Order();
}

/// <summary>Planted for <see cref="CellGateTests"/>.</summary>
internal static class Plainly
{
    public static double Of(Cell cell) => cell.Value ?? 0;
}

/// <summary>Planted for <see cref="CellGateTests"/>.</summary>
internal static class AsPattern
{
    public static bool Of(KeyValuePair<string, Cell> pair) => pair is { Value.Value: > 3 };
}

/// <summary>Planted for <see cref="CellGateTests"/>.</summary>
internal static class InLambda
{
    public static IEnumerable<Cell> Of(IEnumerable<Cell> cells) => cells.OrderByDescending(cell => cell.Value);
}

/// <summary>Planted for <see cref="CellGateTests"/>.</summary>
internal static class InIterator
{
    public static IEnumerable<double> Of(IEnumerable<Cell> cells)
    {
        foreach (var cell in cells)
            if (cell.Value is { } value)
                yield return value;
    }
}
