using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Disclosure;
using Par.Warehouse.Places;
using Par.Warehouse.Statistics;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Releases.Building;

/// <summary>All that a release publishes, counted and not yet stored.</summary>
internal sealed class ReleaseContent
{
    private readonly ReleaseBasis basis;
    private readonly AdministrativeTables administrative;
    private readonly Gazetteer gazetteer;

    private ReleaseContent(ReleaseBasis basis, CountedTables counted, Deliveries deliveries, AdministrativeTables administrative, Gazetteer gazetteer) =>
        (this.basis, Counted, Deliveries, this.administrative, this.gazetteer) = (basis, counted, deliveries, administrative, gazetteer);

    /// <summary>The places of the release.</summary>
    public PlaceAxis Places => Counted.Places;

    /// <summary>The tables that count people.</summary>
    public CountedTables Counted { get; }

    /// <summary>Which places lack a provider.</summary>
    public Deliveries Deliveries { get; }

    /// <summary>Counts.</summary>
    /// <param name="context">Database.</param>
    /// <param name="basis">What it is built from.</param>
    /// <param name="year">The catalogue of the year.</param>
    /// <param name="gazetteer">Places.</param>
    /// <param name="keys">Record keys.</param>
    /// <param name="cancel">Stops the work.</param>
    public static async Task<ReleaseContent> CountAsync(
        ParContext context, ReleaseBasis basis, CatalogueYear year, Gazetteer gazetteer, RecordKeys keys, CancellationToken cancel)
    {
        var municipalities = await context.DimAreas.AsNoTracking().Where(area => area.Level == "municipality")
            .ToDictionaryAsync(municipality => municipality.AreaKey, municipality => municipality.CurrentCode, cancel);
        var parIds = basis.Submissions.ToDictionary(submission => submission.Key, submission => submission.ParId);
        var submissions = parIds.Keys.ToArray();
        var workers = context.FactWorkers.AsNoTracking().Where(worker => worker.StatisticYear == basis.Year && submissions.Contains(worker.SubmissionKey));
        var personYears = (await workers.Select(worker => new { worker.SubmissionKey, worker.PersonYears }).ToListAsync(cancel))
            .GroupBy(worker => parIds[worker.SubmissionKey]).ToDictionary(group => group.Key, group => (double)group.Sum(worker => worker.PersonYears));
        var levels = year.Tables.Where(table => table.Side == basis.Side).SelectMany(table => table.DetailLevels.Union(table.GroupLevels)).ToHashSet();
        var lived = await context.FactClients.Where(client => client.StatisticYear == basis.Year && submissions.Contains(client.SubmissionKey)).Select(client => client.MunicipalityKey)
            .Distinct().ToListAsync(cancel);
        var served = basis.Delivered.SelectMany(version => ReleaseBasis.Codes(gazetteer, version.AreaMunicipalities, version.HomeMunicipality)).ToList();
        var unserved = basis.Expected.SelectMany(organisation => basis.AreaOfExpected(organisation, gazetteer)).ToList();
        var places = new PlaceAxis(gazetteer, levels, basis.Submissions.Select(submission => submission.ParId), lived.Select(key => municipalities[key]).Concat(served).Concat(unserved));
        var people = await new PeopleCounter(context, basis, year, places, municipalities, keys).CountAsync(cancel);
        var deliveries = new Deliveries(places, served, unserved);
        return new ReleaseContent(basis, new CountedTables(year, places, people, cancel), deliveries,
            new AdministrativeTables(basis, places, deliveries, personYears, gazetteer.CurrentCode), gazetteer);
    }

    /// <summary>The cells of a table that counts no people.</summary>
    public IEnumerable<KeyValuePair<CellAddress, Cell>> AdministrativeCellsOf(StatisticTable table) => administrative.CellsOf(table);

    /// <summary>The rows of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="rounded">The tables that count people, as they are published.</param>
    /// <param name="releaseKey">The release.</param>
    public List<PublishedCell> CellsOf(StatisticTable table, RoundedTables rounded, long releaseKey) =>
        [.. (table.CountsPeople ? rounded.CellsOf(table) : administrative.CellsOf(table)).Select(entry => new PublishedCell
        {
            ReleaseKey = releaseKey, TableId = table.Id, Place = entry.Key.Place.ToString(), Category = entry.Key.Category,
            Gender = entry.Key.Gender, Age = entry.Key.Age, Value = entry.Value.Value, Status = entry.Value.Status, IsPartial = entry.Value.IsPartial,
        })];

    /// <summary>The organisations that weigh in the figures of an area.</summary>
    public List<PublishedProvider> Providers(long releaseKey) => [.. Counted.Providers.Select(provider => new PublishedProvider
    {
        ReleaseKey = releaseKey, Place = provider.Area.ToString(), ParId = provider.ParId,
    })];

    /// <summary>The organisations, those that did not deliver included.</summary>
    public List<PublishedOrganisation> Organisations(long releaseKey)
    {
        var sources = basis.Submissions.ToDictionary(submission => submission.ParId, submission => submission.Source);
        string Current(string code) => gazetteer.CurrentCode(code) ?? code;
        return
        [
            .. basis.Delivered.Select(version => new PublishedOrganisation
            {
                ReleaseKey = releaseKey, ParId = version.ParId, Name = version.Name, ServiceName = version.ServiceName,
                AdministratorType = version.AdministratorType, HomeMunicipality = Current(version.HomeMunicipality),
                AreaMunicipalities = string.Join(' ', administrative.AreaOf(version)), Source = sources[version.ParId], Delivered = true,
            }),
            .. basis.Expected.Select(organisation => new PublishedOrganisation
            {
                ReleaseKey = releaseKey, ParId = organisation.ParId, Name = organisation.Name, ServiceName = organisation.Name,
                AdministratorType = "", HomeMunicipality = Current(organisation.HomeMunicipality),
                AreaMunicipalities = string.Join(' ', basis.AreaOfExpected(organisation, gazetteer)),
                Source = Collection.SubmissionSource.Par, Delivered = false,
            }),
        ];
    }
}
