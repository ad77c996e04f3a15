using System.Globalization;
using System.Net;
using System.Text;
using Par.Jobs.Progress;
using Par.Portal.Api.Problems;

namespace Par.Portal.Hosting;

/// <summary>What a reader sees while the portal starts: how far it is, in three languages, in a page that reloads itself without a script.</summary>
internal static class WaitingPage
{
    private const int RefreshSeconds = 3;

    /// <summary>Answers every address but the health ones with 503 until the portal is ready: with the page, or with a problem for programs.</summary>
    public static void UseWaitingPage(this WebApplication app)
    {
        var readiness = app.Services.GetRequiredService<Readiness>();
        app.Use(async (context, next) =>
        {
            if (readiness.IsReady || context.Request.Path.StartsWithSegments(HealthEndpoints.Prefix, StringComparison.Ordinal))
            {
                await next(context);
                return;
            }
            if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
            {
                await ApiProblem.Wait(ProblemKind.Starting, TimeSpan.FromSeconds(RefreshSeconds)).ExecuteAsync(context);
                return;
            }
            var response = context.Response;
            response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            response.ContentType = "text/html; charset=utf-8";
            response.Headers.RetryAfter = RefreshSeconds.ToString(CultureInfo.InvariantCulture);
            response.Headers.CacheControl = "no-store";
            await response.WriteAsync(Html(readiness.Progress), Encoding.UTF8, context.RequestAborted);
        });
    }

    internal static string Html(StageProgress progress) => $"""
        <!DOCTYPE html>
        <html lang="fi">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <meta http-equiv="refresh" content="{RefreshSeconds}">
          <title>Par käynnistyy – Par startar – Par is starting</title>
        </head>
        <body>
          <main>
            <h1>Par</h1>
            <p>Tilastot ladataan. Sivu päivittyy itsestään. {Text(progress.Stage.Fi)}{Count(progress)}</p>
            <p lang="sv">Statistiken laddas. Sidan uppdateras av sig själv. {Text(progress.Stage.Sv)}{Count(progress)}</p>
            <p lang="en">The statistics are being loaded. This page reloads by itself. {Text(progress.Stage.En)}{Count(progress)}</p>
            {Bar(progress)}
          </main>
        </body>
        </html>
        """;

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private static string Count(StageProgress progress) => progress.Total > 0
        ? string.Create(CultureInfo.InvariantCulture, $": {progress.Done} / {progress.Total}.")
        : ".";

    private static string Bar(StageProgress progress) => progress.Percent is { } percent
        ? string.Create(CultureInfo.InvariantCulture, $"<progress max=\"100\" value=\"{percent}\" aria-label=\"Par\">{percent} %</progress>")
        : "";
}
