using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Par.Ingest.Screening;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Jobs.Sending;

/// <summary>What became of a file that was sent.</summary>
/// <param name="Address">Address of the delivery, or null for a file that was only screened.</param>
/// <param name="State">State of the delivery, or the verdict of screening, as the server words it.</param>
/// <param name="IsAccepted">True when it was taken in, or would be.</param>
/// <param name="Report">The findings.</param>
public sealed record SendOutcome(string? Address, string State, bool IsAccepted, ScreeningReport Report);

/// <summary>The server refused a request; the message is the server's own.</summary>
/// <param name="message">What is wrong and what to do.</param>
/// <param name="code">The problem as the server names it.</param>
public sealed class SendException(string message, string code) : Exception(message)
{
    /// <summary>The problem as the server names it.</summary>
    public string Code { get; } = code;
}

/// <summary>
/// Sends files to the machine interface of a portal (<c>docs/api.md</c>) as its guide says: with an id for each delivery, so that a request whose answer was lost is sent
/// again safely, and waiting as long as the server asks to.
/// </summary>
/// <param name="client">Client with the server's address, the key, and the language wanted.</param>
/// <param name="clock">Clock of the waiting.</param>
public sealed class ApiSender(HttpClient client, TimeProvider clock)
{
    private const int MostTries = 8;
    private static readonly TimeSpan UnlessTold = TimeSpan.FromSeconds(2);

    /// <summary>Delivers a file and waits until its intake is finished.</summary>
    /// <param name="fileName">Name of the file.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="id">The sender's id of the delivery.</param>
    /// <param name="lateReason">Why the file comes after its round's cut-off, or null.</param>
    /// <param name="cancel">Cancels the waiting; the delivery goes on.</param>
    /// <exception cref="SendException">The server refused the file, or the key.</exception>
    /// <exception cref="HttpRequestException">The server cannot be reached, or does not answer in time.</exception>
    public async Task<SendOutcome> DeliverAsync(string fileName, byte[] content, string id, string? lateReason, CancellationToken cancel)
    {
        var submission = await AskAsync(() => Bringing("api/v1/submissions", fileName, content, id, lateReason), cancel);
        while (submission.GetProperty("stage").GetString() != "finished")
        {
            await Task.Delay(UnlessTold, clock, cancel);
            var self = submission.GetProperty("links").GetProperty("self").GetString()!;
            submission = (await AskAsync(() => new HttpRequestMessage(HttpMethod.Get, self), cancel)).GetProperty("submission");
        }
        var findings = await FindingsAsync(submission.GetProperty("links").GetProperty("findings").GetString(), cancel);
        var state = submission.GetProperty("state").GetString()!;
        return new SendOutcome(
            submission.GetProperty("links").GetProperty("self").GetString(), state, state is "loaded" or "approved",
            new ScreeningReport(fileName, Header: null, IsReadable: submission.GetProperty("round").ValueKind != JsonValueKind.Null, findings));
    }

    /// <summary>Asks what screening would find; nothing is stored.</summary>
    /// <exception cref="SendException">The server refused the file, or the key.</exception>
    /// <exception cref="HttpRequestException">The server cannot be reached.</exception>
    public async Task<SendOutcome> ScreenAsync(string fileName, byte[] content, CancellationToken cancel)
    {
        var reply = await AskAsync(() => Bringing("api/v1/screenings", fileName, content, id: null), cancel);
        var verdict = reply.GetProperty("verdict").GetString()!;
        var findings = reply.GetProperty("findings").EnumerateArray().Select(FindingOf).ToList();
        return new SendOutcome(null, verdict, verdict == "accepted", new ScreeningReport(fileName, Header: null, verdict != "unreadable", findings));
    }

    private async Task<List<Finding>> FindingsAsync(string? address, CancellationToken cancel)
    {
        var findings = new List<Finding>();
        while (address is { } next)
        {
            var page = await AskAsync(() => new HttpRequestMessage(HttpMethod.Get, next), cancel);
            findings.AddRange(page.GetProperty("items").EnumerateArray().Select(FindingOf));
            address = page.GetProperty("next").GetString();
        }
        return findings;
    }

    private async Task<JsonElement> AskAsync(Func<HttpRequestMessage> ask, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            using var request = ask();
            try
            {
                using var answer = await client.SendAsync(request, cancel);
                if (answer.IsSuccessStatusCode)
                    return await answer.Content.ReadFromJsonAsync<JsonElement>(cancel);
                if (!MayPass(answer.StatusCode) || tries == MostTries)
                    throw await RefusalAsync(answer, cancel);
                await Task.Delay(answer.Headers.RetryAfter?.Delta ?? UnlessTold, clock, cancel);
            }
            catch (OperationCanceledException late) when (!cancel.IsCancellationRequested && tries == MostTries)
            {
                // The client's own limit of time, and nobody's wish to stop.
                throw new HttpRequestException($"The server did not answer within {client.Timeout.TotalSeconds:0} seconds.", late);
            }
            catch (Exception lost) when (lost is HttpRequestException or OperationCanceledException && !cancel.IsCancellationRequested && tries < MostTries)
            {
                // The answer may have been lost after the server took the file: the same id makes sending it again harmless.
                await Task.Delay(UnlessTold, clock, cancel);
            }
        }
    }

    /// <summary>True for an answer that another one may follow: the server is busy, or stumbled (<c>docs/api.md</c>).</summary>
    private static bool MayPass(HttpStatusCode status) => status == HttpStatusCode.TooManyRequests || (int)status >= 500;

    private static async Task<SendException> RefusalAsync(HttpResponseMessage answer, CancellationToken cancel)
    {
        if (answer.Content.Headers.ContentType?.MediaType != "application/problem+json")
            return new SendException($"The server answered {(int)answer.StatusCode} {answer.ReasonPhrase}: is the address right?", "unknown");
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(cancel);
        return new SendException($"{problem.GetProperty("title").GetString()}. {problem.GetProperty("detail").GetString()}", problem.GetProperty("code").GetString()!);
    }

    private static HttpRequestMessage Bringing(string address, string fileName, byte[] content, string? id, string? lateReason = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(content) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        request.Headers.Add("X-File-Name", Uri.EscapeDataString(fileName));
        if (id is not null)
            request.Headers.Add("Idempotency-Key", id);
        if (lateReason is not null)
            request.Headers.Add("X-Late-Reason", Uri.EscapeDataString(lateReason));
        return request;
    }

    private static Finding FindingOf(JsonElement finding) => new(
        finding.GetProperty("rule").GetString()!,
        Enum.Parse<Severity>(finding.GetProperty("severity").GetString()!, ignoreCase: true),
        new Location(
            finding.GetProperty("sheet").GetString(),
            finding.GetProperty("row") is { ValueKind: JsonValueKind.Number } row ? row.GetInt32() : null,
            finding.GetProperty("column").GetString()),
        LabelOf(finding.GetProperty("message")), LabelOf(finding.GetProperty("guidance")));

    private static Label LabelOf(JsonElement text) =>
        new(text.GetProperty("fi").GetString()!, text.GetProperty("sv").GetString()!, text.GetProperty("en").GetString()!);
}
