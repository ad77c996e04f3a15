using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Audit;
using Par.Warehouse.Collection.Review;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Collection.Messages;

/// <summary>A message between the authority and an organisation, without its text.</summary>
/// <param name="ParId">PAR id of the organisation.</param>
/// <param name="Side">Side.</param>
/// <param name="Round">The round that it is about.</param>
/// <param name="Number">Running number within the conversation.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="IsFromAuthority">True when the authority did.</param>
/// <param name="WrittenAt">When, UTC.</param>
/// <param name="RemovedAt">When its text was removed, UTC; null while it stands.</param>
public sealed record MessageHead(
    string ParId, Side Side, Round Round, int Number, string Author, bool IsFromAuthority, DateTime WrittenAt, DateTime? RemovedAt);

/// <summary>
/// An administrator's hand on messages in which something stands that must not: found without being read, read with a line in the audit
/// trail, and removed for a reason. What is removed is the text; that there was a message, whose and when, stays.
/// </summary>
public sealed class MessageDesk(IDbContextFactory<ParContext> contexts, TimeProvider clock)
{
    /// <summary>So many messages are listed at most.</summary>
    public const int Most = 500;

    /// <summary>Messages, newest first, at most <see cref="Most"/>.</summary>
    /// <param name="words">The PAR id or the author's whole name; null or empty for all.</param>
    /// <param name="actor">An administrator.</param>
    /// <param name="cancel">Cancels.</param>
    /// <exception cref="NotAllowedException">The actor is not an administrator.</exception>
    public async Task<IReadOnlyList<MessageHead>> ListAsync(string? words, Actor actor, CancellationToken cancel = default)
    {
        actor.MustBe(ActorRole.Administrator);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var messages = context.ReviewComments.AsNoTracking();
        if (words?.Trim() is { Length: > 0 } asked)
        {
            var parId = asked.ToUpperInvariant();
            messages = messages.Where(row => row.ParId == parId || row.Author == asked);
        }
        var rows = await messages.OrderByDescending(row => row.WrittenAt).ThenBy(row => row.ParId).ThenByDescending(row => row.Number)
            .Take(Most)
            .Select(row => new { row.ParId, row.Side, row.RoundKey, row.Number, row.Author, row.IsFromAuthority, row.WrittenAt,
                row.RemovedAt })
            .ToListAsync(cancel);
        return [.. rows.Select(row => new MessageHead(
            row.ParId, row.Side, Round.FromKey(row.RoundKey), row.Number, row.Author, row.IsFromAuthority, row.WrittenAt, row.RemovedAt))];
    }

    /// <summary>A message with its text, or null. That it was looked at is in the audit trail before it is shown.</summary>
    /// <exception cref="NotAllowedException">The actor is not an administrator.</exception>
    public async Task<ReviewComment?> ReadAsync(string parId, Side side, Round round, int number, Actor actor,
        CancellationToken cancel = default)
    {
        actor.MustBe(ActorRole.Administrator);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var message = await Find(context, parId, side, round, number).AsNoTracking().FirstOrDefaultAsync(cancel);
        if (message is { RemovedAt: null })
            await contexts.TellLookAsync(AuditTrail.OfConversation, SubjectOf(parId, side, round), actor, $"Message {number} read",
                clock.GetUtcNow().UtcDateTime, cancel);
        return message;
    }

    /// <summary>Removes the text of a message for good. One that is removed already stays so.</summary>
    /// <param name="parId">PAR id.</param>
    /// <param name="side">Side.</param>
    /// <param name="round">Round.</param>
    /// <param name="number">Number of the message.</param>
    /// <param name="why">Why; goes into the audit trail, so that it must not repeat what is removed.</param>
    /// <param name="actor">An administrator.</param>
    /// <param name="cancel">Cancels.</param>
    /// <exception cref="NotAllowedException">The actor is not an administrator.</exception>
    /// <exception cref="ReviewException">There is no such message, or the reason is empty, too long or holds an identity code.</exception>
    public async Task RemoveAsync(
        string parId, Side side, Round round, int number, string why, Actor actor, CancellationToken cancel = default)
    {
        actor.MustBe(ActorRole.Administrator);
        var reason = ReviewText.Of(why, ReviewText.LongestReason, ReviewProblem.NoText);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var write = await context.BeginWriteAsync(cancel);
        if (await Find(context, parId, side, round, number).FirstOrDefaultAsync(cancel) is not { } message)
            throw new ReviewException(ReviewProblem.Unknown);
        if (message.RemovedAt is not null)
            return;
        (message.Text, message.RemovedAt) = ("", clock.GetUtcNow().UtcDateTime);
        await context.AuditAsync(AuditTrail.OfConversation, SubjectOf(parId, side, round), actor.Name, $"Message {number} removed", reason,
            message.RemovedAt.Value, cancel);
        await context.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
    }

    private static IQueryable<ReviewComment> Find(ParContext context, string parId, Side side, Round round, int number)
    {
        var key = round.Key;
        return context.ReviewComments.Where(row => row.ParId == parId && row.Side == side && row.RoundKey == key && row.Number == number);
    }

    private static string SubjectOf(string parId, Side side, Round round) => $"{parId} {side.Code()} {round.Code}";
}
