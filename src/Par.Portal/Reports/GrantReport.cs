using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Published;
using Par.Warehouse.Statistics;

namespace Par.Portal.Reports;

/// <summary>
/// The ministry's grant report of a statistic year: what was granted, and the work it stands beside, by side. Made from published cells and nothing else.
/// </summary>
/// <param name="Year">Statistic year.</param>
/// <param name="Sides">The sides that have a release of the year.</param>
public sealed record GrantReport(int Year, IReadOnlyList<GrantReportSide> Sides)
{
    /// <summary>True when the figures are those of the sample country.</summary>
    public bool IsSynthetic => Sides.Any(side => side.Release.IsSynthetic);

    /// <summary>The years for which a report can be made, newest first.</summary>
    public static IReadOnlyList<int> YearsOf(PublishedStatistics published) =>
        [.. Warehouse.Collection.Sides.All.SelectMany(published.Years).Distinct().OrderDescending()];

    /// <summary>The report of a year, or null when nothing of the year is published.</summary>
    public static GrantReport? Of(
        PublishedStatistics published, int year, Language language, Gazetteer gazetteer, CatalogueYear catalogue)
    {
        var sides = Warehouse.Collection.Sides.All
            .Select(side => published.Find(side, year))
            .OfType<PublishedRelease>()
            .Select(release => new GrantReportBuilder(release, language, gazetteer, catalogue).Build())
            .ToList();
        return sides.Count == 0 ? null : new GrantReport(year, sides);
    }
}

/// <summary>One side of the grant report.</summary>
/// <param name="Side">Side.</param>
/// <param name="Release">The release that the figures are from.</param>
/// <param name="Country">The whole country.</param>
/// <param name="Regions">By region of the recipient's home municipality.</param>
/// <param name="Types">By administrator type of the organisation; organisations that delivered.</param>
/// <param name="Organisations">The organisations that delivered, by name.</param>
/// <param name="NotDelivered">Recipients of a grant that did not deliver, by name.</param>
public sealed record GrantReportSide(
    Side Side, Release Release, GrantLine Country, IReadOnlyList<GrantLine> Regions, IReadOnlyList<GrantLine> Types,
    IReadOnlyList<GrantLine> Organisations, IReadOnlyList<GrantLine> NotDelivered);
