using Par.Portal.Api.Description;
using Par.Portal.Api.Keys;
using Par.Portal.Identity.Accounts;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Collection;

namespace Par.Portal.Tests.Api;

/// <summary>
/// Portals on which every operation of the description is asked: one in ordinary use, one that takes a single file at once, one that waits a second for a file, one whose limit is met, one that is still starting, one after the cut-off. The request of an operation
/// stands here once; what a problem changes in it is the test's.
/// </summary>
public sealed class DescribedPortal : IAsyncLifetime
{
    private readonly List<TestPortal> portals = [];

    internal TestPortal Ordinary { get; private set; } = null!;

    internal TestPortal OneAtOnce { get; private set; } = null!;

    internal TestPortal Impatient { get; private set; } = null!;

    internal TestPortal Limited { get; private set; } = null!;

    internal TestPortal Starting { get; private set; } = null!;

    /// <summary>A portal in July, after the cut-off of the May round.</summary>
    internal TestPortal Later { get; private set; } = null!;

    internal ApiKeyToken Key { get; private set; } = null!;

    /// <summary>Address of a delivery of each kind.</summary>
    internal Dictionary<SubmissionState, string> Deliveries { get; } = [];

    public async ValueTask InitializeAsync()
    {
        Ordinary = await ApiPortal.StartAsync();
        OneAtOnce = await ApiPortal.StartAsync(("Api:FilesAtOncePerSender", "1"), ("Api:FilesWaiting", "0"));
        Limited = await ApiPortal.StartAsync(("Api:RequestsPerMinutePerAddress", "1"));
        Starting = await ApiPortal.StartAsync(isReady: false);
        Impatient = await ApiPortal.StartAsync(("Api:SecondsToSend", "1"));
        Later = await ApiPortal.StartAsync(("Clock:StoppedAt", "2025-07-01T09:00:00Z"));
        portals.AddRange([Ordinary, OneAtOnce, Impatient, Limited, Starting, Later]);
        Key = await Ordinary.KeyAsync();
        var sender = Ordinary.With(Key);
        Deliveries[SubmissionState.Loaded] = await sender.DeliveredAsync(ApiPortal.File());
        Deliveries[SubmissionState.Rejected] = await sender.DeliveredAsync(ApiPortal.WrongFile());
        await Ordinary.WorkOffAsync();
        await Limited.Visitor().GetAsync("/api/v1/config", ApiPortal.Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var portal in portals)
            await portal.DisposeAsync();
    }

    /// <summary>Asks what the example of an operation answers.</summary>
    internal async Task<HttpResponseMessage> AskAsync(string operation, HttpClient client) => operation switch
    {
        "getConfig" => await client.GetAsync("/api/v1/config", ApiPortal.Cancel),
        "listProblems" => await client.GetAsync("/api/v1/problems", ApiPortal.Cancel),
        "getProblem" => await client.GetAsync("/api/v1/problems/not-found", ApiPortal.Cancel),
        "deliver" => await client.SendAsync(ApiPortal.File(), id: Guid.NewGuid().ToString()),
        "listSubmissions" => await client.GetAsync(ApiPortal.Deliveries + "?round=2025-T2&state=rejected", ApiPortal.Cancel),
        "getSubmission" => await client.GetAsync(Deliveries[SubmissionState.Rejected], ApiPortal.Cancel),
        "listFindings" => await client.GetAsync(Deliveries[SubmissionState.Rejected] + "/findings", ApiPortal.Cancel),
        "getReceipt" => await client.GetAsync(Deliveries[SubmissionState.Loaded] + "/receipt", ApiPortal.Cancel),
        "withdraw" => await client.DeleteAsync(Deliveries[SubmissionState.Loaded], ApiPortal.Cancel),
        "screen" => await client.SendAsync(ApiPortal.WrongFile(), address: "/api/v1/screenings"),
        _ => throw new InvalidOperationException($"Nobody wrote a request for {operation}."),
    };

    /// <summary>The answer of success; a delivery and a withdrawal each need a file of their own.</summary>
    internal async Task<HttpResponseMessage> SucceedAsync(string operation)
    {
        var sender = Ordinary.With(Key);
        switch (operation)
        {
            case "withdraw":
                var waiting = await sender.DeliveredAsync(ApiPortal.File(file => file["clients"]![0]!["TY_BYEAR"] = 2001));
                return await sender.DeleteAsync(waiting, ApiPortal.Cancel);
            case "deliver":
                return await sender.SendAsync(ApiPortal.File(file => file["clients"]![0]!["TY_BYEAR"] = 2002), id: Guid.NewGuid().ToString());
            default:
                return await AskAsync(operation, sender);
        }
    }

