using Microsoft.EntityFrameworkCore;

namespace Par.Warehouse.Storage;

/// <summary>The letters that wait to be sent, for whoever carries them to the mail server.</summary>
/// <remarks>
/// At least once: a letter counts as sent when <see cref="SentAsync"/> has been committed. A process killed between the mail server's yes and that commit
/// sends the one letter that was in flight again.
/// </remarks>
public sealed class Outbox(IDbContextFactory<ParContext> contexts, TimeProvider clock)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(24);

    /// <summary>True when the installation holds the sample country: no letter of it may ever leave.</summary>
    public async Task<bool> IsSampleAsync(CancellationToken cancel = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.Installations.AnyAsync(row => row.IsSample, cancel);
    }

    /// <summary>The letters whose time has come, the oldest first, at most <paramref name="most"/>.</summary>
    public async Task<IReadOnlyList<OutboxMail>> DueAsync(int most, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.OutboxMails.AsNoTracking()
            .Where(mail => mail.SentAt == null && mail.Attempts < OutboxMail.MostAttempts && mail.DueAt <= now)
            .OrderBy(mail => mail.DueAt).ThenBy(mail => mail.Key).Take(most).ToListAsync(cancel);
    }

    /// <summary>The letter still waits: nobody took it back, or gave it up, since it was read.</summary>
    public async Task<bool> WaitsAsync(OutboxMail mail, CancellationToken cancel = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.OutboxMails.AnyAsync(row => row.Key == mail.Key && row.SentAt == null
            && row.Attempts < OutboxMail.MostAttempts, cancel);
    }

    /// <summary>The mail server took the letter.</summary>
    public Task SentAsync(OutboxMail mail, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return ChangeAsync(mail, row => { row.Attempts++; row.SentAt = now; row.LastError = null; }, cancel);
    }

    /// <summary>
    /// The mail server did not take it: it is tried again after five minutes, then after twice as long each time up to a day, and given up, for everybody to
    /// see, after <see cref="OutboxMail.MostAttempts"/> tries.
    /// </summary>
    public Task FailedAsync(OutboxMail mail, string why, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return ChangeAsync(mail, row =>
        {
            row.Attempts++;
            row.LastError = why.Length <= 1000 ? why : why[..1000];
            row.DueAt = now + PauseAfter(row.Attempts);
        }, cancel);
    }

    /// <summary>The pause after so many failed tries.</summary>
    internal static TimeSpan PauseAfter(int attempts)
    {
        var pause = FirstPause * Math.Pow(2, attempts - 1);
        return pause < LongestPause ? pause : LongestPause;
    }

    private async Task ChangeAsync(OutboxMail mail, Action<OutboxMail> change, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var write = await context.BeginWriteAsync(cancel);
        if (await context.OutboxMails.FindAsync([mail.Key], cancel) is { SentAt: null } waiting)
        {
            change(waiting);
            await context.SaveChangesAsync(cancel);
        }
        await write.CommitAsync(cancel);
    }
}
