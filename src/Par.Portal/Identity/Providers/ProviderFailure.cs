using System.Net.Sockets;

namespace Par.Portal.Identity.Providers;

/// <summary>How the way to the identity provider and back ends, when it opens no account. The words stand in the address of the sign-in page.</summary>
internal enum ProviderOutcome
{
    /// <summary>The provider's answer was not to be trusted, was a no, or is of nobody who has an account.</summary>
    Refused,

    /// <summary>The provider could not be reached, gave up, or answered with something that is no answer: nothing is known of the person.</summary>
    Unreachable,
}

/// <summary>Tells a provider that is out of order from one that says no.</summary>
internal static class ProviderFailure
{
    /// <summary>What a failure on the way back from the provider means.</summary>
    public static ProviderOutcome OutcomeOf(Exception? failure) => Chain(failure).Any(IsOutage) ? ProviderOutcome.Unreachable : ProviderOutcome.Refused;

    /// <summary>The kinds of exception, outermost first; what they say may hold what the provider knows of a person and is not written down.</summary>
    public static string KindOf(Exception? failure) => string.Join(" < ", Chain(failure).Select(one => one.GetType().Name));

    private static bool IsOutage(Exception failure) => failure is HttpRequestException or IOException or SocketException or OperationCanceledException
        // As RFC 6749, section 4.1.2.1 names them.
        || failure.Data["error"] is "server_error" or "temporarily_unavailable";

    private static IEnumerable<Exception> Chain(Exception? failure)
    {
        for (; failure is not null; failure = failure.InnerException)
            yield return failure;
    }
}

/// <summary>Asks the provider behind the browser's back. An answer that only says that the provider failed is a failure on the way, not an answer of its.</summary>
internal sealed class ProviderBackchannel() : DelegatingHandler(new HttpClientHandler())
{
    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        if ((int)answer.StatusCode < StatusCodes.Status500InternalServerError)
            return answer;
        answer.Dispose();
        throw new HttpRequestException("The identity provider failed.", inner: null, answer.StatusCode);
    }
}
