using Par.Warehouse.Catalogue;
using Par.Warehouse.Places;
using Par.Warehouse.Releases.Published;
using Par.Warehouse.Statistics;

namespace Par.Warehouse.Releases.Comparing;

/// <summary>A name that is another than before.</summary>
/// <param name="Code">What it is the name of: an organisation's PAR id, or table and category.</param>
/// <param name="Before">What it was called.</param>
/// <param name="Now">What it is called.</param>
public sealed record Renamed(string Code, Label Before, Label Now);

/// <summary>
/// Everything in which one release differs from another: numbers, where there is none, cells, categories and their names, places and
/// organisations. Made from the two releases alone.
/// </summary>
public sealed class ReleaseComparison
{
    private readonly Dictionary<string, string> organisations;
    private readonly Dictionary<string, Subject> subjects;

    private ReleaseComparison(PublishedRelease before, PublishedRelease now, CatalogueYear? catalogueBefore, CatalogueYear? catalogueNow)
    {
        (Before, Now) = (before.Release, now.Release);
        subjects = (catalogueNow?.Tables ?? []).Concat(catalogueBefore?.Tables ?? []).DistinctBy(table => table.Id)
            .ToDictionary(table => table.Id, table => table.Subject, StringComparer.Ordinal);
        organisations = before.Organisations.Concat(now.Organisations).GroupBy(organisation => organisation.ParId)
            .ToDictionary(group => group.Key, group => group.Last().Name, StringComparer.Ordinal);
    }

    /// <summary>The release that is compared with.</summary>
    public Release Before { get; }

    /// <summary>The release that is looked at.</summary>
    public Release Now { get; }

    /// <summary>The tables of both, in the order of their ids.</summary>
    public IReadOnlyList<TableComparison> Tables { get; private init; } = [];

    /// <summary>Every cell that differs.</summary>
    public IReadOnlyList<CellChange> Changes { get; private init; } = [];

    /// <summary>Places and organisations with figures that had none.</summary>
    public IReadOnlyList<PlaceId> NewPlaces { get; private init; } = [];

    /// <summary>Places and organisations that had figures and have none.</summary>
    public IReadOnlyList<PlaceId> LostPlaces { get; private init; } = [];

    /// <summary>Organisations and categories with another name.</summary>
    public IReadOnlyList<Renamed> Renamed { get; private init; } = [];

    /// <summary>Name of an organisation of either, the newer one where both have it; null when neither has.</summary>
    public string? OrganisationName(string parId) => organisations.GetValueOrDefault(parId);

    /// <summary>What the numbers of a table count; people when neither catalogue knows it.</summary>
    public ChangeUnit UnitOf(string table) => subjects.TryGetValue(table, out var subject) ? ChangeUnits.Of(subject) : ChangeUnit.People;

    /// <summary>
    /// Changes in their order, each number once: the total of a place, gender and age stands in every table that counts the same, and has moved there by the same.
    /// The first stands for all, with how many tables show it.
    /// </summary>
    public IEnumerable<(CellChange Change, int Tables)> Once(IEnumerable<CellChange> changes) =>
        changes.GroupBy(NumberOf).Select(same => (same.First(), same.Count()));

    private (Subject? Total, string? Table, CellAddress Address, Cell Before, Cell Now) NumberOf(CellChange change) =>
        change.Address.Category == "T" && subjects.TryGetValue(change.TableId, out var subject)
            ? (subject, null, change.Address, change.Before, change.Now)
            : (null, change.TableId, change.Address, change.Before, change.Now);

