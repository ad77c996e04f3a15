using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Par.Portal.Identity.Accounts;
using Par.Portal.Identity.SecondFactor;
using Par.Warehouse.Collection;

namespace Par.Portal.Identity;

/// <summary>What the sign-in cookie says of an account, and back: role, organisation and side, or area. Nothing else about the person.</summary>
internal sealed class AccountClaims(UserManager<Account> accounts, IOptions<IdentityOptions> options, SecondFactorRule rule)
    : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    private const string ParId = "par:organisation";
    private const string SideCode = "par:side";
    private const string AreaCode = "par:area";

    /// <summary>The signed-in account as the one who acts, or null when nobody is signed in.</summary>
    public static Actor? ActorOf(ClaimsPrincipal? principal) =>
        principal is { Identity: { IsAuthenticated: true, Name: { } name } }
        && Enum.TryParse<ActorRole>(principal.FindFirstValue(ClaimTypes.Role), out var role) && role != ActorRole.System
            ? new Actor(name, role, principal.FindFirstValue(ParId), Account.Rights(principal.FindFirstValue(ParId), SideOf(principal)),
                principal.FindFirstValue(AreaCode))
            : null;

    /// <summary>The side that a signed-in organisation account delivers, or null.</summary>
    public static Side? SideOf(ClaimsPrincipal? principal) =>
        Sides.TryParse(principal?.FindFirstValue(SideCode), out var side) ? side : null;

    /// <inheritdoc/>
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        // Without the claim of a role no policy opens: who must enrol a second factor first can do that and nothing else.
        identity.AddClaim(await rule.MustEnrolAsync(user, UserManager) ? SecondFactorRule.EnrolClaim : new Claim(ClaimTypes.Role, user.Role.ToString()));
        if (rule.IsProvenElsewhere)
            identity.AddClaim(SecondFactorRule.ElsewhereClaim);
        if (user.ParId is { } parId)
            identity.AddClaim(new Claim(ParId, parId));
        if (user.Side is { } side)
            identity.AddClaim(new Claim(SideCode, side.Code()));
        if (user.Area is { } area)
            identity.AddClaim(new Claim(AreaCode, area));
        return identity;
    }
}
