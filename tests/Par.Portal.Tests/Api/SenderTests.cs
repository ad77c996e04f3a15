using System.Net;
using Par.Jobs.Queue;
using Par.Jobs.Sending;
using Par.Portal.Api.Keys;
using Par.Portal.Identity.Accounts;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Collection;

namespace Par.Portal.Tests.Api;

/// <summary>The command line's sender (<c>par submit</c>) against a real portal.</summary>
[Collection(QueueCollection.Name)]
public sealed class SenderTests
{
    [Fact]
    public async Task A_file_is_delivered_and_its_outcome_awaited()
    {
        await using var portal = await ApiPortal.StartAsync();
        using var workers = QueueSetup.StartWorkers(portal.Services);
        var sender = new ApiSender(await portal.SenderAsync(), TimeProvider.System);

        var good = await sender.DeliverAsync("data.json", ApiPortal.File(), "1", lateReason: null, ApiPortal.Cancel);
        var wrong = await sender.DeliverAsync("data.json", ApiPortal.WrongFile(), "2", lateReason: null, ApiPortal.Cancel);

        Assert.Equal(("loaded", true), (good.State, good.IsAccepted));
        Assert.Equal(("rejected", false), (wrong.State, wrong.IsAccepted));
        Assert.Contains(wrong.Report.Findings, finding => finding is { RuleId: "PAR-012", Severity: Severity.Error, Location: { Sheet: "clients", Row: 2, Column: "TY_SEX" } });
    }

    [Fact]
    public async Task A_delivery_whose_answer_is_lost_is_sent_again_and_counts_once()
    {
        await using var portal = await ApiPortal.StartAsync();
        using var workers = QueueSetup.StartWorkers(portal.Services);
        var key = await portal.KeyAsync();
        using var client = portal.CreateDefaultClient(new LosesTheFirstAnswer());
        client.DefaultRequestHeaders.Authorization = new("Bearer", key.ToString());

        var outcome = await new ApiSender(client, TimeProvider.System).DeliverAsync("data.json", ApiPortal.File(), "1", lateReason: null, ApiPortal.Cancel);

        Assert.True(outcome.IsAccepted);
        Assert.Single(await portal.SubmissionsAsync());
    }

    [Fact]
    public async Task A_refusal_is_told_in_the_servers_own_words()
    {
        await using var portal = await ApiPortal.StartAsync();
        var sender = new ApiSender(await portal.SenderAsync(ApiScopes.ReadSubmissions), TimeProvider.System);

        var refusal = await Assert.ThrowsAsync<SendException>(() => sender.DeliverAsync("data.json", ApiPortal.File(), "1", lateReason: null, ApiPortal.Cancel));

        Assert.Equal("missing-scope", refusal.Code);
        Assert.Equal("The key does not allow this. The request needs the scope submissions:write. Ask for a key that has it.", refusal.Message);
    }

    /// <summary>A network that breaks once, after the server has done its work.</summary>
    private sealed class LosesTheFirstAnswer : DelegatingHandler
    {
        private bool lost;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            if (lost)
                return answer;
            lost = true;
            Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
            throw new HttpRequestException("The connection broke.");
        }
    }
}
