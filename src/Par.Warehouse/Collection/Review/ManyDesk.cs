using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Audit;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Collection.Review;

/// <summary>A submission that can be approved without being opened: no warning is open, nothing is unusual, and nobody waits for an answer.</summary>
/// <param name="Item">The organisation in the queue.</param>
/// <param name="Figures">Its key figures beside last year's.</param>
/// <param name="Seen">Number of the last decision about it, 0 when there is none.</param>
public sealed record PlainSubmission(ReviewItem Item, IReadOnlyList<FigureComparison> Figures, int Seen)
{
    /// <summary>A figure by name, or null.</summary>
    public FigureComparison? Figure(string name) => Figures.FirstOrDefault(figure => figure.Figure == name);
}

/// <summary>What became of the submissions that were to be approved together.</summary>
/// <param name="Approved">Names of the organisations whose submission is approved now.</param>
/// <param name="Endorsed">Names of those that have one approval and need another.</param>
/// <param name="Left">Names of those that were left alone: something has changed since the list was made, or the actor may not decide about them.</param>
public sealed record ManyApproved(IReadOnlyList<string> Approved, IReadOnlyList<string> Endorsed, IReadOnlyList<string> Left);

/// <summary>What analysts do with many submissions at once: approve what is plain, and share the work out.</summary>
public sealed class ManyDesk(
    IDbContextFactory<ParContext> contexts, ReviewQueue queue, ReviewDesk desk, FigureDesk figures, ReviewRules rules, SeasonState season, TimeProvider clock)
{
    /// <summary>Why such a submission was approved, as the organisation and the audit trail have it.</summary>
    public const string Why = "Ei huomautuksia eikä poikkeavia lukuja.";

    /// <summary>
    /// The submissions that await approval, have no open warning, nothing unusual and no unanswered message, and that the actor may approve, by name. Proposed
    /// revisions are left out: somebody looks at what they change.
    /// </summary>
    /// <exception cref="NotAllowedException">The actor is not an analyst.</exception>
    public async Task<IReadOnlyList<PlainSubmission>> PlainAsync(Side side, int year, Actor actor, CancellationToken cancel = default)
    {
        var items = await queue.ListAsync(side, year, actor, cancel);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var round = new Round(year, RoundKind.January);
        var compared = await figures.CompareAllAsync(context, side, round, cancel);
        var decisions = (await (
            from submission in context.Submissions
            where submission.Side == side && submission.RoundKey == round.Key && submission.State == SubmissionState.Loaded
            join row in context.ReviewDecisions on submission.Key equals row.SubmissionKey
            select row).AsNoTracking().ToListAsync(cancel)).ToLookup(row => row.SubmissionKey);
        var own = (await context.Submissions.Where(row => row.Side == side && row.RoundKey == round.Key)
            .Select(row => new { row.ParId, row.ReceivedFrom }).Distinct().ToListAsync(cancel))
            .Where(row => rules.KeepsHandsApart && ReviewDesk.IsSame(row.ReceivedFrom, actor.Name)).Select(row => row.ParId).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from item in items
               where item is { Submission.State: SubmissionState.Loaded, WarningsOpen: 0, CommentsWaiting: 0, Standing.HasUnfinishedIntake: false }
               let oldestFirst = decisions[item.Submission!.Key].OrderBy(row => row.Number).ToList()
               let known = compared.GetValueOrDefault(item.ParId) ?? []
               where known.Count > 0 && known.All(figure => figure.Oddities.Count == 0) && !own.Contains(item.ParId)
                   && !(rules.NeedsEndorsement && ReviewDesk.Endorsers(oldestFirst).Any(name => ReviewDesk.IsSame(name, actor.Name)))
               select new PlainSubmission(item, known, oldestFirst.Select(row => row.Number).DefaultIfEmpty().Max()),
        ];
    }

    /// <summary>
    /// Approves those of these submissions that are still plain. Each is a decision and a transaction of its own: stopped in the middle, those that are done stay
    /// done, and doing it again goes on with the rest.
    /// </summary>
    /// <param name="side">Side.</param>
    /// <param name="year">Statistic year.</param>
    /// <param name="keys">The submissions, as they were listed.</param>
    /// <param name="actor">Who approves.</param>
    /// <param name="cancel">Stops after the one that is being approved.</param>
    /// <exception cref="NotAllowedException">The actor is not an analyst.</exception>
    public async Task<ManyApproved> ApproveAsync(Side side, int year, IReadOnlyCollection<long> keys, Actor actor, CancellationToken cancel = default)
    {
        var (plain, names) = (await PlainAsync(side, year, actor, cancel), await NamesAsync(side, year, keys, actor, cancel));
        List<string> approved = [], endorsed = [], left = [];
        foreach (var (key, name) in names)
        {
            cancel.ThrowIfCancellationRequested();
            var ends = plain.FirstOrDefault(row => row.Item.Submission!.Key == key) is { } row ? await TryAsync(row) : left;
            ends.Add(name);
        }
        return new ManyApproved(approved, endorsed, left);

        async Task<List<string>> TryAsync(PlainSubmission row)
        {
            try
            {
                // Begun is finished: what the actor asked for is not left half done because the page was closed.
                var decided = await desk.ApproveAsync(row.Item.Submission!.Key, actor, Why, CancellationToken.None, row.Seen);
                return decided.State == SubmissionState.Approved ? approved : endorsed;
            }
            catch (ReviewException)
            {
                return left;
            }
        }
    }

    /// <summary>Gives organisations to an analyst, or back to nobody; those of another area are passed over. Doing it again changes nothing.</summary>
    /// <param name="side">Side.</param>
    /// <param name="year">Statistic year.</param>
    /// <param name="parIds">The organisations.</param>
    /// <param name="to">User name of the analyst; null for nobody.</param>
    /// <param name="actor">Who shares the work out.</param>
    /// <param name="cancel">Gives up; nothing is changed then.</param>
    /// <returns>How many organisations have changed hands.</returns>
    /// <exception cref="NotAllowedException">The actor is not an analyst.</exception>
    public async Task<int> AssignAsync(Side side, int year, IReadOnlyCollection<string> parIds, string? to, Actor actor, CancellationToken cancel = default)
    {
        actor.MustBe(ActorRole.Analyst);
        var round = new Round(year, RoundKind.January).Key;
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var write = await context.BeginWriteAsync(cancel);
        var known = (await season.ReadAsync(context, side, year, actor, cancel)).Organisations.Select(row => row.ParId).Where(parIds.Contains).ToList();
        var rows = await context.ReviewAssignments.Where(row => row.Side == side && row.RoundKey == round).ToDictionaryAsync(row => row.ParId, cancel);
        var (at, changed) = (clock.GetUtcNow().UtcDateTime, 0);
        foreach (var parId in known)
        {
            var row = rows.GetValueOrDefault(parId);
            if (row?.AssignedTo == to)
                continue;
            var before = row?.AssignedTo;
            if (row is not null && to is null)
                context.Remove(row);
            else if (row is not null)
                row.AssignedTo = to!;
            else
                context.Add(new ReviewAssignment { ParId = parId, Side = side, RoundKey = round, AssignedTo = to! });
            await context.AuditAsync(AuditTrail.OfOrganisation, $"{parId} {side.Code()}", actor.Name,
                new AuditStep($"Assigned: {Round.FromKey(round).Code}", Before: before, After: to), at, cancel);
            changed++;
        }
        await context.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
        return changed;
    }

    /// <summary>The organisations' names of these submissions, in the order of names; those that the actor does not review are passed over.</summary>
    private async Task<IReadOnlyList<(long Key, string Name)>> NamesAsync(
        Side side, int year, IReadOnlyCollection<long> keys, Actor actor, CancellationToken cancel)
    {
        var standing = await season.ReadAsync(side, year, actor, cancel);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var round = new Round(year, RoundKind.January).Key;
        var of = (await context.Submissions.Where(row => row.Side == side && row.RoundKey == round).Select(row => new { row.Key, row.ParId }).ToListAsync(cancel))
            .Where(row => keys.Contains(row.Key)).ToLookup(row => row.ParId, row => row.Key);
        return [.. standing.Organisations.SelectMany(row => of[row.ParId], (row, key) => (key, row.Name))];
    }
}
