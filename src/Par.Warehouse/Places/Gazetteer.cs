using Par.Warehouse.Catalogue;

namespace Par.Warehouse.Places;

/// <summary>One version of a municipality: code and validity, with the areas it belonged to in those years.</summary>
/// <param name="Code">Official code, three digits.</param>
/// <param name="Name">Name; the English name is the Finnish or Swedish one in official use.</param>
/// <param name="Region">Region code, two digits.</param>
/// <param name="AviArea">AVI area code, one digit; meaningful to 2025.</param>
/// <param name="Classification">Statistics Finland's municipal grouping: 1 urban, 2 semi-urban, 3 rural.</param>
/// <param name="ValidFrom">First year; 2013 means 2013 or earlier.</param>
/// <param name="ValidTo">Last year, or null while valid.</param>
public sealed record MunicipalityVersion(
    string Code, Label Name, string Region, string AviArea, int Classification, int ValidFrom, int? ValidTo)
{
    /// <summary>Key in <c>dim_municipality</c>.</summary>
    public int Key => (int.Parse(Code, System.Globalization.CultureInfo.InvariantCulture) * 10_000) + ValidFrom;

    /// <summary>True when the version was in force on 1 January of <paramref name="year"/>.</summary>
    public bool IsValid(int year) => ValidFrom <= year && (ValidTo is null || ValidTo >= year);
}

/// <summary>A region or an AVI area.</summary>
/// <param name="Code">Its code within the level.</param>
/// <param name="Name">Its name.</param>
public sealed record Area(string Code, Label Name);

/// <summary>Youth population of a municipality in the current division.</summary>
/// <param name="Count">Persons aged 15–28 on 31 December.</param>
/// <param name="Year">Year of the figure; it may differ from the statistic year when that is not available.</param>
/// <param name="IsProjection">True when it is a projection and not observed.</param>
public sealed record YouthPopulation(int Count, int Year, bool IsProjection);
