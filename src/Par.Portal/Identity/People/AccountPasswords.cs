using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Par.Portal.Identity.Accounts;
using Par.Portal.Identity.Letters;
using Par.Portal.Identity.Sessions;
using Par.Warehouse.Audit;
using Par.Warehouse.Storage;

namespace Par.Portal.Identity.People;

/// <summary>Passwords that holders choose: by the one-time link of an invitation or of a letter that they asked for, or with the password that they know.</summary>
internal sealed class AccountPasswords(
    AccountsContext context, UserManager<Account> accounts, OneTimeLinks links, RunningSessions sessions, AccountLetters letters,
        KnownBrowser browser,
    IDbContextFactory<ParContext> warehouse, TimeProvider clock)
{
    /// <summary>Within so long an account is sent one letter for a new password, however often somebody asks.</summary>
    private static readonly TimeSpan BetweenLetters = TimeSpan.FromMinutes(5);

    private const int MostOfOneAddress = 5;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The user name of the account that the token still opens, or null.</summary>
    public async Task<string?> UserNameOfAsync(string? token, CancellationToken cancel) =>
        await links.FindAsync(LinkPurpose.SetPassword, token, cancel) is { AccountId: { } id } ? (await accounts.FindByIdAsync(id))?.UserName : null;

    /// <summary>
    /// Sets the password and uses the link up, both or neither; running sessions and other links of the account end, and the address that the link was sent to is confirmed.
    /// Null when the link does not work (any more).
    /// </summary>
    public async Task<IdentityResult?> SetAsync(string? token, string password, CancellationToken cancel)
    {
        if (await links.FindAsync(LinkPurpose.SetPassword, token, cancel) is not { AccountId: { } id } link)
            return null;
        await using var work = await AccountWork.BeginAsync(context, warehouse, cancel);
        if (!await links.UseAsync(link, cancel) || await accounts.FindByIdAsync(id) is not { DisabledAt: null } account)
            return null;
        var confirms = link.Email is not null && link.Email == account.Email && !account.EmailConfirmed;
        account.EmailConfirmed |= confirms;
        var reset = await accounts.ResetPasswordAsync(account, await accounts.GeneratePasswordResetTokenAsync(account), password);
        if (!reset.Succeeded)
            return reset;
        await sessions.EndAllAsync(id, cancel);
        await links.WithdrawAsync(id, cancel);
        await letters.ForgetAsync(work, id, cancel);
        if (confirms)
            await work.TellAsync(account.UserName!, account.UserName!, new AuditStep("Address confirmed"), Now, cancel);
        await work.TellAsync(account.UserName!, account.UserName!, new AuditStep("Password chosen", "One-time link"), Now, cancel);
        await work.CommitAsync(cancel);
        // A way in for a holder whose account somebody elsewhere keeps trying.
        browser.Remember(account);
        return reset;
    }

    /// <summary>Changes the password of an account whose holder knows the present one; the account's other sessions and its links end.</summary>
    public async Task<IdentityResult> ChangeAsync(Account account, string present, string wanted, string? sessionHash, CancellationToken cancel)
    {
        await using var work = await AccountWork.BeginAsync(context, warehouse, cancel);
        var changed = await accounts.ChangePasswordAsync(account, present, wanted);
        if (!changed.Succeeded)
            return changed;
        await sessions.EndAllAsync(account.Id, cancel, sessionHash);
        await links.WithdrawAsync(account.Id, cancel);
        await letters.ForgetAsync(work, account.Id, cancel);
        await work.TellAsync(account.UserName!, account.UserName!, new AuditStep("Password changed"), Now, cancel);
        await work.CommitAsync(cancel);
        return changed;
    }

    /// <summary>
    /// Writes the letters for a new password of the accounts that have this address; nothing when there are none. Nobody is told which: run it when the answer
    /// has been given, so that not even its time tells.
    /// </summary>
    public async Task SendLinkAsync(string email, CancellationToken cancel)
    {
        if (!await letters.CanBeSentAsync(cancel))
            return;
        var wanted = accounts.NormalizeEmail(email.Trim());
        var known = await context.Users.Where(account => account.NormalizedEmail == wanted && account.DisabledAt == null)
            .OrderBy(account => account.NormalizedUserName).Take(MostOfOneAddress).ToListAsync(cancel);
        foreach (var account in known)
        {
            await using var work = await AccountWork.BeginAsync(context, warehouse, cancel);
            if (await letters.WasResetAsync(work, account, BetweenLetters, cancel))
                continue;
            var token = await links.IssueAsync(LinkPurpose.SetPassword, account.Id, cancel, account.Email);
            await letters.ResetAsync(work, account, token, cancel);
            await work.TellAsync(account.UserName!, account.UserName!, new AuditStep("Letter for a new password"), Now, cancel);
            await work.CommitAsync(cancel);
        }
    }
}
