namespace Par.Portal.Hosting;

/// <summary>What a supervisor or a load balancer asks.</summary>
internal static class HealthEndpoints
{
    /// <summary>The prefix of the health addresses, which answer while the portal is still starting.</summary>
    public const string Prefix = "/health";

    /// <summary>
    /// <c>/health/live</c>: 200 while the process answers. <c>/health/ready</c>: 200 when every page answers, before that 503 with how far
    /// the start is. Once it is
    /// ready it stays so, also when the database or a disk is gone, because the public figures are in memory: then its status is
    /// <c>degraded</c> and it says what is missing.
    /// </summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet(Prefix + "/live", () => Results.Text("live")).AllowAnonymous();
        app.MapGet(Prefix + "/ready", async (Readiness readiness, Dependencies dependencies, HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            return readiness.IsReady
                ? Results.Json(ReadyAnswer(await dependencies.AskAsync(context.RequestAborted)))
                : Results.Json(StartingAnswer(readiness), statusCode: StatusCodes.Status503ServiceUnavailable);
        }).AllowAnonymous();
    }

    private static object ReadyAnswer(DependencyState state) => new
    {
        status = state.IsWhole ? "ready" : "degraded", database = Word(state.Database), files = Word(state.Files), jobs = Word(state.Jobs),
        backupHours = state.BackupHours,
    };

    private static string Word(bool isThere) => isThere ? "ok" : "failing";

    private static object StartingAnswer(Readiness readiness)
    {
        var progress = readiness.Progress;
        return new { status = "starting", stage = progress.Stage.En, done = progress.Done, total = progress.Total, percent = progress.Percent };
    }
}
