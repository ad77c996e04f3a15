using System.Net.Mail;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Audit;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Releases.Subscriptions;

/// <summary>
/// Who gets a letter when figures are published. Open to everybody, so it tells nobody whether an address subscribes: asking gives the same answer always, and
/// only the letters' own random tokens confirm and take back.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="pages">Where letters lead; null when the installation does not know its address, and then nobody can subscribe.</param>
/// <param name="clock">The clock.</param>
public sealed class SubscriptionRegister(IDbContextFactory<ParContext> contexts, SubscriptionPages? pages, TimeProvider clock)
{
    /// <summary>An address that is not confirmed is forgotten after this.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromDays(7);

    /// <summary>
    /// So many letters that ask for confirmation are written in an hour, all addresses together. Nobody's mailbox is filled through this page, and the letters of the
    /// authority's own work do not wait behind such.
    /// </summary>
    public const int MostAnHour = 100;

    /// <summary>True when letters can lead back here.</summary>
    public bool IsOpen => pages is not null;

    /// <summary>True when the text is one e-mail address that a letter can be sent to.</summary>
    public static bool IsAddress(string? text) => text is { Length: > 5 and <= 200 } && !text.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter))
        && MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal);

    /// <summary>
    /// Asks the holder of an address to confirm a subscription. An address that subscribes already gets no letter and stays as it is; one that was asked today
    /// gets no second letter. Of more than <see cref="MostAnHour"/> the rest get none.
    /// </summary>
    /// <exception cref="ArgumentException">It is no address, or neither side is wanted.</exception>
    /// <exception cref="InvalidOperationException">The installation does not know its address.</exception>
    public async Task AskAsync(string email, Language language, bool wantsEnt, bool wantsTy, CancellationToken cancel = default)
    {
        if (!IsAddress(email) || !(wantsEnt || wantsTy))
            throw new ArgumentException("An e-mail address and at least one side are needed.", nameof(email));
        var open = pages ?? throw new InvalidOperationException("Portal:Address is not set: letters would lead nowhere.");
        var (now, token) = (clock.GetUtcNow().UtcDateTime, NewToken());
        var key = StableKey.Of("subscriber", email.ToLowerInvariant());
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var write = await context.BeginWriteAsync(cancel);
        var known = await context.Subscribers.FindAsync([key], cancel);
        if (known?.ConfirmedAt is not null || (known is not null && FinnishTime.DayOf(known.AskedAt) == FinnishTime.DayOf(now)))
        {
            // Something is written here as well: the time of the answer does not tell who subscribes.
            await context.Subscribers.Where(row => row.Key == key).ExecuteUpdateAsync(row => row.SetProperty(asked => asked.AskedAt, now), cancel);
            await write.CommitAsync(cancel);
            return;
        }
        var anHourAgo = now.AddHours(-1);
        if (await context.OutboxMails.CountAsync(mail => mail.Kind == SubscriptionLetter.ConfirmKind && mail.CreatedAt > anHourAgo, cancel) >= MostAnHour)
            return;
        var subscriber = known ?? context.Subscribers.Add(new Subscriber
        {
            Key = key, Email = email, Language = language, WantsEnt = wantsEnt, WantsTy = wantsTy, AskedAt = now, UnsubscribeToken = NewToken(),
        }).Entity;
        (subscriber.Language, subscriber.WantsEnt, subscriber.WantsTy, subscriber.AskedAt, subscriber.ConfirmHash) = (language, wantsEnt, wantsTy, now, HashOf(token));
        var letter = SubscriptionLetter.ToConfirm(subscriber, token, open, now);
        await context.OutboxMails.Where(mail => mail.Key == letter.Key).ExecuteDeleteAsync(cancel);
        context.Add(letter);
        await context.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
    }

    /// <summary>True when the token of a confirmation letter still works.</summary>
    public async Task<bool> CanConfirmAsync(string? token, CancellationToken cancel = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await Waiting(context, token).AnyAsync(cancel);
    }

    /// <summary>Confirms an address. False when the link is too old, has been used or is none.</summary>
    public async Task<bool> ConfirmAsync(string? token, CancellationToken cancel = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var write = await context.BeginWriteAsync(cancel);
        if (await Waiting(context, token).FirstOrDefaultAsync(cancel) is not { } subscriber)
            return false;
        (subscriber.ConfirmedAt, subscriber.ConfirmHash) = (clock.GetUtcNow().UtcDateTime, null);
        await context.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
        return true;
    }

    /// <summary>Takes a subscription back: the address is deleted, with the letters to it that still wait. Harmless when it is gone already.</summary>
    public async Task TakeBackAsync(string? token, CancellationToken cancel = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var write = await context.BeginWriteAsync(cancel);
        if (await context.Subscribers.FirstOrDefaultAsync(row => row.UnsubscribeToken == token, cancel) is not { } subscriber)
            return;
        await ForgetAsync(context, subscriber, cancel);
        await context.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
    }

    /// <summary>Who subscribes, by address, those that are not confirmed too.</summary>
    /// <param name="words">Part of the address; null or empty for all.</param>
    /// <param name="actor">An administrator.</param>
    /// <param name="cancel">Cancels.</param>
    /// <exception cref="NotAllowedException">The actor is not an administrator.</exception>
    public async Task<IReadOnlyList<Subscriber>> ListAsync(string? words, Actor actor, CancellationToken cancel = default)
    {
        actor.MustBe(ActorRole.Administrator);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var subscribers = context.Subscribers.AsNoTracking();
        if (words?.Trim() is { Length: > 0 } asked)
            subscribers = subscribers.Where(row => EF.Functions.Like(row.Email, $"%{asked}%"));
        return await subscribers.OrderBy(row => row.Email).ToListAsync(cancel);
    }

    /// <summary>
    /// Takes a subscription back for somebody who cannot: as <see cref="TakeBackAsync"/>, with a line in the audit trail that does not name
    /// the address, of which nothing is kept. False when it is gone already.
    /// </summary>
    /// <exception cref="NotAllowedException">The actor is not an administrator.</exception>
    public async Task<bool> RemoveAsync(long key, Actor actor, CancellationToken cancel = default)
    {
        actor.MustBe(ActorRole.Administrator);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var write = await context.BeginWriteAsync(cancel);
        if (await context.Subscribers.FindAsync([key], cancel) is not { } subscriber)
            return false;
        await ForgetAsync(context, subscriber, cancel);
        await context.AuditAsync(AuditTrail.OfInstallation, "subscriptions", actor.Name, "Subscriber removed", "",
            clock.GetUtcNow().UtcDateTime, cancel);
        await context.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
        return true;
    }

    /// <summary>Forgets the addresses that nobody confirmed, and the texts of old letters to subscribers, which name addresses.</summary>
    public async Task TidyAsync(CancellationToken cancel = default)
    {
        var before = clock.GetUtcNow().UtcDateTime - Patience;
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var write = await context.BeginWriteAsync(cancel);
        foreach (var subscriber in await context.Subscribers.Where(row => row.ConfirmedAt == null && row.AskedAt < before).ToListAsync(cancel))
            await ForgetAsync(context, subscriber, cancel);
        await context.OutboxMails.Where(mail => (mail.Kind == SubscriptionLetter.ConfirmKind || mail.Kind == SubscriptionLetter.ReleaseKind)
            && (mail.SentAt < before || mail.Attempts >= OutboxMail.MostAttempts)).ExecuteDeleteAsync(cancel);
        await context.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
    }

    private static async Task ForgetAsync(ParContext context, Subscriber subscriber, CancellationToken cancel)
    {
        context.Remove(subscriber);
        var email = subscriber.Email;
        await context.OutboxMails.Where(mail => mail.To == email && (mail.Kind == SubscriptionLetter.ConfirmKind || mail.Kind == SubscriptionLetter.ReleaseKind))
            .ExecuteDeleteAsync(cancel);
    }

    private IQueryable<Subscriber> Waiting(ParContext context, string? token)
    {
        var (hash, after) = (HashOf(token ?? ""), clock.GetUtcNow().UtcDateTime - Patience);
        return context.Subscribers.Where(row => row.ConfirmHash == hash && row.AskedAt >= after);
    }

    private static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
