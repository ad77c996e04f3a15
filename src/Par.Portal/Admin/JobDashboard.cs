using Hangfire;
using Hangfire.Dashboard;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;
using Par.Portal.Identity;
using Par.Warehouse.Audit;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Portal.Admin;

/// <summary>
/// Hangfire's dashboard: what runs, what failed and why. For administrators only, checked by our policy and once more by Hangfire itself. It shows and commands nothing:
/// what failed is tried again by itself, and a job that somebody deletes or starts past the audit trail would be nobody's step. That it was opened is in the trail.
/// </summary>
internal static class JobDashboard
{
    /// <summary>Its address.</summary>
    public const string Path = "/hallinta/tyot";

    /// <summary>What the audit trail says of a look, at most once an hour for each administrator.</summary>
    public const string Opened = "Job dashboard opened";

    // The dashboard's own pages have inline styles and scripts; nothing from other hosts is needed.
    private const string ContentPolicy =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; script-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'";

    /// <summary>Maps the dashboard.</summary>
    public static void MapJobDashboard(this WebApplication app)
    {
        app.UseWhen(context => context.Request.Path.StartsWithSegments(Path, StringComparison.Ordinal), branch => branch.Use((context, next) =>
        {
            context.Response.Headers.ContentSecurityPolicy = ContentPolicy;
            // The dashboard reads what it is asked for from a form, and fails where there is none: who opens such an address asks for
            // nothing.
            if (!context.Request.HasFormContentType)
                context.Features.Set<IFormFeature>(new FormFeature(FormCollection.Empty));
            return next(context);
        }));
        app.MapHangfireDashboard(Path, new DashboardOptions
        {
            Authorization = [new AdministratorsOnly()],
            AsyncAuthorization = [new ToldInTheTrail()],
            IsReadOnlyFunc = _ => true,
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

    private sealed class ToldInTheTrail : IDashboardAsyncAuthorizationFilter
    {
        public async Task<bool> AuthorizeAsync(DashboardContext context)
        {
            var http = context.GetHttpContext();
            if (AccountClaims.ActorOf(http.User) is not { Role: ActorRole.Administrator } actor)
                return false;
            var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
            await http.RequestServices.GetRequiredService<IDbContextFactory<ParContext>>()
                .TellLookAsync(AuditTrail.OfInstallation, "jobs", actor, Opened, now, http.RequestAborted);
            return true;
        }
    }
}
