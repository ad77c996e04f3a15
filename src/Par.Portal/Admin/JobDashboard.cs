using Hangfire;
using Hangfire.Dashboard;
using Par.Portal.Identity;
using Par.Warehouse.Collection;

namespace Par.Portal.Admin;

/// <summary>Hangfire's dashboard: what runs, what failed and why. For administrators only, checked by our policy and once more by Hangfire itself.</summary>
internal static class JobDashboard
{
    /// <summary>Its address.</summary>
    public const string Path = "/hallinta/tyot";

    // The dashboard's own pages have inline styles and scripts; nothing from other hosts is needed.
    private const string ContentPolicy =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; script-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'";

    /// <summary>Maps the dashboard.</summary>
    public static void MapJobDashboard(this WebApplication app)
    {
        app.UseWhen(context => context.Request.Path.StartsWithSegments(Path, StringComparison.Ordinal), branch => branch.Use((context, next) =>
        {
            context.Response.Headers.ContentSecurityPolicy = ContentPolicy;
            return next(context);
        }));
        app.MapHangfireDashboard(Path, new DashboardOptions
        {
            Authorization = [new AdministratorsOnly()],
            DashboardTitle = "Par",
            DisplayStorageConnectionString = false,
            AppPath = "/",
        }).RequireAuthorization(Areas.Administration);
    }

    private sealed class AdministratorsOnly : IDashboardAuthorizationFilter
    {
        public bool Authorize(DashboardContext context) =>
            AccountClaims.ActorOf(context.GetHttpContext().User) is { Role: ActorRole.Administrator };
    }
}
