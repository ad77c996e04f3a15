using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Audit;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Releases.Building;
using Par.Warehouse.Releases.Checks;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Releases.Desk;

/// <summary>
/// Where people take a release from built to its hour, and back. Each step is one transaction with its line in the audit trail, is refused when the release
/// moved meanwhile, and changes nothing when it is taken twice. Building is done by <see cref="ReleaseBuilder"/>, making public by <see cref="ReleasePublisher"/>.
/// </summary>
public sealed class ReleaseDesk(IDbContextFactory<ParContext> contexts, ReleaseChecklist checklist, ReleaseSettings settings, TimeProvider clock)
{
    /// <summary>Hands a built release to an approver: nothing of it changes from now on unless it is given back.</summary>
    /// <exception cref="NotAllowedException">The actor is neither a national analyst nor an approver.</exception>
    /// <exception cref="ReleaseException">The checklist holds it back, or it is not built.</exception>
    public async Task<Release> HandOverAsync(long key, Actor actor, string why = "", CancellationToken cancel = default)
    {
        actor.MustPrepareReleases();
        await MustBeAsync(key, ReleaseState.Built, ReleaseState.InReview, cancel);
        var stored = await checklist.AuditStoredAsync(key, cancel);
        return await StepAsync(key, ReleaseState.InReview, actor, async (context, release, at) =>
        {
            await MustPassAsync(context, release, new CheckMoment(ReleaseStage.HandOver, at), stored, cancel);
            await context.StepAsync(release, ReleaseState.InReview, actor, at, Shortened(why.Trim()), cancel: cancel);
        }, cancel);
    }

    /// <summary>Gives a release that is in review back to those who prepare it.</summary>
    /// <exception cref="NotAllowedException">The actor is neither a national analyst nor an approver.</exception>
    /// <exception cref="ReleaseException">No reason is given, or it is not in review.</exception>
    public Task<Release> GiveBackAsync(long key, Actor actor, string why, CancellationToken cancel = default)
    {
        actor.MustPrepareReleases();
        return BackToBuiltAsync(key, ReleaseState.InReview, actor, Reason(why), cancel);
    }

    /// <summary>Approves a release and sets its hour.</summary>
    /// <param name="key">The release.</param>
    /// <param name="publishAt">When it becomes public, UTC.</param>
    /// <param name="actor">An approver.</param>
    /// <param name="why">Why; needed outside office hours, where it answers for that warning.</param>
    /// <param name="cancel">Cancels.</param>
    /// <param name="seen">
    /// What the approver has seen (<see cref="ReleaseList.StandOf"/>): a release that was given back, changed and handed over again since is another. Null for what is
    /// approved unseen.
    /// </param>
    /// <exception cref="NotAllowedException">The actor is not an approver.</exception>
    /// <exception cref="ReleaseException">The actor had a hand in it, the hour has passed, it changed since it was seen, or the checklist holds it back.</exception>
    public async Task<Release> ApproveAsync(
        long key, DateTime publishAt, Actor actor, string why = "", CancellationToken cancel = default, int? seen = null)
    {
        actor.MustApproveReleases();
        // What is refused at once comes before what takes seconds; the transaction asks again.
        var standing = await MustBeAsync(key, ReleaseState.InReview, ReleaseState.Scheduled, cancel);
        if (standing.State == ReleaseState.InReview && publishAt <= clock.GetUtcNow().UtcDateTime)
            throw new ReleaseException(ReleaseProblem.NotInFuture);
        await using (var context = await contexts.CreateDbContextAsync(cancel))
            await MustBeAnotherAsync(context, standing, actor, cancel);
        var stored = await checklist.AuditStoredAsync(key, cancel);
        return await StepAsync(key, ReleaseState.Scheduled, actor, async (context, release, at) =>
        {
            if (release.State != ReleaseState.InReview)
                throw new ReleaseException(ReleaseProblem.WrongState);
            if (publishAt <= at)
                throw new ReleaseException(ReleaseProblem.NotInFuture);
            if (seen is { } stand && stand != await context.StandAsync(key, cancel))
                throw new ReleaseException(ReleaseProblem.ChangedMeanwhile);
            await MustBeAnotherAsync(context, release, actor, cancel);
            await AnswerForHourAsync(context, release, publishAt, actor, why, at, cancel);
            await MustPassAsync(context, release, new CheckMoment(ReleaseStage.Approval, at, publishAt), stored, cancel);
            await context.StepAsync(release, ReleaseState.Scheduled, actor, at, Shortened(why.Trim()),
                () => (release.PublishAt, release.ApprovedBy) = (publishAt, actor.Name), cancel);
        }, cancel, isDone: release => release.PublishAt == publishAt);
    }

