using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Par.Portal.Identity.Accounts;
using Par.Portal.Identity.Sessions;
using Par.Portal.Shell;
using Par.Warehouse.Catalogue;

namespace Par.Portal.Identity.Providers;

/// <summary>The way to the identity provider and back, in each language.</summary>
internal static class ProviderEndpoints
{
    /// <summary>What the sign-in page is told of the provider.</summary>
    public const string OutcomeQuery = "provider";

    private const string TokenItem = "par:join-token";
    private const string OwnItem = "par:join-own";
    private const string ReturnItem = "par:return";

    /// <summary>Where the way begins.</summary>
    public static string Start(Language language, string? returnUrl = null, string? token = null)
    {
        var query = new Dictionary<string, string?> { ["returnUrl"] = returnUrl, ["token"] = token };
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
            app.MapGet(back, (HttpContext http, ProvidedSignIn signIn, UserManager<Account> accounts, AccountSignIn session) =>
                ReturnAsync(http, language, signIn, accounts, session)).AllowAnonymous().RequireRateLimiting(IdentitySetup.SignInLimit);
        }
    }

    /// <summary>The sign-in page with what it says of the provider.</summary>
    public static string SignInPage(Language language, ProviderOutcome outcome, string? returnUrl = null)
    {
        var query = new Dictionary<string, string?> { [OutcomeQuery] = outcome.ToString().ToLowerInvariant(), ["returnUrl"] = returnUrl };
        return QueryHelpers.AddQueryString(Address.Of(language, Slug.SignIn), query);
    }

    private static async Task<IResult> GoAsync(HttpContext http, Language language, string back, string? returnUrl, string? token, bool own)
    {
        var properties = new AuthenticationProperties { RedirectUri = back };
        properties.Items[ReturnItem] = returnUrl;
        if (token is not null)
            properties.Items[TokenItem] = token;
        if (own && AccountClaims.ActorOf(http.User) is { } actor)
            properties.Items[OwnItem] = actor.Name;
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

    private static async Task<IResult> ReturnAsync(
        HttpContext http, Language language, ProvidedSignIn signIn, UserManager<Account> accounts, AccountSignIn session)
    {
        var answer = await http.AuthenticateAsync(IdentityConstants.ExternalScheme);
        await http.SignOutAsync(IdentityConstants.ExternalScheme);
        if (ProvidedIdentity.Read(answer.Properties) is not { } who)
            return Refused(language);
        // Joined from one's own page: only while the same account is still the one that is signed in.
        var wanted = Item(OwnItem);
        var own = wanted is not null && AccountClaims.ActorOf(http.User)?.Name == wanted ? await accounts.FindByNameAsync(wanted) : null;
        if (wanted is not null && own is null)
            return Refused(language);
        var result = await signIn.SignInAsync(who, Item(TokenItem), own, http.RequestAborted);
        if (result.RequiresTwoFactor)
            return Results.LocalRedirect(Address.Of(language, Slug.SignIn, Slug.Confirm));
        return result.Succeeded
            ? Results.LocalRedirect(LocalAddress.Or(Item(ReturnItem), WorkAreas.StartOf(session.SignedIn!.Role, language)))
            : Refused(language);

        string? Item(string name) => answer.Properties!.Items.TryGetValue(name, out var value) ? value : null;
    }

    private static IResult Refused(Language language) => Results.LocalRedirect(SignInPage(language, ProviderOutcome.Refused));
}
