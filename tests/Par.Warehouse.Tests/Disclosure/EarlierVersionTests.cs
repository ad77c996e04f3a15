using Par.Warehouse.Disclosure;
using Par.Warehouse.Places;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Building;
using Par.Warehouse.Statistics;
using Par.Warehouse.Tests.Statistics;

namespace Par.Warehouse.Tests.Disclosure;

/// <summary>A correction beside the version before it.</summary>
public sealed class EarlierVersionTests
{
    private static readonly DisclosureRule Rule = new();
    private static readonly MadeUpPeople Made = new(Gazetteer.Load(Gazetteer.DefaultFolder), 25, 1_500, 12);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void What_an_earlier_version_withholds_stays_withheld_although_nothing_needs_it_now()
    {
        var system = new CellSystem();
        int[] parts = [system.Add(8), system.Add(7), system.Add(50)];
        system.AddSum(system.Add(65, CellRole.Fixed), parts);
        system.KeepBack(parts[0]);

        var protection = Protector.Protect(system, Rule, cancellation: Cancel);

        Assert.Equal(WithholdingReason.Earlier, protection.ReasonOf(parts[0]));
        Assert.Equal((0, 1), (protection.Primary, protection.Kept));
    }

    [Fact]
    public void What_an_earlier_version_tells_is_shown_also_when_it_is_the_cheapest_to_withhold()
    {
        var system = new CellSystem();
        int[] parts = [system.Add(3), system.Add(7), system.Add(50)];
        system.AddSum(system.Add(60, CellRole.Fixed), parts);
        system.Tell(parts[1]);

        var protection = Protector.Protect(system, Rule, cancellation: Cancel);

        Assert.Equal([true, false, true], parts.Select(protection.IsWithheld));
    }

    [Fact]
    public void What_an_earlier_version_tells_is_taken_back_when_nothing_else_keeps_a_small_count_unknown()
    {
        var system = new CellSystem();
        int[] parts = [system.Add(3), system.Add(7), system.Add(50)];
        system.AddSum(system.Add(60, CellRole.Fixed), parts);
        system.Tell(parts[1]);
        system.Tell(parts[2]);

        var protection = Protector.Protect(system, Rule, cancellation: Cancel);

        Assert.Equal([true, true, false], parts.Select(protection.IsWithheld));
        Assert.Empty(protection.Residual);
    }

    [Theory]
    [InlineData(12)]
    [InlineData(1_000)]
    public void Both_versions_together_give_no_small_count_of_the_first(int gone)
    {
        var (organisation, first, earlier) = Published();
        var (left, others) = Made.Split(organisation, number => number < gone);
        var missing = Count(left);
        PersonTables beside = Build(others, earlier), alone = Build(others, EarlierFigures.None);

        Assert.Empty(beside.Protection.Residual);
        Assert.Empty(Given(first, beside, missing));
        Assert.NotEmpty(Given(first, alone, missing));
    }

    [Fact]
    public void A_correction_withholds_where_the_first_version_did_and_takes_hardly_anything_back()
    {
        var (organisation, first, earlier) = Published();
        var second = Build(Made.Split(organisation, number => number < 5).Others, earlier);
        var (again, takenBack, told) = (0, 0, 0);
        foreach (var table in first.Tables)
            foreach (var ((address, then), (_, now)) in first.CellsOf(table).Zip(second.CellsOf(table)))
                if (then.IsWithheld)
                    again += now.IsShown ? 1 : 0;
                else if (then.Value > 0 && second.AuditedOf(table).Any(cell => cell.Address == address && cell.Count == then.Value))
                    (told, takenBack) = (told + 1, takenBack + (now.IsWithheld ? 1 : 0));

        Assert.Equal(0, again);
        Assert.InRange(takenBack, 0, told / 200);
    }

    private static PersonTables Build(People people, EarlierFigures earlier) => PersonTables.Build(SmallCatalogue.Year, Made.Places, people, earlier, Rule, Cancel);

    private static PersonTables Count(People people) => PersonTables.Count(SmallCatalogue.Year, Made.Places, people, EarlierFigures.None, Cancel);

    /// <summary>The first version, and what it shows and withholds; with the organisation in the middle by number.</summary>
    private static (int Organisation, PersonTables First, EarlierFigures Earlier) Published()
    {
        var first = Build(Made.People, EarlierFigures.None);
        var earlier = new EarlierFigures();
        foreach (var table in first.Tables)
            foreach (var (address, cell) in first.CellsOf(table))
                earlier.Add(table.Id, address, cell.Value);
        int[] organisations = [.. Made.Places.At(PlaceLevel.Organisation)];
        return (organisations[organisations.Length / 2], first, earlier);
    }

    /// <summary>
    /// The small counts of the first version, published or thought of, that both versions give together to somebody who knows whose figures were corrected and in which counts the people stand who are gone:
    /// every count of the second version is one of the first without theirs.
    /// </summary>
    private static List<int> Given(PersonTables first, PersonTables second, PersonTables gone)
    {
        var both = new CellSystem();
        for (var block = 1; block < first.System.Blocks; block++)
            both.BeginBlock();
        var shown = new List<int>();
        int[] then = Take(first.System), less = Take(gone.System);
        foreach (var table in first.Tables)
            foreach (var (((_, cell), (_, _, before)), ((_, now), (_, _, left))) in
                first.CellsOf(table).Zip(first.AuditedOf(table)).Zip(second.CellsOf(table).Zip(gone.AuditedOf(table))))
            {
                if (before is not { } number)
                    continue;
                var one = then[first.System.Joined(number)];
                if (cell.IsShown || (now.IsShown && left is null))
                    shown.Add(one);
                if (!now.IsShown || left is not { } fewer)
                    continue;
                List<int> parts = [less[gone.System.Joined(fewer)]];
                if (now.Value > 0)
                {
                    parts.Add(both.Add((int)now.Value.Value, block: both.Block(one)));
                    shown.Add(parts[^1]);
                }
                both.AddSum(one, parts);
            }
        _ = both.Lines;
        var known = shown.Select(both.Joined).ToHashSet();
        var given = RankAudit.Determined(both, cell => !known.Contains(cell), Cancel).ToHashSet();
        return [.. then.Where(cell => cell >= 0 && given.Contains(both.Joined(cell)) && Rule.IsSmall(both.Value(cell)))];

        int[] Take(CellSystem system)
        {
            _ = system.Lines;
            var numbers = new int[system.Count];
            Array.Fill(numbers, -1);
            for (var cell = 0; cell < system.Count; cell++)
                if (system.Joined(cell) == cell)
                    numbers[cell] = both.Add(system.Value(cell), system.Role(cell), block: system.Block(cell));
            foreach (var line in system.Lines)
                both.AddBalance(line.Left.Select(cell => numbers[cell]), line.Right.Select(cell => numbers[cell]));
            return numbers;
        }
    }
}
