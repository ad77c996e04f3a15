using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Par.Portal.Identity.Accounts;

namespace Par.Portal.Identity;

/// <summary>Signing in, closed to accounts that an administrator has disabled. (Disabling also changes the security stamp, which ends running sessions.)</summary>
internal sealed class AccountSignIn(
    UserManager<Account> accounts, IHttpContextAccessor request, IUserClaimsPrincipalFactory<Account> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<Account> confirmation)
    : SignInManager<Account>(accounts, request, claims, options, log, schemes, confirmation)
{
    /// <inheritdoc/>
    public override async Task<bool> CanSignInAsync(Account user) => user.DisabledAt is null && await base.CanSignInAsync(user);
}
