using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Par.Warehouse.Collection;

namespace Par.Crash;

/// <summary>The machine interface of the portal.</summary>
internal sealed class HttpLine : ILine
{
    private const string Submissions = "/api/v1/submissions";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private readonly HttpClient client;

    public HttpLine(Uri portal, string key)
    {
        client = new HttpClient { BaseAddress = portal };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
    }

    public async Task<Answer?> TryAskAsync(Question question, byte[]? content)
    {
        try
        {
            using var request = Request(question, content);
            using var answer = await client.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            if (answer.IsSuccessStatusCode)
                return Read(text);
            if (question.Wish == Wish.Withdraw && answer.StatusCode == HttpStatusCode.Conflict)
                return await TryAskAsync(question with { Wish = Wish.Tell }, content: null); // Too late to take it back.
            // Starting, or too much at once: that is no answer yet.
            if (answer.StatusCode is not (HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests))
                return new Answer(0, "", 0, 0, Problem: $"{answer.StatusCode}: {text}");
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException)
        {
            // Killed, or not up again.
        }
        await Task.Delay(Pause);
        return null;
    }

    public void Dispose() => client.Dispose();

    private static HttpRequestMessage Request(Question question, byte[]? content)
    {
        if (question.Wish != Wish.Deliver)
            return new HttpRequestMessage(question.Wish == Wish.Withdraw ? HttpMethod.Delete : HttpMethod.Get, $"{Submissions}/{question.Key}");
        var request = new HttpRequestMessage(HttpMethod.Post, Submissions)
        {
            Content = new MultipartFormDataContent { { new ByteArrayContent(content!), "file", question.FileName } },
        };
        request.Headers.Add("Idempotency-Key", question.Id);
        request.Headers.Add("X-Late-Reason", CrashSettings.LateReason);
        return request;
    }

    private static Answer Read(string json)
    {
        var reply = JsonDocument.Parse(json).RootElement;
        if (reply.TryGetProperty("submission", out var submission))
            reply = submission; // With its findings beside it.
        return new Answer(
            long.Parse(reply.GetProperty("id").GetString()!, CultureInfo.InvariantCulture), reply.GetProperty("sha256").GetString()!,
            reply.GetProperty("revision").GetInt32(), Enum.Parse<SubmissionState>(reply.GetProperty("state").GetString()!, ignoreCase: true));
    }
}
