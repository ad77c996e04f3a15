using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Par.Portal.Identity;
using Par.Portal.Public.Downloads;
using Par.Portal.Shell;
using Par.Warehouse.Audit;
using Par.Warehouse.Catalogue;

namespace Par.Portal.Admin;

/// <summary>
/// The audit trail as its page is filtered, as a file: <c>/fi/hallinta/tapahtumaloki/par-audit.csv</c>, <c>.excel.csv</c> and
/// <c>.jsonl</c>. Oldest first, with the hashes that chain it, written while it is read, and itself told in the trail before the first line
/// goes out.
/// </summary>
internal static class AuditExport
{
    /// <summary>Ending of the file with one JSON object a line.</summary>
    public const string JsonLines = ".jsonl";

    private const string Name = "par-audit";

    private static readonly string[] Columns =
        ["sequence", "at", "actor", "subject_kind", "subject", "number", "what", "why", "before", "after", "previous_hash", "hash"];

    private static readonly JsonSerializerOptions Plainly = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Every ending, with what links to it are called.</summary>
    public static IEnumerable<(string Extension, Label Name)> All =>
        [.. CsvForm.All.Select(form => (form.Extension, form.Name)), (JsonLines, Label.Same("JSON Lines"))];

    /// <summary>The address of a file.</summary>
    public static string AddressOf(Language language, string extension) =>
        $"{Address.Of(language, Slug.Admin, Slug.AuditTrail)}/{Name}{extension}";

    /// <summary>Maps the addresses.</summary>
    public static void MapAuditExport(this WebApplication app)
    {
        foreach (var language in Languages.All)
            foreach (var (extension, _) in All)
                app.MapGet(AddressOf(language, extension),
                    (HttpContext http, AuditSearch search, CurrentActor actor) => AnswerAsync(extension, http, search, actor))
                    .RequireAuthorization(Areas.Audit);
    }

    /// <summary>The query of an address, and the fields of it that are no days.</summary>
    public static (AuditQuery Query, IReadOnlyList<string> Wrong) QueryOf(IQueryCollection address)
    {
        var wrong = new List<string>();
        return (new AuditQuery(Text("kind"), Text("subject"), Text("who"), Text("words"), Day("from"), Day("to"),
            long.TryParse(address["before"], NumberStyles.None, CultureInfo.InvariantCulture, out var before) ? before : null), wrong);

        string? Text(string field) => address[field].ToString().Trim() is { Length: > 0 } text ? text : null;

        DateOnly? Day(string field)
        {
            if (Text(field) is not { } text)
                return null;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                && day.Year is > 1900 and < 9000)
                return day;
            wrong.Add(field);
            return null;
        }
    }

    private static async Task<IResult> AnswerAsync(string extension, HttpContext http, AuditSearch search, CurrentActor actor)
    {
        var (query, wrong) = QueryOf(http.Request.Query);
        if (wrong.Count > 0)
            return Results.BadRequest();
        var entries = await search.ExportAsync(query with { Before = null }, extension[1..], actor.Required, http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        return Results.Stream(body => WriteAsync(extension, entries, body, http.RequestAborted),
            extension == JsonLines ? "application/jsonl; charset=utf-8" : "text/csv; charset=utf-8", Name + extension);
    }

    private static async Task WriteAsync(string extension, IAsyncEnumerable<AuditEntry> entries, Stream body, CancellationToken cancel)
    {
        var form = CsvForm.Of(extension);
        await using var writer = new StreamWriter(body, form?.Encoding ?? CsvForm.Plain.Encoding, bufferSize: 65_536, leaveOpen: true);
        if (form is not null)
            await writer.WriteAsync(string.Join(form.Separator, Columns) + "\r\n");
        await foreach (var entry in entries.WithCancellation(cancel))
            await writer.WriteAsync(form is null ? Json(entry) : Record(entry, form));
    }

    private static string Record(AuditEntry entry, CsvForm form) =>
        string.Join(form.Separator, Values(entry).Select(value => form.Quoted(
            value is string text ? SafeText.Of(text) : Written(value)))) + "\r\n";

    private static string Json(AuditEntry entry) =>
        JsonSerializer.Serialize(Columns.Zip(Values(entry)).ToDictionary(pair => pair.First, pair => pair.Second), Plainly) + "\n";

    private static string Written(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static object?[] Values(AuditEntry entry) =>
    [
        entry.Sequence, entry.At.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture), entry.Actor,
        entry.SubjectKind, entry.Subject,
        entry.Number, entry.What, entry.Why, entry.Before, entry.After, entry.PreviousHash, entry.Hash,
    ];
}
