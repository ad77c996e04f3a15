using Par.Warehouse.Places;
using Par.Warehouse.Star;
using Par.Warehouse.Statistics;

namespace Par.Warehouse.Releases.Building;

/// <summary>
/// Tables that count no clients: person-years, euros, organisations, municipalities served. They are administrative facts of
/// organisations and are published as they are. An organisation's figures stand in the areas of its home municipality; at municipality
/// level only organisations are counted, those that serve it.
/// </summary>
internal sealed class AdministrativeTables(
    ReleaseBasis basis, PlaceAxis places, Deliveries deliveries, IReadOnlyDictionary<string, double> personYears, Func<string, string?> currentCode)
{
    private static readonly PlaceLevel[] WideAreas = [.. PlaceLevels.OfAreas.Where(level => level != PlaceLevel.Municipality)];

    /// <summary>The cells of a table.</summary>
    public IEnumerable<KeyValuePair<CellAddress, Cell>> CellsOf(StatisticTable table)
    {
        var sums = Sums(table.Subject);
        var cells = from place in Enumerable.Range(0, places.Places.Count)
                    where Levels(table).Contains(places.Places[place].Level)
                    select KeyValuePair.Create(
                        new CellAddress(places.Places[place]), CellOf(table, place, Cell.Of(Math.Round(sums[place], 2))));
        return table.Subject is Subject.GrantEuros or Subject.GrantPersonYears && Levels(table).Contains(PlaceLevel.Organisation)
            ? cells.Concat(GrantsOfMissing(table.Subject)) : cells;
    }

    private static IEnumerable<PlaceLevel> Levels(StatisticTable table) => table.DetailLevels.Union(table.GroupLevels);

    // An organisation that did not deliver has no figures but its grant.
    private IEnumerable<KeyValuePair<CellAddress, Cell>> GrantsOfMissing(Subject subject) =>
        from organisation in basis.Expected
        let grants = basis.Grants.Where(grant => grant.ParId == organisation.ParId).ToList()
        where grants.Count > 0
        select new KeyValuePair<CellAddress, Cell>(new CellAddress(PlaceId.Organisation(organisation.ParId)),
            Cell.Of(Math.Round(grants.Sum(grant => AmountOf(grant, subject)), 2)));

    private static double AmountOf(FactGrant grant, Subject subject) =>
        (double)(subject == Subject.GrantEuros ? grant.GrantedEuros : grant.GrantedPersonYears ?? 0);

    private Cell CellOf(StatisticTable table, int place, Cell cell) => !table.LacksWhoDidNotDeliver ? cell
        : deliveries.IsMissing(place) ? Cell.Missing : deliveries.IsPartial(place) ? cell.Partly() : cell;

    /// <summary>The municipalities that an organisation serves, in the current division.</summary>
    public IReadOnlyList<string> AreaOf(DimOrganisation version) =>
        [.. version.AreaMunicipalities.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(currentCode).OfType<string>()
            .Distinct().Order(StringComparer.Ordinal)];

    private double[] Sums(Subject subject)
    {
        var sums = new double[places.Places.Count];
        foreach (var version in basis.Delivered)
        {
            var grants = basis.Grants.Where(grant => grant.ParId == version.ParId);
            var amount = subject switch
            {
                Subject.PersonYears => personYears.GetValueOrDefault(version.ParId),
                Subject.GrantEuros or Subject.GrantPersonYears => grants.Sum(grant => AmountOf(grant, subject)),
                Subject.Organisations => 1,
                _ => 0,
            };
            AddAtHome(sums, version.HomeMunicipality, amount);
            sums[places.Organisation(version.ParId)] += amount;
        }
        if (subject is Subject.GrantEuros or Subject.GrantPersonYears)
            AddGrantsOfMissing(sums, subject);
        if (subject is Subject.Organisations)
            foreach (var municipality in basis.Delivered.SelectMany(AreaOf))
                sums[places.Municipality(municipality)]++;
        if (subject is Subject.MunicipalitiesServed)
            foreach (var municipality in basis.Delivered.SelectMany(AreaOf).Distinct())
                foreach (var area in PlaceLevels.OfAreas)
                    if (places.AreaOf(places.Municipality(municipality), area) is { } place)
                        sums[place]++;
        return sums;
    }

    /// <summary>A grant is a grant although its recipient did not deliver: it counts in the areas.</summary>
    private void AddGrantsOfMissing(double[] sums, Subject subject)
    {
        var delivered = basis.Delivered.Select(version => version.ParId).ToHashSet(StringComparer.Ordinal);
        var homes = basis.Expected.ToDictionary(organisation => organisation.ParId, organisation => organisation.HomeMunicipality);
        foreach (var grant in basis.Grants.Where(grant => !delivered.Contains(grant.ParId)))
            AddAtHome(sums, homes.GetValueOrDefault(grant.ParId), AmountOf(grant, subject));
    }

    private void AddAtHome(double[] sums, string? home, double amount)
    {
        var municipality = places.Municipality(home is null ? null : currentCode(home));
        foreach (var level in WideAreas)
            if (places.AreaOf(municipality, level) is { } place)
                sums[place] += amount;
    }
}