    /// <summary>The answer of an operation when this goes wrong.</summary>
    internal async Task<HttpResponseMessage> FailAsync(string operation, string code)
    {
        var sender = Ordinary.With(Key);
        var file = ApiPortal.File();
        var target = operation == "screen" ? "/api/v1/screenings" : ApiPortal.Deliveries;
        switch (code)
        {
            case "missing-key": return await AskAsync(operation, Ordinary.With(null));
            case "unknown-key": return await AskAsync(operation, Ordinary.With(ApiKeyToken.NewFor(Key.Id)));
            case "revoked-key": return await AskAsync(operation, Ordinary.With(await RevokedAsync()));
            case "expired-key": return await AskAsync(operation, Ordinary.With(await ExpiredAsync()));
            case "missing-scope":
                var others = ApiScopes.All & ~Scope.All.Single(scope => scope.Word == Operation.Of(operation).Scope).Value;
                return await AskAsync(operation, await Ordinary.SenderAsync(others));
            case "not-found" when operation == "withdraw": return await sender.DeleteAsync(ApiPortal.Deliveries + "/1", ApiPortal.Cancel);
            case "not-found" when operation == "getProblem": return await sender.GetAsync("/api/v1/problems/none", ApiPortal.Cancel);
            case "not-found":
                var rest = operation switch { "listFindings" => "/findings", "getReceipt" => "/receipt", _ => "" };
                return await sender.GetAsync($"{ApiPortal.Deliveries}/1{rest}", ApiPortal.Cancel);
            case "too-late-to-withdraw": return await AskAsync(operation, sender);
            case "invalid-parameter" when operation == "listSubmissions": return await sender.GetAsync(ApiPortal.Deliveries + "?round=summer", ApiPortal.Cancel);
            case "invalid-parameter": return await sender.GetAsync(Deliveries[SubmissionState.Loaded] + "/findings?limit=0", ApiPortal.Cancel);
            case "no-file": return await sender.SendAsync([], address: target);
            case "several-files": return await sender.SendFormAsync(target, (file, "a.json"), (file, "b.json"));
            case "malformed-request": return await sender.SendAsync("--x\r\n"u8.ToArray(), mediaType: "multipart/form-data", address: target);
            case "late-reason": return await (await Later.SenderAsync()).SendAsync(file, address: target);
            case "not-your-organisation": return await sender.SendAsync(ApiPortal.FileOf("P0256"), address: target);
            case "file-too-large": return await sender.SendAsync(new byte[20_000_001], address: target);
            case "media-type": return await sender.SendAsync(file, mediaType: "text/csv", address: target);
            case "invalid-idempotency-key": return await sender.SendAsync(file, id: new string('x', 65));
            case "idempotency-key-used":
                await sender.SendAsync(file, id: "once");
                return await sender.SendAsync(ApiPortal.WrongFile(), id: "once");
            case "too-many-requests": return await AskAsync(operation, Limited.With(null));
            case "starting": return await AskAsync(operation, Starting.With(null));
            case "too-slow":
                var slow = new SlowContent(file);
                var answer = await (await Impatient.SenderAsync()).PostAsync(target, slow, ApiPortal.Cancel);
                slow.GoOn();
                return answer;
            case "busy": return await BusyAsync(operation, target, await OneAtOnce.SenderAsync());
            default: throw new InvalidOperationException($"Nobody wrote how {operation} meets {code}.");
        }
    }

    private async Task<HttpResponseMessage> BusyAsync(string operation, string target, HttpClient sender)
    {
        var slow = new SlowContent(ApiPortal.File());
        var first = sender.PostAsync(target, slow, ApiPortal.Cancel);
        await slow.Begun;
        var second = await AskAsync(operation, sender);
        slow.GoOn();
        Assert.True((await first).IsSuccessStatusCode);
        return second;
    }

    private async Task<ApiKeyToken> RevokedAsync()
    {
        var key = await Ordinary.KeyAsync();
        await Ordinary.InScopeAsync<ApiKeyRegister, bool>(async keys =>
        {
            await keys.RevokeAsync(key.Id, new Actor("admin", ActorRole.Administrator), ApiPortal.Cancel);
            return true;
        });
        return key;
    }

    private Task<ApiKeyToken> ExpiredAsync() => Ordinary.InScopeAsync<ApiKeyRegister, ApiKeyToken>(async keys =>
        (await keys.MakeAsync(new NewApiKey("old", ApiScopes.All, [new("P0179", Side.Ty)], TimeSpan.Zero), new Actor("admin", ActorRole.Administrator), ApiPortal.Cancel))!);
}
