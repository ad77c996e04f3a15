using System.Collections.Concurrent;
using Par.Ingest.Formats.Csv;
using Par.Ingest.Formats.Document;
using Par.Ingest.Formats.Json;
using Par.Ingest.Formats.Workbook;
using Par.Ingest.Sample.Delivering;
using Par.Ingest.Sample.Drafting;
using Par.Ingest.Sample.Register;
using Par.Ingest.Sample.Volumes;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Star;

namespace Par.Ingest.Sample;

/// <summary>
/// An invented country of youth work: organisations, grants and the files that they deliver, all made from a seed. The same seed gives
/// the same bytes on every machine, in whatever order and by however many threads the files are made. National totals meet the
/// published figures within a few per cent; see <c>docs/sample-country.md</c>. Nothing in it describes a real person or organisation.
/// </summary>
public sealed class SampleCountry
{
    /// <summary>The seed of the country that <c>./run</c> shows.</summary>
    public const int DefaultSeed = 2026;

    private readonly DeliveryCalendar calendar;
    private readonly ConcurrentDictionary<(Side, int), YearPlan> plans = new();
    private readonly List<SampleOrganisation> everybody;
    private readonly Dictionary<(string, Side), SampleOrganisation> members;
    private readonly ServiceAreas areas;
    private readonly int seed;
    private readonly DraftMaker drafts;
    private readonly Lazy<FactGrant[]> grants;

    /// <summary>Founds the country.</summary>
    /// <param name="catalogue">The variable catalogues; each file follows the one of its year.</param>
    /// <param name="gazetteer">The municipalities.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="size">Who delivers.</param>
    public SampleCountry(VariableCatalogue catalogue, Gazetteer gazetteer, int seed = DefaultSeed, SampleSize size = SampleSize.Full)
    {
        this.seed = seed;
        areas = new ServiceAreas(gazetteer);
        everybody = new RegisterBuilder(areas, seed).Build();
        calendar = new DeliveryCalendar(catalogue, seed, everybody);
        members = (size == SampleSize.Full ? everybody : SmallCountry.Of(everybody))
            .ToDictionary(organisation => (organisation.ParId, organisation.Side));
        grants = new(() => [.. new GrantRegister(seed, gazetteer, everybody, Plan).All()]);
        var decisions = new Lazy<ILookup<(string, Side, int), FactGrant>>(() => grants.Value.ToLookup(
            grant => (grant.ParId, grant.Side, grant.StatisticYear)));
        drafts = new DraftMaker(seed, catalogue, gazetteer, areas, Plan,
            (organisation, year) => [.. decisions.Value[(organisation.ParId, organisation.Side, year)]]);
    }

    /// <summary>The register, in order of side and PAR id.</summary>
    public IReadOnlyList<Organisation> Organisations => [.. Members.Select(organisation => organisation.ToRegister())];

    /// <summary>The grant decisions of all years to the organisations of the register, in order of year, side and PAR id.</summary>
    public IReadOnlyList<FactGrant> Grants => [.. grants.Value.Where(grant => members.ContainsKey((grant.ParId, grant.Side)))];

    /// <summary>The files of the rounds in <paramref name="range"/>, in the order in which they are delivered.</summary>
    public IReadOnlyList<SampleDelivery> Deliveries(SampleRange range) =>
    [
        .. range.Rounds.SelectMany(round => Members.SelectMany(organisation => calendar.Of(organisation, round)))
            .OrderBy(delivery => delivery.DeliveredAt).ThenBy(delivery => delivery.FileName, StringComparer.Ordinal),
    ];

    /// <summary>The content of a delivery. May be called from several threads at once.</summary>
    /// <exception cref="KeyNotFoundException">The organisation is not in the register of this country.</exception>
    public SubmissionDraft Draft(SampleDelivery delivery) => drafts.Make(members[(delivery.ParId, delivery.Side)], delivery);

    /// <summary>Writes the file of a delivery; the stream stays open. May be called from several threads at once.</summary>
    public async Task WriteAsync(SampleDelivery delivery, Stream stream, CancellationToken cancellationToken = default)
    {
        var draft = Draft(delivery);
        // The writers are synchronous: they fill memory, and only whole files go to the stream.
        using var buffer = new MemoryStream();
        switch (delivery.Format)
        {
            case SampleFormat.CsvSemicolonWindows1252:
                CsvFormat.Write(draft, buffer, ';', CsvFormat.Windows1252);
                break;
            case SampleFormat.CsvCommaUtf8:
                CsvFormat.Write(draft, buffer, ',', CsvFormat.Utf8WithMark);
                break;
            case SampleFormat.Json:
                JsonFormat.Write(draft, buffer);
                break;
            default:
                WorkbookFormat.Write(draft, buffer);
                break;
        }
        buffer.Position = 0;
        await buffer.CopyToAsync(stream, cancellationToken);
    }

    private IEnumerable<SampleOrganisation> Members => members.Values.OrderBy(organisation => organisation.Side)
        .ThenBy(organisation => organisation.ParId, StringComparer.Ordinal);

    private YearPlan Plan(Side side, int year) => plans.GetOrAdd((side, year),
        key => new YearPlan(seed, key.Item1, key.Item2, everybody, areas, calendar));
}
