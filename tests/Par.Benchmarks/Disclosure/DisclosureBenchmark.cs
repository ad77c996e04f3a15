using System.Globalization;
using Par.Warehouse.Disclosure;
using Par.Warehouse.Places;
using Par.Warehouse.Releases.Building;
using Par.Warehouse.Statistics;

namespace Par.Benchmarks.Disclosure;

/// <summary>
/// What readers get and what they cannot know, over every release of an installation: <c>disclosure=FOLDER</c>, the folder as <c>./run</c> leaves it. No times: those
/// are in the suite <c>release</c>.
/// </summary>
internal static class DisclosureBenchmark
{
    /// <summary>How the suite's argument begins.</summary>
    public const string Prefix = "disclosure=";

    /// <summary>Measures every release.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(string folder)
    {
        await using var installation = new Installation(folder);
        var (use, safety, left) = (new List<string>(), new List<string>(), new List<string>());
        await foreach (var release in installation.ReleasesAsync())
        {
            use.Add(UseOf(release));
            var stored = RoundedTables.ReadBack(release.Content.Counted, release.Content.Deliveries, EarlierFigures.Of(release.Published), EarlierFigures.None);
            var (byRule, asStored) = (LeftOf(release.Name, release.Rounded), LeftOf(release.Name + ", as stored", stored));
            safety.Add(SafetyOf(release, byRule.Count, asStored.Count));
            left.AddRange([.. byRule, .. asStored]);
        }
        return
        [
            "### What readers get", "",
            "Totals of municipalities and organisations; rows are a place and a variable with anybody in them; shares of answers are held against those of the facts.", "",
            "| release | totals from 5 up | shown | 1–4 | missing | rows with anybody | from 10 people | fully shown | counts | mean distance | most | country's shares off by at most, pp | regions' in the mean | at most |",
            "|---|---|---|---|---|---|---|---|---|---|---|---|---|---|", .. use, "",
            "### What they cannot know", "",
            "| release | figures | sums | counts of 1–4 | left with fewer than four figures | as stored | roundings turned | the same people, other numbers |",
            "|---|---|---|---|---|---|---|---|", .. safety, "",
            .. left.Count == 0 ? (string[])[] : ["Left with fewer than four figures:", "", .. left, ""],
        ];
    }

    private static string UseOf(MeasuredRelease release)
    {
        var counted = release.Content.Counted;
        int totals = 0, shown = 0, few = 0, missing = 0, rows = 0, open = 0, full = 0, counts = 0;
        double distance = 0, most = 0, country = 0;
        var shares = new List<double>();
        foreach (var table in counted.Tables)
        {
            var stored = release.Published.Table(table.Id)!;
            foreach (var cell in counted.CellsOf(table))
            {
                var published = stored[cell.Address];
                var isTotal = cell.Cube.IsTotal(cell.Slice);
                if (isTotal && table.VariableConcept is null && cell.Address.Place.Level >= PlaceLevel.Municipality)
                {
                    var isMissing = published.Status == CellStatus.Missing;
                    missing += isMissing ? 1 : 0;
                    few += published.Status == CellStatus.Few ? 1 : 0;
                    totals += !isMissing && cell.People.Count >= DisclosureRule.Base ? 1 : 0;
                    shown += !isMissing && cell.People.Count >= DisclosureRule.Base && published.Value == cell.People.Count ? 1 : 0;
                }
                if (isTotal || published.Value is not { } number)
                    continue;
                counts++;
                distance += Math.Abs(number - cell.People.Count);
                most = Math.Max(most, Math.Abs(number - cell.People.Count));
                if (!cell.Cube.CountsAnswers || cell.Slice != 0 || published.ShareOf(stored[new CellAddress(cell.Address.Place)]).Value is not { } told)
                    continue;
                var off = 100 * Math.Abs(told - ((double)cell.People.Count / cell.Cube.PeopleAt(cell.Place)));
                if (cell.Address.Place.Level == PlaceLevel.Country)
                    country = Math.Max(country, off);
                else if (cell.Address.Place.Level == PlaceLevel.Region)
                    shares.Add(off);
            }
            if (counted.AnswersOf(table) is { } cube)
                foreach (var place in Enumerable.Range(0, counted.Places.Places.Count).Where(place => !release.Content.Deliveries.IsMissing(place) && cube.PeopleAt(place) > 0
                    && cube.IsPublished(counted.Places.Places[place].Level, 0, 0)))
                {
                    rows++;
                    if (cube.PeopleAt(place) < table.LeastPeople)
                        continue;
                    open++;
                    var groups = Enumerable.Range(0, cube.Categories.Published).Where(category => !cube.Categories.IsDetail[category]);
                    full += groups.All(category => stored[counted.AddressOf(cube, place, category, 0)].IsShown) ? 1 : 0;
                }
        }
        return string.Create(CultureInfo.InvariantCulture,
            $"| {release.Name} | {totals:#,0} | {shown:#,0} | {few:#,0} | {missing:#,0} | {rows:#,0} | {open:#,0} ({(double)open / rows:0 %}) | {full:#,0} | {counts:#,0} | {distance / counts:0.00} | {most:0} | {country:0.00} | {shares.Average():0.00} | {shares.Max():0.00} |");
    }

    /// <summary>The counts that readers can place too closely, with what they are shown and left.</summary>
    private static List<string> LeftOf(string release, RoundedTables tables)
    {
        var readers = ReaderRanges.Of(tables.System);
        return [.. readers.Narrow().Select(figure => string.Create(CultureInfo.InvariantCulture,
            $"- {release}: {tables.NameOf(figure)}: {tables.System.People(figure).Count}, shown as {tables.System.Published(figure)}, "
            + $"can be {readers[figure].Low}–{readers[figure].High}"))];
    }

    private static string SafetyOf(MeasuredRelease release, int byRule, int asStored)
    {
        var system = release.Rounded.System;
        var small = Enumerable.Range(0, system.Count).Count(system.IsSmall);
        var others = release.Content.Counted.Tables.SelectMany(table => release.Content.Counted.CellsOf(table).Where(cell => !cell.Cube.IsTotal(cell.Slice) && cell.People.Count > 0)
                .Select(cell => (cell.People, release.Published.Table(table.Id)![cell.Address].Value)))
            .Where(cell => cell.Value is not null).GroupBy(cell => cell.People).Count(cells => cells.Select(cell => cell.Value).Distinct().Count() > 1);
        return string.Create(CultureInfo.InvariantCulture,
            $"| {release.Name} | {system.Count:#,0} | {system.Sums.Count:#,0} | {small:#,0} | {byRule} | {asStored} | {release.Rounded.Audit.Turned} (1 in {system.Count / Math.Max(1, release.Rounded.Audit.Turned):#,0}) | {others} |");
    }
}
