using Par.Warehouse.Statistics;

namespace Par.Warehouse.Releases.Building;

/// <summary>
/// Which places lack a provider. Who serves a place is what the organisations said of their areas, those that did not deliver when they last did.
/// A place nobody is expected to serve lacks nobody: there a zero is a zero.
/// </summary>
public sealed class Deliveries
{
    private readonly bool[] delivered;
    private readonly bool[] lacking;

    /// <summary>Looks through who serves what.</summary>
    /// <param name="places">Places of the release.</param>
    /// <param name="served">Current codes of the municipalities that organisations with figures serve.</param>
    /// <param name="unserved">Current codes of the municipalities that organisations serve which did not deliver.</param>
    public Deliveries(PlaceAxis places, IEnumerable<string> served, IEnumerable<string> unserved)
    {
        (delivered, lacking) = (Mark(places, served), Mark(places, unserved));
    }

    /// <summary>True when all who are expected to serve the place did not deliver.</summary>
    public bool IsMissing(int place) => lacking[place] && !delivered[place];

    /// <summary>True when some of those who are expected to serve the place did not deliver.</summary>
    public bool IsPartial(int place) => lacking[place] && delivered[place];

    private static bool[] Mark(PlaceAxis places, IEnumerable<string> municipalities)
    {
        var marked = new bool[places.Places.Count];
        foreach (var municipality in municipalities.Distinct().Select(places.Municipality))
            foreach (var area in Places.PlaceLevels.OfAreas)
                if (places.AreaOf(municipality, area) is { } place)
                    marked[place] = true;
        return marked;
    }
}
