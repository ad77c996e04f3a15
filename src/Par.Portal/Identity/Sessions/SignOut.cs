using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using Par.Portal.Identity.Accounts;
using Par.Portal.Shell;

namespace Par.Portal.Identity.Sessions;

/// <summary>Ends the session on a form post from our own page.</summary>
internal static class SignOut
{
    /// <summary>Signs out and leads to the front page; a request that does not come from our form changes nothing.</summary>
    public static async Task<IResult> HandleAsync(HttpContext http, IAntiforgery antiforgery, SignInManager<Account> signIn)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
            return Results.BadRequest();
        await signIn.SignOutAsync();
        return Results.LocalRedirect(Address.Front(Languages.OfPath(http.Request.Path)));
    }
}
