using Microsoft.EntityFrameworkCore;
using Par.Portal.Hosting;
using Par.Portal.Identity.Accounts;

namespace Par.Portal.Identity.Sessions;

/// <summary>A counted try.</summary>
/// <param name="Id">Number of its row.</param>
/// <param name="IsRefused">Too many wrong ones went before it: it is not looked at.</param>
/// <param name="IsLast">When it is wrong, the next one will be refused.</param>
internal sealed record CountedTry(long Id, bool IsRefused, bool IsLast);

/// <summary>
/// Limits wrong passwords and codes so that nobody guesses and nobody outside can lock somebody else out: five within a quarter of an hour
/// for each account and network address, and for each browser that the account knows (<see cref="KnownBrowser"/>). Against many addresses
/// at once, twenty within an hour for each account from all browsers that it does not know: of passwords where a password alone opens the
/// account, and of codes, which only who knows the password can try. A passkey cannot be guessed and is not counted.
/// </summary>
internal sealed class SignInTries(AccountsContext context, KnownBrowser browser, IHttpContextAccessor request, TimeProvider clock)
{
    /// <summary>Wrong tries of one source within <see cref="SourceWindow"/>.</summary>
    public const int MostOfSource = 5;

    /// <summary>Wrong tries for one account from all unknown browsers within <see cref="AccountWindow"/>.</summary>
    public const int MostOfAccount = 20;

    /// <summary>A source's wrong tries count for so long.</summary>
    public static TimeSpan SourceWindow { get; } = TimeSpan.FromMinutes(15);

    /// <summary>An account's wrong tries count for so long.</summary>
    public static TimeSpan AccountWindow { get; } = TimeSpan.FromHours(1);

    /// <summary>
    /// Counts a try before it is looked at: of many at the same moment no more are looked at than one after the other. What is refused is
    /// not counted, so that a limit ends by itself.
    /// </summary>
    /// <param name="account">The account.</param>
    /// <param name="isCode">A code of the second step, not a password.</param>
    /// <param name="opens">Whether it is the last thing asked for. A password before a second step is not: many addresses gain nothing
    /// by it.</param>
    /// <param name="cancel">Cancels.</param>
    public Task<CountedTry> CountAsync(Account account, bool isCode, bool opens, CancellationToken cancel) =>
        CountAsync(account.Id, browser.Find(account), isCode, opens, cancel);

    /// <summary>Counts a password for a user name that nobody has, as if somebody had it.</summary>
    public Task<CountedTry> CountUnknownAsync(string userName, CancellationToken cancel) =>
        CountAsync(Secrets.Hash(userName.ToUpperInvariant()), known: null, isCode: false, opens: true, cancel);

    /// <summary>Takes a try back that was right.</summary>
    public Task ForgetAsync(CountedTry counted, CancellationToken cancel) =>
        context.SignInTries.Where(row => row.Id == counted.Id).ExecuteDeleteAsync(cancel);

    /// <summary>Takes back what the request's source has tried for an account, whose holder it has turned out to be.</summary>
    public Task ForgetSourceAsync(Account account, CancellationToken cancel)
    {
        var source = SourceOf(account.Id, browser.Find(account));
        return context.SignInTries.Where(row => row.Source == source).ExecuteDeleteAsync(cancel);
    }

    private async Task<CountedTry> CountAsync(string accountId, string? known, bool isCode, bool opens, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (sourceSince, accountSince) = (now - SourceWindow, now - AccountWindow);
        await context.SignInTries.Where(row => row.At < accountSince).ExecuteDeleteAsync(cancel);
        var own = new SignInTry
        {
            AccountId = accountId, Source = SourceOf(accountId, known), IsKnownBrowser = known is not null, IsCode = isCode, At = now,
        };
        context.Add(own);
        await context.SaveChangesAsync(cancel);
        context.Entry(own).State = EntityState.Detached;
        var ofSource = await context.SignInTries.CountAsync(row => row.Source == own.Source && row.At > sourceSince, cancel);
        var ofAccount = own.IsKnownBrowser || !opens ? 0 : await context.SignInTries.CountAsync(
            row => row.AccountId == accountId && !row.IsKnownBrowser && row.IsCode == isCode && row.At > accountSince, cancel);
        var counted = new CountedTry(own.Id, ofSource > MostOfSource || ofAccount > MostOfAccount, ofSource == MostOfSource
            || ofAccount == MostOfAccount);
        if (counted.IsRefused)
            await ForgetAsync(counted, cancel);
        return counted;
    }

    private string SourceOf(string accountId, string? known) => Secrets.Hash(known is not null
        ? $"{accountId} browser {known}"
        : $"{accountId} address {(request.HttpContext is { } http ? Sender.AddressOf(http) : "")}");
}
