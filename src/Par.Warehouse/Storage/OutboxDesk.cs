using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Audit;
using Par.Warehouse.Collection;

namespace Par.Warehouse.Storage;

/// <summary>How far a letter is.</summary>
public enum LetterState
{
    /// <summary>It waits for its turn, or to be tried again.</summary>
    Waiting,

    /// <summary>It is not tried again by itself.</summary>
    GivenUp,

    /// <summary>The mail server has taken it.</summary>
    Sent,
}

/// <summary>A letter without what stands in it: one-time links are nobody's but the reader's.</summary>
/// <param name="Key">Key.</param>
/// <param name="Kind">What kind of letter.</param>
/// <param name="To">Recipient.</param>
/// <param name="Title">Subject line.</param>
/// <param name="CreatedAt">When it was written, UTC.</param>
/// <param name="DueAt">When it is tried next, UTC.</param>
/// <param name="Attempts">How often it has been tried.</param>
/// <param name="LastError">What the mail server said of the last try; null after none or a good one.</param>
/// <param name="SentAt">When it was taken, UTC.</param>
public sealed record OutboxLetter(
    long Key, string Kind, string To, string Title, DateTime CreatedAt, DateTime DueAt, int Attempts, string? LastError, DateTime? SentAt);

/// <summary>How many letters there are of each state.</summary>
/// <param name="Waiting">Letters that wait.</param>
/// <param name="PutOff">Of them, those that the mail server did not take at least once.</param>
/// <param name="GivenUp">Letters that were given up.</param>
/// <param name="Sent">Letters that were sent in the last <see cref="OutboxDesk.SentDays"/> days.</param>
public sealed record OutboxCounts(int Waiting, int PutOff, int GivenUp, int Sent);

/// <summary>
/// An administrator's hand on the outbox. Each step is one transaction with its line in the audit trail: killed anywhere, a letter waits or
/// it does not. A letter that the mail server has taken is never sent again from here.
/// </summary>
public sealed class OutboxDesk(IDbContextFactory<ParContext> contexts, TimeProvider clock)
{
    /// <summary>Sent letters are shown for so many days.</summary>
    public const int SentDays = 14;

    /// <summary>So many letters are shown at most.</summary>
    public const int Most = 500;

    /// <summary>How many there are.</summary>
    /// <exception cref="NotAllowedException">The actor is not an administrator.</exception>
    public async Task<OutboxCounts> CountAsync(Actor actor, CancellationToken cancel = default)
    {
        actor.MustBe(ActorRole.Administrator);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var waiting = Of(context, LetterState.Waiting);
        return new OutboxCounts(await waiting.CountAsync(cancel), await waiting.CountAsync(mail => mail.Attempts > 0, cancel),
            await Of(context, LetterState.GivenUp).CountAsync(cancel), await Of(context, LetterState.Sent).CountAsync(cancel));
    }

    /// <summary>
    /// The letters of a state, at most <see cref="Most"/>: those sent newest first, the others in the order in which they are tried.
    /// </summary>
    /// <param name="state">Which.</param>
    /// <param name="words">Part of the recipient or the subject line; null or empty for all.</param>
    /// <param name="actor">An administrator.</param>
    /// <param name="cancel">Cancels.</param>
    /// <exception cref="NotAllowedException">The actor is not an administrator.</exception>
    public async Task<IReadOnlyList<OutboxLetter>> ListAsync(LetterState state, string? words, Actor actor,
        CancellationToken cancel = default)
    {
        actor.MustBe(ActorRole.Administrator);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var letters = Of(context, state);
        if (words?.Trim() is { Length: > 0 } asked)
            letters = letters.Where(mail => EF.Functions.Like(mail.To, $"%{asked}%") || EF.Functions.Like(mail.Title, $"%{asked}%"));
        letters = state == LetterState.Sent
            ? letters.OrderByDescending(mail => mail.SentAt).ThenBy(mail => mail.Key)
            : letters.OrderBy(mail => mail.DueAt).ThenBy(mail => mail.Key);
        return await letters.Take(Most).Select(mail => new OutboxLetter(
            mail.Key, mail.Kind, mail.To, mail.Title, mail.CreatedAt, mail.DueAt, mail.Attempts, mail.LastError, mail.SentAt))
                .ToListAsync(cancel);
    }

    /// <summary>Lets letters that were given up, or put off, be tried again now.</summary>
    /// <returns>The number of letters that wait now because of it; those that were sent or taken back meanwhile are left alone.</returns>
    /// <exception cref="NotAllowedException">The actor is not an administrator.</exception>
    public Task<int> SendAgainAsync(IReadOnlyCollection<long> keys, Actor actor, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return ChangeAsync(keys, "Letter to be sent again", actor, mail => mail.Attempts > 0,
            mail => (mail.Attempts, mail.DueAt) = (0, now), cancel);
    }

    /// <summary>Gives letters up that wait.</summary>
    /// <returns>The number of letters given up; those that were sent or taken back meanwhile are left alone.</returns>
    /// <exception cref="NotAllowedException">The actor is not an administrator.</exception>
    public Task<int> GiveUpAsync(IReadOnlyCollection<long> keys, Actor actor, CancellationToken cancel = default) => ChangeAsync(
        keys, "Letter given up", actor, mail => mail.Attempts < OutboxMail.MostAttempts, mail => mail.Attempts = OutboxMail.MostAttempts,
            cancel);

    private IQueryable<OutboxMail> Of(ParContext context, LetterState state)
    {
        var since = clock.GetUtcNow().UtcDateTime.AddDays(-SentDays);
        var letters = context.OutboxMails.AsNoTracking();
        return state switch
        {
            LetterState.Sent => letters.Where(mail => mail.SentAt >= since),
            LetterState.GivenUp => letters.Where(mail => mail.SentAt == null && mail.Attempts >= OutboxMail.MostAttempts),
            _ => letters.Where(mail => mail.SentAt == null && mail.Attempts < OutboxMail.MostAttempts),
        };
    }

    private async Task<int> ChangeAsync(
        IReadOnlyCollection<long> keys, string what, Actor actor, Func<OutboxMail, bool> fits, Action<OutboxMail> change,
            CancellationToken cancel)
    {
        actor.MustBe(ActorRole.Administrator);
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var write = await context.BeginWriteAsync(cancel);
        var letters = (await context.OutboxMails.Where(mail => keys.Contains(mail.Key) && mail.SentAt == null).ToListAsync(cancel))
            .FindAll(mail => fits(mail));
        foreach (var letter in letters)
        {
            change(letter);
            // By its key and kind, and not by whom it is to: the trail is kept longer than an address should be.
            await context.AuditAsync(AuditTrail.OfLetter, letter.Key.ToString(CultureInfo.InvariantCulture), actor.Name,
                new AuditStep(what, After: $"kind={letter.Kind}"), now, cancel);
        }
        await context.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
        return letters.Count;
    }
}
