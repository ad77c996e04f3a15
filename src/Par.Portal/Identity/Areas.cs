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

    /// <summary>Grant reports: the ministry and the authority.</summary>
    public const string Reports = nameof(Reports);

    /// <summary>Accounts, organisations, jobs and releases: administrators.</summary>
    public const string Administration = nameof(Administration);

    /// <summary>Who has delivered a round, and reminders: the authority.</summary>
    public const string Deliveries = nameof(Deliveries);

    private static readonly Dictionary<string, ActorRole[]> OpenTo = new(StringComparer.Ordinal)
    {
        [Review] = [ActorRole.Analyst],
        [Compare] = [ActorRole.Organisation],
        [Submit] = [ActorRole.Organisation],
        [Reports] = [ActorRole.Ministry, ActorRole.Analyst],
        [Administration] = [ActorRole.Administrator],
        [Deliveries] = [ActorRole.Analyst, ActorRole.Administrator],
    };

    /// <summary>True when the area is open to the role.</summary>
    public static bool IsOpen(string area, ActorRole role) => OpenTo[area].Contains(role);

    /// <summary>The areas that are open to a role, in order of use.</summary>
    public static IEnumerable<string> Of(ActorRole role) => OpenTo.Where(area => area.Value.Contains(role)).Select(area => area.Key);

    /// <summary>Registers one policy for each area, and refuses everything that names none.</summary>
    public static void AddTo(AuthorizationBuilder authorization)
    {
        foreach (var (area, roles) in OpenTo)
            authorization.AddPolicy(area, policy => policy.RequireRole(roles.Select(role => role.ToString())));
        authorization.SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireRole(nameof(ActorRole.Administrator)).Build());
    }
}
