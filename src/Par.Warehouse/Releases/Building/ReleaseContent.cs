using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Disclosure;
using Par.Warehouse.Places;
using Par.Warehouse.Statistics;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Releases.Building;

/// <summary>All that a release publishes, aggregated and protected, not yet stored.</summary>
internal sealed class ReleaseContent
{
    private readonly ReleaseBasis basis;
    private readonly PersonTables persons;
    private readonly AdministrativeTables administrative;
    private readonly Gazetteer gazetteer;

    private ReleaseContent(ReleaseBasis basis, PlaceAxis places, PersonTables persons, AdministrativeTables administrative, Gazetteer gazetteer) =>
        (this.basis, Places, this.persons, this.administrative, this.gazetteer) = (basis, places, persons, administrative, gazetteer);

    /// <summary>The places of the release.</summary>
    public PlaceAxis Places { get; }

    /// <summary>The tables that count people.</summary>
    public PersonTables Persons => persons;

    /// <summary>Aggregates and protects.</summary>
    /// <param name="context">Database.</param>
    /// <param name="basis">What it is built from.</param>
    /// <param name="year">The catalogue of the year.</param>
    /// <param name="gazetteer">Places.</param>
    /// <param name="earlier">What earlier versions of the year show and withhold.</param>
    /// <param name="audit">How ranges are audited.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="InvalidOperationException">The rule could not protect every small count: nothing of it may be published.</exception>
    public static async Task<ReleaseContent> BuildAsync(
        ParContext context, ReleaseBasis basis, CatalogueYear year, Gazetteer gazetteer, EarlierFigures earlier, RangeAuditing audit, CancellationToken cancel)
    {
        var rule = DisclosureRule.Of(year);
        if (audit == RangeAuditing.SingleSums)
            rule = rule with { Programmes = false, Margin = 2 };
        var content = await ReadAsync(context, basis, year, gazetteer, (of, places, people, stop) => PersonTables.Build(of, places, people, earlier, rule, stop), cancel);
        if (content.persons.Protection.Residual.Count > 0)
            throw new InvalidOperationException(
                $"{content.persons.Protection.Residual.Count} small counts of {basis.Side} {basis.Year} cannot be protected beside the country's totals.");
        return content;
    }

    /// <summary>Aggregates and protects nothing: for an audit of what is stored.</summary>
    public static Task<ReleaseContent> CountAsync(ParContext context, ReleaseBasis basis, CatalogueYear year, Gazetteer gazetteer, EarlierFigures earlier, CancellationToken cancel) =>
        ReadAsync(context, basis, year, gazetteer, (of, places, people, stop) => PersonTables.Count(of, places, people, earlier, stop), cancel);

    private static async Task<ReleaseContent> ReadAsync(
        ParContext context, ReleaseBasis basis, CatalogueYear year, Gazetteer gazetteer,
        Func<CatalogueYear, PlaceAxis, People, CancellationToken, PersonTables> count, CancellationToken cancel)
    {
        var municipalities = await context.DimMunicipalities.AsNoTracking()
            .ToDictionaryAsync(municipality => municipality.MunicipalityKey, municipality => municipality.CurrentCode, cancel);
        var keys = basis.Submissions.ToDictionary(submission => submission.Key, submission => submission.ParId);
        var submissions = keys.Keys.ToArray();
        var workers = context.FactWorkers.AsNoTracking().Where(worker => submissions.Contains(worker.SubmissionKey));
        var personYears = (await workers.Select(worker => new { worker.SubmissionKey, worker.PersonYears }).ToListAsync(cancel))
            .GroupBy(worker => keys[worker.SubmissionKey]).ToDictionary(group => group.Key, group => (double)group.Sum(worker => worker.PersonYears));
        var levels = year.Tables.Where(table => table.Side == basis.Side).SelectMany(table => table.DetailLevels.Union(table.GroupLevels)).ToHashSet();
        var lived = await context.FactClients.Where(client => submissions.Contains(client.SubmissionKey)).Select(client => client.MunicipalityKey)
            .Distinct().ToListAsync(cancel);
        var served = basis.Delivered.SelectMany(version => version.AreaMunicipalities.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var codes = lived.Select(key => municipalities[key]).Concat(served.Select(gazetteer.CurrentCode).OfType<string>());
        var places = new PlaceAxis(gazetteer, levels, basis.Submissions.Select(submission => submission.ParId), codes);
        var people = await new PeopleReader(context, basis, year, places, municipalities).ReadAsync(cancel);
        return new ReleaseContent(basis, places, count(year, places, people, cancel), new AdministrativeTables(basis, places, personYears, gazetteer.CurrentCode), gazetteer);
    }

    /// <summary>The cells of a table that counts no people.</summary>
    public IEnumerable<KeyValuePair<CellAddress, Cell>> AdministrativeCellsOf(StatisticTable table) => administrative.CellsOf(table);

    /// <summary>The rows of a table.</summary>
    public List<PublishedCell> CellsOf(StatisticTable table, long releaseKey) =>
        [.. (table.CountsPeople ? persons.CellsOf(table) : administrative.CellsOf(table)).Select(entry => new PublishedCell
        {
            ReleaseKey = releaseKey, TableId = table.Id, Place = entry.Key.Place.ToString(), Category = entry.Key.Category,
            Gender = entry.Key.Gender, Age = entry.Key.Age, Value = entry.Value.Value, Status = entry.Value.Status,
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
                AdministratorType = "", HomeMunicipality = Current(organisation.HomeMunicipality), AreaMunicipalities = Current(organisation.HomeMunicipality),
                Source = Collection.SubmissionSource.Par, Delivered = false,
            }),
        ];
    }
}
