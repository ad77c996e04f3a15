namespace Par.EndToEnd.Tests.Recount;

/// <summary>Which places a client of a municipality counts in, from the project's reference tables read plainly.</summary>
internal sealed class RecountPlaces
{
    private readonly Dictionary<string, string> current = PlainCsv.Read("reference", "recast.csv").ToDictionary(row => row["code"], row => row["current"]);
    private readonly Dictionary<string, Dictionary<string, string>> municipalities = PlainCsv.Read("reference", "municipalities.csv")
        .Where(row => row["valid_to"].Length == 0).ToDictionary(row => row["code"]);

    /// <summary>The country, AVI area, region, wellbeing services county and municipality (current division) of a delivered municipality code.</summary>
    public IEnumerable<string> Above(string code)
    {
        if (!current.TryGetValue(code, out var now) || now.Length == 0)
            now = code;
        if (!municipalities.TryGetValue(now, out var row))
            return ["SSS", "MK99", "KU999"];
        return ["SSS", "AVI" + row["avi"], "MK" + row["region"], "HVA" + row["county"], "KU" + now];
    }
}
