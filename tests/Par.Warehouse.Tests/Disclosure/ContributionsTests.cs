using Par.Warehouse.Disclosure;
using Par.Warehouse.Places;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Building;
using Par.Warehouse.Statistics;
using Par.Warehouse.Tests.Statistics;

namespace Par.Warehouse.Tests.Disclosure;

/// <summary>Who has how many of each cell, held against tables that are counted for each organisation alone.</summary>
public sealed class ContributionsTests
{
    private static readonly DisclosureRule Rule = new();
    private static readonly MadeUpPeople Made = new(Gazetteer.Load(Gazetteer.DefaultFolder), 40, 2_500, 11);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void An_organisation_is_told_to_the_system_just_where_all_but_a_few_are_its_own()
    {
        var tables = PersonTables.Count(SmallCatalogue.Year, Made.Places, Made.People, EarlierFigures.None, Cancel);
        var system = tables.System;
        var rests = system.Lines.Where(line => line.Left.Length == 1 && line.Cells.Count(cell => system.Role(cell) == CellRole.Virtual) == 1).ToList();
        var (told, virtually) = (0, 0);

        foreach (var organisation in Made.Places.At(PlaceLevel.Organisation))
        {
            var own = Own(tables, organisation);
            int Count(int cell) => own.GetValueOrDefault(cell);
            foreach (var cell in own.Keys)
            {
                Assert.Equal(Expected(system.Value(cell), Count(cell), organisation), system.InsidersOf(cell).Where(insider => insider.Organisation == organisation));
                told += system.InsidersOf(cell).Any(insider => insider.Organisation == organisation && Rule.IsSmall(insider.Others)) ? 1 : 0;
            }
            foreach (var line in rests)
            {
                var rest = line.Cells.Single(cell => system.Role(cell) == CellRole.Virtual);
                var count = Count(line.Left[0]) - line.Right.Where(cell => cell != rest).Sum(Count);
                Assert.Equal(Expected(system.Value(rest), count, organisation), system.InsidersOf(rest).Where(insider => insider.Organisation == organisation));
                virtually += Rule.IsSmall(system.Value(rest) - count) && count > 0 ? 1 : 0;
            }
        }
        Assert.True(told > 500 && virtually > 100, $"Only {told} and {virtually} cells to tell of.");
    }

    [Fact]
    public void No_published_number_leaves_an_organisation_with_few_others()
    {
        var tables = PersonTables.Build(SmallCatalogue.Year, Made.Places, Made.People, EarlierFigures.None, Rule, Cancel);

        foreach (var organisation in Made.Places.At(PlaceLevel.Organisation))
        {
            var own = Own(tables, organisation);
            Assert.All(own.Where(entry => entry.Value > 0 && !tables.Protection.IsWithheld(entry.Key)), entry =>
                Assert.False(Rule.IsSmall(tables.System.Value(entry.Key) - entry.Value), $"{Made.Places.Places[organisation]}: {entry.Value} of {tables.System.Value(entry.Key)}"));
        }
        Assert.Empty(tables.Protection.Insiders);
    }

    private static IEnumerable<Insider> Expected(int value, int own, int organisation) =>
        own > 0 && value - own < Rule.Threshold ? [new Insider(organisation, value - own)] : [];

    /// <summary>How many of each published cell are the organisation's, counted as if there were no other.</summary>
    private static Dictionary<int, int> Own(PersonTables tables, int organisation)
    {
        var alone = PersonTables.Count(SmallCatalogue.Year, Made.Places, Made.Of(organisation), EarlierFigures.None, Cancel);
        var own = new Dictionary<int, int>();
        foreach (var table in tables.Tables)
            foreach (var ((_, _, number), (_, count, _)) in tables.AuditedOf(table).Zip(alone.AuditedOf(table)))
                if (number is { } cell)
                    own[tables.System.Joined(cell)] = count;
        return own;
    }
}
