using System.Net;
using System.Text;
using Par.Jobs.Sending;

namespace Par.Jobs.Tests;

/// <summary>What the sender does when answers do not come as they should. Its way with a real portal is tested there.</summary>
public sealed class ApiSenderTests
{
    private const string Loaded = """
        { "stage": "finished", "state": "loaded", "round": "2025-T3", "links": { "self": "api/v1/submissions/1", "findings": null } }
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(429)]
    public async Task A_delivery_without_a_good_answer_is_sent_again_under_the_same_id(int? status)
    {
        var server = new Server(tries => tries <= 2 ? status is { } code ? new HttpResponseMessage((HttpStatusCode)code) : throw new TaskCanceledException("late", new TimeoutException()) : Answer());
        var outcome = await DeliverAsync(server, Cancel);

        Assert.True(outcome.IsAccepted);
        Assert.Equal(["id-1", "id-1", "id-1"], server.Ids);
    }

    [Fact]
    public async Task A_server_that_never_answers_in_time_cannot_be_reached_and_nobody_wished_to_stop()
    {
        var server = new Server(_ => throw new TaskCanceledException("late", new TimeoutException()));

        await Assert.ThrowsAsync<HttpRequestException>(() => DeliverAsync(server, Cancel));

        Assert.Equal(8, server.Ids.Count);
    }

    [Fact]
    public async Task Who_wishes_to_stop_is_obeyed_at_once()
    {
        using var stop = new CancellationTokenSource();
        var server = new Server(_ =>
        {
            stop.Cancel();
            throw new TaskCanceledException("stopped", null, stop.Token);
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => DeliverAsync(server, stop.Token));

        Assert.Single(server.Ids);
    }

    [Fact]
    public async Task A_refusal_is_not_sent_again()
    {
        var server = new Server(_ => new HttpResponseMessage(HttpStatusCode.UnprocessableEntity));

        await Assert.ThrowsAsync<SendException>(() => DeliverAsync(server, Cancel));

        Assert.Single(server.Ids);
    }

    private static async Task<SendOutcome> DeliverAsync(Server server, CancellationToken cancel)
    {
        using var client = new HttpClient(server) { BaseAddress = new Uri("https://par.example.fi/") };
        return await new ApiSender(client, new ImpatientClock()).DeliverAsync("data.json", [1], "id-1", lateReason: null, cancel);
    }

    private static HttpResponseMessage Answer() => new(HttpStatusCode.Accepted) { Content = new StringContent(Loaded, Encoding.UTF8, "application/json") };

    /// <summary>Every waiting is over at once.</summary>
    private sealed class ImpatientClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    private sealed class Server(Func<int, HttpResponseMessage> answer) : HttpMessageHandler
    {
        public List<string> Ids { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Ids.Add(request.Headers.GetValues("Idempotency-Key").Single());
            return Task.FromResult(answer(Ids.Count));
        }
    }
}
