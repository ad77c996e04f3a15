using Microsoft.EntityFrameworkCore;

namespace Par.Portal.Identity.Accounts;

/// <summary>
/// Hands out one-time links and takes them back. A token is good for one successful use within <see cref="Lifetime"/>; of two requests
/// that use it at the same moment, one wins.
/// </summary>
internal sealed class OneTimeLinks(AccountsContext context, TimeProvider clock)
{
    /// <summary>How long a link works.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromHours(24);

    /// <summary>Makes a link's token; the earlier unused links for the same thing stop working. An address that the link is sent to is proven by using it.</summary>
    public async Task<string> IssueAsync(LinkPurpose purpose, string? accountId, CancellationToken cancellation, string? email = null)
    {
        await context.OneTimeLinks.Where(link => link.Purpose == purpose && link.AccountId == accountId && link.UsedAt == null)
            .ExecuteDeleteAsync(cancellation);
        var token = Secrets.NewToken();
        context.OneTimeLinks.Add(new OneTimeLink
        {
            TokenHash = Secrets.Hash(token),
            Purpose = purpose,
            AccountId = accountId,
            Email = email,
            ExpiresAt = clock.GetUtcNow().UtcDateTime + Lifetime,
        });
        await context.SaveChangesAsync(cancellation);
        return token;
    }

    /// <summary>The link of a token that still works, or null.</summary>
    public Task<OneTimeLink?> FindAsync(LinkPurpose purpose, string? token, CancellationToken cancellation)
    {
        var (hash, now) = (Secrets.Hash(token ?? ""), clock.GetUtcNow().UtcDateTime);
        return context.OneTimeLinks.AsNoTracking().FirstOrDefaultAsync(
            link => link.TokenHash == hash && link.Purpose == purpose && link.UsedAt == null && link.ExpiresAt > now, cancellation);
    }

    /// <summary>
    /// Withdraws the unused links of an account, or those for one purpose: once its password, its address or its second factor is another, no letter that went out
    /// before changes it back. Call it in the transaction of the change.
    /// </summary>
    public Task<int> WithdrawAsync(string accountId, CancellationToken cancellation, LinkPurpose? purpose = null) => context.OneTimeLinks
        .Where(link => link.AccountId == accountId && link.UsedAt == null && (purpose == null || link.Purpose == purpose)).ExecuteDeleteAsync(cancellation);

    /// <summary>Marks a link as used. False when it was used, withdrawn or has expired meanwhile. Call it in the transaction of what the link does.</summary>
    public async Task<bool> UseAsync(OneTimeLink link, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return await context.OneTimeLinks.Where(l => l.TokenHash == link.TokenHash && l.UsedAt == null && l.ExpiresAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.UsedAt, now), cancellation) == 1;
    }
}
