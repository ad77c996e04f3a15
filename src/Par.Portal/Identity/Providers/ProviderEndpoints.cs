using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Par.Portal.Identity.Sessions;
using Par.Portal.Shell;
using Par.Warehouse.Catalogue;

namespace Par.Portal.Identity.Providers;

/// <summary>The way to the identity provider and back, in each language.</summary>
internal static class ProviderEndpoints
{
    /// <summary>What the sign-in page is told of the provider.</summary>
    public const string OutcomeQuery = "provider";

    /// <summary>Where the way begins. Following it changes nothing here: what <paramref name="token"/> and <paramref name="own"/> ask for is done by a form at its end.</summary>
    public static string Start(Language language, string? returnUrl = null, string? token = null, bool own = false)
    {
        var query = new Dictionary<string, string?> { ["returnUrl"] = returnUrl, ["token"] = token, ["own"] = own ? "1" : null };
        return QueryHelpers.AddQueryString(Address.Of(language, Slug.SignIn, Slug.IdentityProvider), query);
    }

    /// <summary>Maps both ends for every language; nothing when there is no provider.</summary>
    public static void Map(WebApplication app)
    {
        if (app.Services.GetService<OidcSettings>() is null)
            return;
        foreach (var language in Languages.All)
        {
            var start = Address.Of(language, Slug.SignIn, Slug.IdentityProvider);
            var back = Address.Of(language, Slug.SignIn, Slug.IdentityProvider, Slug.Confirm);
            app.MapGet(start, (HttpContext http, string? returnUrl, string? token, string? own) => GoAsync(http, language, back, returnUrl, token, own is not null))
                .AllowAnonymous().RequireRateLimiting(IdentitySetup.SignInLimit);
            app.MapGet(back, (HttpContext http, ProvidedSignIn signIn, AccountSignIn session) => ReturnAsync(http, language, signIn, session)).AllowAnonymous().RequireRateLimiting(IdentitySetup.SignInLimit);
        }
    }

    /// <summary>The sign-in page with what it says of the provider.</summary>
    public static string SignInPage(Language language, ProviderOutcome outcome, string? returnUrl = null)
    {
        var query = new Dictionary<string, string?> { [OutcomeQuery] = outcome.ToString().ToLowerInvariant(), ["returnUrl"] = returnUrl };
        return QueryHelpers.AddQueryString(Address.Of(language, Slug.SignIn), query);
    }

    /// <summary>Where somebody goes on to who has signed in, must still take a second step, or was refused.</summary>
    public static string After(SignInResult result, AccountSignIn session, string? returnUrl, Language language)
    {
        if (result.RequiresTwoFactor)
            return Address.Of(language, Slug.SignIn, Slug.Confirm);
        return result.Succeeded
            ? LocalAddress.Or(returnUrl, WorkAreas.StartOf(session.SignedIn!.Role, language))
            : SignInPage(language, ProviderOutcome.Refused);
    }

    private static async Task<IResult> GoAsync(HttpContext http, Language language, string back, string? returnUrl, string? token, bool own)
    {
        var properties = ProviderAnswer.Ask(back, token, own ? AccountClaims.ActorOf(http.User)?.Name : null, returnUrl);
        try
        {
            await http.ChallengeAsync(OidcSetup.Scheme, properties);
            return Results.Empty;
        }
        catch (Exception failure) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            // Asking only reads what the provider says of itself: whatever goes wrong there is the provider's, and there is another way to sign in.
            http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ProviderEndpoints))
                .LogError("The identity provider cannot be asked: {Kind}", ProviderFailure.KindOf(failure));
            return Results.LocalRedirect(SignInPage(language, ProviderOutcome.Unreachable, returnUrl));
        }
    }

    private static async Task<IResult> ReturnAsync(HttpContext http, Language language, ProvidedSignIn signIn, AccountSignIn session)
    {
        var answer = await ProviderAnswer.ReadAsync(http);
        if (answer is { IsToJoin: true })
            return Results.LocalRedirect(Address.Of(language, Slug.SignIn, Slug.IdentityProvider, Slug.Join));
        await ProviderAnswer.ForgetAsync(http);
        var result = answer is null ? SignInResult.Failed : await signIn.SignInAsync(answer.Who, token: null, own: null, http.RequestAborted);
        return Results.LocalRedirect(After(result, session, answer?.ReturnUrl, language));
    }
}
