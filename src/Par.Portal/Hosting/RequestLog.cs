namespace Par.Portal.Hosting;

/// <summary>
/// One line for each request at <c>Information</c>: method, path and answer, and never the query, which may hold a one-time link or the
/// code of an identity provider. The framework's own lines hold whole addresses and are left out at every level.
/// </summary>
internal static class RequestLog
{
    private static readonly (string Category, LogLevel Least)[] WithWholeAddresses =
    [
        ("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning), ("Microsoft.AspNetCore.Http.Result.RedirectResult",
            LogLevel.Warning),
        ("Microsoft.AspNetCore.Authentication.OpenIdConnect", LogLevel.Information),
    ];

    /// <summary>Leaves the framework's lines out, whatever the settings say.</summary>
    public static void AddRequestLog(this WebApplicationBuilder builder)
    {
        foreach (var (category, least) in WithWholeAddresses)
            builder.Logging.AddFilter(category, least);
    }

    /// <summary>Writes the line when the answer is on its way.</summary>
    public static void UseRequestLog(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(RequestLog));
        app.Use(async (http, next) =>
        {
            await next(http);
            log.LogInformation("{Method} {Path} answered {Status}", http.Request.Method, http.Request.Path, http.Response.StatusCode);
        });
    }
}
