using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Collection.Review;

/// <summary>
/// What the authority and an organisation write to each other about a round of one side. Each side sees all of it; an organisation account sees its own organisation's
/// and side's only, and another's looks the same as none. The same text sent twice in a row by the same person is kept once.
/// </summary>
public sealed class ReviewConversation(IDbContextFactory<ParContext> contexts, ReviewArea area, ReturnLetters letters, TimeProvider clock)
{
    /// <summary>Writes to the organisation of a submission, and sends it a letter that says so.</summary>
    /// <exception cref="NotAllowedException">The actor is not an analyst.</exception>
    /// <exception cref="ReviewException">The submission is unknown to the actor, or the text is empty or too long.</exception>
    public async Task WriteAsync(long key, string text, Actor actor, CancellationToken cancel = default)
    {
        actor.MustBe(ActorRole.Analyst);
        var kept = ReviewText.Of(text, ReviewComment.Longest, ReviewProblem.NoText);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var write = await context.BeginWriteAsync(cancel);
        var submission = await area.SubmissionAsync(context, key, actor, cancel);
        if (await AddAsync(context, submission, kept, isFromAuthority: true, actor, cancel) is { } comment)
            await letters.AddAsync(context, ReturnLetters.Commented, submission, comment.Number, dueOn: null, comment.WrittenAt, cancel);
        await SaveAsync(context, write, cancel);
    }

    /// <summary>Writes to the authority about a submission of the actor's own organisation and side.</summary>
    /// <param name="key">The submission.</param>
    /// <param name="side">The side that the account delivers.</param>
    /// <param name="text">The remark.</param>
    /// <param name="actor">An organisation account.</param>
    /// <param name="cancel">Cancels.</param>
    /// <exception cref="NotAllowedException">The actor is not an organisation account.</exception>
    /// <exception cref="ReviewException">There is no such submission of the organisation and side, or the text is empty or too long.</exception>
    public async Task AnswerAsync(long key, Side side, string text, Actor actor, CancellationToken cancel = default)
    {
        var parId = OrganisationOf(actor, side);
        var kept = ReviewText.Of(text, ReviewComment.Longest, ReviewProblem.NoText);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var write = await context.BeginWriteAsync(cancel);
        var submission = await context.Submissions
            .FirstOrDefaultAsync(row => row.Key == key && row.ParId == parId && row.Side == side && row.RoundKey != 0, cancel)
            ?? throw new ReviewException(ReviewProblem.Unknown);
        await AddAsync(context, submission, kept, isFromAuthority: false, actor, cancel);
        await SaveAsync(context, write, cancel);
    }

    /// <summary>The conversation about a round as the organisation sees it, oldest first.</summary>
    /// <exception cref="NotAllowedException">The actor is not an organisation account.</exception>
    public async Task<IReadOnlyList<ReviewComment>> OfOwnAsync(Side side, int roundKey, Actor actor, CancellationToken cancel = default)
    {
        var parId = OrganisationOf(actor, side);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.CommentsAsync(parId, side, roundKey, cancel);
    }

    /// <summary>The rounds in which the authority has written last and nothing has come of the organisation since: neither an answer nor a file.</summary>
    /// <exception cref="NotAllowedException">The actor is not an organisation account.</exception>
    public async Task<IReadOnlySet<int>> UnansweredOfOwnAsync(Side side, Actor actor, CancellationToken cancel = default)
    {
        var parId = OrganisationOf(actor, side);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var comments = await context.ReviewComments.AsNoTracking().Where(row => row.ParId == parId && row.Side == side)
            .Select(row => new { row.RoundKey, row.Number, row.IsFromAuthority, row.WrittenAt }).ToListAsync(cancel);
        if (comments.Count == 0)
            return new HashSet<int>();
        var received = await context.Submissions.Where(row => row.ParId == parId && row.Side == side && row.RoundKey != 0)
            .GroupBy(row => row.RoundKey).Select(group => new { group.Key, At = group.Max(row => row.ReceivedAt) }).ToDictionaryAsync(row => row.Key, row => row.At, cancel);
        return comments.GroupBy(row => row.RoundKey).Select(round => round.MaxBy(row => row.Number)!)
            .Where(last => last.IsFromAuthority && !(received.TryGetValue(last.RoundKey, out var at) && at > last.WrittenAt))
            .Select(last => last.RoundKey).ToHashSet();
    }

    private async Task<ReviewComment?> AddAsync(
        ParContext context, Submission submission, string text, bool isFromAuthority, Actor actor, CancellationToken cancel)
    {
        var last = await context.ReviewComments.AsNoTracking()
            .Where(row => row.ParId == submission.ParId && row.Side == submission.Side && row.RoundKey == submission.RoundKey)
            .OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancel);
        if (last?.Text == text && last.Author == actor.Name)
            return null;
        var comment = new ReviewComment
        {
            ParId = submission.ParId, Side = submission.Side, RoundKey = submission.RoundKey, Number = 1 + (last?.Number ?? 0), Author = actor.Name,
            IsFromAuthority = isFromAuthority, WrittenAt = clock.GetUtcNow().UtcDateTime, Text = text,
        };
        context.Add(comment);
        await context.AuditAsync(submission, actor, $"Comment {comment.Number} written", "", comment.WrittenAt, cancel);
        return comment;
    }

    private static async Task SaveAsync(ParContext context, WriteTransaction write, CancellationToken cancel)
    {
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

    private static string OrganisationOf(Actor actor, Side side) =>
        actor.Role.Includes(ActorRole.Organisation) && actor.ParId is { } parId && actor.MayDeliverFor(parId, side)
            ? parId
            : throw new NotAllowedException($"{actor.Name} does not belong to an organisation.");
}

/// <summary>Reads conversations.</summary>
internal static class ReviewComments
{
    /// <summary>The conversation about a round, oldest first.</summary>
    public static async Task<IReadOnlyList<ReviewComment>> CommentsAsync(this ParContext context, string parId, Side side, int roundKey, CancellationToken cancel) =>
        await context.ReviewComments.AsNoTracking().Where(row => row.ParId == parId && row.Side == side && row.RoundKey == roundKey)
            .OrderBy(row => row.Number).ToListAsync(cancel);

    /// <summary>How many remarks of the organisation wait for the authority: those after its own last remark and last decision.</summary>
    public static int Waiting(IEnumerable<ReviewComment> comments, DateTime? lastDecision)
    {
        var all = comments.OrderBy(row => row.Number).ToList();
        var answered = all.FindLastIndex(row => row.IsFromAuthority);
        return all.Skip(answered + 1).Count(row => lastDecision is null || row.WrittenAt > lastDecision);
    }
}
