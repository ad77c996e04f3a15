using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Par.Portal.Identity.Accounts;
using Par.Warehouse.Audit;

namespace Par.Portal.Identity.Sessions;

/// <summary>
/// Signing in, closed to accounts that an administrator has disabled, with a second step for accounts that have a second factor of either kind, and told in the
/// audit trail: who signed in and how, and for which account somebody tried too often (<see cref="SignInTries"/>).
/// </summary>
internal sealed class AccountSignIn(
    UserManager<Account> accounts, IHttpContextAccessor request, IUserClaimsPrincipalFactory<Account> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<Account> confirmation,
    AccountTrail trail, SignInTries tries, KnownBrowser browser)
    : SignInManager<Account>(accounts, request, claims, options, log, schemes, confirmation)
{
    private static string? nobodys;

    private bool isRenewal;

    /// <summary>The account that this request has signed in, or null.</summary>
    public Account? SignedIn { get; private set; }

    /// <inheritdoc/>
    public override async Task<bool> CanSignInAsync(Account user) => user.DisabledAt is null && await base.CanSignInAsync(user);

    /// <summary>True for an account with an authenticator or a passkey: a password alone does not open it.</summary>
    public override async Task<bool> IsTwoFactorEnabledAsync(Account user) =>
        user.TwoFactorEnabled || (await UserManager.GetPasskeysAsync(user)).Count > 0;

    /// <inheritdoc/>
    /// <remarks>A name that nobody has takes as long as one that somebody has: working the hash out is what takes the time.</remarks>
    public override async Task<SignInResult> PasswordSignInAsync(string userName, string password, bool isPersistent, bool lockoutOnFailure)
    {
        if (await UserManager.FindByNameAsync(userName) is { } user)
            return await PasswordSignInAsync(user, password, isPersistent, lockoutOnFailure);
        await tries.CountUnknownAsync(userName, Context.RequestAborted);
        WorkHashOut(password);
        return SignInResult.Failed;
    }

    /// <inheritdoc/>
    /// <remarks>Counted whatever <paramref name="lockoutOnFailure"/> says. What is not looked at takes as long as what is.</remarks>
    public override async Task<SignInResult> CheckPasswordSignInAsync(Account user, string password, bool lockoutOnFailure)
    {
        var cancel = Context.RequestAborted;
        var counted = await tries.CountAsync(user, isCode: false, opens: !await IsTwoFactorEnabledAsync(user), cancel);
        if (user.PasswordHash is null || !await CanSignInAsync(user))
        {
            WorkHashOut(password);
            return SignInResult.Failed;
        }
        if (counted.IsRefused)
        {
            WorkHashOut(password);
            return SignInResult.LockedOut;
        }
        if (!await UserManager.CheckPasswordAsync(user, password))
            return await WrongAsync(user, counted);
        await tries.ForgetAsync(counted, cancel);
        return SignInResult.Success;
    }

    /// <summary>The second step with the code of an authenticator, or with a recovery code. Wrong codes count as wrong passwords do.</summary>
    public async Task<SignInResult> CodeSignInAsync(string code, bool isRecoveryCode)
    {
        if (await GetTwoFactorAuthenticationUserAsync() is not { } user || !await CanSignInAsync(user))
            return SignInResult.Failed;
        var counted = await tries.CountAsync(user, isCode: true, opens: true, Context.RequestAborted);
        if (counted.IsRefused)
            return SignInResult.LockedOut;
        var isRight = isRecoveryCode
            ? (await UserManager.RedeemTwoFactorRecoveryCodeAsync(user, code)).Succeeded
            : user.TwoFactorEnabled && await UserManager.VerifyTwoFactorTokenAsync(user, Options.Tokens.AuthenticatorTokenProvider, code);
        if (!isRight)
            return await WrongAsync(user, counted);
        if (isRecoveryCode)
            await trail.TellAsync(user, user.UserName!, new AuditStep("Recovery code used"), Context.RequestAborted);
        return await FinishAsync(user, isRecoveryCode ? "password and recovery code" : "password and code");
    }

    /// <summary>Signs in with a passkey, which proves the device and, by its own lock, the person.</summary>
    public override async Task<SignInResult> PasskeySignInAsync(string credentialJson)
    {
        var assertion = await PerformPasskeyAssertionAsync(credentialJson);
        if (!assertion.Succeeded || !assertion.Passkey.IsUserVerified || !await CanSignInAsync(assertion.User))
            return SignInResult.Failed;
        if (!(await UserManager.AddOrUpdatePasskeyAsync(assertion.User, assertion.Passkey)).Succeeded)
            return SignInResult.Failed;
        return await FinishAsync(assertion.User, "passkey");
    }

    /// <inheritdoc/>
    /// <remarks>Also without an answer, or after the time for one has passed: the person tries again, and nothing has failed.</remarks>
    public override async Task<PasskeyAssertionResult<Account>> PerformPasskeyAssertionAsync(string credentialJson) =>
        await IsAnswerAsync(credentialJson)
            ? await base.PerformPasskeyAssertionAsync(credentialJson)
            : PasskeyAssertionResult.Fail<Account>(new PasskeyException("Nothing was asked of a passkey, or nothing was answered."));

    /// <inheritdoc/>
    /// <remarks>As for using one.</remarks>
    public override async Task<PasskeyAttestationResult> PerformPasskeyAttestationAsync(string credentialJson) =>
        await IsAnswerAsync(credentialJson)
            ? await base.PerformPasskeyAttestationAsync(credentialJson)
            : PasskeyAttestationResult.Fail(new PasskeyException("Nothing was asked of a passkey, or nothing was answered."));

    /// <summary>Asks an account whose holder the identity provider has named for the second factor that it has here.</summary>
    public Task<SignInResult> AskSecondStepAsync(Account user) => SignInOrTwoFactorAsync(user, isPersistent: false, loginProvider: "oidc");

    /// <summary>Signs in an account whose holder has been made sure of, and ends the cookie between the steps.</summary>
    public async Task<SignInResult> FinishAsync(Account user, string method)
    {
        await Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await SignInWithClaimsAsync(user, isPersistent: false, [new Claim(ClaimTypes.AuthenticationMethod, method)]);
        return SignInResult.Success;
    }

    /// <inheritdoc/>
    public override async Task RefreshSignInAsync(Account user)
    {
        isRenewal = true;
        await base.RefreshSignInAsync(user);
        isRenewal = false;
    }

    /// <inheritdoc/>
    public override async Task SignInWithClaimsAsync(Account user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        var added = additionalClaims.ToList();
        authenticationProperties ??= new AuthenticationProperties();
        if (isRenewal)
            RunningSessions.IsRenewal(authenticationProperties);
        await base.SignInWithClaimsAsync(user, authenticationProperties, added);
        SignedIn = user;
        if (isRenewal)
            return;
        await tries.ForgetSourceAsync(user, Context.RequestAborted);
        browser.Remember(user);
        var method = added.Find(claim => claim.Type == ClaimTypes.AuthenticationMethod)?.Value;
        await trail.TellAsync(user, user.UserName!, new AuditStep(AccountTrail.SignedIn, After: $"method={method ?? "password"}"),
            Context.RequestAborted);
    }

    /// <summary>True when there is an answer, and the cookie with what was asked is still there.</summary>
    private async Task<bool> IsAnswerAsync(string credentialJson) =>
        !string.IsNullOrWhiteSpace(credentialJson) && (await Context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme)).Succeeded;

    private void WorkHashOut(string password)
    {
        var nobody = new Account { Role = default, CreatedAt = default };
        nobodys ??= UserManager.PasswordHasher.HashPassword(nobody, Secrets.NewToken());
        UserManager.PasswordHasher.VerifyHashedPassword(nobody, nobodys, password);
    }

    private async Task<SignInResult> WrongAsync(Account user, CountedTry counted)
    {
        if (!counted.IsLast)
            return SignInResult.Failed;
        await trail.TellAsync(user, user.UserName!, new AuditStep("Locked", "Too many wrong passwords or codes"), Context.RequestAborted);
        return SignInResult.LockedOut;
    }
}
