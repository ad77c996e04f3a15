using Par.Warehouse.Disclosure;
using Par.Warehouse.Places;
using Par.Warehouse.Releases;
using Par.Warehouse.Tests.Statistics;

namespace Par.Warehouse.Tests.Disclosure;

public sealed class LinearAttackTests(ITestOutputHelper output)
{
    private static readonly DisclosureRule Rule = new();

    [Fact]
    public void No_small_count_of_a_block_of_municipalities_is_exactly_computable_with_linear_programming()
    {
        var made = new MadeUpPeople(Gazetteer.Load(Gazetteer.DefaultFolder), 8, 700, 11);
        var tables = PersonTables.Build(SmallCatalogue.Year, made.Places, made.People, TestContext.Current.CancellationToken);
        output.WriteLine($"{tables.System.Count} cells, {tables.Protection.Primary} + {tables.Protection.Secondary} withheld");

        var ranges = LinearAttack.Run(tables.System, tables.Protection, Rule, Rule.Spread, output.WriteLine);

        foreach (var group in ranges.GroupBy(range => Math.Min(Rule.Spread, range.Width)).OrderBy(group => group.Key))
            output.WriteLine($"width {group.Key}: {group.Count()}");
        Assert.NotEmpty(ranges);
        Assert.DoesNotContain(ranges, range => range.Width == 0);
    }

    [Fact]
    public void Every_small_count_keeps_its_range_against_a_reader_who_bounds_one_sum_by_another()
    {
        var made = new MadeUpPeople(Gazetteer.Load(Gazetteer.DefaultFolder), 12, 1_100, 11);
        var tables = PersonTables.Build(SmallCatalogue.Year, made.Places, made.People, TestContext.Current.CancellationToken);
        var unrepaired = Protector.Protect(tables.System, Rule, TestContext.Current.CancellationToken);

        Assert.Empty(tables.Protection.Residual);
        Assert.Empty(new BoundsAudit(tables.System, tables.Protection.IsWithheld).NarrowerThan(Rule.Spread, Rule));
        Assert.NotEmpty(new BoundsAudit(tables.System, unrepaired.IsWithheld).NarrowerThan(1, Rule));
        Assert.True(tables.Protection.Secondary < unrepaired.Secondary * 1.3, $"{unrepaired.Secondary} before, {tables.Protection.Secondary} after");
    }
}
