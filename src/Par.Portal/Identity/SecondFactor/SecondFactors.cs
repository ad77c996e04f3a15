using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Par.Portal.Identity.Accounts;
using Par.Portal.Identity.Sessions;
using Par.Warehouse.Audit;
using Par.Warehouse.Storage;

namespace Par.Portal.Identity.SecondFactor;

/// <summary>
/// Enrols and takes away the second factors of the account that is signed in. Each change is told in the audit trail in its own transaction, ends the account's
/// other sessions and gives this one a new key.
/// </summary>
internal sealed class SecondFactors(
    AccountsContext context, AccountManager accounts, AccountSignIn signIn, RunningSessions sessions, SecondFactorRule rule,
    IDbContextFactory<ParContext> warehouse, TimeProvider clock)
{
    /// <summary>So many recovery codes are made at once.</summary>
    public const int RecoveryCodes = 10;

    private const int LongestName = 60;

    /// <summary>Makes a key for an authenticator program, in place of one that was not confirmed. Nothing for an account that has a confirmed one.</summary>
    public async Task BeginAuthenticatorAsync(Account account)
    {
        if (!account.TwoFactorEnabled)
            await accounts.ResetAuthenticatorKeyAsync(account);
    }

    /// <summary>Takes the authenticator into use when the code is right, and gives new recovery codes; null when it is wrong.</summary>
    public async Task<IReadOnlyList<string>?> ConfirmAuthenticatorAsync(Account account, string code, CancellationToken cancel)
    {
        if (account.TwoFactorEnabled || await accounts.GetAuthenticatorKeyAsync(account) is null
            || !await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, code))
            return null;
        IReadOnlyList<string> codes = [];
        await ChangeAsync(account, "Authenticator enrolled", async () =>
        {
            await accounts.SetTwoFactorEnabledAsync(account, true);
            codes = [.. await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes) ?? []];
        }, cancel);
        return codes;
    }

    /// <summary>
    /// Keeps the passkey that the browser made, and gives recovery codes when the account has none yet; null when the browser's answer does not hold.
    /// </summary>
    public async Task<IReadOnlyList<string>?> AddPasskeyAsync(Account account, string credential, string? name, CancellationToken cancel)
    {
        var made = await signIn.PerformPasskeyAttestationAsync(credential);
        if (!made.Succeeded || !made.Passkey.IsUserVerified || made.UserEntity.Id != account.Id)
            return null;
        made.Passkey.Name = string.IsNullOrWhiteSpace(name) ? null : name.Trim()[..Math.Min(LongestName, name.Trim().Length)];
        IReadOnlyList<string> codes = [];
        await ChangeAsync(account, "Passkey enrolled", async () =>
        {
            await accounts.AddOrUpdatePasskeyAsync(account, made.Passkey);
            if (await accounts.CountRecoveryCodesAsync(account) == 0)
                codes = [.. await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes) ?? []];
        }, cancel);
        return codes;
    }

    /// <summary>Takes the authenticator away. False when the account must keep a second factor and would have none.</summary>
    public async Task<bool> RemoveAuthenticatorAsync(Account account, CancellationToken cancel)
    {
        if (await WouldBeLastAsync(account, passkeysLeft: (await accounts.GetPasskeysAsync(account)).Count, authenticatorLeft: false, cancel))
            return false;
        await ChangeAsync(account, "Authenticator removed", async () =>
        {
            await accounts.SetTwoFactorEnabledAsync(account, false);
            await accounts.ResetAuthenticatorKeyAsync(account);
        }, cancel);
        return true;
    }

    /// <summary>Takes a passkey away. False as for the authenticator.</summary>
    public async Task<bool> RemovePasskeyAsync(Account account, byte[] id, CancellationToken cancel)
    {
        if (await accounts.GetPasskeyAsync(account, id) is null)
            return true;
        if (await WouldBeLastAsync(account, (await accounts.GetPasskeysAsync(account)).Count - 1, account.TwoFactorEnabled, cancel))
            return false;
        await ChangeAsync(account, "Passkey removed", () => accounts.RemovePasskeyAsync(account, id), cancel);
        return true;
    }

    /// <summary>New recovery codes in place of the former ones.</summary>
    public async Task<IReadOnlyList<string>> NewRecoveryCodesAsync(Account account, CancellationToken cancel)
    {
        IReadOnlyList<string> codes = [];
        await ChangeAsync(account, "New recovery codes", async () =>
            codes = [.. await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes) ?? []], cancel);
        return codes;
    }

    private async Task<bool> WouldBeLastAsync(Account account, int passkeysLeft, bool authenticatorLeft, CancellationToken cancel) =>
        passkeysLeft == 0 && !authenticatorLeft && await rule.IsRequiredOfAsync(account.Role, cancel);

    private async Task ChangeAsync(Account account, string what, Func<Task> change, CancellationToken cancel)
    {
        await using (var work = await AccountWork.BeginAsync(context, warehouse, cancel))
        {
            await change();
            await accounts.UpdateSecurityStampAsync(account);
            await sessions.EndAllAsync(account.Id, cancel, butHash: RunningSessions.HashOf(signIn.Context.User));
            await work.TellAsync(account.UserName!, account.UserName!, new AuditStep(what), clock.GetUtcNow().UtcDateTime, cancel);
            await work.CommitAsync(cancel);
        }
        await signIn.RefreshSignInAsync(account);
    }
}
