using Par.Warehouse.Statistics;

namespace Par.Warehouse.Releases.Published;

/// <summary>One release in memory.</summary>
public sealed class PublishedRelease
{
    private readonly Dictionary<string, PublishedTable> tables;
    private readonly Dictionary<string, PublishedOrganisation> organisations;

    /// <summary>Holds a release with its tables and organisations.</summary>
    public PublishedRelease(Release release, IEnumerable<PublishedTable> tables, IEnumerable<PublishedOrganisation> organisations)
    {
        Release = release;
        this.tables = tables.ToDictionary(table => table.Id, StringComparer.Ordinal);
        this.organisations = organisations.ToDictionary(organisation => organisation.ParId, StringComparer.Ordinal);
    }

    /// <summary>The release itself.</summary>
    public Release Release { get; }

    /// <summary>Its tables.</summary>
    public IReadOnlyCollection<PublishedTable> Tables => tables.Values;

    /// <summary>Its organisations.</summary>
    public IReadOnlyCollection<PublishedOrganisation> Organisations => organisations.Values;

    /// <summary>The organisation with this PAR id, or null.</summary>
    public PublishedOrganisation? Organisation(string parId) => organisations.GetValueOrDefault(parId);

    /// <summary>The table, or null.</summary>
    public PublishedTable? Table(string id) => tables.GetValueOrDefault(id);

    /// <summary>A cell; <see cref="Cell.Missing"/> when the table or address is not published.</summary>
    public Cell Cell(string tableId, CellAddress address) => Table(tableId)?[address] ?? Statistics.Cell.Missing;
}

/// <summary>One table of a release in memory.</summary>
public sealed class PublishedTable
{
    private readonly Dictionary<CellAddress, Cell> cells;

    /// <summary>Holds the cells of a table.</summary>
    public PublishedTable(string id, IEnumerable<KeyValuePair<CellAddress, Cell>> cells)
    {
        Id = id;
        this.cells = new(cells);
    }

    /// <summary>Table id.</summary>
    public string Id { get; }

    /// <summary>Number of published cells.</summary>
    public int Count => cells.Count;

    /// <summary>All cells, in no particular order.</summary>
    public IEnumerable<KeyValuePair<CellAddress, Cell>> Cells => cells;

    /// <summary>True when the table holds a cell there, shown or withheld.</summary>
    public bool Contains(CellAddress address) => cells.ContainsKey(address);

    /// <summary>A cell; <see cref="Cell.Missing"/> when the address is not published.</summary>
    public Cell this[CellAddress address] => cells.TryGetValue(address, out var cell) ? cell : Cell.Missing;
}
