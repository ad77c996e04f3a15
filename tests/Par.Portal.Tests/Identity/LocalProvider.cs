using System.Security.Claims;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Par.Portal.Tests.Identity;

/// <summary>Whoever sits before the provider's browser.</summary>
internal sealed record ProvidedPerson(string Subject, string? Email = null, bool IsVerified = false, string? Amr = null, string? Role = null);

/// <summary>A real OpenID Connect server on 127.0.0.1, with code flow and PKCE, that can be told to lie in its signed answers.</summary>
internal sealed class LocalProvider : IAsyncDisposable
{
    public const string Client = "par";
    public const string Secret = "a secret between the two";

    private readonly WebApplication app;

    private LocalProvider(WebApplication app) => this.app = app;

    public Uri Address { get; private set; } = default!;

    public ProvidedPerson Person { get; set; } = new("nobody");

    /// <summary>Issuer that identity tokens claim in place of the true one, or null.</summary>
    public string? FalseIssuer { get; set; }

    /// <summary>Audience that identity tokens claim in place of the true one, or null.</summary>
    public string? FalseAudience { get; set; }

    /// <summary>Where its addresses begin that answer 503 just now, or null.</summary>
    public string? OutOfOrder { get; set; }

    public static async Task<LocalProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrelOnLoopback();
        LocalProvider? self = null;
        builder.Services.AddOpenIddict().AddServer(server =>
        {
            server.EnableDegradedMode();
            server.SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token");
            server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
            server.RegisterScopes(Scopes.OpenId, Scopes.Email);
            server.AddEphemeralEncryptionKey().AddEphemeralSigningKey();
            server.UseAspNetCore().EnableAuthorizationEndpointPassthrough().DisableTransportSecurityRequirement();
            server.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                if (context.ClientId != Client)
                    context.Reject(Errors.InvalidClient);
                return default;
            }));
            server.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                if (context.ClientId != Client || context.ClientSecret != Secret)
                    context.Reject(Errors.InvalidClient);
                return default;
            }));
            server.AddEventHandler<GenerateTokenContext>(handler => handler.UseInlineHandler(context =>
            {
                if (context.TokenType.Contains("id_token", StringComparison.Ordinal))
                {
                    context.SecurityTokenDescriptor.Issuer = self!.FalseIssuer ?? context.SecurityTokenDescriptor.Issuer;
                    if (self.FalseAudience is { } audience)
                    {
                        context.SecurityTokenDescriptor.Audiences.Clear();
                        context.SecurityTokenDescriptor.Audience = audience;
                    }
                }
                return default;
            }).SetOrder(OpenIddictServerHandlers.Protection.GenerateIdentityModelToken.Descriptor.Order - 1));
        });
        var app = builder.Build();
        app.Use(async (http, next) =>
        {
            if (self!.OutOfOrder is { } part && http.Request.Path.StartsWithSegments(part))
                http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            else
                await next(http);
        });
        app.UseAuthentication();
        app.MapGet("/authorize", (HttpContext http) => self!.Answer(http));
        await app.StartAsync(TestContext.Current.CancellationToken);
        self = new LocalProvider(app)
        {
            Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()),
        };
        return self;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private IResult Answer(HttpContext http)
    {
        var identity = new ClaimsIdentity(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme, Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, Person.Subject);
        if (Person.Email is not null)
            identity.SetClaim(Claims.Email, Person.Email).SetClaim(Claims.EmailVerified, Person.IsVerified);
        if (Person.Amr is not null)
            identity.SetClaim("amr", Person.Amr);
        if (Person.Role is not null)
            identity.SetClaim(Claims.Role, Person.Role);
        identity.SetScopes(http.GetOpenIddictServerRequest()!.GetScopes());
        identity.SetDestinations(_ => [Destinations.IdentityToken]);
        return Results.SignIn(new ClaimsPrincipal(identity), authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }
}

internal static class LoopbackHosting
{
    /// <summary>Listens on a free port of 127.0.0.1.</summary>
    public static void ConfigureKestrelOnLoopback(this ConfigureWebHostBuilder web) => Microsoft.AspNetCore.Hosting.HostingAbstractionsWebHostBuilderExtensions.UseUrls(web, "http://127.0.0.1:0");
}
