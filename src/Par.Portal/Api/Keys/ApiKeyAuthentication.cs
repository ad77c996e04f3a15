using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using Par.Portal.Api.Problems;
using Par.Warehouse.Collection;

namespace Par.Portal.Api.Keys;

/// <summary>
/// Signs in whoever sends <c>Authorization: Bearer par_…</c>, on the addresses that ask for it: a session's cookie opens nothing there, and a key opens no page.
/// </summary>
internal sealed class ApiKeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ApiKeyCheck keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>Name of the scheme.</summary>
    public const string SchemeName = "api-key";

    private const string ScopeClaim = "par:scope";
    private const string Bearer = "Bearer ";

    private ProblemKind problem = ProblemKind.MissingKey;

    /// <summary>Who acts by the request's key.</summary>
    /// <exception cref="NotAllowedException">The request has none.</exception>
    public static Actor ActorOf(HttpContext http) =>
        http.Features.Get<Actor>() ?? throw new NotAllowedException("The request has no key.");

    /// <summary>Registers one policy for each scope.</summary>
    public static void AddPolicies(AuthorizationBuilder authorization)
    {
        foreach (var scope in Scope.All)
            authorization.AddPolicy(scope.Word, policy => policy.AddAuthenticationSchemes(SchemeName).RequireClaim(ScopeClaim, scope.Word));
    }

    /// <inheritdoc/>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.NoResult();
        var (key, refusal) = await keys.CheckAsync(header[Bearer.Length..].Trim(), Context.RequestAborted);
        if (key is null)
        {
            problem = refusal!;
            return AuthenticateResult.Fail(refusal!.Code);
        }
        var actor = key.ToActor();
        Context.Features.Set(actor);
        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.Name, actor.Name), .. Scope.Of(key.Scopes).Select(scope => new Claim(ScopeClaim, scope.Word))], SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    /// <inheritdoc/>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = problem == ProblemKind.MissingKey ? "Bearer realm=\"par\"" : "Bearer realm=\"par\", error=\"invalid_token\"";
        return new ApiProblem(problem).ExecuteAsync(Context);
    }

    /// <inheritdoc/>
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        var wanted = Context.GetEndpoint()?.Metadata.GetOrderedMetadata<IAuthorizeData>().LastOrDefault(data => data.Policy is not null)?.Policy ?? "";
        Response.Headers.WWWAuthenticate = $"Bearer realm=\"par\", error=\"insufficient_scope\", scope=\"{wanted}\"";
        return new ApiProblem(ProblemKind.MissingScope, wanted).ExecuteAsync(Context);
    }
}
