using Par.Warehouse.Disclosure;
using Par.Warehouse.Places;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Building;
using Par.Warehouse.Tests.Statistics;

namespace Par.Warehouse.Tests.Disclosure;

public sealed class LinearAttackTests(ITestOutputHelper output)
{
    private static readonly DisclosureRule Rule = new(Programmes: true);

    [Fact]
    public void No_small_count_of_a_block_of_municipalities_is_narrowed_down_with_linear_programming()
    {
        var tables = Build(municipalities: 8, people: 700, Rule);
        output.WriteLine($"{tables.System.Count} cells, {tables.Protection.Primary} + {tables.Protection.Secondary} withheld");

        var ranges = LinearAttack.Run(tables.System, tables.Protection, Rule, Rule.Width, output.WriteLine);

        foreach (var group in ranges.GroupBy(range => Math.Min(Rule.Width, range.Width)).OrderBy(group => group.Key))
            output.WriteLine($"width {group.Key}: {group.Count()}");
        Assert.NotEmpty(ranges);
        Assert.Empty(tables.Protection.Residual);
        Assert.Empty(tables.Protection.Narrow!);
        Assert.DoesNotContain(ranges, range => range.Width < Rule.Width);
    }

    [Fact]
    public void Linear_programming_finds_what_single_sums_do_not_tell_and_the_audit_says_the_same()
    {
        // What is withheld for organisations keeps all of this small block wide for readers.
        var tables = Build(municipalities: 8, people: 700, Rule with { Programmes = false, InsiderWidth = 0 });
        var system = tables.System;
        bool MustStayUnknown(int cell) => system.Joined(cell) == cell && Rule.IsSmall(system.Value(cell)) && system.Role(cell) != CellRole.Fixed;

        var narrow = LinearAttack.Run(system, tables.Protection, Rule, Rule.Width).Where(range => range.Width < Rule.Width).Select(range => range.Cell).Order();

        Assert.NotEmpty(narrow);
        var audit = new RangeAudit(system, new Neighbourhoods(system), tables.Protection.IsWithheld);
        Assert.Subset(audit.Narrow(Enumerable.Range(0, system.Count).Where(MustStayUnknown), Rule.Width, cancellation: TestContext.Current.CancellationToken).ToHashSet(), narrow.ToHashSet());
    }

    [Fact]
    public void Every_small_count_keeps_its_range_against_a_reader_who_bounds_one_sum_by_another()
    {
        var tables = Build(municipalities: 12, people: 1_100, Rule with { Programmes = false });
        var system = tables.System;
        IEnumerable<int> Narrow(Func<int, bool> isWithheld)
        {
            var bounds = new BoundsAudit(system, isWithheld);
            return Enumerable.Range(0, system.Count).Where(cell =>
                system.Joined(cell) == cell && Rule.IsSmall(system.Value(cell)) && system.Role(cell) != CellRole.Fixed && bounds.WidthOf(cell) < Rule.Width);
        }

        Assert.Empty(tables.Protection.Residual);
        Assert.Empty(Narrow(tables.Protection.IsWithheld));
        Assert.NotEmpty(Narrow(cell => tables.Protection.ReasonOf(cell) == WithholdingReason.Small));
    }

    private static PersonTables Build(int municipalities, int people, DisclosureRule rule)
    {
        var made = new MadeUpPeople(Gazetteer.Load(Gazetteer.DefaultFolder), municipalities, people, 11);
        return PersonTables.Build(SmallCatalogue.Year, made.Places, made.People, EarlierFigures.None, rule, TestContext.Current.CancellationToken);
    }
}
