using Par.Portal.Api.Problems;

namespace Par.Portal.Api;

/// <summary>
/// Keeps every answer under <c>/api</c> in one form: the limit of the address is counted first of all, and a failure is a problem and never a page. Nothing of an
/// unexpected failure reaches the sender but the trace id under which it is logged.
/// </summary>
internal sealed class ApiAnswers(RequestDelegate next, ApiLimits limits, ILogger<ApiAnswers> logger)
{
    /// <summary>Answers.</summary>
    public async Task InvokeAsync(HttpContext http)
    {
        if (limits.OfAddress(http) is { } tooMany)
        {
            await tooMany.ExecuteAsync(http);
            return;
        }
        try
        {
            await next(http);
        }
        catch (BadHttpRequestException problem) when (!http.Response.HasStarted)
        {
            await new ApiProblem(ProblemKind.Malformed).ExecuteAsync(http);
            logger.LogInformation(problem, "A request that cannot be read");
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The sender went away: there is nobody to answer.
        }
        catch (Exception problem) when (!http.Response.HasStarted)
        {
            logger.LogError(problem, "A request of the machine interface failed, trace id {TraceId}", http.TraceIdentifier);
            http.Response.Headers.RetryAfter = default;
            await new ApiProblem(ProblemKind.Internal).ExecuteAsync(http);
        }
    }
}
