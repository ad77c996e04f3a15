using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Par.Portal.Shell;

namespace Par.Portal.Identity;

/// <summary>
/// How long a sign-in lasts and how its cookie travels: 30 minutes without use, 10 hours in all; not readable by scripts, not sent along from
/// other sites' forms, and bound to the host when the address is https. Disabling an account or changing its password ends its sessions within a minute.
/// </summary>
internal static class Session
{
    /// <summary>A session that is not used ends after this.</summary>
    public static TimeSpan Idle { get; } = TimeSpan.FromMinutes(30);

    /// <summary>A session ends after this however much it is used.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromHours(10);

    private const string SignedInAt = "signed-in-at";

    /// <summary>Sets up the application cookie.</summary>
    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "par-session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.CookieManager = new HostBoundCookies();
        options.ExpireTimeSpan = Idle;
        options.SlidingExpiration = true;
        options.Events.OnRedirectToLogin = context =>
        {
            var asked = context.Request.PathBase + context.Request.Path + context.Request.QueryString;
            var signIn = Address.Of(Languages.OfPath(context.Request.Path), Slug.SignIn);
            context.Response.Redirect(QueryHelpers.AddQueryString(signIn, "returnUrl", asked));
            return Task.CompletedTask;
        };
        options.Events.OnRedirectToAccessDenied = context =>
            new RazorComponentResult<App>(new { Instead = typeof(NotAllowedPage) }) { StatusCode = StatusCodes.Status403Forbidden }
                .ExecuteAsync(context.HttpContext);
        options.Events.OnSigningIn = context =>
        {
            context.Properties.Items.TryAdd(SignedInAt, Now(context.HttpContext).ToString("O", CultureInfo.InvariantCulture));
            return Task.CompletedTask;
        };
        options.Events.OnValidatePrincipal = async context =>
        {
            if (!context.Properties.Items.TryGetValue(SignedInAt, out var text)
                || !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var since)
                || Now(context.HttpContext) - since > Longest)
            {
                context.RejectPrincipal();
                await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
                return;
            }
            await SecurityStampValidator.ValidatePrincipalAsync(context);
        };
    }

    private static DateTimeOffset Now(HttpContext context) => context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();

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
