using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Par.Portal.Identity.Accounts;
using Par.Warehouse.Audit;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Portal.Identity.People;

/// <summary>How far an account is.</summary>
public enum AccountState
{
    /// <summary>Its holder can sign in.</summary>
    Works,

    /// <summary>Nobody has chosen a password: the invitation is not answered.</summary>
    Waiting,

    /// <summary>Somebody has closed it.</summary>
    Disabled,
}

/// <summary>An account with what is not in its own row.</summary>
/// <param name="Account">The account.</param>
/// <param name="State">How far it is.</param>
/// <param name="LastSignIn">When it last signed in, UTC, as far back as the audit trail is kept; null when never.</param>
public sealed record AccountView(Account Account, AccountState State, DateTime? LastSignIn);

/// <summary>Reads how accounts are.</summary>
internal sealed class AccountStates(AccountRegister accounts, AccountsContext context, IDbContextFactory<ParContext> warehouse)
{
    /// <summary>The accounts that are the actor's to look after, by name.</summary>
    /// <exception cref="NotAllowedException">The actor looks after no accounts.</exception>
    public async Task<IReadOnlyList<AccountView>> ListAsync(Actor actor, CancellationToken cancel)
    {
        var own = await accounts.ListAsync(actor, cancel);
        // Whoever signs in elsewhere, or with a passkey alone, has no password here.
        var elsewhere = (await context.UserLogins.Select(login => login.UserId).ToListAsync(cancel)).ToHashSet();
        elsewhere.UnionWith(await context.Set<IdentityUserPasskey<string>>().Select(passkey => passkey.UserId).ToListAsync(cancel));
        await using var told = await warehouse.CreateDbContextAsync(cancel);
        var signIns = await told.AuditEntries.Where(entry => entry.SubjectKind == AuditTrail.OfAccount
            && entry.What == AccountTrail.SignedIn)
            .GroupBy(entry => entry.Subject).ToDictionaryAsync(group => group.Key, group => group.Max(entry => entry.At), cancel);
        return [.. own.Select(account => new AccountView(account, StateOf(account, elsewhere.Contains(account.Id)),
            signIns.TryGetValue(account.UserName!, out var at) ? at : null))];
    }

    private static AccountState StateOf(Account account, bool signsInElsewhere) => account.DisabledAt is not null ? AccountState.Disabled
        : account.PasswordHash is null && !signsInElsewhere ? AccountState.Waiting : AccountState.Works;
}
