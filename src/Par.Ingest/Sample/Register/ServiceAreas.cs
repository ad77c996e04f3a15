using Par.Warehouse.Places;

namespace Par.Ingest.Sample.Register;

/// <summary>The municipalities of the sample country and how they are joined into areas of service.</summary>
internal sealed class ServiceAreas
{
    private readonly Dictionary<string, int> population = [];
    private readonly Dictionary<string, MunicipalityVersion> municipalities = [];

    /// <summary>Reads the current mainland division.</summary>
    public ServiceAreas(Gazetteer gazetteer)
    {
        foreach (var municipality in gazetteer.Current.Where(version => gazetteer.IsMainland(version.Code)))
        {
            municipalities[municipality.Code] = municipality;
            population[municipality.Code] = gazetteer.YouthPopulation(PlaceId.Municipality(municipality.Code), 2020)?.Count ?? 100;
        }
        BySize = [.. municipalities.Keys.OrderByDescending(code => population[code]).ThenBy(code => code, StringComparer.Ordinal)];
    }

    /// <summary>Municipality codes, the largest youth population first.</summary>
    public IReadOnlyList<string> BySize { get; }

    /// <summary>The municipality with this code.</summary>
    public MunicipalityVersion this[string code] => municipalities[code];

    /// <summary>Relative need of services: young people, weighted so that small places, where services reach more of them, count more.</summary>
    public double Demand(string code) => Youth(code) * (Youth(code) switch
    {
        < 300 => 1.9,
        < 800 => 1.6,
        < 2_500 => 1.35,
        < 8_000 => 1.1,
        < 25_000 => 0.95,
        _ => 0.75,
    });

    /// <summary>Persons aged 15–28.</summary>
    public int Youth(string code) => population[code];

    /// <summary>
    /// Groups of two to five neighbours in one region that together hold all of <paramref name="codes"/>, the largest municipality of a
    /// group first. One that has no neighbour left stands alone.
    /// </summary>
    public List<List<string>> Neighbourhoods(IEnumerable<string> codes, SampleRandom random)
    {
        var free = codes.OrderByDescending(Youth).ThenBy(code => code, StringComparer.Ordinal).ToList();
        var groups = new List<List<string>>();
        while (free.Count > 0)
        {
            var host = free[0];
            var size = random.Between(2, 5);
            List<string> group = [host, .. Nearest(host, free.Where(code => code != host), size - 1)];
            free.RemoveAll(group.Contains);
            groups.Add(group);
        }
        return groups;
    }

    /// <summary>The nearest municipalities of the same region, nearest first.</summary>
    public IEnumerable<string> Nearest(string home, IEnumerable<string> among, int count) => among
        .Where(code => this[code].Region == this[home].Region && code != home)
        .OrderBy(code => Distance(home, code)).ThenBy(code => code, StringComparer.Ordinal).Take(count);

    private double Distance(string one, string other)
    {
        if (this[one].LabelPoint is not { } from || this[other].LabelPoint is not { } to)
            return double.MaxValue;
        double east = from.X - to.X, north = from.Y - to.Y;
        return (east * east) + (north * north);
    }
}
