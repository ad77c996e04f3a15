using System.Globalization;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Places;
using Par.Warehouse.Releases.Published;
using Par.Warehouse.Statistics;

namespace Par.Warehouse.Releases.Checks;

/// <summary>What is unusual in the figures beside last year's: nothing that must be wrong, all that somebody should have looked into.</summary>
public static class YearOnYear
{
    /// <summary>Counts below this may move by any share.</summary>
    public const double Floor = 50;

    private const double MuchInCountry = 0.2;
    private const double MuchInArea = 0.5;

    private static readonly Label Named = Label.Same(" – {0}");
    private static readonly Label Told = Label.Same("{0}{1}, {2}: {3} → {4}");

    /// <summary>The warnings of the figures. Without figures of last year only what stands alone is asked.</summary>
    public static IReadOnlyList<ReleaseCheck> Checks(PublishedRelease now, PublishedRelease? before, CatalogueYear year, Gazetteer gazetteer)
    {
        var tables = year.Tables.Where(table => table.Side == now.Release.Side && table.CountsPeople).ToList();
        List<Label> moved = before is null ? [] : [.. tables.SelectMany(table => Moved(table, CategoryLabels.Of(year, table), now, before, gazetteer))];
        List<string> vanished = before is null ? [] : [.. before.Organisations
            .Where(organisation => organisation.Delivered && now.Organisation(organisation.ParId) is not { Delivered: true })
            .Select(organisation => $"{organisation.Name} {organisation.ParId}").Order(StringComparer.Ordinal)];
        var fewer = before is not null && Movement.Between(Coverage(before, year), Coverage(now, year)) is { Difference: < 0 } fall ? (int)-fall.Difference : 0;
        return
        [
            ReleaseCheck.Of(ReleaseCheckCode.BigMovements, moved),
            ReleaseCheck.Of(ReleaseCheckCode.OrganisationsVanished, vanished),
            new(ReleaseCheckCode.CoverageBelowLastYear, fewer, []),
        ];
    }

    private static IEnumerable<Label> Moved(
        StatisticTable table, IReadOnlyDictionary<string, Label> categories, PublishedRelease now, PublishedRelease before, Gazetteer gazetteer)
    {
        if (now.Table(table.Id) is not { } cells || before.Table(table.Id) is not { } last)
            yield break;
        var comparability = new Comparability(before, now, gazetteer);
        var repeated = gazetteer.Counties.Where(county => gazetteer.SameRegion(county.Code) is not null).Select(county => PlaceId.County(county.Code)).ToHashSet();
        foreach (var (address, cell) in cells.Cells.Where(cell => cell.Key is { Gender: "T", Age: "T" } && cell.Key.Place.Level <= PlaceLevel.County && !repeated.Contains(cell.Key.Place) && comparability.IsComparable(cell.Key.Place))
            .OrderBy(cell => cell.Key.Place.Level).ThenBy(cell => cell.Key.Place.Code, StringComparer.Ordinal).ThenBy(cell => cell.Key.Category, StringComparer.Ordinal))
            if (Movement.Between(last[address], cell) is { } movement && Math.Max(movement.Now, movement.Before) >= Floor
                && Math.Abs(movement.Difference) > (address.Place.Level == PlaceLevel.Country ? MuchInCountry : MuchInArea) * Math.Max(movement.Before, 1))
                yield return Told.With(
                    table.Title, categories.TryGetValue(address.Category, out var category) ? Named.With(category) : "",
                    gazetteer.Name(address.Place) ?? Label.Same(address.Place.ToString()), movement.Before, movement.Now);
    }

    private static Cell Coverage(PublishedRelease release, CatalogueYear year) =>
        year.Tables.FirstOrDefault(table => table.Side == release.Release.Side && table.Subject == Subject.MunicipalitiesServed) is { } table
            ? release.Cell(table.Id, new CellAddress(PlaceId.Country))
            : Cell.Missing;
}
