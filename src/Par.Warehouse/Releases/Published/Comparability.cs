using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Statistics;

namespace Par.Warehouse.Releases.Published;

/// <summary>
/// Whether the figures of two years may be held beside each other. They may not where organisations with a tenth of the area's people have
/// figures in one year only: the change would be their coming or going, not the young people's. A tenth has one organisation alone, or those
/// together that were to deliver for the other year and did not.
/// </summary>
/// <param name="before">The earlier year; null when it has no figures.</param>
/// <param name="now">The later year.</param>
/// <param name="gazetteer">Which municipalities an area has.</param>
public sealed class Comparability(PublishedRelease? before, PublishedRelease? now, Gazetteer gazetteer)
{
    private const double Weighs = 0.1;

    /// <summary>True when both years have figures and nobody who matters is in one of them only.</summary>
    public bool IsComparable(PlaceId place) => before is not null && now is not null && MissingBefore(place).Count == 0 && MissingNow(place).Count == 0;

    /// <summary>The organisations that matter in the later year and have no figures in the earlier one.</summary>
    public IReadOnlyList<PublishedOrganisation> MissingBefore(PlaceId place) => Lacking(place, now, before);

    /// <summary>The organisations that matter in the earlier year and have no figures in the later one.</summary>
    public IReadOnlyList<PublishedOrganisation> MissingNow(PlaceId place) => Lacking(place, before, now);

    private List<PublishedOrganisation> Lacking(PlaceId place, PublishedRelease? having, PublishedRelease? lacking)
    {
        if (having is null || lacking is null)
            return [];
        var alone = having.ProvidersOf(place).Where(parId => lacking.Organisation(parId) is not { Delivered: true })
            .Select(having.Organisation).OfType<PublishedOrganisation>().ToList();
        var missing = alone.Count > 0 ? alone : Together(place, having, lacking);
        return [.. missing.OrderBy(organisation => organisation.Name, StringComparer.Ordinal)];
    }

    // How many people of an area an organisation has is not published; how many it has in all is. So those are weighed that serve no other
    // area.
    private List<PublishedOrganisation> Together(PlaceId place, PublishedRelease having, PublishedRelease lacking)
    {
        var missing = having.Organisations
            .Where(organisation => organisation.Delivered && lacking.Organisation(organisation.ParId) is { Delivered: false }).ToList();
        if (missing.Count == 0)
            return [];
        var inside = gazetteer.MunicipalitiesOf(place).Select(municipality => municipality.Code).ToHashSet(StringComparer.Ordinal);
        missing.RemoveAll(organisation => !organisation.AreaMunicipalities.Split(' ').All(inside.Contains));
        var people = Cell.Sum(missing.Select(organisation => ClientsOf(having, PlaceId.Organisation(organisation.ParId)))
            .Where(cell => cell.IsShown));
        return people.Per(ClientsOf(having, place)).IsAtLeast(Weighs) ? missing : [];
    }

    private static Cell ClientsOf(PublishedRelease release, PlaceId place) =>
        release.Cell(release.Release.Side == Side.Ent ? "ent-reached" : "ty-trainees", new CellAddress(place));
}
