using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Par.Portal.Api.Problems;
using Par.Portal.Identity.Accounts;
using Par.Warehouse.Collection;

namespace Par.Portal.Api.Keys;

/// <summary>What came of looking at a key: the key, or why it opens nothing.</summary>
internal sealed record CheckedKey(ApiKey? Key, ProblemKind? Problem);

/// <summary>
/// Tells whether a key works. Every key that cannot be the holder's costs the same work, whether its id exists or not, and only somebody who has the right secret
/// is told that the key has expired or was revoked. A key that an organisation made for itself works only while somebody there has an open account of its side: it
/// does not outlive the people who answer for it.
/// </summary>
internal sealed class ApiKeyCheck(AccountsContext context, TimeProvider clock)
{
    private static readonly TimeSpan LastUseStep = TimeSpan.FromMinutes(1);
    private static readonly string NoHash = new('0', 64);

    /// <summary>The key of this text.</summary>
    public async Task<CheckedKey> CheckAsync(string text, CancellationToken cancel)
    {
        var token = ApiKeyToken.Read(text) ?? new ApiKeyToken("", text);
        var key = await context.ApiKeys.AsNoTracking().FirstOrDefaultAsync(row => row.Id == token.Id, cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var hash = token.SecretHash;
        var isPresent = AreSame(hash, key?.SecretHash ?? NoHash);
        var isFormer = AreSame(hash, key?.FormerSecretHash ?? NoHash) && key?.FormerSecretUntil > now;
        if (key is null || !(isPresent || isFormer))
            return new CheckedKey(null, ProblemKind.UnknownKey);
        if (key.RevokedAt is not null || await IsLeftBehindAsync(key, cancel))
            return new CheckedKey(null, ProblemKind.RevokedKey);
        if (key.ExpiresAt <= now)
            return new CheckedKey(null, ProblemKind.ExpiredKey);
        await NoteUseAsync(key, now, cancel);
        return new CheckedKey(key, null);
    }

    private async Task<bool> IsLeftBehindAsync(ApiKey key, CancellationToken cancel)
    {
        if (key.OwnerParId is not { } owner)
            return false;
        var sides = key.Organisations.Select(row => (Side?)row.Side).ToList();
        return !await context.Users.AnyAsync(
            account => account.ParId == owner && account.DisabledAt == null && (account.Side == null || sides.Contains(account.Side)), cancel);
    }

    private async Task NoteUseAsync(ApiKey key, DateTime now, CancellationToken cancel)
    {
        if (key.LastUsedAt > now - LastUseStep)
            return;
        await context.ApiKeys.Where(row => row.Id == key.Id && (row.LastUsedAt == null || row.LastUsedAt < now))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LastUsedAt, now), cancel);
    }

    private static bool AreSame(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(one), Encoding.ASCII.GetBytes(other));
}
