using Par.Warehouse.Places;

namespace Par.Warehouse.Releases.Published;

/// <summary>
/// Whether the figures of two years may be held beside each other. They may not where an organisation with a tenth or more of the area's people in either year has
/// figures in one of them only: the change would be its coming or going, not the young people's.
/// </summary>
/// <param name="before">The earlier year; null when it has no figures.</param>
/// <param name="now">The later year.</param>
public sealed class Comparability(PublishedRelease? before, PublishedRelease? now)
{
    /// <summary>True when both years have figures and nobody who matters is in one of them only.</summary>
    public bool IsComparable(PlaceId place) => before is not null && now is not null && MissingBefore(place).Count == 0 && MissingNow(place).Count == 0;

    /// <summary>The organisations that matter in the later year and have no figures in the earlier one.</summary>
    public IReadOnlyList<PublishedOrganisation> MissingBefore(PlaceId place) => Lacking(place, now, before);

    /// <summary>The organisations that matter in the earlier year and have no figures in the later one.</summary>
    public IReadOnlyList<PublishedOrganisation> MissingNow(PlaceId place) => Lacking(place, before, now);

    private static List<PublishedOrganisation> Lacking(PlaceId place, PublishedRelease? having, PublishedRelease? lacking) => having is null || lacking is null
        ? []
        : [.. having.ProvidersOf(place).Where(parId => lacking.Organisation(parId) is not { Delivered: true })
            .Select(having.Organisation).OfType<PublishedOrganisation>().OrderBy(organisation => organisation.Name, StringComparer.Ordinal)];
}
