using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Par.Portal.Api.Keys;
using Par.Portal.Api.Problems;
using Par.Portal.Identity.Accounts;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Audit;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Portal.Tests.Api;

/// <summary>What a key opens, for whom, and until when.</summary>
public sealed class KeyTests(KeyTests.Site site) : IClassFixture<KeyTests.Site>
{
    private static readonly Actor Administrator = new("admin", ActorRole.Administrator);
    private static readonly Actor Outreach = new("outreach", ActorRole.OrganisationLead, "P0179");
    private static readonly DeliveryRight OwnRight = new("P0179", Side.Ent);
    private static readonly DateTimeOffset Noon = new(2025, 5, 12, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_key_never_sees_what_another_organisation_delivered()
    {
        await using var portal = await ApiPortal.StartAsync();
        var theirs = await (await portal.SenderAsync()).DeliveredAsync(ApiPortal.File());
        var sender = await portal.SenderAsync(rights: [new("P0256", Side.Ty), new("P0179", Side.Ent)]);

        foreach (var rest in new[] { "", "/findings", "/receipt" })
            await AssertSameAsNoneAsync(address => sender.GetAsync(address + rest, ApiPortal.Cancel));
        await AssertSameAsNoneAsync(address => sender.DeleteAsync(address, ApiPortal.Cancel));
        Assert.Empty((await sender.GetJsonAsync(ApiPortal.Deliveries))["submissions"]!.AsArray());
        Assert.Equal(SubmissionState.Received, Assert.Single(await portal.SubmissionsAsync()).State);

        async Task AssertSameAsNoneAsync(Func<string, Task<HttpResponseMessage>> ask)
        {
            var (another, none) = (await ask(theirs), await ask(ApiPortal.Deliveries + "/1"));
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (another.StatusCode, none.StatusCode));
            var (one, other) = (await another.JsonAsync(), await none.JsonAsync());
            foreach (var property in new[] { "instance", "traceId" })
                Assert.True(one.Remove(property) && other.Remove(property));
            Assert.Equal(other.ToJsonString(), one.ToJsonString());
        }
    }

    [Theory]
    [InlineData("P0256", Side.Ty)]
    [InlineData("P0179", Side.Ent)]
    public async Task A_key_does_not_deliver_for_another_organisation_or_side(string parId, Side side)
    {
        var portal = site.Portal;
        var sender = await portal.SenderAsync(rights: [new("P0179", Side.Ty)]);

        var answer = await sender.SendAsync(ApiPortal.FileOf(parId, side));

        Assert.Equal((HttpStatusCode.Forbidden, "not-your-organisation"), (answer.StatusCode, (await answer.JsonAsync()).Code()));
        Assert.Empty(await portal.SubmissionsAsync());
    }

