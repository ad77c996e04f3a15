using Microsoft.AspNetCore.Authorization;

namespace Par.Portal.Shell;

/// <summary>
/// Headers that every answer carries. Pages have no inline script or style, so the policy allows none. An endpoint that must be looser
/// (a vendor's dashboard) sets its own <c>Content-Security-Policy</c> before the answer starts, and keeps it. No answer of an address that is not open to all,
/// page or file, is kept by a browser or by anything on the way, nor is one that was made for somebody signed in.
/// </summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Adds the headers to every answer.</summary>
    public static void UseSecurityHeaders(this WebApplication app) => app.Use((http, next) =>
    {
        http.Response.OnStarting(() =>
        {
            var headers = http.Response.Headers;
            headers.ContentSecurityPolicy = headers.ContentSecurityPolicy is { Count: > 0 } own ? own : Policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            if (IsForOne(http))
                headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(http);
    });

    private static bool IsForOne(HttpContext http) =>
        http.GetEndpoint() is { } endpoint && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
        || (http.User.Identity?.IsAuthenticated == true && http.Response.Headers.CacheControl.Count == 0);
}
