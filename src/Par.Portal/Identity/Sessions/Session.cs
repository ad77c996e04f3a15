using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Par.Portal.Identity.SecondFactor;
using Par.Portal.Shell;

namespace Par.Portal.Identity.Sessions;

/// <summary>
/// How long a sign-in lasts and how its cookie travels: 30 minutes without use, 10 hours in all; not readable by scripts, not sent along from
/// other sites' forms, and bound to the host when the address is https. Whether it still runs is asked of the database with every request
/// (<see cref="RunningSessions"/>): ending it is felt at once.
/// </summary>
internal static class Session
{
    /// <summary>A session that is not used ends after this.</summary>
    public static TimeSpan Idle { get; } = TimeSpan.FromMinutes(30);

    /// <summary>So long before the idle end a page that is still open says so.</summary>
    public static TimeSpan Warning { get; } = TimeSpan.FromMinutes(5);

    /// <summary>A session ends after this however much it is used.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromHours(10);

    /// <summary>How the portal's cookies are named, see <see cref="HostBoundCookies"/>.</summary>
    public static ICookieManager Cookies { get; } = new HostBoundCookies();

    /// <summary>Within so long the second step of signing in must follow the first.</summary>
    private static readonly TimeSpan BetweenSteps = TimeSpan.FromMinutes(5);

    /// <summary>Sets up the application cookie.</summary>
    public static void Configure(CookieAuthenticationOptions options)
    {
        Protect(options, "par-session", Longest);
        options.Events.OnRedirectToLogin = context =>
        {
            var asked = context.Request.PathBase + context.Request.Path + context.Request.QueryString;
            var signIn = Address.Of(Languages.OfPath(context.Request.Path), Slug.SignIn);
            context.Response.Redirect(QueryHelpers.AddQueryString(signIn, "returnUrl", asked));
            return Task.CompletedTask;
        };
        options.Events.OnRedirectToAccessDenied = RefuseAsync;
        options.Events.OnSigningIn = context => Sessions(context.HttpContext).BeginAsync(context);
        options.Events.OnSigningOut = context => Sessions(context.HttpContext).EndCurrentAsync(context.HttpContext.User, context.HttpContext.RequestAborted);
        options.Events.OnValidatePrincipal = async context =>
        {
            if (!await Sessions(context.HttpContext).IsRunningAsync(context.Properties, context.Principal!, context.HttpContext.RequestAborted))
            {
                context.RejectPrincipal();
                await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
                return;
            }
            await SecurityStampValidator.ValidatePrincipalAsync(context);
        };
    }

    /// <summary>Sets up the cookie between the first and the second step of signing in, and that of an identity provider's answer.</summary>
    public static void ConfigureStep(CookieAuthenticationOptions options, string name) => Protect(options, name, BetweenSteps);

    private static void Protect(CookieAuthenticationOptions options, string name, TimeSpan longest)
    {
        options.Cookie.Name = name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.CookieManager = Cookies;
        options.ExpireTimeSpan = longest;
        options.SlidingExpiration = false;
    }

    private static Task RefuseAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (SecondFactorRule.MustEnrol(context.HttpContext.User))
        {
            context.Response.Redirect(Address.Of(Languages.OfPath(context.Request.Path), Slug.MyAccount, Slug.SecondFactor));
            return Task.CompletedTask;
        }
        return new RazorComponentResult<App>(new { Instead = typeof(NotAllowedPage) }) { StatusCode = StatusCodes.Status403Forbidden }
            .ExecuteAsync(context.HttpContext);
    }

    private static RunningSessions Sessions(HttpContext http) => http.RequestServices.GetRequiredService<RunningSessions>();

    /// <summary>Gives cookies the <c>__Host-</c> prefix on https, which browsers accept from this very host and with Secure only.</summary>
    private sealed class HostBoundCookies : ICookieManager
    {
        private readonly ChunkingCookieManager cookies = new();

        public string? GetRequestCookie(HttpContext context, string key) => cookies.GetRequestCookie(context, Name(context, key));

        public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
            cookies.AppendResponseCookie(context, Name(context, key), value, options);

        public void DeleteCookie(HttpContext context, string key, CookieOptions options) =>
            cookies.DeleteCookie(context, Name(context, key), options);

        private static string Name(HttpContext context, string key) => context.Request.IsHttps ? "__Host-" + key : key;
    }
}
