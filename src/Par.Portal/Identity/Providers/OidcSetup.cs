using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Par.Portal.Shell;

namespace Par.Portal.Identity.Providers;

/// <summary>Sets up signing in with the identity provider: code flow with PKCE, one answer for one question, nothing of its tokens kept.</summary>
internal static class OidcSetup
{
    /// <summary>Name of the authentication scheme.</summary>
    public const string Scheme = "oidc";

    /// <summary>Where the provider sends people back to.</summary>
    public const string CallbackPath = "/signin-oidc";

    /// <summary>Registers the provider when there is one.</summary>
    public static void AddProvider(this AuthenticationBuilder authentication, IConfiguration configuration)
    {
        if (OidcSettings.Read(configuration) is not { } settings)
            return;
        authentication.Services.AddSingleton(settings);
        authentication.Services.AddScoped<ProvidedSignIn>();
        authentication.AddCookie(IdentityConstants.ExternalScheme, options => Sessions.Session.ConfigureStep(options, "par-provider"));
        authentication.AddOpenIdConnect(Scheme, options =>
        {
            options.Authority = settings.Authority.ToString().TrimEnd('/');
            options.ClientId = settings.ClientId;
            options.ClientSecret = settings.ClientSecret;
            options.RequireHttpsMetadata = !settings.Authority.IsLoopback;
            options.CallbackPath = CallbackPath;
            options.SignInScheme = IdentityConstants.ExternalScheme;
            options.ResponseType = OpenIdConnectResponseType.Code;
            // By query, so that the cookies that hold question and answer together need not travel with other sites' forms.
            options.ResponseMode = OpenIdConnectResponseMode.Query;
            options.UsePkce = true;
            options.BackchannelTimeout = settings.AnswerWithin;
            options.BackchannelHttpHandler = new ProviderBackchannel();
            options.SaveTokens = false;
            options.MapInboundClaims = false;
            options.Scope.Clear();
            options.Scope.Add("openid");
            options.Scope.Add("email");
            options.TokenValidationParameters.NameClaimType = "sub";
            options.CorrelationCookie.SameSite = SameSiteMode.Lax;
            options.NonceCookie.SameSite = SameSiteMode.Lax;
            options.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.Events.OnTokenValidated = context =>
            {
                ProvidedIdentity.Of(context.SecurityToken, settings).WriteTo(context.Properties!);
                return Task.CompletedTask;
            };
            options.Events.OnRemoteFailure = context =>
            {
                var outcome = ProviderFailure.OutcomeOf(context.Failure);
                context.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(OidcSetup))
                    .LogWarning("Signing in with the identity provider ended: {Outcome}, {Kind}", outcome, ProviderFailure.KindOf(context.Failure));
                context.Response.Redirect(ProviderEndpoints.SignInPage(LanguageOf(context.Properties), outcome));
                context.HandleResponse();
                return Task.CompletedTask;
            };
        });
    }

    private static Par.Warehouse.Catalogue.Language LanguageOf(AuthenticationProperties? properties) => Languages.OfPath(properties?.RedirectUri ?? "");
}
