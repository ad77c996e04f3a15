using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Par.Portal.Identity.Accounts;
using Par.Warehouse.Audit;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Portal.Identity.People;

/// <summary>A new account as an administrator asks for it.</summary>
/// <param name="UserName">User name.</param>
/// <param name="Role">Role.</param>
/// <param name="ParId">Organisation of an organisation account; otherwise null.</param>
/// <param name="Side">Side of an organisation account; otherwise null.</param>
/// <param name="Area">AVI area that an analyst is held to; null for a national one and for every other role.</param>
internal sealed record NewAccount(string UserName, ActorRole Role, string? ParId, Side? Side, string? Area = null);

/// <summary>
/// The administrator's hand on accounts. Nobody but its holder ever knows a password: an account is made without one, and a one-time link lets its holder
/// choose it. Each change is a line in the audit trail.
/// </summary>
internal sealed class AccountRegister(
    AccountsContext context, UserManager<Account> accounts, OneTimeLinks links, Sessions.RunningSessions sessions,
    IDbContextFactory<ParContext> warehouse, TimeProvider clock)
{
    /// <summary>All accounts by name.</summary>
    /// <exception cref="NotAllowedException">The actor is not an administrator.</exception>
    public async Task<IReadOnlyList<Account>> ListAsync(Actor actor, CancellationToken cancellation)
    {
        actor.MustBe(ActorRole.Administrator);
        return await context.Users.AsNoTracking().OrderBy(account => account.NormalizedUserName).ToListAsync(cancellation);
    }

    /// <summary>Makes an account; gives the token of the link by which its holder chooses the password, or null when the outcome is a failure.</summary>
    /// <exception cref="NotAllowedException">The actor is not an administrator.</exception>
    public async Task<(IdentityResult Outcome, string? Token)> AddAsync(NewAccount wanted, Actor actor, CancellationToken cancellation)
    {
        actor.MustBe(ActorRole.Administrator);
        if (wanted.Role is ActorRole.System or ActorRole.Supplier)
            throw new NotAllowedException("Jobs do not sign in, and suppliers have keys.");
        var isOrganisation = wanted.Role.Includes(ActorRole.Organisation);
        var account = new Account
        {
            UserName = wanted.UserName, Role = wanted.Role, CreatedAt = clock.GetUtcNow().UtcDateTime,
            ParId = isOrganisation ? wanted.ParId : null, Side = isOrganisation ? wanted.Side : null,
            Area = wanted.Role == ActorRole.Analyst ? wanted.Area : null,
        };
        var outcome = await accounts.CreateAsync(account);
        if (!outcome.Succeeded)
            return (outcome, null);
        await AuditAsync(account, actor, $"Made ({wanted.Role})", cancellation);
        return (outcome, await links.IssueAsync(LinkPurpose.SetPassword, account.Id, cancellation));
    }

    /// <summary>A new link for choosing the password, for a holder who has lost the old link or password; null for an unknown or disabled account.</summary>
    /// <exception cref="NotAllowedException">The actor is not an administrator.</exception>
    public async Task<string?> NewLinkAsync(string accountId, Actor actor, CancellationToken cancellation)
    {
        actor.MustBe(ActorRole.Administrator);
        if (await accounts.FindByIdAsync(accountId) is not { DisabledAt: null } account)
            return null;
        await AuditAsync(account, actor, "New link for the password", cancellation);
        return await links.IssueAsync(LinkPurpose.SetPassword, account.Id, cancellation);
    }

    /// <summary>Closes an account: it cannot sign in any more and its sessions end. Nobody can close their own.</summary>
    /// <exception cref="NotAllowedException">The actor is not an administrator, or it is their own account.</exception>
    public async Task DisableAsync(string accountId, Actor actor, CancellationToken cancellation)
    {
        actor.MustBe(ActorRole.Administrator);
        if (await accounts.FindByIdAsync(accountId) is not { DisabledAt: null } account)
            return;
        if (string.Equals(account.UserName, actor.Name, StringComparison.OrdinalIgnoreCase))
            throw new NotAllowedException("An administrator cannot disable their own account.");
        account.DisabledAt = clock.GetUtcNow().UtcDateTime;
        await accounts.UpdateSecurityStampAsync(account);
        await sessions.EndAllAsync(account.Id, cancellation);
        await AuditAsync(account, actor, "Disabled", cancellation);
    }

    private async Task AuditAsync(Account account, Actor actor, string what, CancellationToken cancellation)
    {
        await using var trail = await warehouse.CreateDbContextAsync(cancellation);
        await trail.AuditAsync(AuditTrail.OfAccount, account.UserName!, actor.Name, what, "", clock.GetUtcNow().UtcDateTime, cancellation);
        await trail.SaveChangesAsync(cancellation);
    }
}
