using Par.Warehouse.Catalogue;
using Par.Warehouse.Disclosure;
using Par.Warehouse.Places;
using Par.Warehouse.Releases.Published;
using Par.Warehouse.Statistics;

namespace Par.Warehouse.Releases.Checks;

/// <summary>
/// Looks for places whose people a correction changes by a few only. Both figures may be large and shown; what lies between them, in this and in every breakdown, is a few young people, and tells of them what
/// a small count would.
/// </summary>
internal static class CorrectionCheck
{
    private static readonly Label Moved = Label.Same("{0}, {1}: {2} → {3}");

    /// <summary>The check; it passes when there is no version before.</summary>
    /// <param name="now">The figures as stored.</param>
    /// <param name="before">Those of the newest version that was public before.</param>
    /// <param name="year">The catalogue of the year.</param>
    /// <param name="gazetteer">Names of places.</param>
    public static ReleaseCheck Run(PublishedRelease now, PublishedRelease? before, CatalogueYear year, Gazetteer gazetteer)
    {
        var rule = DisclosureRule.Of(year);
        return ReleaseCheck.Of(ReleaseCheckCode.CorrectionOfFew, before is null ? [] : (IReadOnlyList<Label>)
            [.. year.Tables.Where(table => table.Side == now.Release.Side && table is { CountsPeople: true, VariableConcept: null }).SelectMany(table => Few(table))]);

        IEnumerable<Label> Few(StatisticTable table)
        {
            if (now.Table(table.Id) is not { } cells || before.Table(table.Id) is not { } last)
                yield break;
            foreach (var (address, cell) in cells.Cells.Where(cell => cell.Key is { Place.Level: >= PlaceLevel.Municipality, Category: "T", Gender: "T", Age: "T" })
                .OrderBy(cell => cell.Key.Place.ToString(), StringComparer.Ordinal))
                if (last.Contains(address) && Movement.Between(last[address], cell) is { } movement && rule.IsSmall((int)Math.Abs(movement.Difference)))
                    yield return Moved.With(table.Title, NameOf(address.Place), movement.Before, movement.Now);
        }

        Label NameOf(PlaceId place) => gazetteer.Name(place) ?? Label.Same(now.Organisation(place.Code)?.Name ?? place.ToString());
    }
}
