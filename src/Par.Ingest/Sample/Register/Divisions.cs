using Par.Warehouse.Places;

namespace Par.Ingest.Sample.Register;

/// <summary>What a municipality of the current division was called in an earlier year: before a merger it was two or more.</summary>
internal sealed class Divisions(Gazetteer gazetteer)
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<int, Dictionary<string, string[]>> years = new();

    /// <summary>The codes in force in the year that are now part of a current municipality; the one that kept its code first.</summary>
    public IReadOnlyList<string> CodesOf(string current, int year) => years.GetOrAdd(year, Read)[current];

    /// <summary>The code in force in the year for somebody who lives in a current municipality.</summary>
    /// <param name="current">Current code.</param>
    /// <param name="quarter">Where in the municipality, 0–1: the first seven tenths live in the largest of the former ones.</param>
    /// <param name="year">The year.</param>
    public string CodeOf(string current, double quarter, int year)
    {
        var codes = CodesOf(current, year);
        return codes.Count == 1 || quarter < 0.7 ? codes[0] : codes[1 + (int)((quarter - 0.7) / 0.3 * (codes.Count - 1))];
    }

    private Dictionary<string, string[]> Read(int year) => gazetteer.Versions.Where(version => version.IsValid(year))
        .Select(version => (version.Code, Current: gazetteer.CurrentCode(version.Code) ?? version.Code))
        .GroupBy(pair => pair.Current)
        .ToDictionary(group => group.Key, group => group.Select(pair => pair.Code).Distinct()
            .OrderBy(code => code == group.Key ? 0 : 1).ThenBy(code => code, StringComparer.Ordinal).ToArray());
}
