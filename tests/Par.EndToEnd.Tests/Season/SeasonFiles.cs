using Microsoft.Playwright;
using Par.Ingest.Formats.Document;
using Par.Ingest.Formats.Workbook;
using Par.Ingest.Sample;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;

namespace Par.EndToEnd.Tests.Season;

/// <summary>What the organisations of the small sample country deliver in January 2027: the year 2026, which the sample itself does not hold yet.</summary>
internal sealed class SeasonFiles
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static readonly SampleRange Year = new(2026, 2026, null);

    private readonly VariableCatalogue catalogue = CatalogueFiles.Load(Path.Combine(Repository.Root, "catalogue"));
    private readonly SampleCountry country;

    public SeasonFiles() => country = new SampleCountry(catalogue, Gazetteer.Load(Path.Combine(Repository.Root, "reference")), size: SampleSize.Small);

    /// <summary>The organisations of outreach work that deliver, each with its last file.</summary>
    public IReadOnlyList<SampleDelivery> Outreach => [.. country.Deliveries(Year).Where(delivery => delivery is { Side: Side.Ent, Flaw: SampleFlaw.None })
        .GroupBy(delivery => delivery.ParId).Select(files => files.Last())];

    /// <summary>The organisation's workbook with something wrong in it, or as it should be.</summary>
    public async Task<FilePayload> WorkbookAsync(string parId, string name, SampleFlaw flaw = SampleFlaw.None)
    {
        using var stream = new MemoryStream();
        await country.WriteAsync(Of(parId) with { Flaw = flaw, Format = SampleFormat.Workbook }, stream, TestContext.Current.CancellationToken);
        return Payload(name, stream);
    }

    /// <summary>The organisation's workbook without every second client, as when an export stopped half-way.</summary>
    public FilePayload HalfWorkbook(string parId, string name)
    {
        var whole = country.Draft(Of(parId));
        var half = new SubmissionDraft(whole.Header, catalogue[Year.FirstYear]);
        var kept = whole.Clients.Rows.Where((_, index) => index % 2 == 0).Select(row => row["ENT_ID"]).ToHashSet();
        Copy(whole.Sheet(RecordLevel.Organisation), whole.Organisation, half.Organisation);
        foreach (var sheet in whole.Sheets.Where(sheet => sheet.Level != RecordLevel.Organisation))
            foreach (var row in sheet.Rows.Where(row => !sheet.Has("ENT_ID") || kept.Contains(row["ENT_ID"])))
                Copy(sheet, row, half.Sheet(sheet.Level).Add());
        using var stream = new MemoryStream();
        WorkbookFormat.Write(half, stream);
        return Payload(name, stream);
    }

    /// <summary>Writes the files of everybody but one into a folder.</summary>
    public async Task<string[]> WriteOthersAsync(string but, string folder)
    {
        Directory.CreateDirectory(folder);
        var paths = new List<string>();
        foreach (var delivery in Outreach.Where(delivery => delivery.ParId != but))
        {
            var path = Path.Combine(folder, delivery.FileName);
            await using var file = File.Create(path);
            await country.WriteAsync(delivery, file, TestContext.Current.CancellationToken);
            paths.Add(path);
        }
        return [.. paths];
    }

    private SampleDelivery Of(string parId) => Outreach.Single(delivery => delivery.ParId == parId);

    private static void Copy(DraftSheet sheet, DraftRow from, DraftRow to)
    {
        foreach (var (index, column) in sheet.Columns.Index())
            to[column.Code] = from.Values[index];
    }

    private static FilePayload Payload(string name, MemoryStream content) => new() { Name = name, MimeType = Workbook, Buffer = content.ToArray() };
}
