using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Par.Portal.Identity.Accounts;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Portal.Identity.SecondFactor;

/// <summary>From whom a second factor is asked.</summary>
internal enum SecondFactorDemand
{
    /// <summary>The authority's and the ministry's people and administrators must have one; others may.</summary>
    RequiredForStaff,

    /// <summary>Everybody may have one.</summary>
    Optional,
}

/// <summary>
/// Who must have a second factor: by <c>Identity:SecondFactor</c>, and when that says nothing, staff must, but not in an installation of the sample country,
/// whose accounts are for trying out.
/// </summary>
internal sealed class SecondFactorRule(AccountOptions options, Outbox outbox)
{
    private const string Enrol = "par:must-enrol";
    private const string Elsewhere = "par:second-factor-elsewhere";

    private bool? isSample;

    /// <summary>In place of a role, in the claims of an account that must enrol a second factor first.</summary>
    public static Claim EnrolClaim => new(Enrol, "1");

    /// <summary>The identity provider has asked for the second factor of this session.</summary>
    public static Claim ElsewhereClaim => new(Elsewhere, "1");

    /// <summary>True for the request in which an identity provider said that it has asked for a second factor.</summary>
    public bool IsProvenElsewhere { get; set; }

    /// <summary>True for a signed-in account that can do nothing but enrol a second factor.</summary>
    public static bool MustEnrol(ClaimsPrincipal? user) => user?.HasClaim(Enrol, "1") == true;

    /// <summary>When a running session's claims are read anew: what the identity provider has proven stays proven for that session.</summary>
    public static void Keep(ClaimsPrincipal? current, ClaimsPrincipal? renewed)
    {
        if (current?.HasClaim(Elsewhere, "1") != true || renewed?.Identity is not ClaimsIdentity identity)
            return;
        identity.AddClaim(ElsewhereClaim);
        // A change of role ends every session: the role of this one is still the account's.
        if (identity.FindFirst(Enrol) is { } wanting && current.FindFirst(ClaimTypes.Role) is { } role)
        {
            identity.RemoveClaim(wanting);
            identity.AddClaim(role.Clone());
        }
    }

    /// <summary>True when accounts of the role must have a second factor.</summary>
    public async Task<bool> IsRequiredOfAsync(ActorRole role, CancellationToken cancel = default)
    {
        if (!role.IsStaff())
            return false;
        if (options.SecondFactor is { } demand)
            return demand == SecondFactorDemand.RequiredForStaff;
        return !await IsSampleAsync(cancel);
    }

    /// <summary>True in an installation of the sample country that leaves the second factor to its visitors.</summary>
    public async Task<bool> IsSampleAsync(CancellationToken cancel = default) =>
        isSample ??= options.SecondFactor is null && await outbox.IsSampleAsync(cancel);

    /// <summary>True when the account must enrol a second factor before anything else.</summary>
    public async Task<bool> MustEnrolAsync(Account account, UserManager<Account> accounts) =>
        !IsProvenElsewhere && !account.TwoFactorEnabled && await IsRequiredOfAsync(account.Role) && (await accounts.GetPasskeysAsync(account)).Count == 0;
}
