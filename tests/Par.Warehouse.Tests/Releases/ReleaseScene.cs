using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Collection.Review;
using Par.Warehouse.Disclosure;
using Par.Warehouse.Places;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Building;
using Par.Warehouse.Releases.Checks;
using Par.Warehouse.Releases.Comparing;
using Par.Warehouse.Releases.Desk;
using Par.Warehouse.Releases.PreRelease;
using Par.Warehouse.Releases.Published;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Tests.Releases;

/// <summary>Everything that makes releases, over one small warehouse and a clock that the test moves, with the people of an authority.</summary>
public sealed class ReleaseScene : IAsyncDisposable
{
    /// <summary>A Friday, 9 o'clock in Finland.</summary>
    public static readonly DateTime Hour = new(2026, 3, 20, 7, 0, 0, DateTimeKind.Utc);

    public static readonly Actor Analyst = new("anna", ActorRole.Analyst);
    public static readonly Actor Approver = new("aarne", ActorRole.Approver);
    public static readonly Actor Job = Actor.System("release");

    /// <summary>The record keys of a secret that the tests know.</summary>
    public static readonly RecordKeys Keys = new([.. Enumerable.Range(1, 32).Select(number => (byte)number)]);

    private const int Seed = 1;
    private const int Organisations = 3;
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    // What is built of the same basis is the same: it is built once, and each scene begins with a copy.
    private static readonly DatabaseTemplate Built = SmallWarehouse.Stored(Seed, Organisations, contexts => BuildAsync(BuilderOf(contexts, new SetClock(Start)), Analyst));

    private ReleaseScene(SmallWarehouse warehouse, ReleaseSettings settings)
    {
        Warehouse = warehouse;
        var contexts = warehouse.Database.Contexts;
        Builder = BuilderOf(contexts, Clock);
        Checklist = new(contexts, new PublishedReader(warehouse.Database.Published), new SeasonState(contexts, new ReviewArea(SmallWarehouse.Gazetteer)),
            SmallWarehouse.Catalogue, SmallWarehouse.Gazetteer, Keys, Clock);
        Desk = new(contexts, Checklist, settings, Clock);
        Publisher = new(contexts, Checklist, new ReleaseLetters(null), settings, Clock);
        Texts = new(contexts, Clock);
        PreRelease = new(contexts, Clock);
        Preview = new(contexts, new PublishedReader(warehouse.Database.Published), Clock);
        Comparing = new(contexts, new PublishedReader(warehouse.Database.Published), Preview, SmallWarehouse.Catalogue);
    }

    public SmallWarehouse Warehouse { get; }

    internal SetClock Clock { get; } = new(Start);

    public ReleaseBuilder Builder { get; }

    public ReleaseChecklist Checklist { get; }

    public ReleaseDesk Desk { get; }

    public ReleasePublisher Publisher { get; }

    public ReleaseTexts Texts { get; }

    public PreReleaseDesk PreRelease { get; }

    public ReleasePreview Preview { get; }

