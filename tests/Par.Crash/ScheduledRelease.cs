using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Collection.Review;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Building;
using Par.Warehouse.Releases.Checks;
using Par.Warehouse.Releases.Desk;
using Par.Warehouse.Storage;

namespace Par.Crash;

/// <summary>A release of what was delivered, approved for an hour after the one at which the clocks stand.</summary>
internal sealed record ScheduledRelease(Side Side, int Year)
{
    /// <summary>A Monday, nine in Finland.</summary>
    public const string Hour = "2026-11-23T07:00:00Z";

    private static readonly Actor Analyst = new("anna", ActorRole.Analyst);
    private static readonly Actor Approver = new("aarne", ActorRole.Approver);

    /// <summary>The page of the version.</summary>
    public string Page => $"/fi/julkaisut/{Side.Code().ToLowerInvariant()}/{Year}/v1";

    /// <summary>
    /// Approves the January submissions of the side and year that has most of them, builds the release and sets its hour.
    /// </summary>
    public static async Task<ScheduledRelease> MakeAsync(string folder)
    {
        await using var services = Worker.Services(folder);
        var contexts = services.GetRequiredService<IDbContextFactory<ParContext>>();
        var scheduled = await ApproveAsync(contexts, services.GetRequiredService<ReviewDesk>());
        var built = await services.GetRequiredService<ReleaseBuilder>().BuildAsync(scheduled.Side, scheduled.Year, Analyst);
        await services.GetRequiredService<ReleaseTexts>().SaveAsync(
            built.Key, ReleaseTextKind.Quality,
            Enum.GetValues<Language>().ToDictionary(language => language, _ => "As delivered."), Analyst);
        await ExplainMissingAsync(contexts, scheduled);
        var (checklist, desk) = (services.GetRequiredService<ReleaseChecklist>(), services.GetRequiredService<ReleaseDesk>());
        await AnswerAsync(checklist, desk, built);
        await desk.HandOverAsync(built.Key, Analyst);
        await AnswerAsync(checklist, desk, built);
        await desk.ApproveAsync(built.Key, DateTimeOffset.Parse(Hour, null).UtcDateTime, Approver);
        return scheduled;
    }

    private static async Task<ScheduledRelease> ApproveAsync(IDbContextFactory<ParContext> contexts, ReviewDesk desk)
    {
        await using var context = await contexts.CreateDbContextAsync();
        var loaded = await context.Submissions.AsNoTracking().Where(row => row.State == SubmissionState.Loaded).ToListAsync();
        var basis = loaded.Where(row => Round.FromKey(row.RoundKey).Kind == RoundKind.January)
            .GroupBy(row => new ScheduledRelease(row.Side, Round.FromKey(row.RoundKey).Year)).MaxBy(own => own.Count())
            ?? throw new InvalidOperationException("Nobody delivered for a January round.");
        foreach (var submission in basis)
            await desk.ApproveAsync(submission.Key, Actor.System("review"), "");
        return basis.Key;
    }

    private static async Task ExplainMissingAsync(IDbContextFactory<ParContext> contexts, ScheduledRelease scheduled)
    {
        await using var context = await contexts.CreateDbContextAsync();
        var round = new Round(scheduled.Year, RoundKind.January).Key;
        foreach (var parId in await context.Organisations.Where(row => row.Side == scheduled.Side).Select(row => row.ParId).ToListAsync())
            context.Add(new MissingExplanation
            {
                ParId = parId, Side = scheduled.Side, RoundKey = round, Why = "Closed.",
                ExplainedBy = Analyst.Name, ExplainedAt = DateTime.UnixEpoch,
            });
        await context.SaveChangesAsync();
    }

    private static async Task AnswerAsync(ReleaseChecklist checklist, ReleaseDesk desk, Release release)
    {
        foreach (var check in await checklist.ReadAsync(release.Key, Analyst))
            if (check is { HoldsBack: true, Severity: ReleaseCheckSeverity.Warn })
                await desk.AcknowledgeAsync(release.Key, check.Code, Analyst, "Looked into.");
    }
}
