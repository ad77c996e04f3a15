namespace Par.Warehouse.Catalogue;

/// <summary>All catalogue years. Data, not code: read from the folders <c>catalogue/&lt;year&gt;/</c>.</summary>
public sealed class VariableCatalogue
{
    private readonly SortedDictionary<int, CatalogueYear> years;

    /// <summary>Holds the years given.</summary>
    public VariableCatalogue(IEnumerable<CatalogueYear> years) => this.years = new(years.ToDictionary(year => year.Year));

    /// <summary>The years, oldest first.</summary>
    public IReadOnlyCollection<CatalogueYear> Years => years.Values;

    /// <summary>The catalogue of a statistic year.</summary>
    /// <exception cref="KeyNotFoundException">There is no catalogue for the year.</exception>
    public CatalogueYear this[int year] => Find(year) ?? throw new KeyNotFoundException($"There is no variable catalogue for {year}.");

    /// <summary>The catalogue of a statistic year, or null.</summary>
    public CatalogueYear? Find(int year) => years.GetValueOrDefault(year);
}
