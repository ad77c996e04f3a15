using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Par.Portal.Identity.Accounts;
using Par.Warehouse.Audit;
using Par.Warehouse.Storage;

namespace Par.Portal.Identity.Sessions;

/// <summary>
/// The sessions that run, one row each. Every signing-in makes a new one and ends the one that the request came with, so that a key that somebody planted in a
/// browser beforehand opens nothing. Of more than <see cref="MostAtOnce"/> of one account the oldest end.
/// </summary>
internal sealed class RunningSessions(AccountsContext context, IDbContextFactory<ParContext> warehouse, TimeProvider clock)
{
    /// <summary>So many sessions may an account have at once.</summary>
    public const int MostAtOnce = 5;

    /// <summary>Claim with the hash of the running session's key, for telling it from the account's others.</summary>
    private const string SessionClaim = "par:session";

    private const string KeyItem = "par:session-key";
    private const string RenewalItem = "par:renewal";
    private static readonly TimeSpan SeenStep = TimeSpan.FromMinutes(1);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The hash of the key of the session that a request came with, or null.</summary>
    public static string? HashOf(ClaimsPrincipal user) => user.FindFirstValue(SessionClaim);

    /// <summary>Says that no sign-in stands behind what is to begin: the session goes on under a new key, and lasts no longer for
    /// it.</summary>
    public static void IsRenewal(AuthenticationProperties properties) => properties.Items[RenewalItem] = "1";

    /// <summary>True when the request's session began with a sign-in within this time.</summary>
    public async Task<bool> BeganWithinAsync(ClaimsPrincipal user, TimeSpan time, CancellationToken cancel)
    {
        var (hash, since) = (HashOf(user), Now - time);
        return await context.Sessions.AnyAsync(row => row.KeyHash == hash && row.StartedAt > since, cancel);
    }

    /// <summary>Begins a session for the account that signs in.</summary>
    public async Task BeginAsync(CookieSigningInContext signingIn)
    {
        var http = signingIn.HttpContext;
        var cancel = http.RequestAborted;
        var identity = (ClaimsIdentity)signingIn.Principal!.Identity!;
        var accountId = signingIn.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!;
        var former = HashOf(http.User) is { } hash ? await context.Sessions.AsNoTracking().FirstOrDefaultAsync(row => row.KeyHash == hash, cancel) : null;
        var key = Secrets.NewToken();
        var isRenewal = signingIn.Properties.Items.Remove(RenewalItem);
        await using var work = await AccountWork.BeginAsync(context, warehouse, cancel);
        if (former is not null)
            await context.Sessions.Where(row => row.KeyHash == former.KeyHash).ExecuteDeleteAsync(cancel);
        await RemoveOverAsync(accountId, cancel);
        var others = await context.Sessions.Where(row => row.AccountId == accountId).OrderByDescending(row => row.SeenAt).Skip(MostAtOnce - 1)
            .Select(row => row.KeyHash).ToListAsync(cancel);
        if (others.Count > 0)
        {
            await context.Sessions.Where(row => others.Contains(row.KeyHash)).ExecuteDeleteAsync(cancel);
            await work.TellAsync(identity.Name!, identity.Name!,
                new AuditStep("Session ended", $"More than {MostAtOnce} at once"), Now, cancel);
        }
        context.Sessions.Add(new AccountSession
        {
            KeyHash = Secrets.Hash(key), AccountId = accountId, SeenAt = Now, Agent = BrowserFamily.Of(http.Request.Headers.UserAgent),
            // Renewed within a session, as after enrolling a second factor, it lasts no longer for it.
            StartedAt = isRenewal && former?.AccountId == accountId ? former.StartedAt : Now,
        });
        await context.SaveChangesAsync(cancel);
        await work.CommitAsync(cancel);
        signingIn.Properties.Items[KeyItem] = key;
        if (identity.FindFirst(SessionClaim) is { } known)
            identity.RemoveClaim(known);
        identity.AddClaim(new Claim(SessionClaim, Secrets.Hash(key)));
    }

    /// <summary>True while the session runs; notes that it was used.</summary>
    public async Task<bool> IsRunningAsync(AuthenticationProperties properties, ClaimsPrincipal user, CancellationToken cancel)
    {
        if (!properties.Items.TryGetValue(KeyItem, out var key) || key is null)
            return false;
        var (hash, now) = (Secrets.Hash(key), Now);
        var row = await context.Sessions.AsNoTracking().FirstOrDefaultAsync(session => session.KeyHash == hash, cancel);
        if (row is null || row.AccountId != user.FindFirstValue(ClaimTypes.NameIdentifier) || IsOver(row, now))
            return false;
        if (row.SeenAt <= now - SeenStep)
            await context.Sessions.Where(session => session.KeyHash == hash).ExecuteUpdateAsync(set => set.SetProperty(session => session.SeenAt, now), cancel);
        return true;
    }

    /// <summary>The running sessions of an account, the last used first.</summary>
    public async Task<IReadOnlyList<AccountSession>> OfAsync(string accountId, CancellationToken cancel)
    {
        var rows = await context.Sessions.AsNoTracking().Where(row => row.AccountId == accountId).OrderByDescending(row => row.SeenAt).ToListAsync(cancel);
        return rows.FindAll(row => !IsOver(row, Now));
    }

    /// <summary>Ends one session of an account; nothing when it has none with this hash.</summary>
    public Task<int> EndAsync(string accountId, string keyHash, CancellationToken cancel) =>
        context.Sessions.Where(row => row.AccountId == accountId && row.KeyHash == keyHash).ExecuteDeleteAsync(cancel);

    /// <summary>Ends every session of an account, but for one when that is named. In the transaction of what ends them.</summary>
    public Task<int> EndAllAsync(string accountId, CancellationToken cancel, string? butHash = null) =>
        context.Sessions.Where(row => row.AccountId == accountId && (butHash == null || row.KeyHash != butHash)).ExecuteDeleteAsync(cancel);

    /// <summary>Ends the session that a request came with.</summary>
    public Task EndCurrentAsync(ClaimsPrincipal user, CancellationToken cancel) =>
        HashOf(user) is { } hash ? context.Sessions.Where(row => row.KeyHash == hash).ExecuteDeleteAsync(cancel) : Task.CompletedTask;

    /// <summary>Carries the session's own claim over when the account's claims are read anew.</summary>
    public static Task KeepAsync(SecurityStampRefreshingPrincipalContext refreshing)
    {
        if (refreshing.CurrentPrincipal?.FindFirst(SessionClaim) is { } claim)
            ((ClaimsIdentity)refreshing.NewPrincipal!.Identity!).AddClaim(claim.Clone());
        SecondFactor.SecondFactorRule.Keep(refreshing.CurrentPrincipal, refreshing.NewPrincipal);
        return Task.CompletedTask;
    }

    private Task RemoveOverAsync(string accountId, CancellationToken cancel)
    {
        var (unused, old) = (Now - Session.Idle - SeenStep, Now - Session.Longest);
        return context.Sessions.Where(row => row.AccountId == accountId && (row.SeenAt < unused || row.StartedAt < old)).ExecuteDeleteAsync(cancel);
    }

    /// <summary>The moment of the last use is noted to the minute, so that much is granted.</summary>
    private static bool IsOver(AccountSession row, DateTime now) =>
        row.SeenAt + Session.Idle + SeenStep < now || row.StartedAt + Session.Longest < now;
}
