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
        var combinations = new Dictionary<(string Category, string Gender, string Age), HashSet<PlaceLevel>>();
        foreach (var (address, _) in stored.Cells)
        {
            var key = (address.Category, address.Gender, address.Age);
            if (!combinations.TryGetValue(key, out var levels))
                combinations[key] = levels = [];
            levels.Add(address.Place.Level);
        }
        foreach (var ((category, gender, age), levels) in combinations)
            LookAtPlaces(table, stored, new CellAddress(PlaceId.Country, category, gender, age), levels);
        if (!table.CountsPeople)
            return;
        LookAtSlices(table, stored, combinations.Keys.Select(key => key.Category).Distinct());
        if (table.VariableConcept is { } concept && year.FindConcept(concept, table.Side) is { } variable)
            LookAtCategories(stored, new CategoryAxis(year.CodesOf(variable), table.MultipleAnswers), [.. combinations.Keys.Select(key => (key.Gender, key.Age)).Distinct()]);
    }

    private void LookAtPlaces(StatisticTable table, PublishedTable stored, CellAddress address, IReadOnlySet<PlaceLevel> published)
    {
        var levels = published.Where(level => table.Subject != Subject.Organisations || level != PlaceLevel.Municipality).ToHashSet();
        var ofMissing = table.Subject is Subject.GrantEuros or Subject.GrantPersonYears;
        if (table.Subject is Subject.Organisations or Subject.MunicipalitiesServed)
            levels.Remove(PlaceLevel.Organisation);
        foreach (var (total, parts) in places.Sums(levels))
        {
            var cells = parts.Select(part => address with { Place = places.Places[part] });
            var areOrganisations = places.Places[parts[0]].Level == PlaceLevel.Organisation;
            Compare(stored, address with { Place = places.Places[total] }, cells, isWhole: !(ofMissing && areOrganisations), table.CountsPeople ? 0 : 0.01 * parts.Length);
        }
    }

    /// <summary>Genders and ages leave out those of another gender or of unknown age: they are no more than the total.</summary>
    private void LookAtSlices(StatisticTable table, PublishedTable stored, IEnumerable<string> categories)
    {
        var slices = new SliceAxis([.. year.AgeGroups.Where(group => group.Sides.Contains(table.Side))], table);
        foreach (var (total, parts) in slices.Sums().ToList())
            foreach (var category in categories)
                foreach (var place in places.Places)
                {
                    CellAddress At(int slice) => new(place, category, slices[slice].Gender, slices[slice].Age);
                    Compare(stored, At(total), parts.Select(At), isWhole: false);
                }
    }

    private void LookAtCategories(PublishedTable stored, CategoryAxis axis, IReadOnlyList<(string Gender, string Age)> slices)
    {
        foreach (var (total, parts) in axis.Sums)
            foreach (var place in places.Places)
                foreach (var (gender, age) in slices)
                {
                    var published = parts.Where(part => part < axis.Published).Select(part => new CellAddress(place, axis.Concepts[part], gender, age)).ToList();
                    if (published.Count == 0 || !published.All(stored.Contains))
                        continue;
                    var whole = new CellAddress(place, total is { } group ? axis.Concepts[group] : Total, gender, age);
                    if (axis.MultipleAnswers)
                        foreach (var part in published)
                            Compare(stored, whole, [part], isWhole: false);
                    else
                        Compare(stored, whole, published, isWhole: published.Count == parts.Length);
                }
    }

    /// <summary>A sum is open when no true counts behind the shown figures would make it close.</summary>
    private void Compare(PublishedTable stored, CellAddress total, IEnumerable<CellAddress> parts, bool isWhole, double tolerance = 0)
    {
        if (!stored.Contains(total) || stored[total].Status == CellStatus.Missing)
            return;
        var (least, most) = RangeOf(stored, total);
        var (sumLeast, sumMost) = (0.0, 0.0);
        foreach (var part in parts)
        {
            var (low, high) = RangeOf(stored, part);
            (sumLeast, sumMost) = (sumLeast + low, sumMost + high);
        }
        if (sumLeast > most + tolerance + 1e-6 || (isWhole && sumMost < least - tolerance - 1e-6))
            open.Add($"{stored.Id} {total.Place} {total.Category} {total.Gender} {total.Age}");
    }

    /// <summary>What a stored cell says of the count behind it; of one that is not there, nothing.</summary>
    private static (double Least, double Most) RangeOf(PublishedTable stored, CellAddress address) => !stored.Contains(address) ? (0, double.PositiveInfinity)
        : stored[address] switch
        {
            { Status: CellStatus.Few } => (1, DisclosureRule.MostOfFew),
            { Status: CellStatus.Rounded, Value: { } number } => (Math.Max(0, number - DisclosureRule.KeptDistance), number + DisclosureRule.KeptDistance),
            { Value: { } number } => (number, number),
            _ => (0, double.PositiveInfinity),
        };
}
