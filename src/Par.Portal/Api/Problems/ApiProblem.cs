using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Par.Portal.Shell;
using Par.Warehouse.Catalogue;

namespace Par.Portal.Api.Problems;

/// <summary>
/// An answer that says what went wrong, as problem details (RFC 9457) in the best of the three languages for the request. Holds no detail of the program: what
/// somebody can act on stands in the texts, everything else in the log under the trace id.
/// </summary>
/// <param name="kind">What went wrong.</param>
/// <param name="values">The values of the detail's places; a label is told in the language of the answer.</param>
internal sealed class ApiProblem(ProblemKind kind, params object[] values) : IResult
{
    /// <summary>Media type of a problem.</summary>
    public const string MediaType = "application/problem+json";

    /// <summary>How many seconds to wait before trying again, or null when waiting does not help.</summary>
    public int? RetryAfter { get; private init; }

    /// <summary>A problem that passes by waiting.</summary>
    public static ApiProblem Wait(ProblemKind kind, TimeSpan wait)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        return new ApiProblem(kind, seconds) { RetryAfter = seconds };
    }

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var language = Languages.OfHeader(httpContext.Request.Headers.AcceptLanguage);
        var response = httpContext.Response;
        response.StatusCode = kind.Status;
        response.Headers.ContentLanguage = language.Code();
        response.Headers.Append("Vary", "Accept-Language");
        response.Headers.CacheControl = "no-store";
        if (RetryAfter is { } wait)
            response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        var inLanguage = values.Select(value => value is Label label ? label.In(language) : value).ToArray();
        var reply = new ProblemReply(
            kind.Type, kind.Title.In(language), kind.Status, kind.Detail.With(inLanguage).In(language), httpContext.Request.Path, kind.Code,
            httpContext.TraceIdentifier);
        return response.WriteAsJsonAsync(reply, JsonSerializerOptions.Web, MediaType, httpContext.RequestAborted);
    }
}

/// <summary>A problem as it is sent.</summary>
/// <param name="Type">Address of what the problem is, stable.</param>
/// <param name="Title">What went wrong, in the language of the answer.</param>
/// <param name="Status">The answer's status.</param>
/// <param name="Detail">What to do about it, in the language of the answer.</param>
/// <param name="Instance">The address that was asked.</param>
/// <param name="Code">The problem as a word for programs, stable.</param>
/// <param name="TraceId">Under this id the log of the server tells more.</param>
internal sealed record ProblemReply(
    [property: JsonRequired] string Type, [property: JsonRequired] string Title, int Status, string Detail, string Instance,
    [property: JsonRequired] string Code, string TraceId);