    /// <summary>Moves the hour of a scheduled release.</summary>
    /// <exception cref="NotAllowedException">The actor is not an approver.</exception>
    /// <exception cref="ReleaseException">No reason is given, the hour has passed, or it is not scheduled.</exception>
    public Task<Release> RescheduleAsync(long key, DateTime publishAt, Actor actor, string why, CancellationToken cancel = default)
    {
        actor.MustApproveReleases();
        var reason = Reason(why);
        return StepAsync(key, ReleaseState.Scheduled, actor, async (context, release, at) =>
        {
            if (release.State != ReleaseState.Scheduled)
                throw new ReleaseException(ReleaseProblem.WrongState);
            if (publishAt <= at)
                throw new ReleaseException(ReleaseProblem.NotInFuture);
            MustBeOnePersonOr(actor);
            await AnswerForHourAsync(context, release, publishAt, actor, reason, at, cancel);
            await context.StepAsync(release, ReleaseState.Scheduled, actor, at, reason, () => release.PublishAt = publishAt, cancel);
            await CloseWindowsAsync(context, release, publishAt, cancel);
        }, cancel, isDone: release => release.PublishAt == publishAt);
    }

    /// <summary>Takes a scheduled release off its hour, back to those who prepare it.</summary>
    /// <exception cref="NotAllowedException">The actor is not an approver.</exception>
    /// <exception cref="ReleaseException">No reason is given, or it is not scheduled.</exception>
    public Task<Release> CancelAsync(long key, Actor actor, string why, CancellationToken cancel = default)
    {
        actor.MustApproveReleases();
        return BackToBuiltAsync(key, ReleaseState.Scheduled, actor, Reason(why), cancel);
    }

    /// <summary>
    /// Takes a public version out of use, with a public reason. No earlier version takes its place: the address says that it is withdrawn, until a corrected
    /// version is published.
    /// </summary>
    /// <exception cref="NotAllowedException">The actor is not an approver.</exception>
    /// <exception cref="ReleaseException">The reason is missing in a language, or the release is not public.</exception>
    public Task<Release> WithdrawAsync(long key, Label reason, Actor actor, CancellationToken cancel = default)
    {
        actor.MustApproveReleases();
        if (string.IsNullOrWhiteSpace(reason.Fi) || string.IsNullOrWhiteSpace(reason.Sv) || string.IsNullOrWhiteSpace(reason.En))
            throw new ReleaseException(ReleaseProblem.NoPublicReason);
        return StepAsync(key, ReleaseState.Withdrawn, actor, async (context, release, at) =>
        {
            MustBeOnePersonOr(actor);
            context.AddRange(Enum.GetValues<Language>().Select(language => new ReleaseText
            {
                ReleaseKey = key, Kind = ReleaseTextKind.Withdrawal, Language = language, Markdown = reason.In(language).Trim(), WrittenBy = actor.Name, WrittenAt = at,
            }));
            await context.StepAsync(release, ReleaseState.Withdrawn, actor, at, Shortened(reason.Fi.Trim()), cancel: cancel);
        }, cancel);
    }

    /// <summary>Answers for a warning of the checklist, with the reason why the release may go out all the same. A new build takes the answer back.</summary>
    /// <exception cref="NotAllowedException">The actor is neither a national analyst nor an approver.</exception>
    /// <exception cref="ReleaseException">The check is no warning, no reason is given, or the release is neither built nor in review.</exception>
    public async Task AcknowledgeAsync(long key, ReleaseCheckCode code, Actor actor, string why, CancellationToken cancel = default)
    {
        actor.MustPrepareReleases();
        if (code.SeverityOf() != ReleaseCheckSeverity.Warn)
            throw new ReleaseException(ReleaseProblem.NotAWarning);
        var reason = Reason(why);
        await ChangeAsync(key, async (context, release, at) =>
        {
            if (release.State is not (ReleaseState.Built or ReleaseState.InReview))
                throw new ReleaseException(ReleaseProblem.WrongState);
            await AnswerAsync(context, release, code, actor, reason, at, cancel);
            return true;
        }, cancel);
    }

    /// <summary>Says whether the figures are preliminary: a final version is to follow.</summary>
    /// <exception cref="NotAllowedException">The actor is neither a national analyst nor an approver.</exception>
    /// <exception cref="ReleaseException">It is in review, scheduled or public.</exception>
    public Task<Release> MarkPreliminaryAsync(long key, bool isPreliminary, Actor actor, CancellationToken cancel = default)
    {
        actor.MustPrepareReleases();
        return ChangeAsync(key, async (context, release, at) =>
        {
            if (release.IsPreliminary == isPreliminary)
                return false;
            if (release.State is not (ReleaseState.Draft or ReleaseState.Built))
                throw new ReleaseException(ReleaseProblem.Closed);
            release.IsPreliminary = isPreliminary;
            await context.AuditAsync(release, actor, new AuditStep("Marked preliminary or final", "", $"preliminary={!isPreliminary}", $"preliminary={isPreliminary}"), at, cancel);
            return true;
        }, cancel);
    }

    /// <summary>The release as it stands, which the step begins from or has led to already.</summary>
    private async Task<Release> MustBeAsync(long key, ReleaseState from, ReleaseState to, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var release = await context.Releases.AsNoTracking().FirstOrDefaultAsync(row => row.Key == key, cancel) ?? throw new ReleaseException(ReleaseProblem.Unknown);
        return release.State == from || release.State == to || release.State == ReleaseState.Draft ? release : throw new ReleaseException(ReleaseProblem.WrongState);
    }

