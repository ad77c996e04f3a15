using Par.Warehouse.Disclosure;
using Par.Warehouse.Places;
using Par.Warehouse.Statistics;

namespace Par.Warehouse.Releases.Published;

/// <summary>One release in memory.</summary>
public sealed class PublishedRelease
{
    private readonly Dictionary<string, PublishedTable> tables;
    private readonly Dictionary<string, PublishedOrganisation> organisations;
    private readonly ILookup<string, string> providers;
    private readonly ILookup<string, PublishedOrganisation> missing;

    /// <summary>Holds a release with its tables and organisations.</summary>
    /// <param name="release">The release.</param>
    /// <param name="tables">Its tables.</param>
    /// <param name="organisations">Its organisations, those that did not deliver included.</param>
    /// <param name="providers">Who weighs in the figures of which area.</param>
    public PublishedRelease(
        Release release, IEnumerable<PublishedTable> tables, IEnumerable<PublishedOrganisation> organisations, IEnumerable<PublishedProvider>? providers = null)
    {
        Release = release;
        this.tables = tables.ToDictionary(table => table.Id, StringComparer.Ordinal);
        this.organisations = organisations.ToDictionary(organisation => organisation.ParId, StringComparer.Ordinal);
        this.providers = (providers ?? []).ToLookup(provider => provider.Place, provider => provider.ParId, StringComparer.Ordinal);
        missing = (from organisation in this.organisations.Values
                   where !organisation.Delivered
                   from municipality in organisation.AreaMunicipalities.Split(' ')
                   select (municipality, organisation)).ToLookup(pair => pair.municipality, pair => pair.organisation,
                       StringComparer.Ordinal);
    }

    private PublishedRelease(Release release, PublishedRelease figures) =>
        (Release, tables, organisations, providers, missing) = (release, figures.tables, figures.organisations, figures.providers,
            figures.missing);

    /// <summary>The release itself.</summary>
    public Release Release { get; }

    /// <summary>Its tables.</summary>
    public IReadOnlyCollection<PublishedTable> Tables => tables.Values;

    /// <summary>Its organisations.</summary>
    public IReadOnlyCollection<PublishedOrganisation> Organisations => organisations.Values;

    /// <summary>The organisation with this PAR id, or null.</summary>
    public PublishedOrganisation? Organisation(string parId) => organisations.GetValueOrDefault(parId);

    /// <summary>PAR ids of the organisations that have a tenth or more of an area's people.</summary>
    public IEnumerable<string> ProvidersOf(PlaceId area) => providers[area.ToString()];

    /// <summary>The organisations that serve an area and did not deliver, by name.</summary>
    /// <param name="municipalities">Codes of the area's municipalities.</param>
    public IReadOnlyList<PublishedOrganisation> MissingAmong(IEnumerable<string> municipalities) =>
        [.. municipalities.SelectMany(municipality => missing[municipality]).Distinct()
            .OrderBy(organisation => organisation.Name, StringComparer.Ordinal)
                .ThenBy(organisation => organisation.ParId, StringComparer.Ordinal)];

    /// <summary>The same figures under their release as it stands now.</summary>
    public PublishedRelease Under(Release release) => new(release, this);

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

    /// <summary>True when the table holds a cell there, whether it shows a number or not.</summary>
    public bool Contains(CellAddress address) => cells.ContainsKey(address);

    /// <summary>
    /// A cell. Where the place has too few people for what is asked nothing is stored, and the cell is <see cref="Cell.TooFew"/>; otherwise, when the address is not
    /// published, <see cref="Cell.Missing"/>.
    /// </summary>
    public Cell this[CellAddress address] => cells.TryGetValue(address, out var cell) ? cell
        : cells.TryGetValue(new CellAddress(address.Place), out var total) && total.Status != CellStatus.Missing && !total.IsAtLeast(DisclosureRule.LeastPeopleOfCross)
            ? Cell.TooFew
            : Cell.Missing;
}
