using System.Globalization;
using System.Text;
using Par.Portal.Shell;
using Par.Warehouse.Collection;

namespace Par.Portal.Hosting;

/// <summary>
/// Answers what failed where nobody expected it, and a refusal that nobody put into words: a page in the reader's language with the id
/// under which the log tells more, and nothing of the inside. The machine interface answers for itself (<see cref="Api.ApiAnswers"/>).
/// </summary>
internal sealed class FailurePage(RequestDelegate next, AssetShelf assets, ILogger<FailurePage> log)
{
    /// <summary>Answers.</summary>
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
            if (!http.Response.HasStarted && IsWordless(http.Response))
                await AnswerAsync(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The reader went away: there is nobody to answer.
        }
        catch (Exception problem) when (!http.Response.HasStarted)
        {
            var status = problem switch
            {
                BadHttpRequestException unreadable => unreadable.StatusCode,
                NotAllowedException => StatusCodes.Status403Forbidden,
                _ => StatusCodes.Status500InternalServerError,
            };
            if (status == StatusCodes.Status500InternalServerError)
                log.LogError(problem, "A request failed, error id {TraceId}", http.TraceIdentifier);
            else
                log.LogInformation(problem, "A request was refused with {Status}, error id {TraceId}", status, http.TraceIdentifier);
            http.Response.Clear();
            http.Response.StatusCode = status;
            await AnswerAsync(http);
        }
    }

    /// <summary>
    /// A form that was not ours, one request too many: an answer without a body. What was written and waits in the compression has its
    /// encoding already.
    /// </summary>
    private static bool IsWordless(HttpResponse response) =>
        response.StatusCode is StatusCodes.Status400BadRequest or StatusCodes.Status429TooManyRequests
        && response.ContentLength is null or 0 && response.Headers.ContentEncoding.Count == 0;

    private Task AnswerAsync(HttpContext http)
    {
        var response = http.Response;
        response.ContentLength = null;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        return response.WriteAsync(Html(http), Encoding.UTF8, http.RequestAborted);
    }

    private string Html(HttpContext http)
    {
        var (status, language) = (http.Response.StatusCode, Languages.OfRequest(http.Request));
        var (title, text) = FailureTexts.Of(status);
        var wait = http.Response.Headers.RetryAfter is [{ } seconds] ? FailureTexts.Wait.With(seconds).In(language) : "";
        return $"""
            <!DOCTYPE html>
            <html lang="{language.Code()}">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <link rel="stylesheet" href="{assets.Address("par.css")}">
              <title>{title.In(language)}</title>
            </head>
            <body>
              <main class="page narrow">
                <h1>{title.In(language)}</h1>
                <p>{text.In(language)} {wait}</p>
                <p><a href="{Address.Front(language)}">{FailureTexts.Front.In(language)}</a></p>
                <p class="muted">{FailureTexts.Id.In(language)}: <code>{http.TraceIdentifier}</code>
                  <br>{status.ToString(CultureInfo.InvariantCulture)}</p>
              </main>
            </body>
            </html>
            """;
    }
}
