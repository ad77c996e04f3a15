using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Par.Portal.Shell;
using Par.Warehouse.Catalogue;

namespace Par.Portal.Submit.Uploading;

/// <summary>Answers to a sent form: a page for people, JSON for the page's script.</summary>
internal static class UploadAnswers
{
    /// <summary>
    /// What became of the files. Without the script a single file that was taken in leads to its own page; otherwise the delivery page tells about each.
    /// </summary>
    public static IResult Of(HttpContext http, UploadResults results, int status = StatusCodes.Status200OK)
    {
        var language = Languages.OfPath(http.Request.Path);
        if (WantsJson(http))
            return Results.Json(
                new { problem = results.Problem?.In(language), files = results.All.Select(result => ToJson(result, language)) }, statusCode: status);
        if (results is { Problem: null, All: [{ Submission: not null } only] })
            return SeeOther(PageOf(only, language));
        return new RazorComponentResult<App>(new { Instead = typeof(SubmitPage) }) { StatusCode = status };
    }

    /// <summary>The server is busy: when to come back, in the header and in words.</summary>
    public static IResult Busy(HttpContext http, int status, Label message, int retryAfterSeconds)
    {
        http.Response.Headers.RetryAfter = retryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        if (WantsJson(http))
            return Results.Json(new { problem = message.In(Languages.OfPath(http.Request.Path)), files = Array.Empty<object>() }, statusCode: status);
        http.RequestServices.GetRequiredService<UploadResults>().Problem = message;
        return new RazorComponentResult<App>(new { Instead = typeof(SubmitPage) }) { StatusCode = status };
    }

    /// <summary>Leads on after a form (303), so that loading again does not send it again.</summary>
    public static IResult SeeOther(string address) => new Redirection(address);

    private static bool WantsJson(HttpContext http) => http.Request.Headers.Accept.Any(accept => accept?.Contains("application/json", StringComparison.Ordinal) == true);

    private static object ToJson(UploadResult result, Language language) => new
    {
        name = result.FileName,
        refusal = result.Refusal?.In(language),
        progress = result.Submission is { } submission ? ProgressOf(result, Progress.Of(submission, language), language) : null,
    };

    private static Progress ProgressOf(UploadResult result, Progress progress, Language language) => result.IsRepeated
        ? progress with { Text = $"{UploadTexts.Repeated.With(Words.Moment(result.Submission!.ReceivedAt)).In(language)} {progress.Text}", Page = PageOf(result, language) }
        : progress;

    private static string PageOf(UploadResult result, Language language) =>
        SubmitAddress.Of(language, result.Submission!.Key) + (result.IsRepeated ? "?repeated=1" : "");

    private sealed class Redirection(string address) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = address;
            return Task.CompletedTask;
        }
    }
}
