using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using Par.Portal.Identity.Accounts;
using Par.Portal.Identity.Sessions;

namespace Par.Portal.Identity.SecondFactor;

/// <summary>
/// What the browser must know before it makes or uses a passkey, for the script of the forms (<c>passkey.js</c>). The answer of the browser comes back with
/// the form, so that the page says what came of it.
/// </summary>
internal static class PasskeyEndpoints
{
    /// <summary>Options for making one for the account that is signed in.</summary>
    public const string Creation = "/account/passkeys/creation";

    /// <summary>Options for signing in with one. They say the same whoever asks: which accounts have passkeys is nobody's business.</summary>
    public const string Request = "/account/passkeys/request";

    /// <summary>Maps both.</summary>
    public static void Map(WebApplication app)
    {
        app.MapPost(Creation, CreationAsync).RequireAuthorization(Areas.Enrolment).ExcludeFromDescription();
        app.MapPost(Request, RequestAsync).AllowAnonymous().RequireRateLimiting(IdentitySetup.SignInLimit).ExcludeFromDescription();
    }

    private static async Task<IResult> CreationAsync(HttpContext http, IAntiforgery antiforgery, AccountSignIn signIn, UserManager<Account> accounts)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
            return Results.BadRequest();
        if (await accounts.GetUserAsync(http.User) is not { } account)
            return Results.Forbid();
        var user = new PasskeyUserEntity { Id = account.Id, Name = account.UserName!, DisplayName = account.UserName! };
        return Json(http, await signIn.MakePasskeyCreationOptionsAsync(user));
    }

    private static async Task<IResult> RequestAsync(HttpContext http, IAntiforgery antiforgery, AccountSignIn signIn) =>
        await antiforgery.IsRequestValidAsync(http) ? Json(http, await signIn.MakePasskeyRequestOptionsAsync(user: null)) : Results.BadRequest();

    private static IResult Json(HttpContext http, string options)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Results.Content(options, "application/json");
    }
}
