using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Par.Portal.Identity.Accounts;
using Par.Warehouse.Audit;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Portal.Identity;

/// <summary>
/// The way into an empty installation: a one-time link, printed where only the operator of the machine sees it, to a form that makes the first
/// administrator. As soon as an administrator exists, no such link is made and none that was made works.
/// </summary>
internal sealed class FirstAdministrator(
    AccountsContext context, UserManager<Account> accounts, OneTimeLinks links, IDbContextFactory<ParContext> warehouse, TimeProvider clock)
{
    /// <summary>A new link under <paramref name="baseAddress"/>, or null when the installation has an administrator. Earlier links stop working.</summary>
    public async Task<Uri?> OneTimeLinkAsync(Uri baseAddress, CancellationToken cancellation = default)
    {
        if (await ExistsAsync(cancellation))
            return null;
        var token = await links.IssueAsync(LinkPurpose.FirstAdministrator, accountId: null, cancellation);
        return new Uri(baseAddress, $"/fi/ensimmainen-yllapitaja?token={token}");
    }

    /// <summary>True when the token still opens the form.</summary>
    public async Task<bool> IsOpenAsync(string? token, CancellationToken cancellation) =>
        await links.FindAsync(LinkPurpose.FirstAdministrator, token, cancellation) is not null && !await ExistsAsync(cancellation);

    /// <summary>
    /// Makes the administrator, uses the link up and tells the audit trail, all or nothing. Returns null when the link does not work (any more), otherwise the
    /// outcome, which says what is wrong with the name or the password.
    /// </summary>
    public async Task<IdentityResult?> CreateAsync(string? token, string userName, string password, CancellationToken cancellation)
    {
        if (await links.FindAsync(LinkPurpose.FirstAdministrator, token, cancellation) is not { } link)
            return null;
        await using var work = await AccountWork.BeginAsync(context, warehouse, cancellation);
        if (!await links.UseAsync(link, cancellation) || await ExistsAsync(cancellation))
            return null;
        var now = clock.GetUtcNow().UtcDateTime;
        var result = await accounts.CreateAsync(new Account { UserName = userName, Role = ActorRole.Administrator, CreatedAt = now }, password);
        if (!result.Succeeded)
            return result;
        await work.TellAsync(userName, userName, new AuditStep("First administrator made", "One-time link of the console", After: $"role={ActorRole.Administrator}"), now, cancellation);
        await work.CommitAsync(cancellation);
        return result;
    }

    private Task<bool> ExistsAsync(CancellationToken cancellation) =>
        context.Users.AnyAsync(account => account.Role == ActorRole.Administrator, cancellation);
}
