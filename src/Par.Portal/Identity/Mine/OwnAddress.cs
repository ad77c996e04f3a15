using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Par.Portal.Identity.Accounts;
using Par.Portal.Identity.Letters;
using Par.Warehouse.Audit;
using Par.Warehouse.Storage;

namespace Par.Portal.Identity.Mine;

/// <summary>Changes the e-mail address of an account: the new one is the account's when somebody who reads it has confirmed it, and the former one is told.</summary>
internal sealed class OwnAddress(
    AccountsContext context, UserManager<Account> accounts, OneTimeLinks links, AccountLetters letters, IDbContextFactory<ParContext> warehouse, TimeProvider clock)
{
    /// <summary>Sends the new address a link to confirm it by. False when letters do not leave this installation.</summary>
    public async Task<bool> AskAsync(Account account, string email, CancellationToken cancel)
    {
        if (!await letters.CanBeSentAsync(cancel))
            return false;
        await using var work = await AccountWork.BeginAsync(context, warehouse, cancel);
        var token = await links.IssueAsync(LinkPurpose.ConfirmEmail, account.Id, cancel, email);
        await letters.ConfirmAsync(work, account, email, token, cancel);
        await work.TellAsync(account.UserName!, account.UserName!, new AuditStep("Another address asked for"), clock.GetUtcNow().UtcDateTime, cancel);
        await work.CommitAsync(cancel);
        return true;
    }

    /// <summary>True while the link works.</summary>
    public async Task<bool> IsOpenAsync(string? token, CancellationToken cancel) => await links.FindAsync(LinkPurpose.ConfirmEmail, token, cancel) is not null;

    /// <summary>Takes the address that the link was sent to into use. False when the link does not work (any more).</summary>
    public async Task<bool> ConfirmAsync(string? token, CancellationToken cancel)
    {
        if (await links.FindAsync(LinkPurpose.ConfirmEmail, token, cancel) is not { AccountId: { } id, Email: { } email } link)
            return false;
        await using var work = await AccountWork.BeginAsync(context, warehouse, cancel);
        if (!await links.UseAsync(link, cancel) || await accounts.FindByIdAsync(id) is not { DisabledAt: null } account)
            return false;
        var former = account.Email;
        (account.Email, account.EmailConfirmed) = (email, true);
        if (!(await accounts.UpdateAsync(account)).Succeeded)
            return false;
        await links.WithdrawAsync(id, cancel);
        await letters.ForgetAsync(work, id, cancel);
        if (former is not null && !string.Equals(former, email, StringComparison.OrdinalIgnoreCase))
            await letters.TellChangedAsync(work, account, former, cancel);
        await work.TellAsync(account.UserName!, account.UserName!, new AuditStep("Address confirmed"), clock.GetUtcNow().UtcDateTime, cancel);
        await work.CommitAsync(cancel);
        return true;
    }
}
