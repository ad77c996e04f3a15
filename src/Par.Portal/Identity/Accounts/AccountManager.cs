using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Microsoft.AspNetCore.DataProtection;

namespace Par.Portal.Identity.Accounts;

/// <summary>
/// Identity's rules of accounts with three of ours: the key of an authenticator program is stored protected, recovery codes as hashes, and a code of an
/// authenticator opens once (RFC 6238, 5.2). Whoever reads the database has no second factor of anybody.
/// </summary>
internal sealed class AccountManager(
    IUserStore<Account> store, IOptions<IdentityOptions> options, IPasswordHasher<Account> hasher, IEnumerable<IUserValidator<Account>> userRules,
    IEnumerable<IPasswordValidator<Account>> passwordRules, ILookupNormalizer normalizer, IdentityErrorDescriber errors, IServiceProvider services,
    ILogger<UserManager<Account>> log, IDataProtectionProvider protection)
    : UserManager<Account>(store, options, hasher, userRules, passwordRules, normalizer, errors, services, log)
{
    private const string Own = "par";
    private const string SpentCodes = "spent-codes";

    // Identity takes the code of this half minute and of two before and after it.
    private const int MostAtOnce = 5;

    private const int CodeDigits = 6;

    private readonly IDataProtector protector = protection.CreateProtector("Par.Authenticator");

    /// <inheritdoc/>
    public override async Task<string?> GetAuthenticatorKeyAsync(Account user) =>
        await base.GetAuthenticatorKeyAsync(user) is { Length: > 0 } stored ? protector.Unprotect(stored) : null;

    /// <inheritdoc/>
    public override async Task<IdentityResult> ResetAuthenticatorKeyAsync(Account user)
    {
        await ((IUserAuthenticatorKeyStore<Account>)Store).SetAuthenticatorKeyAsync(user, protector.Protect(GenerateNewAuthenticatorKey()), CancellationToken);
        return await UpdateAsync(user);
    }

    /// <inheritdoc/>
    /// <returns>False also for a code that was used already, however it is spelt.</returns>
    public override async Task<bool> VerifyTwoFactorTokenAsync(Account user, string tokenProvider, string token)
    {
        if (tokenProvider != TokenOptions.DefaultAuthenticatorProvider)
            return await base.VerifyTwoFactorTokenAsync(user, tokenProvider, token);
        // A code as a program shows it and in no other spelling: "+123456" or "0123456" would pass for another code, which has not opened yet.
        if (token is not { Length: CodeDigits } || !token.All(char.IsAsciiDigit))
            return false;
        var used = Secrets.Hash(string.Create(CultureInfo.InvariantCulture, $"{user.Id} {token}"));
        var spent = (await GetAuthenticationTokenAsync(user, Own, SpentCodes))?.Split(' ') ?? [];
        if (spent.Contains(used) || !await base.VerifyTwoFactorTokenAsync(user, tokenProvider, token))
            return false;
        // Of two requests with one code at the same moment, the account's concurrency stamp lets one through.
        return (await SetAuthenticationTokenAsync(user, Own, SpentCodes, string.Join(' ', spent.Prepend(used).Take(MostAtOnce)))).Succeeded;
    }

    /// <inheritdoc/>
    public override async Task<IEnumerable<string>?> GenerateNewTwoFactorRecoveryCodesAsync(Account user, int number)
    {
        List<string> codes = [.. Enumerable.Range(0, number).Select(_ => Secrets.NewRecoveryCode())];
        await ((IUserTwoFactorRecoveryCodeStore<Account>)Store).ReplaceCodesAsync(user, codes.Select(Secrets.Hash), CancellationToken);
        return (await UpdateAsync(user)).Succeeded ? codes : null;
    }

    /// <inheritdoc/>
    public override Task<IdentityResult> RedeemTwoFactorRecoveryCodeAsync(Account user, string code) =>
        base.RedeemTwoFactorRecoveryCodeAsync(user, Secrets.Hash(code.Trim().ToLowerInvariant()));

    /// <summary>Takes every second factor of an account away.</summary>
    public async Task<IdentityResult> RemoveSecondFactorAsync(Account user)
    {
        foreach (var passkey in await GetPasskeysAsync(user))
            if (await RemovePasskeyAsync(user, passkey.CredentialId) is { Succeeded: false } kept)
                return kept;
        await ((IUserTwoFactorRecoveryCodeStore<Account>)Store).ReplaceCodesAsync(user, [], CancellationToken);
        await RemoveAuthenticationTokenAsync(user, Own, SpentCodes);
        if (await SetTwoFactorEnabledAsync(user, false) is { Succeeded: false } failed)
            return failed;
        return await ResetAuthenticatorKeyAsync(user);
    }
}
