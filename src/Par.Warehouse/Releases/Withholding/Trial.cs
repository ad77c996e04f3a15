using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Disclosure;
using Par.Warehouse.Places;
using Par.Warehouse.Releases.Building;
using Par.Warehouse.Statistics;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Releases.Withholding;

/// <summary>What came out of trying a change.</summary>
/// <param name="Before">The table and the totals, protected by themselves as they are. Of several years: the counts of one year at the level, "withheld" the small ones.</param>
/// <param name="After">The same with the change. Of several years: the same counts of all years together.</param>
/// <param name="MoreShown">Numbers that both hold and that only the change shows.</param>
/// <param name="Years">How many years were put together; 1 when the change is another.</param>
public sealed record TrialResult(CellTally Before, CellTally After, int MoreShown, int Years);

/// <summary>
/// Tries a change of a table on the people of a release: the table and the plain totals are counted and protected anew, once as they are and once with the change. The other tables
/// of the release stay out of it, so a trial takes a part of the time of a build, and its figures are those of the table with the totals alone.
/// </summary>
internal sealed class Trial(ParContext context, VariableCatalogue catalogue, Gazetteer gazetteer)
{
    private const int MostYears = 3;

    /// <summary>Tries it; null when the change leaves a small count that cannot be protected, or there is only one year.</summary>
    public async Task<TrialResult?> RunAsync(Release release, Advice advice, CancellationToken cancel) => advice.Kind == AdviceKind.SeveralYears
        ? await CountYearsAsync(release, advice, cancel)
        : await ProtectAsync(release, advice, cancel);

    private async Task<TrialResult?> ProtectAsync(Release release, Advice advice, CancellationToken cancel)
    {
        var basis = await ReleaseBasis.ReadAsync(context, release.Side, release.Year, cancel);
        var before = await ProtectAsync(basis, advice.TableId, table => table, cancel);
        var after = await ProtectAsync(basis, advice.TableId, advice.Change, cancel);
        if (before is null || after is null)
            return null;
        return new TrialResult(TallyOf(before.Values), TallyOf(after.Values),
            before.Count(cell => cell.Value.IsWithheld && after.TryGetValue(cell.Key, out var other) && other.IsShown), Years: 1);
    }

    /// <summary>The cells of the table and of the plain totals, a total that the table repeats once.</summary>
    private async Task<Dictionary<(string Table, CellAddress Address), Cell>?> ProtectAsync(
        ReleaseBasis basis, string tableId, Func<StatisticTable, StatisticTable> change, CancellationToken cancel)
    {
        var year = TablesOf(catalogue[basis.Year], basis.Side, tableId, change);
        try
        {
            var content = await ReleaseContent.BuildAsync(context, basis, year, gazetteer, EarlierFigures.None, RangeAuditing.SingleSums, cancel);
            return year.Tables.SelectMany(table => content.Persons.CellsOf(table).Where(cell => table.VariableConcept is null || cell.Key.Category != "T")
                .Select(cell => ((table.Id, cell.Key), cell.Value))).ToDictionary();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private async Task<TrialResult?> CountYearsAsync(Release release, Advice advice, CancellationToken cancel)
    {
        var years = new List<Dictionary<CellAddress, int>>();
        for (var year = release.Year; year > release.Year - MostYears && catalogue.Find(year) is { } known; year--)
        {
            var basis = await ReleaseBasis.ReadAsync(context, release.Side, year, cancel);
            if (basis.Submissions.Count == 0 || known.Tables.FirstOrDefault(table => table.Id == advice.TableId) is not { } table)
                break;
            var content = await ReleaseContent.CountAsync(context, basis, TablesOf(known, release.Side, table.Id, same => same), gazetteer, EarlierFigures.None, cancel);
            years.Add(content.Persons.AuditedOf(table).Where(cell => cell.Address.Place.Level == advice.Level).ToDictionary(cell => cell.Address, cell => cell.Count));
        }
        if (years.Count < 2)
            return null;
        var rule = DisclosureRule.Of(catalogue[release.Year]);
        var together = years[0].Keys.Where(address => years.TrueForAll(counts => counts.ContainsKey(address)))
            .Select(address => (Now: years[0][address], All: years.Sum(counts => counts[address]))).ToList();
        return new TrialResult(Small(together.Select(count => count.Now)), Small(together.Select(count => count.All)),
            together.Count(count => rule.IsSmall(count.Now) && !rule.IsSmall(count.All)), years.Count);

        CellTally Small(IEnumerable<int> counts) => counts.Aggregate(default(CellTally), (sum, count) => sum + new CellTally(1, count == 0 ? 1 : 0, rule.IsSmall(count) ? 1 : 0));
    }

    /// <summary>The catalogue with the plain tables of people and the one table, changed.</summary>
    private static CatalogueYear TablesOf(CatalogueYear year, Side side, string tableId, Func<StatisticTable, StatisticTable> change) => year.With(
        [.. year.Tables.Where(table => table.Side == side && table.CountsPeople && (table.VariableConcept is null || table.Id == tableId))
            .Select(table => table.Id == tableId ? change(table) : table)]);

    private static CellTally TallyOf(IEnumerable<Cell> cells) =>
        cells.Aggregate(default(CellTally), (sum, cell) => sum + new CellTally(1, cell.IsZero ? 1 : 0, cell.IsWithheld ? 1 : 0));
}
