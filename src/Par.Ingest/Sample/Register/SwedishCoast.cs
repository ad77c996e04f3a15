namespace Par.Ingest.Sample.Register;

/// <summary>Share of young people whose mother tongue is Swedish, in the municipalities where it matters. Rounded, for the sample only.</summary>
internal static class SwedishCoast
{
    private static readonly Dictionary<string, double> Shares = new()
    {
        ["280"] = 0.85, ["231"] = 0.28, ["287"] = 0.53, ["288"] = 0.76, ["440"] = 0.92, ["475"] = 0.85, ["499"] = 0.68, ["545"] = 0.77,
        ["598"] = 0.54, ["599"] = 0.89, ["893"] = 0.86, ["905"] = 0.23, ["946"] = 0.80, ["149"] = 0.52, ["710"] = 0.64, ["078"] = 0.42,
        ["755"] = 0.28, ["638"] = 0.28, ["434"] = 0.40, ["322"] = 0.66, ["445"] = 0.54, ["753"] = 0.30, ["257"] = 0.16, ["235"] = 0.32,
        ["091"] = 0.056, ["049"] = 0.065, ["407"] = 0.30, ["504"] = 0.08, ["624"] = 0.07, ["853"] = 0.055, ["272"] = 0.12, ["092"] = 0.025,
    };

    /// <summary>The share, 0–1; a trace elsewhere.</summary>
    public static double Share(string municipality) => Shares.GetValueOrDefault(municipality, 0.003);
}