    [Fact]
    public async Task A_file_that_does_not_say_whose_it_is_is_seen_by_the_key_that_sent_it_and_no_other()
    {
        await using var portal = await ApiPortal.StartAsync();
        var (one, other) = (await portal.SenderAsync(), await portal.SenderAsync());

        var address = await one.DeliveredAsync("{ \"clients\": [] }"u8.ToArray());

        var seen = await one.GetJsonAsync(address);
        Assert.Equal("rejected", seen["submission"]!["state"]!.GetValue<string>());
        Assert.Null(seen["submission"]!["organisation"]);
        Assert.NotEmpty(seen["findings"]!["items"]!.AsArray());
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(address, ApiPortal.Cancel)).StatusCode);
    }

    [Fact]
    public async Task A_session_opens_nothing_here_and_a_key_opens_no_page()
    {
        var portal = site.Portal;
        var session = await portal.SignedInAsync(ActorRole.Organisation, "P0179", Side.Ty);
        var keyed = await portal.SenderAsync();

        var withSession = await session.GetAsync(ApiPortal.Deliveries, ApiPortal.Cancel);
        var withKey = await keyed.GetAsync("/fi/toimitus", ApiPortal.Cancel);

        Assert.Equal(HttpStatusCode.Unauthorized, withSession.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, withKey.StatusCode);
        Assert.StartsWith("/fi/kirjaudu", withKey.Headers.Location!.PathAndQuery(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Basic YWRtaW46YWRtaW4=")]
    [InlineData("Bearer")]
    [InlineData("Bearer par_")]
    [InlineData("Bearer par_000000000000_x")]
    [InlineData("Bearer par_' OR 1=1;--_x")]
    public async Task What_is_no_key_opens_nothing(string header)
    {
        var portal = site.Portal;
        var sender = portal.With(null);
        sender.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);

        var answer = await sender.GetAsync(ApiPortal.Deliveries, ApiPortal.Cancel);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("Bearer", Assert.Single(answer.Headers.WwwAuthenticate).Scheme);
    }

    [Fact]
    public async Task The_secret_is_nowhere_in_the_installation()
    {
        await using var portal = await ApiPortal.StartAsync();
        var key = await portal.KeyAsync();
        await portal.With(key).DeliveredAsync(ApiPortal.File());

        foreach (var file in Directory.EnumerateFiles(portal.Folder, "*", SearchOption.AllDirectories))
            Assert.DoesNotContain(key.Secret, await ReadSharedAsync(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_rotation_both_secrets_work_until_the_grace_is_over()
    {
        var portal = site.Portal;
        var clock = new SetClock(Noon);
        await using var keys = new Keys(portal, clock);
        var former = await keys.MakeAsync();

        var present = (await keys.Register.RotateAsync(former.Id, TimeSpan.FromDays(7), Administrator, ApiPortal.Cancel))!;

        clock.Now = Noon.AddDays(7).AddSeconds(-1);
        Assert.NotNull((await keys.Check.CheckAsync(former.ToString(), ApiPortal.Cancel)).Key);
        clock.Now = Noon.AddDays(7);
        Assert.Same(ProblemKind.UnknownKey, (await keys.Check.CheckAsync(former.ToString(), ApiPortal.Cancel)).Problem);
        Assert.NotNull((await keys.Check.CheckAsync(present.ToString(), ApiPortal.Cancel)).Key);
    }

    [Fact]
    public async Task A_rotation_without_grace_ends_the_former_secret_at_once()
    {
        var portal = site.Portal;
        await using var keys = new Keys(portal, new SetClock(Noon));
        var former = await keys.MakeAsync();

        await keys.Register.RotateAsync(former.Id, TimeSpan.Zero, Administrator, ApiPortal.Cancel);

        Assert.Same(ProblemKind.UnknownKey, (await keys.Check.CheckAsync(former.ToString(), ApiPortal.Cancel)).Problem);
    }

    [Fact]
    public async Task A_key_works_until_the_moment_it_expires_and_a_rotation_gives_it_as_long_again()
    {
        var portal = site.Portal;
        var clock = new SetClock(Noon);
        await using var keys = new Keys(portal, clock);
        var key = await keys.MakeAsync();

        clock.Now = Noon.AddDays(365).AddSeconds(-1);
        Assert.NotNull((await keys.Check.CheckAsync(key.ToString(), ApiPortal.Cancel)).Key);
        clock.Now = Noon.AddDays(365);
        Assert.Same(ProblemKind.ExpiredKey, (await keys.Check.CheckAsync(key.ToString(), ApiPortal.Cancel)).Problem);
        var renewed = (await keys.Register.RotateAsync(key.Id, TimeSpan.FromDays(7), Administrator, ApiPortal.Cancel))!;
        clock.Now = Noon.AddDays(729);
        Assert.NotNull((await keys.Check.CheckAsync(renewed.ToString(), ApiPortal.Cancel)).Key);
        Assert.Same(ProblemKind.UnknownKey, (await keys.Check.CheckAsync(key.ToString(), ApiPortal.Cancel)).Problem);
    }

    [Fact]
    public async Task Only_who_has_the_right_secret_is_told_that_a_key_was_revoked()
    {
        var portal = site.Portal;
        await using var keys = new Keys(portal, new SetClock(Noon));
        var key = await keys.MakeAsync();

        await keys.Register.RevokeAsync(key.Id, Administrator, ApiPortal.Cancel);

        Assert.Same(ProblemKind.RevokedKey, (await keys.Check.CheckAsync(key.ToString(), ApiPortal.Cancel)).Problem);
        Assert.Same(ProblemKind.UnknownKey, (await keys.Check.CheckAsync(ApiKeyToken.NewFor(key.Id).ToString(), ApiPortal.Cancel)).Problem);
        Assert.Null(await keys.Register.RotateAsync(key.Id, TimeSpan.Zero, Administrator, ApiPortal.Cancel));
    }

    [Fact]
    public async Task An_organisation_makes_and_changes_its_own_keys_and_sees_those_that_deliver_for_it()
    {
        await using var portal = await ApiPortal.StartAsync();
        await using var keys = new Keys(portal, new SetClock(Noon));
        var own = (await keys.Register.MakeAsync(new("own", ApiScopes.All, [OwnRight], TimeSpan.FromDays(30)), Outreach, ApiPortal.Cancel))!;
        var supplier = await keys.MakeAsync(OwnRight, new("P0256", Side.Ent));
        var stranger = await keys.MakeAsync(new DeliveryRight("P0256", Side.Ent));

        var seen = await keys.Register.ListAsync(Outreach, ApiPortal.Cancel);

        Assert.Equal([own.Id, supplier.Id], seen.Select(key => key.Id).OrderBy(id => id == supplier.Id));
        await keys.Register.RevokeAsync(own.Id, Outreach, ApiPortal.Cancel);
        foreach (var other in new[] { supplier, stranger })
        {
            Assert.False(await keys.Register.RevokeAsync(other.Id, Outreach, ApiPortal.Cancel));
            Assert.Null(await keys.Register.RotateAsync(other.Id, TimeSpan.Zero, Outreach, ApiPortal.Cancel));
            Assert.NotNull((await keys.Check.CheckAsync(other.ToString(), ApiPortal.Cancel)).Key);
        }
        await Assert.ThrowsAsync<NotAllowedException>(() =>
            keys.Register.MakeAsync(new("theirs", ApiScopes.All, [OwnRight, new("P0256", Side.Ent)], TimeSpan.FromDays(30)), Outreach, ApiPortal.Cancel));
    }

    [Fact]
    public async Task An_account_that_delivers_one_side_neither_sees_changes_nor_makes_keys_of_the_other()
    {
        await using var portal = await ApiPortal.StartAsync();
        await using var keys = new Keys(portal, new SetClock(Noon));
        await portal.AddAccountAsync("outreach", ActorRole.OrganisationLead, "P0179", Side.Ent);
        var workshops = new Actor("workshop", ActorRole.OrganisationLead, "P0179", [new("P0179", Side.Ty)]);
        var key = (await keys.Register.MakeAsync(new("own", ApiScopes.All, [OwnRight], TimeSpan.FromDays(30)), Outreach, ApiPortal.Cancel))!;

        Assert.Empty(await keys.Register.ListAsync(workshops, ApiPortal.Cancel));
        Assert.False(await keys.Register.RevokeAsync(key.Id, workshops, ApiPortal.Cancel));
        Assert.Null(await keys.Register.RotateAsync(key.Id, TimeSpan.Zero, workshops, ApiPortal.Cancel));
        await Assert.ThrowsAsync<NotAllowedException>(() =>
            keys.Register.MakeAsync(new("theirs", ApiScopes.All, [OwnRight], TimeSpan.FromDays(30)), workshops, ApiPortal.Cancel));
        Assert.NotNull((await keys.Check.CheckAsync(key.ToString(), ApiPortal.Cancel)).Key);
    }

    [Fact]
    public async Task A_former_secret_never_outlives_the_day_until_which_it_was_made_to_work()
    {
        var portal = site.Portal;
        var clock = new SetClock(Noon);
        await using var keys = new Keys(portal, clock);
        var former = await keys.MakeAsync();
        clock.Now = Noon.AddDays(364);
        await keys.Register.RotateAsync(former.Id, TimeSpan.FromDays(30), Administrator, ApiPortal.Cancel);

        clock.Now = Noon.AddDays(365);

        Assert.Same(ProblemKind.UnknownKey, (await keys.Check.CheckAsync(former.ToString(), ApiPortal.Cancel)).Problem);
    }

    [Theory]
    [InlineData(ActorRole.Analyst)]
    [InlineData(ActorRole.Ministry)]
    [InlineData(ActorRole.Supplier)]
    [InlineData(ActorRole.Organisation)]
    public async Task Nobody_else_makes_or_sees_keys(ActorRole role)
    {
        var portal = site.Portal;
        await using var keys = new Keys(portal, new SetClock(Noon));
        var key = await keys.MakeAsync();
        var actor = new Actor("somebody", role, DeliversFor: [OwnRight]);

        await Assert.ThrowsAsync<NotAllowedException>(() => keys.Register.ListAsync(actor, ApiPortal.Cancel));
        await Assert.ThrowsAsync<NotAllowedException>(() => keys.Register.MakeAsync(new("key", ApiScopes.All, [OwnRight], TimeSpan.FromDays(30)), actor, ApiPortal.Cancel));
        await Assert.ThrowsAsync<NotAllowedException>(() => keys.Register.RotateAsync(key.Id, TimeSpan.Zero, actor, ApiPortal.Cancel));
        await Assert.ThrowsAsync<NotAllowedException>(() => keys.Register.RevokeAsync(key.Id, actor, ApiPortal.Cancel));
    }

    [Fact]
    public async Task Every_change_of_a_key_is_in_the_audit_trail_without_its_secret()
    {
        var portal = site.Portal;
        await using var keys = new Keys(portal, new SetClock(Noon));
        var key = await keys.MakeAsync();
        await keys.Register.RotateAsync(key.Id, TimeSpan.FromDays(1), Administrator, ApiPortal.Cancel);
        await keys.Register.RevokeAsync(key.Id, Administrator, ApiPortal.Cancel);

        await using var context = await portal.Services.GetRequiredService<IDbContextFactory<ParContext>>().CreateDbContextAsync(ApiPortal.Cancel);
        var trail = await context.TrailAsync(AuditTrail.OfApiKey, key.Id, ApiPortal.Cancel);

        Assert.Equal(
            [("Made (submissions:write submissions:read screenings:run)", "P0179 ENT"), ("New secret, the former for 24 hours", ""), ("Revoked", "")],
            trail.Select(entry => (entry.What, entry.Why)));
        Assert.All(trail, entry => Assert.Equal("admin", entry.Actor));
    }

    [Fact]
    public async Task Of_two_who_rotate_a_key_at_once_one_gets_the_secret_that_works()
    {
        var portal = site.Portal;
        var clock = new SetClock(Noon);
        await using var keys = new Keys(portal, clock);
        var key = await keys.MakeAsync();

        var tokens = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            await using var own = new Keys(portal, clock);
            return await own.Register.RotateAsync(key.Id, TimeSpan.Zero, Administrator, ApiPortal.Cancel);
        }));

        var working = 0;
        foreach (var token in tokens.OfType<ApiKeyToken>())
            working += (await keys.Check.CheckAsync(token.ToString(), ApiPortal.Cancel)).Key is null ? 0 : 1;
        Assert.Equal(1, working);
    }

    [Fact]
    public async Task The_last_use_is_noted_by_the_minute()
    {
        await using var portal = await ApiPortal.StartAsync();
        var clock = new SetClock(Noon);
        await using var keys = new Keys(portal, clock);
        var key = await keys.MakeAsync();
        Assert.Null((await LastUseAsync()));

        await keys.Check.CheckAsync(key.ToString(), ApiPortal.Cancel);
        clock.Now = Noon.AddSeconds(30);
        await keys.Check.CheckAsync(key.ToString(), ApiPortal.Cancel);
        Assert.Equal(Noon.UtcDateTime, await LastUseAsync());
        clock.Now = Noon.AddSeconds(61);
        await keys.Check.CheckAsync(key.ToString(), ApiPortal.Cancel);

        Assert.Equal(Noon.UtcDateTime.AddSeconds(61), await LastUseAsync());

        async Task<DateTime?> LastUseAsync() => Assert.Single(await keys.Register.ListAsync(Administrator, ApiPortal.Cancel)).LastUsedAt;
    }

    private static async Task<string> ReadSharedAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync(ApiPortal.Cancel);
    }

    /// <summary>Register and check over one context of their own, by a clock that the test sets.</summary>
    private sealed class Keys : IAsyncDisposable
    {
        private readonly AsyncServiceScope scope;

        public Keys(TestPortal portal, SetClock clock)
        {
            scope = portal.Services.CreateAsyncScope();
            var context = scope.ServiceProvider.GetRequiredService<AccountsContext>();
            Register = new ApiKeyRegister(context, portal.Services.GetRequiredService<IDbContextFactory<ParContext>>(), clock);
            Check = new ApiKeyCheck(context, clock);
        }

        public ApiKeyRegister Register { get; }

        public ApiKeyCheck Check { get; }

        public async Task<ApiKeyToken> MakeAsync(params DeliveryRight[] rights) => (await Register.MakeAsync(
            new("key", ApiScopes.All, rights.Length == 0 ? [OwnRight] : rights, TimeSpan.FromDays(365)), Administrator, ApiPortal.Cancel))!;

        public ValueTask DisposeAsync() => scope.DisposeAsync();
    }

    /// <summary>A portal of which everybody makes keys of their own and nobody delivers.</summary>
    public sealed class Site() : SharedPortal(() => ApiPortal.StartAsync());
}
