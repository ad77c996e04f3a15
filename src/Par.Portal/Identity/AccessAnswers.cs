using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Par.Portal.Identity;

/// <summary>
/// Keeps an address that does not exist "not found": without an endpoint there is nothing to refuse, and nobody is asked to sign in for it.
/// Everything else is answered by the session's cookie (<see cref="Sessions.Session"/>): the sign-in page, or a page that says who may see this.
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
