using Microsoft.AspNetCore.Authorization;
using Par.Warehouse.Collection;

namespace Par.Portal.Identity;

/// <summary>
/// The areas of use behind signing in, and the roles that each is open to. The names are the names of authorisation policies. A page that
/// names no area and is not public is open to nobody: the fallback policy asks for an administrator.
/// </summary>
internal static class Areas
{
    /// <summary>Review of January submissions: the authority's analysts.</summary>
    public const string Review = nameof(Review);

    /// <summary>An organisation's own figures beside its region's.</summary>
    public const string Compare = nameof(Compare);

    /// <summary>Delivering a file for one's own organisation.</summary>
    public const string Submit = nameof(Submit);

    /// <summary>
    /// What waits for whoever has signed in: organisations, and those who review and release. Others begin in their own area.
    /// </summary>
    public const string Work = nameof(Work);

    /// <summary>Grant reports: the ministry and the authority.</summary>
    public const string Reports = nameof(Reports);

    /// <summary>Accounts, organisations, jobs and releases: administrators.</summary>
    public const string Administration = nameof(Administration);

    /// <summary>Who has delivered a round, and reminders: the authority.</summary>
    public const string Deliveries = nameof(Deliveries);

    /// <summary>An organisation's own accounts and keys: its lead.</summary>
    public const string Leading = nameof(Leading);

    /// <summary>Building, checking and letting go of releases: the authority, and administrators, who look on.</summary>
    public const string Releases = nameof(Releases);

    /// <summary>A release before its hour: those who prepare it, and those in the ministry who have been named for it.</summary>
    public const string PreRelease = nameof(PreRelease);

    /// <summary>The audit trail: administrators.</summary>
    public const string Audit = nameof(Audit);

    /// <summary>One's own account: everybody who has one.</summary>
    public const string OwnAccount = nameof(OwnAccount);

    /// <summary>
    /// Whoever has signed in, whether a second factor is still wanting or not: enrolling one. No area of use, and no role's: a signed-in account without its
    /// second factor has no role.
    /// </summary>
    public const string Enrolment = nameof(Enrolment);

    // The order is that of use. A role that includes another opens what that other does.
    private static readonly Dictionary<string, ActorRole[]> OpenTo = new(StringComparer.Ordinal)
    {
        [Work] = [ActorRole.Organisation, ActorRole.Analyst],
        [Review] = [ActorRole.Analyst],
        [Compare] = [ActorRole.Organisation],
        [Submit] = [ActorRole.Organisation],
        [Reports] = [ActorRole.Ministry, ActorRole.Analyst],
        [Administration] = [ActorRole.Administrator],
        [Deliveries] = [ActorRole.Analyst, ActorRole.Administrator],
        [Leading] = [ActorRole.OrganisationLead],
        [Releases] = [ActorRole.Analyst, ActorRole.Administrator],
        [PreRelease] = [ActorRole.Ministry, ActorRole.Analyst],
        [Audit] = [ActorRole.Administrator],
        [OwnAccount] = [ActorRole.Organisation, ActorRole.Analyst, ActorRole.Ministry, ActorRole.Administrator],
    };

    /// <summary>True when the area is open to the role.</summary>
    public static bool IsOpen(string area, ActorRole role) => OpenTo[area].Any(wanted => role.Includes(wanted));

    /// <summary>The areas that are open to a role, in order of use.</summary>
    public static IEnumerable<string> Of(ActorRole role) => OpenTo.Keys.Where(area => IsOpen(area, role));

    /// <summary>Registers one policy for each area, and refuses everything that names none.</summary>
    public static void AddTo(AuthorizationBuilder authorization)
    {
        foreach (var area in OpenTo.Keys)
            authorization.AddPolicy(area, policy =>
                policy.RequireRole(Enum.GetValues<ActorRole>().Where(role => IsOpen(area, role)).Select(role => role.ToString())));
        authorization.AddPolicy(Enrolment, policy => policy.RequireAssertion(context =>
            AccountClaims.ActorOf(context.User) is not null || SecondFactor.SecondFactorRule.MustEnrol(context.User)).RequireAuthenticatedUser());
        authorization.SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireRole(nameof(ActorRole.Administrator)).Build());
    }
}
