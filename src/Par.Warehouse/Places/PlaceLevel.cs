namespace Par.Warehouse.Places;

/// <summary>
/// The levels at which figures are shown, from the widest to the narrowest. Each area lies wholly in one area of every level before; an organisation lies
/// in the country only.
/// </summary>
public enum PlaceLevel
{
    /// <summary>The whole country (mainland Finland: Åland is outside the grant).</summary>
    Country = 1,

    /// <summary>Regional State Administrative Agency area (AVI), statistic years to 2025 only.</summary>
    AviArea = 2,

    /// <summary>Region (maakunta, landskap).</summary>
    Region = 3,

    /// <summary>Wellbeing services county (hyvinvointialue, välfärdsområde), statistic years from 2023 on. Helsinki is one by itself.</summary>
    County = 4,

    /// <summary>Municipality in the current division.</summary>
    Municipality = 5,

    /// <summary>Delivering organisation, one side.</summary>
    Organisation = 6,
}

/// <summary>What there is to know of the levels by themselves. A new level of areas is a row here, its areas a table of <c>reference/</c>.</summary>
public static class PlaceLevels
{
    // In the order of the enumeration.
    private static readonly (PlaceLevel Level, string Prefix)[] Prefixes =
    [
        (PlaceLevel.Country, "SSS"), (PlaceLevel.AviArea, "AVI"), (PlaceLevel.Region, "MK"), (PlaceLevel.County, "HVA"),
        (PlaceLevel.Municipality, "KU"), (PlaceLevel.Organisation, "ORG"),
    ];

    /// <summary>The levels of areas, from the widest to the narrowest: all but organisations.</summary>
    public static IReadOnlyList<PlaceLevel> OfAreas { get; } = [.. Prefixes.Select(entry => entry.Level).Where(level => level != PlaceLevel.Organisation)];

    /// <summary>The levels of areas that are made up of municipalities: between the country and the municipality.</summary>
    public static IReadOnlyList<PlaceLevel> BetweenCountryAndMunicipality { get; } =
        [.. OfAreas.Where(level => level is not (PlaceLevel.Country or PlaceLevel.Municipality))];

    /// <summary>What the written form of a place begins with.</summary>
    public static string Prefix(this PlaceLevel level) => Prefixes[Math.Max((int)level, (int)PlaceLevel.Country) - (int)PlaceLevel.Country].Prefix;

    /// <summary>The level of which a written form is, or null when it begins as none does.</summary>
    internal static PlaceLevel? Of(string written)
    {
        foreach (var (level, prefix) in Prefixes)
            if (level == PlaceLevel.Country ? written == prefix : written.StartsWith(prefix, StringComparison.Ordinal))
                return level;
        return null;
    }
}
