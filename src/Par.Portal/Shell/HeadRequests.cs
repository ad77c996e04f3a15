namespace Par.Portal.Shell;

/// <summary>
/// Answers HEAD like GET without the content, so that link checkers, feed readers and download programs can ask whether a page or file is there and has changed.
/// </summary>
internal static class HeadRequests
{
    /// <summary>Lets every address that answers GET answer HEAD. Before routing, which goes by the method.</summary>
    public static void UseHeadRequests(this WebApplication app) => app.Use(async (http, next) =>
    {
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await next(http);
            return;
        }
        var body = http.Response.Body;
        (http.Request.Method, http.Response.Body) = (HttpMethods.Get, Stream.Null);
        try
        {
            await next(http);
        }
        finally
        {
            (http.Request.Method, http.Response.Body) = (HttpMethods.Head, body);
        }
    });
}
