using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Building;
using Par.Warehouse.Releases.Checks;
using Par.Warehouse.Releases.Desk;
using Par.Warehouse.Storage;

namespace Par.Portal.Tests.Releases;

/// <summary>A portal with one built release of outreach 2025: a single organisation with thirty reached young people.</summary>
internal static class ReleasePortal
{
    public const string Page = "/fi/julkaisutyo/ENT/2025/1";

    private static readonly Actor Analyst = new("anna", ActorRole.Analyst);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<(TestPortal Portal, Release Release)> BuiltAsync(Action<TestPortal>? prepare = null)
    {
        var portal = new TestPortal();
        prepare?.Invoke(portal);
        await portal.BringUpAsync();
        var key = await portal.LoadedAsync("P0179", "Jyväskylän kaupunki", clients: 30);
        await using (var context = await portal.ContextAsync())
        {
            (await context.Submissions.SingleAsync(submission => submission.Key == key, Cancel)).State = SubmissionState.Approved;
            await context.SaveChangesAsync(Cancel);
        }
        return (portal, await portal.Get<ReleaseBuilder>().BuildAsync(Side.Ent, 2025, Analyst, null, Cancel));
    }

    /// <summary>Texts written and warnings answered for.</summary>
    public static async Task ReadyAsync(this TestPortal portal, Release release)
    {
        await portal.Get<ReleaseTexts>().SaveAsync(
            release.Key, ReleaseTextKind.Quality, Enum.GetValues<Language>().ToDictionary(language => language, language => $"## {language}"), Analyst, Cancel);
        await portal.AnswerAsync(release);
    }

    public static async Task HandOverAsync(this TestPortal portal, Release release)
    {
        await portal.ReadyAsync(release);
        await portal.Get<ReleaseDesk>().HandOverAsync(release.Key, Analyst, cancel: Cancel);
        await portal.AnswerAsync(release);
    }

    /// <summary>Last year's figures, public: the same organisation with twenty.</summary>
    public static async Task PublishedLastYearAsync(this TestPortal portal)
    {
        var key = await portal.LoadedAsync("P0179", "Jyväskylän kaupunki", clients: 20, year: 2024);
        await using (var context = await portal.ContextAsync())
        {
            (await context.Submissions.SingleAsync(submission => submission.Key == key, Cancel)).State = SubmissionState.Approved;
            await context.SaveChangesAsync(Cancel);
        }
        var release = await portal.Get<ReleaseBuilder>().BuildAsync(Side.Ent, 2024, Analyst, null, Cancel);
        await portal.HandOverAsync(release);
        await portal.Get<ReleaseDesk>().ApproveAsync(release.Key, new DateTime(2030, 3, 20, 7, 0, 0, DateTimeKind.Utc), new Actor("aarne", ActorRole.Approver), "", Cancel);
        await using (var context = await portal.ContextAsync())
            await context.Releases.Where(row => row.Key == release.Key).ExecuteUpdateAsync(row => row.SetProperty(known => known.PublishAt, DateTime.UnixEpoch), Cancel);
        Assert.Single((await portal.Get<ReleasePublisher>().PublishDueAsync(Actor.System("release"), Cancel)).Published);
    }

    public static async Task<Release> FindAsync(this TestPortal portal, Release release)
    {
        await using var context = await portal.ContextAsync();
        return await context.Releases.AsNoTracking().SingleAsync(row => row.Key == release.Key, Cancel);
    }

    public static T Get<T>(this TestPortal portal)
        where T : notnull => portal.Services.GetRequiredService<T>();

    public static Task<ParContext> ContextAsync(this TestPortal portal) => portal.Get<IDbContextFactory<ParContext>>().CreateDbContextAsync(Cancel);

    private static async Task AnswerAsync(this TestPortal portal, Release release)
    {
        foreach (var check in await portal.Get<ReleaseChecklist>().ReadAsync(release.Key, Analyst, Cancel))
            if (check is { HoldsBack: true, Severity: ReleaseCheckSeverity.Warn })
                await portal.Get<ReleaseDesk>().AcknowledgeAsync(release.Key, check.Code, Analyst, "Looked into.", Cancel);
    }
}