    public ReleaseComparing Comparing { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A scene in which the analyst has built the first version; building it again gives that one.</summary>
    public static async Task<ReleaseScene> CreateAsync(ReleaseSettings? settings = null) =>
        Over(await SmallWarehouse.CopyAsync(Built, Seed, Organisations), settings);

    /// <summary>A scene in which nothing is built.</summary>
    public static async Task<ReleaseScene> UnbuiltAsync() => Over(await SmallWarehouse.CreateAsync(Seed, Cancel, Organisations));

    public static ReleaseScene Over(SmallWarehouse warehouse, ReleaseSettings? settings = null) => new(warehouse, settings ?? new ReleaseSettings());

    public async ValueTask DisposeAsync() => await Warehouse.DisposeAsync();

    public Task<Release> BuildAsync(Actor? actor = null) => BuildAsync(Builder, actor ?? Analyst);

    /// <summary>A built release with nothing left on its checklist.</summary>
    public async Task<Release> ReadyAsync()
    {
        var release = await BuildAsync();
        await ExplainMissingAsync();
        await WriteAsync(release, ReleaseTextKind.Quality);
        if (release.Version > 1)
            await WriteAsync(release, ReleaseTextKind.Correction);
        await AnswerAsync(release);
        return release;
    }

    public async Task<Release> InReviewAsync()
    {
        var release = await ReadyAsync();
        await Desk.HandOverAsync(release.Key, Analyst, cancel: Cancel);
        await AnswerAsync(release);
        return await FindAsync(release.Key);
    }

    public async Task<Release> ScheduledAsync(DateTime? at = null)
    {
        var release = await InReviewAsync();
        return await Desk.ApproveAsync(release.Key, at ?? Hour, Approver, "", Cancel);
    }

    public async Task<Release> PublishedAsync()
    {
        var release = await ScheduledAsync(Clock.Now.AddHours(1) > Hour ? Clock.Now.UtcDateTime.AddDays(7) : Hour);
        Clock.Now = release.PublishAt!.Value;
        await Publisher.PublishDueAsync(Job, Cancel);
        return await FindAsync(release.Key);
    }

    public async Task WriteAsync(Release release, ReleaseTextKind kind, Actor? actor = null) => await Texts.SaveAsync(
        release.Key, kind, Enum.GetValues<Language>().ToDictionary(language => language, language => $"{kind} {language}"), actor ?? Analyst, Cancel);

    public async Task ExplainMissingAsync()
    {
        await using var context = Warehouse.Database.Context();
        var round = new Round(SmallWarehouse.Year, RoundKind.January).Key;
        var explained = await context.MissingExplanations.Select(row => row.ParId).ToListAsync(Cancel);
        foreach (var parId in (await context.Organisations.Select(row => row.ParId).ToListAsync(Cancel)).Except(explained))
            context.Add(new MissingExplanation { ParId = parId, Side = Side.Ent, RoundKey = round, Why = "Closed.", ExplainedBy = "anna", ExplainedAt = Clock.Now.UtcDateTime });
        await context.SaveChangesAsync(Cancel);
    }

    /// <summary>Answers for every warning that is open.</summary>
    public async Task AnswerAsync(Release release)
    {
        foreach (var check in await Checklist.ReadAsync(release.Key, Analyst, Cancel))
            if (check is { HoldsBack: true, Severity: ReleaseCheckSeverity.Warn })
                await Desk.AcknowledgeAsync(release.Key, check.Code, Analyst, "Looked into.", Cancel);
    }

    /// <summary>The authority returns the second organisation's submission: the basis is another.</summary>
    public async Task ReturnOneAsync()
    {
        await using var context = Warehouse.Database.Context();
        (await context.Submissions.SingleAsync(submission => submission.Key == 2, Cancel)).State = SubmissionState.Returned;
        context.Add(new ReviewDecision { SubmissionKey = 2, Number = 1, Verdict = ReviewVerdict.Returned, DecidedBy = "anna", DecidedAt = Clock.Now.UtcDateTime, Why = "Wrong." });
        await context.SaveChangesAsync(Cancel);
    }

    /// <summary>What was returned is approved after all.</summary>
    public async Task ApproveAgainAsync()
    {
        await using var context = Warehouse.Database.Context();
        (await context.Submissions.SingleAsync(submission => submission.Key == 2, Cancel)).State = SubmissionState.Approved;
        await context.SaveChangesAsync(Cancel);
    }

    /// <summary>A builder that has the secret of the scene's record keys, or another.</summary>
    public static ReleaseBuilder BuilderOf(IDbContextFactory<ParContext> contexts, TimeProvider clock, RecordKeys? keys = null) =>
        new(contexts, SmallWarehouse.Catalogue, SmallWarehouse.Gazetteer, keys ?? Keys, clock);

    private static Task<Release> BuildAsync(ReleaseBuilder builder, Actor actor) =>
        builder.BuildAsync(Side.Ent, SmallWarehouse.Year, actor, null, Cancel);

    public async Task<Release> FindAsync(long key)
    {
        await using var context = Warehouse.Database.Context();
        return await context.Releases.AsNoTracking().SingleAsync(release => release.Key == key, Cancel);
    }
}