    /// <summary>Compares.</summary>
    /// <param name="before">The earlier figures.</param>
    /// <param name="now">The figures that are looked at.</param>
    /// <param name="catalogueBefore">The catalogue of the earlier figures' year, for the names of categories.</param>
    /// <param name="catalogueNow">The catalogue of this year.</param>
    public static ReleaseComparison Between(PublishedRelease before, PublishedRelease now, CatalogueYear? catalogueBefore, CatalogueYear? catalogueNow)
    {
        var changes = new List<CellChange>();
        var tables = new List<TableComparison>();
        foreach (var id in before.Tables.Concat(now.Tables).Select(table => table.Id).Distinct().Order(StringComparer.Ordinal))
            tables.Add(Compare(id, before.Table(id), now.Table(id), changes));
        var (placesBefore, placesNow) = (PlacesOf(before), PlacesOf(now));
        return new ReleaseComparison(before, now, catalogueBefore, catalogueNow)
        {
            Tables = tables,
            Changes = changes,
            NewPlaces = InOrder(placesNow.Except(placesBefore)),
            LostPlaces = InOrder(placesBefore.Except(placesNow)),
            Renamed = [.. RenamedOrganisations(before, now), .. RenamedCategories(now.Release, catalogueBefore, catalogueNow)],
        };
    }

    private static TableComparison Compare(string id, PublishedTable? before, PublishedTable? now, List<CellChange> changes)
    {
        var kinds = new Dictionary<CellChangeKind, int>();
        foreach (var (address, cell) in now?.Cells ?? [])
            if (before?.Contains(address) == true)
                Add(address, KindOf(before[address], cell), before[address], cell);
            else
                Add(address, CellChangeKind.Added, Cell.Missing, cell);
        foreach (var (address, cell) in before?.Cells ?? [])
            if (now?.Contains(address) != true)
                Add(address, CellChangeKind.Vanished, cell, Cell.Missing);
        var (categoriesBefore, categoriesNow) = (CategoriesOf(before), CategoriesOf(now));
        return new TableComparison(id, before?.Count ?? 0, now?.Count ?? 0, kinds,
            [.. categoriesNow.Except(categoriesBefore).Order(StringComparer.Ordinal)], [.. categoriesBefore.Except(categoriesNow).Order(StringComparer.Ordinal)]);

        void Add(CellAddress address, CellChangeKind? kind, Cell old, Cell cell)
        {
            if (kind is not { } known)
                return;
            kinds[known] = kinds.GetValueOrDefault(known) + 1;
            changes.Add(new CellChange(id, address, known, old, cell));
        }
    }

    private static CellChangeKind? KindOf(Cell before, Cell now) => (before.IsShown, now.IsShown) switch
    {
        (true, true) => Movement.Between(before, now) is { Difference: 0 } ? null : CellChangeKind.Moved,
        (true, false) when now.IsWithheld => CellChangeKind.Hidden,
        (false, true) when before.IsWithheld => CellChangeKind.Shown,
        _ => before.Status == now.Status ? null : CellChangeKind.Other,
    };

    private static HashSet<string> CategoriesOf(PublishedTable? table) => [.. (table?.Cells ?? []).Select(cell => cell.Key.Category)];

    private static HashSet<PlaceId> PlacesOf(PublishedRelease release) => [.. release.Tables.SelectMany(table => table.Cells).Select(cell => cell.Key.Place)];

    private static List<PlaceId> InOrder(IEnumerable<PlaceId> places) => [.. places.OrderBy(place => place.Level).ThenBy(place => place.Code, StringComparer.Ordinal)];

    private static IEnumerable<Renamed> RenamedOrganisations(PublishedRelease before, PublishedRelease now) =>
        from organisation in now.Organisations.OrderBy(organisation => organisation.ParId, StringComparer.Ordinal)
        let old = before.Organisation(organisation.ParId)
        where old is not null && old.Name != organisation.Name
        select new Renamed(organisation.ParId, Label.Same(old.Name), Label.Same(organisation.Name));

    private static IEnumerable<Renamed> RenamedCategories(Release release, CatalogueYear? before, CatalogueYear? now)
    {
        if (before is null || now is null || before == now)
            yield break;
        foreach (var table in now.Tables.Where(table => table.Side == release.Side && table.VariableConcept is not null))
        {
            var labels = CategoryLabels.Of(before, table);
            foreach (var (concept, label) in CategoryLabels.Of(now, table))
                if (labels.TryGetValue(concept, out var old) && old != label)
                    yield return new Renamed($"{table.Id} {concept}", old, label);
        }
    }
}
