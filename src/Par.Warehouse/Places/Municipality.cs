using Par.Warehouse.Catalogue;

namespace Par.Warehouse.Places;

/// <summary>Official languages of a municipality.</summary>
public enum LanguageStatus
{
    /// <summary>Finnish only.</summary>
    Finnish = 1,

    /// <summary>Swedish only.</summary>
    Swedish = 2,

    /// <summary>Both.</summary>
    Bilingual = 3,
}

/// <summary>A point in ETRS-TM35FIN (EPSG:3067), whole metres; north is up.</summary>
/// <param name="X">Easting.</param>
/// <param name="Y">Northing.</param>
public readonly record struct MapPoint(int X, int Y);

/// <summary>One version of a municipality: code and validity, with the areas it belonged to in those years.</summary>
/// <param name="Code">Official code, three digits.</param>
/// <param name="Name">Name; the English name is the Finnish or Swedish one in official use.</param>
/// <param name="Region">Region code, two digits.</param>
/// <param name="AviArea">AVI area code, one digit; meaningful to 2025. <c>7</c> is Åland, which has no AVI.</param>
/// <param name="Classification">Statistics Finland's municipal grouping: 1 urban, 2 semi-urban, 3 rural.</param>
/// <param name="ValidFrom">First year; 2013 means 2013 or earlier.</param>
/// <param name="ValidTo">Last year, or null while valid.</param>
public sealed record MunicipalityVersion(
    string Code, Label Name, string Region, string AviArea, int Classification, int ValidFrom, int? ValidTo)
{
    /// <summary>Wellbeing services county, two digits; null in Åland, which has none, and for versions that are not in force.</summary>
    public string? County { get; init; }

    /// <summary>Official languages.</summary>
    public LanguageStatus LanguageStatus { get; init; } = LanguageStatus.Finnish;

    /// <summary>A point inside the municipality, for a label or a tile map; null for those abolished before 2024.</summary>
    public MapPoint? LabelPoint { get; init; }

    /// <summary>Code of the area of a level that it lies in; null when it names none, and at other levels than those of areas made up of municipalities.</summary>
    public string? AreaAt(PlaceLevel level) => level switch
    {
        PlaceLevel.AviArea => AviArea,
        PlaceLevel.Region => Region,
        PlaceLevel.County => County,
        _ => null,
    };

    /// <summary>Key in <c>dim_area</c>.</summary>
    public int Key => (int.Parse(Code, System.Globalization.CultureInfo.InvariantCulture) * 10_000) + ValidFrom;

    /// <summary>True when the version was in force on 1 January of <paramref name="year"/>.</summary>
    public bool IsValid(int year) => ValidFrom <= year && (ValidTo is null || ValidTo >= year);
}

/// <summary>An area that is made up of municipalities: an AVI area, a region or a wellbeing services county.</summary>
/// <param name="Code">Its code within the level.</param>
/// <param name="Name">Its name.</param>
public sealed record Area(string Code, Label Name)
{
    /// <summary>Full name of the agency of an AVI area; null for other areas.</summary>
    public Label? Agency { get; init; }

    /// <summary>A short Finnish name that people look for it by; null when there is none, or a region bears it.</summary>
    public string? ShortName { get; init; }

    /// <summary>Last statistic year of the area, or null while it is in force.</summary>
    public int? ValidTo { get; init; }
}

/// <summary>Youth population of a place in the current division.</summary>
/// <param name="Count">Persons aged 15–28 on 31 December.</param>
/// <param name="Year">Year of the figure; it may differ from the statistic year when that is not available.</param>
/// <param name="IsProjection">True when it is a projection and not observed.</param>
public sealed record YouthPopulation(int Count, int Year, bool IsProjection);
