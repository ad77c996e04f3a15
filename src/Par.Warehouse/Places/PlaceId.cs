namespace Par.Warehouse.Places;

/// <summary>
/// A place (or organisation) that has figures. Written as Statistics Finland writes it where it has a code:
/// <c>SSS</c>, <c>AVI4</c>, <c>MK13</c>, <c>HVA02</c>, <c>KU179</c>; an organisation as <c>ORGP0179</c>.
/// </summary>
/// <param name="Level">The level.</param>
/// <param name="Code">The code within the level; empty for the country. <c>KU999</c> and <c>MK99</c> hold clients whose municipality is not known.</param>
public readonly record struct PlaceId(PlaceLevel Level, string Code)
{
    /// <summary>The whole country.</summary>
    public static PlaceId Country { get; } = new(PlaceLevel.Country, "");

    /// <summary>A municipality by its code of three digits.</summary>
    public static PlaceId Municipality(string code) => new(PlaceLevel.Municipality, code);

    /// <summary>A wellbeing services county by its code of two digits.</summary>
    public static PlaceId County(string code) => new(PlaceLevel.County, code);

    /// <summary>A region by its code of two digits.</summary>
    public static PlaceId Region(string code) => new(PlaceLevel.Region, code);

    /// <summary>An AVI area by its code of one digit.</summary>
    public static PlaceId AviArea(string code) => new(PlaceLevel.AviArea, code);

    /// <summary>An organisation by its PAR id.</summary>
    public static PlaceId Organisation(string parId) => new(PlaceLevel.Organisation, parId);

    /// <summary>Reads the written form.</summary>
    /// <exception cref="FormatException">The text is not a place.</exception>
    public static PlaceId Parse(string text) => PlaceLevels.Of(text) switch
    {
        null => throw new FormatException($"'{text}' is not a place: expected SSS, AVI…, MK…, HVA…, KU… or ORG…."),
        PlaceLevel.Country => Country,
        { } level => new PlaceId(level, text[level.Prefix().Length..]),
    };

    /// <inheritdoc/>
    public override string ToString() => Level.Prefix() + Code;
}
