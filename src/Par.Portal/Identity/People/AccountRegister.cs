using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Par.Portal.Identity.Accounts;
using Par.Portal.Identity.Letters;
using Par.Portal.Identity.Sessions;
using Par.Warehouse.Audit;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Portal.Identity.People;

/// <summary>A new account as somebody asks for it.</summary>
/// <param name="UserName">User name.</param>
/// <param name="Role">Role.</param>
/// <param name="ParId">Organisation of an organisation account; otherwise null.</param>
/// <param name="Side">Side of an organisation account; otherwise null.</param>
/// <param name="Area">AVI area that an analyst is held to; null for a national one and for every other role.</param>
/// <param name="Email">Where the invitation goes; null for an account whose link is handed over in another way.</param>
/// <param name="Id">Key of the account, where the same account must not be made twice; null for a random one.</param>
internal sealed record NewAccount(
    string UserName, ActorRole Role, string? ParId, Side? Side, string? Area = null, string? Email = null, string? Id = null);

/// <summary>
/// The hand on other people's accounts: an administrator's on all of them, an organisation's lead's on those of its own organisation and side. Nobody but its
/// holder ever knows a password: an account is made without one, and a one-time link lets its holder choose it. The link goes by letter where letters leave the
/// installation; otherwise whoever made the account hands it over. An account that is not the actor's to change looks the same as none. Each change and its line
/// in the audit trail are one transaction.
/// </summary>
internal sealed class AccountRegister(
    AccountsContext context, AccountManager accounts, OneTimeLinks links, RunningSessions sessions, AccountLetters letters,
    IDbContextFactory<ParContext> warehouse, TimeProvider clock)
{
    /// <summary>The roles that an actor may give.</summary>
    public static IReadOnlyList<ActorRole> RolesOf(Actor actor) => actor.Role == ActorRole.OrganisationLead
        ? [ActorRole.Organisation, ActorRole.OrganisationLead]
        : [.. Enum.GetValues<ActorRole>().Where(role => role is not (ActorRole.System or ActorRole.Supplier))];

    /// <summary>The roles that an account may change between: it belongs to an organisation or to the authority for good.</summary>
    public static IReadOnlyList<ActorRole> RolesFor(Account account) =>
        [.. Enum.GetValues<ActorRole>().Where(role => role is not (ActorRole.System or ActorRole.Supplier)
            && role.Includes(ActorRole.Organisation) == account.Role.Includes(ActorRole.Organisation))];

    /// <summary>The accounts that are the actor's to look after, by name.</summary>
    /// <exception cref="NotAllowedException">The actor looks after no accounts.</exception>
    public async Task<IReadOnlyList<Account>> ListAsync(Actor actor, CancellationToken cancel)
    {
        actor.MustBe(ActorRole.Administrator, ActorRole.OrganisationLead);
        var rows = await context.Users.AsNoTracking().OrderBy(account => account.NormalizedUserName).ToListAsync(cancel);
        return rows.FindAll(account => IsOwn(account, actor));
    }

    /// <summary>
    /// Makes an account and the link by which its holder chooses the password. Gives the link's token when it is to be handed over, and null when a letter
    /// carries it or the outcome is a failure.
    /// </summary>
    /// <exception cref="NotAllowedException">The actor may not make such an account.</exception>
    public async Task<(IdentityResult Outcome, string? Token)> AddAsync(NewAccount wanted, Actor actor, CancellationToken cancel)
    {
        actor.MustBe(ActorRole.Administrator, ActorRole.OrganisationLead);
        if (!RolesOf(actor).Contains(wanted.Role))
            throw new NotAllowedException($"{actor.Name} makes no account of the role {wanted.Role}.");
        var isOrganisation = wanted.Role.Includes(ActorRole.Organisation);
        var account = new Account
        {
            UserName = wanted.UserName, Role = wanted.Role, CreatedAt = Now, Email = string.IsNullOrWhiteSpace(wanted.Email) ? null : wanted.Email.Trim(),
            ParId = isOrganisation ? wanted.ParId : null, Side = isOrganisation ? wanted.Side : null,
            Area = wanted.Role == ActorRole.Analyst ? wanted.Area : null,
        };
        account.Id = wanted.Id ?? account.Id;
        if (!IsOwn(account, actor))
            throw new NotAllowedException($"{actor.Name} makes accounts of {actor.ParId} only.");
        await using var work = await AccountWork.BeginAsync(context, warehouse, cancel);
        // Asked inside the transaction, which lets one writer in at a time. Identity takes an account of the same key for the account
        // itself.
        var outcome = wanted.Id is { } id && await context.Users.AnyAsync(known => known.Id == id, cancel)
            ? IdentityResult.Failed(accounts.ErrorDescriber.DuplicateUserName(wanted.UserName))
            : await accounts.CreateAsync(account);
        if (!outcome.Succeeded)
            return (outcome, null);
        await work.TellAsync(account.UserName, actor.Name, new AuditStep("Invited", After: Described(account)), Now, cancel);
        var token = await LinkAsync(work, account, letters.InviteAsync, cancel);
        await work.CommitAsync(cancel);
        return (outcome, token);
    }

    /// <summary>A new link for choosing the password, as <see cref="AddAsync"/> gives it. Nothing for an account that is not the actor's, or is disabled.</summary>
    /// <exception cref="NotAllowedException">The actor looks after no accounts, or it is their own.</exception>
    public async Task<string?> NewLinkAsync(string accountId, Actor actor, CancellationToken cancel)
    {
        if (await FindAsync(accountId, actor) is not { DisabledAt: null } account)
            return null;
        // Their own password is changed by who knows it: an open browser is no way to another.
        MayNotBeOwn(account, actor);
        await using var work = await AccountWork.BeginAsync(context, warehouse, cancel);
        await letters.ForgetAsync(work, account.Id, cancel);
        await work.TellAsync(account.UserName!, actor.Name, new AuditStep("New link for the password"), Now, cancel);
        var token = await LinkAsync(work, account, account.PasswordHash is null ? letters.InviteAsync : letters.ResetAsync, cancel);
        await work.CommitAsync(cancel);
        return token;
    }

    /// <summary>Closes an account: it cannot sign in any more and its sessions end. Nobody can close their own.</summary>
    /// <exception cref="NotAllowedException">The actor looks after no accounts, or it is their own.</exception>
    public async Task DisableAsync(string accountId, Actor actor, CancellationToken cancel)
    {
        if (await FindAsync(accountId, actor) is not { DisabledAt: null } account)
            return;
        MayNotBeOwn(account, actor);
        await ChangeAsync(account, actor, new AuditStep("Disabled"), () =>
        {
            account.DisabledAt = Now;
            return accounts.UpdateSecurityStampAsync(account);
        }, cancel);
    }

    /// <summary>
    /// Opens an account again that was closed: its holder signs in as before, with the password and second factor that the account has.
    /// </summary>
    /// <exception cref="NotAllowedException">The actor looks after no accounts.</exception>
    public async Task EnableAsync(string accountId, Actor actor, CancellationToken cancel)
    {
        if (await FindAsync(accountId, actor) is not { DisabledAt: not null } account)
            return;
        await ChangeAsync(account, actor, new AuditStep("Enabled"), () =>
        {
            account.DisabledAt = null;
            return accounts.UpdateSecurityStampAsync(account);
        }, cancel);
    }

    /// <summary>
    /// Gives an account another role within the authority or within its organisation, or an analyst another area. Its sessions end, unless it has that role
    /// already. Nobody can change their own, so that an administrator always remains.
    /// </summary>
    /// <exception cref="NotAllowedException">The actor is not an administrator, it is their own account, or the role is not one of <see cref="RolesFor"/>.</exception>
    public async Task ChangeRoleAsync(string accountId, ActorRole role, string? area, Actor actor, CancellationToken cancel)
    {
        actor.MustBe(ActorRole.Administrator);
        if (await FindAsync(accountId, actor) is not { DisabledAt: null } account)
            return;
        MayNotBeOwn(account, actor);
        if (!RolesFor(account).Contains(role))
            throw new NotAllowedException("An account belongs to an organisation or to the authority for good: make another.");
        var before = Described(account);
        (account.Role, account.Area) = (role, role == ActorRole.Analyst ? area : null);
        if (Described(account) == before)
            return;
        await ChangeAsync(account, actor, new AuditStep("Role changed", Before: before, After: Described(account)),
            () => accounts.UpdateSecurityStampAsync(account), cancel);
    }

    /// <summary>Takes an account's second factors away, for a holder who has lost them; one who must have one enrols anew at the next sign-in.</summary>
    /// <exception cref="NotAllowedException">The actor is not an administrator, or it is their own account.</exception>
    public async Task RemoveSecondFactorAsync(string accountId, Actor actor, CancellationToken cancel)
    {
        actor.MustBe(ActorRole.Administrator);
        if (await FindAsync(accountId, actor) is not { } account)
            return;
        MayNotBeOwn(account, actor);
        await ChangeAsync(account, actor, new AuditStep("Second factor removed"), () => accounts.RemoveSecondFactorAsync(account), cancel);
    }

    /// <summary>Ends every session of an account.</summary>
    /// <exception cref="NotAllowedException">The actor is not an administrator.</exception>
    public async Task EndSessionsAsync(string accountId, Actor actor, CancellationToken cancel)
    {
        actor.MustBe(ActorRole.Administrator);
        if (await FindAsync(accountId, actor) is { } account)
            await ChangeAsync(account, actor, new AuditStep("Sessions ended"), () => accounts.UpdateSecurityStampAsync(account), cancel);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private static bool IsOwn(Account account, Actor actor) => actor.Role != ActorRole.OrganisationLead
        || (account.Role.Includes(ActorRole.Organisation) && account.ParId is { } parId && account.Side is { } side && actor.MayDeliverFor(parId, side));

    private static void MayNotBeOwn(Account account, Actor actor)
    {
        if (string.Equals(account.UserName, actor.Name, StringComparison.OrdinalIgnoreCase))
            throw new NotAllowedException("Nobody changes their own account.");
    }

    private static string Described(Account account) => string.Join("; ", new[]
    {
        $"role={account.Role}", account.ParId is null ? null : $"organisation={account.ParId} {account.Side?.Code()}", account.Area is null ? null : $"area={account.Area}",
    }.OfType<string>());

    private async Task<Account?> FindAsync(string accountId, Actor actor)
    {
        actor.MustBe(ActorRole.Administrator, ActorRole.OrganisationLead);
        return await accounts.FindByIdAsync(accountId) is { } account && IsOwn(account, actor) ? account : null;
    }

    private async Task<string?> LinkAsync(
        AccountWork work, Account account, Func<AccountWork, Account, string, CancellationToken, Task> write, CancellationToken cancel)
    {
        var byLetter = account.Email is not null && await letters.CanBeSentAsync(cancel);
        var token = await links.IssueAsync(LinkPurpose.SetPassword, account.Id, cancel, byLetter ? account.Email : null);
        if (!byLetter)
            return token;
        await write(work, account, token, cancel);
        return null;
    }

    private async Task ChangeAsync(Account account, Actor actor, AuditStep step, Func<Task> change, CancellationToken cancel)
    {
        await using var work = await AccountWork.BeginAsync(context, warehouse, cancel);
        await change();
        await sessions.EndAllAsync(account.Id, cancel);
        // Whoever sat in a session that had to be ended may have asked for another address.
        await links.WithdrawAsync(account.Id, cancel, LinkPurpose.ConfirmEmail);
        await work.TellAsync(account.UserName!, actor.Name, step, Now, cancel);
        await work.CommitAsync(cancel);
    }
}
