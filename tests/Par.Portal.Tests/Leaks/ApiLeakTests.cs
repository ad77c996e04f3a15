using System.Net;
using System.Text.Json.Nodes;
using Par.Portal.Identity.Accounts;
using Par.Portal.Tests.Api;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Collection;

namespace Par.Portal.Tests.Leaks;

/// <summary>The machine interface: filters, paging, polling and sending again tell a key nothing of an organisation that it does not deliver for.</summary>
public sealed class ApiLeakTests(LeakScene scene) : IClassFixture<LeakScene>
{
    [Theory]
    [InlineData("supplier")]
    [InlineData("own key")]
    public async Task No_filter_finds_another_organisations_deliveries(string who)
    {
        var client = await scene.ReaderAsync(who);
        string[] filters =
        [
            $"organisation={LeakScene.Foreign}", $"organisation={LeakScene.Foreign}&side=ENT&round=2025-T1", "round=2025-T1&side=ENT", "state=loaded", "limit=500",
            $"organisation={LeakScene.Foreign.ToLowerInvariant()}", $"organisation={LeakScene.Own}&organisation={LeakScene.Foreign}", $"organisation=%25", "organisation=P",
        ];

        foreach (var filter in filters)
        {
            using var answer = await client.GetAsync($"/api/v1/submissions?{filter}", ApiPortal.Cancel);
            Assert.Empty(await Marks.FoundAsync(answer));
            Assert.DoesNotContain(LeakScene.Foreign, await answer.Content.ReadAsStringAsync(ApiPortal.Cancel), StringComparison.Ordinal);
        }
        var own = await client.GetJsonAsync("/api/v1/submissions");
        Assert.Contains($"{scene.OwnSeptember}", own.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paging_from_a_foreign_delivery_answers_as_paging_from_none()
    {
        var client = await scene.ReaderAsync("supplier");

        var foreign = await client.GetJsonAsync($"/api/v1/submissions?after={scene.January}");
        var none = await client.GetJsonAsync("/api/v1/submissions?after=569971234567890123");

        Assert.Equal(none.ToJsonString(), foreign.ToJsonString());
    }

    [Fact]
    public async Task A_filter_that_finds_nothing_of_another_answers_as_one_for_an_organisation_that_does_not_exist()
    {
        var client = await scene.ReaderAsync("supplier");

        var foreign = await client.GetJsonAsync($"/api/v1/submissions?organisation={LeakScene.Foreign}");
        var none = await client.GetJsonAsync("/api/v1/submissions?organisation=P9999");

        Assert.Equal(none.ToJsonString(), foreign.ToJsonString());
    }

    [Fact]
    public async Task Polling_a_foreign_delivery_is_not_found_and_asks_nobody_to_wait()
    {
        var client = await scene.ReaderAsync("supplier");

        foreach (var part in new[] { "", "/findings", "/findings?after=0&limit=1", "/receipt" })
        {
            using var answer = await client.GetAsync($"/api/v1/submissions/{scene.September}{part}", ApiPortal.Cancel);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Null(answer.Headers.RetryAfter);
            Assert.Empty(await Marks.FoundAsync(answer));
        }
    }

    [Fact]
    public async Task Sending_the_very_file_that_another_has_delivered_is_refused_as_any_file_of_theirs()
    {
        var client = await scene.ReaderAsync("supplier");

        using var known = await client.SendAsync(scene.ForeignFile);
        using var other = await client.SendAsync(Submit.OwnFile.Json(parId: LeakScene.Foreign, clients: 2));

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (known.StatusCode, other.StatusCode));
        Assert.Equal(await BodyAsync(other), await BodyAsync(known));
        Assert.DoesNotContain($"{scene.September}", await BodyAsync(known), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Screening_a_file_of_another_organisation_is_refused_so_that_comparisons_tell_nothing_of_its_earlier_rounds()
    {
        var client = await scene.ReaderAsync("supplier");

        using var answer = await client.SendAsync(scene.ForeignFile, address: "/api/v1/screenings");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(await Marks.FoundAsync(answer));
    }

    [Fact]
    public async Task An_idempotency_key_that_another_sender_has_used_is_as_good_as_new()
    {
        const string id = "first-delivery";
        var foreign = await scene.Portal.SenderAsync(ApiScopes.All, new DeliveryRight(LeakScene.Foreign, Side.Ent));
        var client = await scene.ReaderAsync("supplier");

        using var theirs = await foreign.SendAsync(Submit.OwnFile.Json(parId: LeakScene.Foreign, clients: 5), id);
        using var ours = await client.SendAsync(Submit.OwnFile.Json(clients: 6), id);

        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.Accepted), (theirs.StatusCode, ours.StatusCode));
        Assert.NotEqual(theirs.Headers.Location, ours.Headers.Location);
        Assert.DoesNotContain(LeakScene.Foreign, await BodyAsync(ours), StringComparison.Ordinal);
    }

    private static async Task<string> BodyAsync(HttpResponseMessage answer)
    {
        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync(ApiPortal.Cancel))!.AsObject();
        body.Remove("traceId");
        return body.ToJsonString();
    }
}
