using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Par.Portal.Identity.Accounts;
using Par.Portal.Identity.Letters;
using Par.Portal.Identity.SecondFactor;
using Par.Portal.Identity.Sessions;
using Par.Warehouse.Audit;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Portal.Identity.Providers;

/// <summary>
/// Signs in the account that an identity of the provider belongs to. An identity that belongs to none opens nothing: it is joined to an invited account by that
/// account's one-time link, from the account's own page, or, when the settings say so, by the address that the provider has verified and the account has confirmed.
/// </summary>
internal sealed class ProvidedSignIn(
    AccountsContext context, AccountManager accounts, AccountSignIn signIn, OneTimeLinks links, AccountLetters letters, SecondFactorRule rule,
    OidcSettings settings, IDbContextFactory<ParContext> warehouse, TimeProvider clock)
{
    private const string Provider = "oidc";

    /// <summary>Signs in, after joining the identity to an account where that is asked for.</summary>
    /// <param name="who">The identity.</param>
    /// <param name="token">Token of a one-time link whose account the identity is to be joined to, or null.</param>
    /// <param name="own">The account that is signed in and asks to be joined, or null.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>Whether the identity belongs to an account that may sign in, and what is still wanting.</returns>
    public async Task<SignInResult> SignInAsync(ProvidedIdentity who, string? token, Account? own, CancellationToken cancel)
    {
        // The subject is the issuer's own: the same word of another issuer is somebody else.
        var key = $"{who.Issuer} {who.Subject}";
        var account = await accounts.FindByLoginAsync(Provider, key);
        if (token is not null || own is not null)
        {
            if (account is not null && account.Id != own?.Id)
                return SignInResult.Failed;
            account ??= await JoinAsync(key, token, own, cancel);
        }
        account ??= await ByEmailAsync(key, who, cancel);
        if (account is null || !await signIn.CanSignInAsync(account) || !IsOpenTo(account))
            return SignInResult.Failed;
        rule.IsProvenElsewhere = who.HasSecondFactor;
        if (!who.HasSecondFactor && await signIn.IsTwoFactorEnabledAsync(account))
            return await signIn.AskSecondStepAsync(account);
        return await signIn.FinishAsync(account, who.HasSecondFactor ? "identity provider with second factor" : "identity provider");
    }

    private async Task<Account?> JoinAsync(string key, string? token, Account? own, CancellationToken cancel)
    {
        await using var work = await AccountWork.BeginAsync(context, warehouse, cancel);
        var account = own;
        if (token is not null)
        {
            if (await links.FindAsync(LinkPurpose.SetPassword, token, cancel) is not { AccountId: { } id } link || !await links.UseAsync(link, cancel))
                return null;
            account = await accounts.FindByIdAsync(id);
            if (account is { DisabledAt: null } && link.Email is not null && link.Email == account.Email)
                account.EmailConfirmed = true;
            await letters.ForgetAsync(work, id, cancel);
        }
        // Nothing is committed for an account that the provider does not open: its link still lets its holder choose a password.
        return account is { DisabledAt: null } && IsOpenTo(account) && await AddAsync(work, account, key, cancel) ? account : null;
    }

    private bool IsOpenTo(Account account) => !settings.StaffOnly || account.Role.IsStaff();

    private async Task<Account?> ByEmailAsync(string key, ProvidedIdentity who, CancellationToken cancel)
    {
        if (settings.Match != OidcMatch.VerifiedEmail || who.VerifiedEmail is not { } email)
            return null;
        var wanted = accounts.NormalizeEmail(email);
        var known = await context.Users.Where(user => user.NormalizedEmail == wanted && user.EmailConfirmed && user.DisabledAt == null)
            .OrderBy(user => user.Id).Take(2).ToListAsync(cancel);
        // An account that has an identity of the provider already is not given to another of the same address.
        if (known is not [var account] || !IsOpenTo(account) || (await accounts.GetLoginsAsync(account)).Count > 0)
            return null;
        await using var work = await AccountWork.BeginAsync(context, warehouse, cancel);
        return await AddAsync(work, account, key, cancel) ? account : null;
    }

    private async Task<bool> AddAsync(AccountWork work, Account account, string key, CancellationToken cancel)
    {
        if (!(await accounts.AddLoginAsync(account, new UserLoginInfo(Provider, key, settings.Name.Fi))).Succeeded)
            return false;
        await work.TellAsync(account.UserName!, account.UserName!, new AuditStep("Joined to an identity of the provider"), clock.GetUtcNow().UtcDateTime, cancel);
        await work.CommitAsync(cancel);
        return true;
    }
}
