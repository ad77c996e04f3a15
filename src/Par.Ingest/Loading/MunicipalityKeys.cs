using Par.Warehouse.Places;
using Par.Warehouse.Star;

namespace Par.Ingest.Loading;

/// <summary>Finds the row of <c>dim_area</c> for a delivered code.</summary>
/// <param name="gazetteer">The municipalities and their history.</param>
/// <param name="year">Statistic year.</param>
/// <param name="area">Municipalities that the organisation serves, as delivered.</param>
internal sealed class MunicipalityKeys(Gazetteer gazetteer, int year, IReadOnlyList<string> area)
{
    private readonly Dictionary<string, int> found = new(StringComparer.Ordinal);

    /// <summary>
    /// The version valid in the statistic year. A code that is not, because a merger has ended it or it comes later, is recast to the current division and
    /// then to the version of that year. Without a code: the municipality that the organisation serves when it serves one only, else not known.
    /// </summary>
    public int Of(string? code)
    {
        code ??= area.Count == 1 ? area[0] : null;
        if (code is null)
            return DimArea.NotKnown;
        if (!found.TryGetValue(code, out var key))
            found.Add(code, key = Find(code));
        return key;
    }

    private int Find(string code)
    {
        if (gazetteer.Find(code, year) is { } valid)
            return valid.Key;
        return gazetteer.CurrentCode(code) is { } current
            ? (gazetteer.Find(current, year) ?? gazetteer.FindCurrent(current))?.Key ?? DimArea.NotKnown
            : DimArea.NotKnown;
    }
}
