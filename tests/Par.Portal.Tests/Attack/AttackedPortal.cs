using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Par.Jobs;
using Par.Jobs.Progress;
using Par.Jobs.Queue;
using Par.Jobs.Sample;
using Par.Portal.Tests.Attack;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Building;
using Par.Warehouse.Releases.Desk;
using Par.Warehouse.Storage;

[assembly: AssemblyFixture(typeof(AttackedPortal))]

namespace Par.Portal.Tests.Attack;

/// <summary>
/// The portal with the small sample country, loaded by the ordinary way, and a correction of its newest outreach release: five clients of one organisation
/// were not reached after all. Made when the first attack asks for it; what can be taken over HTTP is taken once and shared.
/// <c>PAR_E2E_SMALL</c> names a folder with the loaded small country to begin with a copy of, while developing.
/// </summary>
public sealed class AttackedPortal : IAsyncDisposable
{
    private static readonly Actor Sample = Actor.System("sample");

    private const string Unpublished = "unpublished.db";

    private readonly Lazy<Task<(Loot Loot, IReadOnlyDictionary<Issue, Truth> Truths)>> taken;
    private TestPortal? portal;

    public AttackedPortal() => taken = new(TakeAsync);

    /// <summary>What an outsider has.</summary>
    internal async Task<Loot> LootAsync() => (await taken.Value).Loot;

    /// <summary>The numbers behind all versions.</summary>
    internal async Task<IReadOnlyDictionary<Issue, Truth>> TruthsAsync() => (await taken.Value).Truths;

    /// <summary>The numbers behind a version, to judge claims by and to plant leaks.</summary>
    internal async Task<Truth> TruthAsync(Issue issue) => (await taken.Value).Truths[issue];

    /// <summary>The facts behind the portal.</summary>
    internal async Task<ParContext> ContextAsync()
    {
        await taken.Value;
        return await portal!.Services.GetRequiredService<IDbContextFactory<ParContext>>().CreateDbContextAsync();
    }

    /// <summary>The portal once more, as it was before the correction was published; the caller ends it.</summary>
    internal async Task<TestPortal> CopiedAsync()
    {
        await taken.Value;
        var copy = Portal();
        File.Copy(Path.Combine(portal!.Folder, Unpublished), Path.Combine(copy.Folder, "par.db"));
        await copy.BringUpAsync();
        return copy;
    }

    public async ValueTask DisposeAsync()
    {
        if (portal is not null)
            await portal.DisposeAsync();
    }

    private async Task<(Loot, IReadOnlyDictionary<Issue, Truth>)> TakeAsync()
    {
        var cancel = CancellationToken.None;
        portal = Portal();
        if (Environment.GetEnvironmentVariable("PAR_E2E_SMALL") is { } loaded)
            File.Copy(Path.Combine(loaded, "par.db"), Path.Combine(portal.Folder, "par.db"));
        await portal.BringUpAsync();
        await portal.Services.PrepareDatabaseAsync(cancel);
        var installation = await portal.Services.GetRequiredService<FirstStart>().EnsureAsync(new StartRequest(InstallationKind.Sample, Small: true), cancel);
        await portal.Services.GetRequiredService<SampleLoad>().RunAsync(installation, new Silence(), cancel);
        var truths = new Dictionary<Issue, Truth>();
        var contexts = portal.Services.GetRequiredService<IDbContextFactory<ParContext>>();
        await using (var context = await contexts.CreateDbContextAsync(cancel))
            foreach (var release in await context.Releases.AsNoTracking().Where(release => release.State == ReleaseState.Published).ToListAsync(cancel))
                truths[IssueOf(release)] = await Truth.ReadAsync(context, IssueOf(release), cancel);
        var newest = truths.Keys.Where(issue => issue.Side == "ent").MaxBy(issue => issue.Year);
        await CorrectAsync(contexts, newest.Year, cancel);
        await using (var context = await contexts.CreateDbContextAsync(cancel))
            await context.Database.ExecuteSqlAsync($"VACUUM INTO {Path.Combine(portal.Folder, Unpublished)}", cancel);
        await PublishCorrectionAsync(portal, await BuildCorrectionAsync(portal, newest.Year, cancel), cancel);
        await using (var context = await contexts.CreateDbContextAsync(cancel))
            truths[newest with { Version = 2 }] = await Truth.ReadAsync(context, newest with { Version = 2 }, cancel);
        using var visitor = portal.CreateClient();
        return (await new Crawl(visitor).RunAsync(cancel), truths);
    }

    /// <summary>Says of the first five reached clients of a middling organisation that they were not.</summary>
    private static async Task CorrectAsync(IDbContextFactory<ParContext> contexts, int year, CancellationToken cancel)
    {
        var round = new Round(year, RoundKind.January).Key;
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var senders = context.Submissions.Where(row => row.Side == Side.Ent && row.RoundKey == round && row.State == SubmissionState.Approved).Select(row => row.Key);
        var bySize = await context.FactClients.Where(row => senders.Contains(row.SubmissionKey) && row.Reached).GroupBy(row => row.SubmissionKey)
            .OrderBy(group => group.Count()).ThenBy(group => group.Key).Select(group => group.Key).ToListAsync(cancel);
        var corrected = bySize[bySize.Count / 2];
        var gone = await context.FactClients.Where(row => row.SubmissionKey == corrected && row.Reached).OrderBy(row => row.ClientNumber).Select(row => row.ClientNumber).Take(5).ToListAsync(cancel);
        Assert.Equal(5, gone.Count);
        await context.FactClients.Where(row => row.SubmissionKey == corrected && gone.Contains(row.ClientNumber))
            .ExecuteUpdateAsync(row => row.SetProperty(client => client.Reached, false).SetProperty(client => client.Ended, false), cancel);
        await context.Submissions.Where(row => row.Key == corrected).ExecuteUpdateAsync(row => row.SetProperty(sent => sent.ContentHash, new string('c', 64)), cancel);
    }

    /// <summary>Builds the second version of what the facts say now.</summary>
    internal static async Task<Release> BuildCorrectionAsync(TestPortal portal, int year, CancellationToken cancel)
    {
        var built = await portal.Services.GetRequiredService<ReleaseBuilder>().BuildAsync(Side.Ent, year, Sample, null, cancel);
        Assert.Equal(2, built.Version);
        return built;
    }

    /// <summary>Publishes the second version, and puts it on the shelf.</summary>
    internal static async Task PublishCorrectionAsync(TestPortal portal, Release built, CancellationToken cancel)
    {
        var texts = Enum.GetValues<Language>().ToDictionary(language => language, language => "Five clients were not reached.");
        foreach (var kind in new[] { ReleaseTextKind.Quality, ReleaseTextKind.Correction })
            await portal.Services.GetRequiredService<ReleaseTexts>().SaveAsync(built.Key, kind, texts, Sample, cancel);
        await portal.Services.GetRequiredService<ReleasePublisher>().PublishAtOnceAsync(built.Key, Sample, cancel: cancel);
        await portal.Services.GetRequiredService<ReadShelfJob>().RunAsync(cancel);
    }

    /// <summary>A portal in which it is always the same hour: what two of them publish can be compared.</summary>
    private static TestPortal Portal() => new TestPortal().With("PAR_SAMPLE", "small").With("Installation:Kind", "Sample")
        .MadeWith(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new SetClock(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero)))));

    private static Issue IssueOf(Release release) => new(release.Side == Side.Ent ? "ent" : "ty", release.Year, release.Version);

    private sealed class Silence : IProgress<StageProgress>
    {
        public void Report(StageProgress value)
        {
        }
    }
}
