namespace Par.Warehouse.Places;

/// <summary>The levels at which figures are shown, from the widest to the narrowest.</summary>
public enum PlaceLevel
{
    /// <summary>The whole country (mainland Finland: Åland is outside the grant).</summary>
    Country = 1,

    /// <summary>Regional State Administrative Agency area (AVI), statistic years to 2025 only.</summary>
    AviArea = 2,

    /// <summary>Region (maakunta, landskap).</summary>
    Region = 3,

    /// <summary>Municipality in the current division.</summary>
    Municipality = 4,

    /// <summary>Delivering organisation, one side.</summary>
    Organisation = 5,
}

/// <summary>
/// A place (or organisation) that has figures. Written as Statistics Finland writes it where it has a code:
/// <c>SSS</c>, <c>AVI4</c>, <c>MK13</c>, <c>KU179</c>; an organisation as <c>ORGP0179</c>.
/// </summary>
/// <param name="Level">The level.</param>
/// <param name="Code">The code within the level; empty for the country. <c>KU999</c> and <c>MK99</c> hold clients whose municipality is not known.</param>
public readonly record struct PlaceId(PlaceLevel Level, string Code)
{
    /// <summary>The whole country.</summary>
    public static PlaceId Country { get; } = new(PlaceLevel.Country, "");

    /// <summary>A municipality by its code of three digits.</summary>
    public static PlaceId Municipality(string code) => new(PlaceLevel.Municipality, code);

    /// <summary>A region by its code of two digits.</summary>
    public static PlaceId Region(string code) => new(PlaceLevel.Region, code);

    /// <summary>An AVI area by its code of one digit.</summary>
    public static PlaceId AviArea(string code) => new(PlaceLevel.AviArea, code);

    /// <summary>An organisation by its PAR id.</summary>
    public static PlaceId Organisation(string parId) => new(PlaceLevel.Organisation, parId);

    /// <summary>Reads the written form.</summary>
    /// <exception cref="FormatException">The text is not a place.</exception>
    public static PlaceId Parse(string text) => text switch
    {
        "SSS" => Country,
        _ when text.StartsWith("AVI", StringComparison.Ordinal) => AviArea(text[3..]),
        _ when text.StartsWith("ORG", StringComparison.Ordinal) => Organisation(text[3..]),
        _ when text.StartsWith("MK", StringComparison.Ordinal) => Region(text[2..]),
        _ when text.StartsWith("KU", StringComparison.Ordinal) => Municipality(text[2..]),
        _ => throw new FormatException($"'{text}' is not a place: expected SSS, AVI…, MK…, KU… or ORG…."),
    };

    /// <inheritdoc/>
    public override string ToString() => Level switch
    {
        PlaceLevel.AviArea => "AVI" + Code,
        PlaceLevel.Region => "MK" + Code,
        PlaceLevel.Municipality => "KU" + Code,
        PlaceLevel.Organisation => "ORG" + Code,
        _ => "SSS",
    };
}
