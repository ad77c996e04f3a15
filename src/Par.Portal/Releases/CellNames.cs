using Par.Portal.Public.Figures;
using Par.Portal.Shell;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Places;
using Par.Warehouse.Releases;
using Par.Warehouse.Statistics;

namespace Par.Portal.Releases;

/// <summary>Names of tables, places, categories and combinations, for figures that are not on the public shelf.</summary>
public sealed class CellNames(CatalogueYear? year, Gazetteer gazetteer, Func<string, string?> organisationName, Language language)
{
    private static readonly Label Men = new("miehet", "män", "men");
    private static readonly Label Women = new("naiset", "kvinnor", "women");
    private static readonly Label Under29 = new("alle 29-vuotiaat", "under 29 år", "under 29");
    private static readonly Label Everybody = new("Yhteensä", "Totalt", "Total");

    private readonly Dictionary<string, IReadOnlyDictionary<string, Label>> categories = new(StringComparer.Ordinal);

    /// <summary>The table in the catalogue of the year, or null.</summary>
    public StatisticTable? Find(string table) => year?.Tables.FirstOrDefault(known => known.Id == table);

    /// <summary>Title of a table.</summary>
    public string Table(string table) => Find(table)?.Title.In(language) ?? table;

    /// <summary>Name of a place or organisation.</summary>
    public string Place(PlaceId place) =>
        (place.Level == PlaceLevel.Organisation ? organisationName(place.Code) : gazetteer.Name(place)?.In(language)) ?? place.ToString();

    /// <summary>Name of a category of a table.</summary>
    public string Category(string table, string category)
    {
        if (category == "T")
            return Everybody.In(language);
        if (!categories.TryGetValue(table, out var names))
            categories[table] = names = year is not null && Find(table) is { } known ? CategoryLabels.Of(year, known) : new Dictionary<string, Label>();
        return names.TryGetValue(category, out var label) ? label.In(language) : category;
    }

    /// <summary>Gender and age in words.</summary>
    public string Slice(string gender, string age)
    {
        var words = new[] { gender switch { "1" => Men.In(language), "2" => Women.In(language), _ => null }, Age(age) }.OfType<string>().ToList();
        return words.Count == 0 ? Everybody.In(language) : string.Join(", ", words);
    }

    /// <summary>What kind of number a table holds.</summary>
    public Quantity Quantity(string table) => Find(table)?.Subject switch
    {
        Subject.GrantEuros => Public.Figures.Quantity.Euros,
        Subject.PersonYears or Subject.GrantPersonYears => Public.Figures.Quantity.PersonYears,
        _ => Public.Figures.Quantity.Count,
    };

    private string? Age(string age) => age switch
    {
        "T" => null,
        "U29" => Under29.In(language),
        _ => year?.AgeGroups.FirstOrDefault(group => group.Concept == age)?.Label.In(language) ?? age,
    };
}
