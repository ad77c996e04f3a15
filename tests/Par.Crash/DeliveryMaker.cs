using System.Security.Cryptography;
using Par.Ingest.Formats.Csv;
using Par.Ingest.Formats.Document;
using Par.Ingest.Formats.Json;
using Par.Ingest.Formats.Workbook;
using Par.Ingest.Sample;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Crash;

/// <summary>What is delivered.</summary>
internal enum DeliveryKind
{
    /// <summary>A file that is accepted.</summary>
    Clean,

    /// <summary>A file that screening rejects.</summary>
    Wrong,

    /// <summary>A file that holds a personal identity code: rejected at reception, nothing of it is kept.</summary>
    Identifying,

    /// <summary>A file that breaks off: rejected at reception.</summary>
    Broken,
}

/// <summary>A file to be delivered.</summary>
internal sealed record CrashDelivery(string Id, string Sender, string ParId, string FileName, byte[] Content, DeliveryKind Kind)
{
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Content));
}

/// <summary>
/// Makes one sender's files: parts of the sample country's, of its own organisations only, so that the order of an organisation's revisions is the order in
/// which they are made. The same seed makes the same files.
/// </summary>
internal sealed class DeliveryMaker(SampleCountry country, VariableCatalogue catalogue, IReadOnlyList<SampleDelivery> places, DeliveryMaker.Mix mix, string sender, int seed)
{
    private readonly Random random = new(seed);
    private int made;

    /// <summary>Which kinds of files are made.</summary>
    public enum Mix
    {
        /// <summary>Every kind.</summary>
        All,

        /// <summary>
        /// No broken ones: of a supplier's file that cannot be read nobody knows the organisation, and its number depends on what other suppliers sent before.
        /// </summary>
        Readable,
    }

    public CrashDelivery Next()
    {
        var place = places[random.Next(places.Count)];
        var kind = random.Next(20) switch { < 14 => DeliveryKind.Clean, < 17 => DeliveryKind.Wrong, < 19 => DeliveryKind.Identifying, _ => DeliveryKind.Broken };
        if (kind == DeliveryKind.Broken && mix == Mix.Readable)
            kind = DeliveryKind.Clean;
        var id = $"{sender}-{++made}";
        var draft = Part(country.Draft(place), clients: random.Next(3, 40), mark: id);
        var prefix = place.Side.Code();
        if (kind == DeliveryKind.Wrong)
            draft.Clients.Rows[^1][$"{prefix}_ID"] = draft.Clients.Rows[0][$"{prefix}_ID"];
        if (kind == DeliveryKind.Identifying)
            draft.Clients.Rows[0][$"{prefix}_LANG_T"] = "131052-308T";
        var (extension, content) = Write(draft);
        if (kind == DeliveryKind.Broken)
            content = content[..(content.Length / 2)];
        return new CrashDelivery(id, sender, place.ParId, $"{place.ParId}-{place.Side.Code()}-{place.Round.Code}{extension}", content, kind);
    }

    private (string Extension, byte[] Content) Write(SubmissionDraft draft)
    {
        using var stream = new MemoryStream();
        var format = random.Next(3);
        switch (format)
        {
            case 0: WorkbookFormat.Write(draft, stream); break;
            case 1: CsvFormat.Write(draft, stream, ';', CsvFormat.Windows1252); break;
            default: JsonFormat.Write(draft, stream); break;
        }
        return (format switch { 0 => ".xlsx", 1 => ".zip", _ => ".json" }, stream.ToArray());
    }

    /// <summary>A draft with the first clients of another one, and a mark that makes its bytes its own.</summary>
    private SubmissionDraft Part(SubmissionDraft whole, int clients, string mark)
    {
        var part = new SubmissionDraft(whole.Header, catalogue[whole.Header.Round.Year]) { Notice = new Label(mark, mark, mark) };
        var id = whole.Header.Side.Code() + "_ID";
        var kept = whole.Clients.Rows.Take(clients).Select(row => row[id]).ToHashSet();
        foreach (var sheet in whole.Sheets)
            foreach (var row in sheet.Rows.Where(row => !sheet.Has(id) || kept.Contains(row[id])))
                Copy(sheet, row, sheet.Level == RecordLevel.Organisation ? part.Organisation : part.Sheet(sheet.Level).Add());
        return part;
    }

    private static void Copy(DraftSheet sheet, DraftRow from, DraftRow to)
    {
        foreach (var column in sheet.Columns)
            to[column.Code] = from[column.Code];
    }
}
