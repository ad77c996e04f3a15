using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Par.Portal.Identity;

/// <summary>
/// What a refused request gets: an address that does not exist stays "not found" instead of asking to sign in; nobody signed in is led to the
/// sign-in page of the page's language and back afterwards; a signed-in account of another role gets 403 with a page that says so.
/// </summary>
internal sealed class AccessAnswers : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler ordinary = new();

    /// <inheritdoc/>
    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (context.GetEndpoint() is null)
            return next(context);
        return ordinary.HandleAsync(next, context, policy, authorizeResult);
    }
}
