namespace Par.Portal.Hosting;

/// <summary>What a supervisor or a load balancer asks.</summary>
internal static class HealthEndpoints
{
    /// <summary>The prefix of the health addresses, which answer while the portal is still starting.</summary>
    public const string Prefix = "/health";

    /// <summary>
    /// <c>/health/live</c>: 200 while the process answers. <c>/health/ready</c>: 200 when every page answers, before that 503 with how far the
    /// start is.
    /// </summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet(Prefix + "/live", () => Results.Text("live")).AllowAnonymous();
        app.MapGet(Prefix + "/ready", (Readiness readiness, HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            return readiness.IsReady
                ? Results.Json(new { status = "ready" })
                : Results.Json(StartingAnswer(readiness), statusCode: StatusCodes.Status503ServiceUnavailable);
        }).AllowAnonymous();
    }

    private static object StartingAnswer(Readiness readiness)
    {
        var progress = readiness.Progress;
        return new { status = "starting", stage = progress.Stage.En, done = progress.Done, total = progress.Total, percent = progress.Percent };
    }
}
