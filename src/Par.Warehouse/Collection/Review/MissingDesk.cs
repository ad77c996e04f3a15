using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Audit;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Collection.Review;

/// <summary>An organisation that has no approved figures in a January round, with what is known about it.</summary>
/// <param name="Standing">Where it is.</param>
/// <param name="Register">Its registration, or null.</param>
/// <param name="Revisions">All that it has delivered of the round, newest first.</param>
/// <param name="Trail">The audit trail of the organisation and side, oldest first.</param>
public sealed record MissingCase(
    SeasonOrganisation Standing, Organisation? Register, IReadOnlyList<Submission> Revisions, IReadOnlyList<AuditEntry> Trail);

/// <summary>Where analysts write why an expected organisation has no approved figures in a January round, so that a release need not wait for it.</summary>
public sealed class MissingDesk(IDbContextFactory<ParContext> contexts, SeasonState season, TimeProvider clock)
{
    /// <summary>The organisation, or null when it was not expected, delivered nothing, or is of another area.</summary>
    /// <exception cref="NotAllowedException">The actor is not an analyst.</exception>
    public async Task<MissingCase?> FindAsync(string parId, Side side, int year, Actor actor, CancellationToken cancel = default)
    {
        actor.MustBe(ActorRole.Analyst);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        if (await StandingAsync(context, parId, side, year, actor, cancel) is not { } standing)
            return null;
        var round = new Round(year, RoundKind.January).Key;
        return new MissingCase(
            standing,
            await context.Organisations.AsNoTracking().FirstOrDefaultAsync(row => row.ParId == parId && row.Side == side, cancel),
            await context.Submissions.AsNoTracking().Where(row => row.ParId == parId && row.Side == side && row.RoundKey == round)
                .OrderByDescending(row => row.Revision).ToListAsync(cancel),
            await context.TrailAsync(AuditTrail.OfOrganisation, SubjectOf(parId, side), cancel));
    }

    /// <summary>Writes the explanation, or another in its place.</summary>
    /// <exception cref="NotAllowedException">The actor is not an analyst.</exception>
    /// <exception cref="ReviewException">The organisation is unknown to the actor or not missing, or the text is empty or too long.</exception>
    public async Task ExplainAsync(string parId, Side side, int year, string why, Actor actor, CancellationToken cancel = default)
    {
        actor.MustBe(ActorRole.Analyst);
        var reason = ReviewText.Of(why, ReviewText.LongestReason, ReviewProblem.NoText);
        await ChangeAsync(parId, side, year, actor, (context, standing, round, at) =>
        {
            if (!standing.IsExpected || standing.IsApproved)
                throw new ReviewException(ReviewProblem.NotMissing);
            if (standing.Explanation is { } before)
            {
                if (before.Why == reason)
                    return null;
                var kept = context.Attach(before).Entity;
                var earlier = kept.Why;
                (kept.Why, kept.ExplainedBy, kept.ExplainedAt) = (reason, actor.Name, at);
                return new AuditStep($"Explanation changed: {round.Code}", reason, Before: earlier);
            }
            context.Add(new MissingExplanation { ParId = parId, Side = side, RoundKey = round.Key, Why = reason, ExplainedBy = actor.Name, ExplainedAt = at });
            return new AuditStep($"Missing explained: {round.Code}", reason);
        }, cancel);
    }

    /// <summary>Takes the explanation back: a release waits for the organisation again. Without one nothing changes.</summary>
    /// <exception cref="NotAllowedException">The actor is not an analyst.</exception>
    /// <exception cref="ReviewException">The organisation is unknown to the actor.</exception>
    public async Task TakeBackAsync(string parId, Side side, int year, Actor actor, CancellationToken cancel = default)
    {
        actor.MustBe(ActorRole.Analyst);
        await ChangeAsync(parId, side, year, actor, (context, standing, round, _) =>
        {
            if (standing.Explanation is not { } before)
                return null;
            context.Remove(before);
            return new AuditStep($"Explanation taken back: {round.Code}", Before: before.Why);
        }, cancel);
    }

    private async Task ChangeAsync(
        string parId, Side side, int year, Actor actor, Func<ParContext, SeasonOrganisation, Round, DateTime, AuditStep?> change, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var write = await context.BeginWriteAsync(cancel);
        var standing = await StandingAsync(context, parId, side, year, actor, cancel) ?? throw new ReviewException(ReviewProblem.Unknown);
        var at = clock.GetUtcNow().UtcDateTime;
        if (change(context, standing, new Round(year, RoundKind.January), at) is not { } step)
            return;
        await context.AuditAsync(AuditTrail.OfOrganisation, SubjectOf(parId, side), actor.Name, step, at, cancel);
        try
        {
            await context.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException failure) when (DatabaseFailures.IsLostRace(failure))
        {
            throw new ReviewException(ReviewProblem.ChangedMeanwhile);
        }
        await write.CommitAsync(cancel);
    }

    private async Task<SeasonOrganisation?> StandingAsync(ParContext context, string parId, Side side, int year, Actor actor, CancellationToken cancel) =>
        (await season.ReadAsync(context, side, year, actor, cancel)).Organisations.FirstOrDefault(row => row.ParId == parId);

    private static string SubjectOf(string parId, Side side) => $"{parId} {side.Code()}";
}