    private Task<Release> BackToBuiltAsync(long key, ReleaseState from, Actor actor, string why, CancellationToken cancel) =>
        StepAsync(key, ReleaseState.Built, actor, async (context, release, at) =>
        {
            if (release.State != from)
                throw new ReleaseException(ReleaseProblem.WrongState);
            await context.StepAsync(release, ReleaseState.Built, actor, at, why, () => (release.PublishAt, release.ApprovedBy) = (null, null), cancel);
            await context.ReleaseAcknowledgements.Where(row => row.ReleaseKey == key && row.Code == nameof(ReleaseCheckCode.OutsideOfficeHours)).ExecuteDeleteAsync(cancel);
        }, cancel);

    private async Task MustPassAsync(ParContext context, Release release, CheckMoment moment, StoredFindings? stored, CancellationToken cancel)
    {
        var checks = await checklist.EvaluateAsync(context, release, moment, stored, cancel);
        if (checks.Where(check => check.HoldsBack).ToList() is { Count: > 0 } holding)
            throw new ReleaseException(ReleaseProblem.HeldBack, holding);
    }

    private async Task MustBeAnotherAsync(ParContext context, Release release, Actor actor, CancellationToken cancel)
    {
        MustBeOnePersonOr(actor);
        if (settings.NeedsAnother && (await ReleaseAuthors.ReadAsync(context, release, cancel)).Contains(actor.Name))
            throw new ReleaseException(ReleaseProblem.SameEyes);
    }

    /// <summary>A command line is nobody's eyes: where two must look, letting out is done by people who have signed in.</summary>
    private void MustBeOnePersonOr(Actor actor)
    {
        if (settings.NeedsAnother && actor.Role == ActorRole.System)
            throw new ReleaseException(ReleaseProblem.SameEyes);
    }

    /// <summary>Outside office hours the reason for the hour answers for that warning.</summary>
    private static async Task AnswerForHourAsync(
        ParContext context, Release release, DateTime publishAt, Actor actor, string why, DateTime at, CancellationToken cancel)
    {
        if (!OfficeHours.Covers(publishAt) && !string.IsNullOrWhiteSpace(why))
            await AnswerAsync(context, release, ReleaseCheckCode.OutsideOfficeHours, actor, why.Trim(), at, cancel);
    }

    private static async Task AnswerAsync(
        ParContext context, Release release, ReleaseCheckCode code, Actor actor, string why, DateTime at, CancellationToken cancel)
    {
        var name = code.ToString();
        await context.ReleaseAcknowledgements.Where(row => row.ReleaseKey == release.Key && row.Code == name).ExecuteDeleteAsync(cancel);
        context.Add(new ReleaseAcknowledgement { ReleaseKey = release.Key, Code = name, AcknowledgedBy = actor.Name, AcknowledgedAt = at, Why = Shortened(why) });
        await context.AuditAsync(release, actor, new AuditStep($"Answered for {name}", Shortened(why)), at, cancel);
        await context.SaveChangesAsync(cancel);
    }

    private static Task CloseWindowsAsync(ParContext context, Release release, DateTime publishAt, CancellationToken cancel) => context.PreReleaseAccesses
        .Where(access => access.ReleaseKey == release.Key && access.ClosesAt > publishAt)
        .ExecuteUpdateAsync(row => row.SetProperty(access => access.ClosesAt, publishAt), cancel);

    private static string Reason(string why) => string.IsNullOrWhiteSpace(why) ? throw new ReleaseException(ReleaseProblem.NoReason) : Shortened(why.Trim());

    private static string Shortened(string text) => text.Length <= 1000 ? text : text[..1000];

    private Task<Release> StepAsync(
        long key, ReleaseState to, Actor actor, Func<ParContext, Release, DateTime, Task> step, CancellationToken cancel, Func<Release, bool>? isDone = null) =>
        ChangeAsync(key, async (context, release, at) =>
        {
            if (release.State == to && isDone?.Invoke(release) != false)
                return false;
            await step(context, release, at);
            return true;
        }, cancel);

    /// <summary>One transaction over one release. A change that returns false leaves everything as it is.</summary>
    private async Task<Release> ChangeAsync(long key, Func<ParContext, Release, DateTime, Task<bool>> change, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var write = await context.BeginWriteAsync(cancel);
        var release = await context.Releases.FindAsync([key], cancel) ?? throw new ReleaseException(ReleaseProblem.Unknown);
        try
        {
            if (!await change(context, release, clock.GetUtcNow().UtcDateTime))
                return release;
            await context.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException failure) when (DatabaseFailures.IsLostRace(failure))
        {
            throw new ReleaseException(ReleaseProblem.ChangedMeanwhile);
        }
        await write.CommitAsync(cancel);
        return release;
    }
}
