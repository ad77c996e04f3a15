using Par.Warehouse.Catalogue;
using Par.Warehouse.Disclosure;
using Par.Warehouse.Places;
using Par.Warehouse.Releases.Published;
using Par.Warehouse.Statistics;

namespace Par.Warehouse.Releases.Checks;

/// <summary>
/// Asks of figures as they are stored whether they add up: exact totals to the last person, rounded counts as far as rounding lets them. It knows nothing of how
/// figures are made.
/// </summary>
public sealed class SumCheck
{
    private const string Total = "T";

    private readonly PublishedRelease release;
    private readonly CatalogueYear year;
    private readonly PlaceAxis places;
    private readonly List<string> open = [];

    private SumCheck(PublishedRelease release, CatalogueYear year, PlaceAxis places) => (this.release, this.year, this.places) = (release, year, places);

    /// <summary>The sums that do not close, each as table and address of the total.</summary>
    /// <param name="release">The figures.</param>
    /// <param name="year">The catalogue of their year.</param>
    /// <param name="places">The places, with which lies in which.</param>
    public static IReadOnlyList<string> Open(PublishedRelease release, CatalogueYear year, PlaceAxis places)
    {
        var check = new SumCheck(release, year, places);
        foreach (var table in year.Tables.Where(table => table.Side == release.Release.Side))
            if (release.Table(table.Id) is { } stored)
                check.Look(table, stored);
            else
                check.open.Add(table.Id);
        return check.open;
    }

    private void Look(StatisticTable table, PublishedTable stored)
    {
        var columns = Columns(stored);
        foreach (var column in columns.Values)
            LookAtPlaces(table, column);
        if (!table.CountsPeople)
            return;
        LookAtSlices(table, columns);
        if (table.VariableConcept is { } concept && year.FindConcept(concept, table.Side) is { } variable)
            LookAtCategories(table, columns, new CategoryAxis(year.CodesOf(variable), table.MultipleAnswers));
    }

    /// <summary>The cells of each combination of category, gender and age, by the number of their place.</summary>
    private Dictionary<(string Category, string Gender, string Age), Column> Columns(PublishedTable stored)
    {
        var columns = new Dictionary<(string, string, string), Column>();
        foreach (var (address, cell) in stored.Cells)
        {
            var key = (address.Category, address.Gender, address.Age);
            if (!columns.TryGetValue(key, out var column))
                columns[key] = column = new Column($"{address.Category} {address.Gender} {address.Age}", new Cell?[places.Places.Count]);
            if (places.Find(address.Place) is { } place)
                column.Cells[place] = cell;
        }
        return columns;
    }

    private void LookAtPlaces(StatisticTable table, Column column)
    {
        var levels = Enumerable.Range(0, column.Cells.Length).Where(place => column.Cells[place] is not null)
            .Select(place => places.Places[place].Level).ToHashSet();
        if (table.Subject == Subject.Organisations)
            levels.Remove(PlaceLevel.Municipality);
        if (table.Subject is Subject.Organisations or Subject.MunicipalitiesServed)
            levels.Remove(PlaceLevel.Organisation);
        var ofMissing = table.Subject is Subject.GrantEuros or Subject.GrantPersonYears;
        foreach (var (total, parts) in places.Sums(levels))
        {
            var areOrganisations = places.Places[parts[0]].Level == PlaceLevel.Organisation;
            Compare(table, column, total, parts.Select(part => column.Cells[part]), isWhole: !(ofMissing && areOrganisations),
                table.CountsPeople ? 0 : 0.01 * parts.Length);
        }
    }

    /// <summary>Genders and ages leave out those of another gender or of unknown age: they are no more than the total.</summary>
    private void LookAtSlices(StatisticTable table, Dictionary<(string Category, string Gender, string Age), Column> columns)
    {
        var slices = new SliceAxis([.. year.AgeGroups.Where(group => group.Sides.Contains(table.Side))], table);
        foreach (var (total, parts) in slices.Sums().ToList())
            foreach (var category in columns.Keys.Select(key => key.Category).Distinct().ToList())
            {
                Column? At(int slice) => columns.GetValueOrDefault((category, slices[slice].Gender, slices[slice].Age));
                if (At(total) is { } whole)
                    Compare(table, whole, [.. parts.Select(At)], isWhole: false);
            }
    }

    private void LookAtCategories(StatisticTable table, Dictionary<(string Category, string Gender, string Age), Column> columns,
        CategoryAxis axis)
    {
        foreach (var (total, parts) in axis.Sums)
            foreach (var (gender, age) in columns.Keys.Select(key => (key.Gender, key.Age)).Distinct().ToList())
            {
                Column? At(string category) => columns.GetValueOrDefault((category, gender, age));
                Column?[] published = [.. parts.Where(part => part < axis.Published).Select(part => At(axis.Concepts[part]))];
                if (published.Length == 0 || At(total is { } group ? axis.Concepts[group] : Total) is not { } whole)
                    continue;
                if (!axis.MultipleAnswers)
                    Compare(table, whole, published, isWhole: published.Length == parts.Length);
                else
                    foreach (var part in published)
                        Compare(table, whole, [part], isWhole: false);
            }
    }

    /// <summary>Compares columns at every place. Where a part is not published, the whole may be more.</summary>
    private void Compare(StatisticTable table, Column total, IReadOnlyList<Column?> parts, bool isWhole)
    {
        for (var place = 0; place < total.Cells.Length; place++)
            Compare(table, total, place, parts.Select(part => part?.Cells[place]), isWhole);
    }

    /// <summary>A sum is open when no true counts behind the shown figures would make it close.</summary>
    private void Compare(StatisticTable table, Column column, int total, IEnumerable<Cell?> parts, bool isWhole, double tolerance = 0)
    {
        if (column.Cells[total] is not { } whole || whole.Status == CellStatus.Missing)
            return;
        var (least, most) = RangeOf(whole);
        var (sumLeast, sumMost) = (0.0, 0.0);
        foreach (var part in parts)
        {
            var (low, high) = RangeOf(part);
            (sumLeast, sumMost) = (sumLeast + low, sumMost + high);
        }
        if (sumLeast > most + tolerance + 1e-6 || (isWhole && sumMost < least - tolerance - 1e-6))
            open.Add($"{table.Id} {places.Places[total]} {column.Name}");
    }

    /// <summary>What a stored cell says of the count behind it; of one that is not there, nothing.</summary>
    private static (double Least, double Most) RangeOf(Cell? stored) => stored switch
    {
        { Status: CellStatus.Few } => (1, DisclosureRule.MostOfFew),
        { Status: CellStatus.Rounded, Value: { } number } =>
            (Math.Max(0, number - DisclosureRule.KeptDistance), number + DisclosureRule.KeptDistance),
        { Value: { } number } => (number, number),
        _ => (0, double.PositiveInfinity),
    };

    /// <summary>The cells of a combination of category, gender and age; null where nothing is stored.</summary>
    private sealed record Column(string Name, Cell?[] Cells);
}
