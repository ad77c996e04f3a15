using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Par.Portal.Api.Description;
using Par.Portal.Api.Keys;
using Par.Portal.Api.Problems;
using Par.Portal.Api.Submissions;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Settings;

namespace Par.Portal.Api;

/// <summary>The machine interface: <c>/api/v1</c>. Everything under it answers JSON, also when something goes wrong.</summary>
internal static class ApiSetup
{
    /// <summary>Where it begins.</summary>
    public const string Root = "/api/v1";

    /// <summary>Most deliveries or findings on one page of a list.</summary>
    public const int PageLength = 500;

    /// <summary>Registers keys, limits and the description.</summary>
    public static void AddApi(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSettings<ApiOptions>(builder.Configuration);
        services.AddSingleton<ApiLimits>();
        services.AddSingleton<DeliveredSubmissions>();
        services.AddScoped<ApiKeyRegister>();
        services.AddScoped<ApiKeyCheck>();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, ApiKeyAuthentication>(ApiKeyAuthentication.SchemeName, configureOptions: null);
        ApiKeyAuthentication.AddPolicies(services.AddAuthorizationBuilder());
        services.ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions));
        services.AddApiDescription();
    }

    /// <summary>Counts requests and turns what goes wrong into problem details. Before authentication.</summary>
    public static void UseApi(this WebApplication app) =>
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase), branch => branch.UseMiddleware<ApiAnswers>());

    /// <summary>Maps the interface.</summary>
    public static void MapApi(this WebApplication app)
    {
        var open = app.MapGroup(Root).AllowAnonymous();
        open.MapGet("/config", async (ApiLimits limits, RoundCalendar calendar, TimeProvider clock, CancellationToken cancel) =>
            Results.Ok(await ConfigReply.NowAsync(limits, calendar, clock, cancel)))
            .Describe("getConfig");
        open.MapGet("/problems", () => Results.Ok(ProblemKindReply.All)).Describe("listProblems");
        open.MapGet("/problems/{code}", ProblemKindReply.Find).Describe("getProblem");
        app.MapApiDescription();

        var keyed = app.MapGroup("").AddEndpointFilter(LimitAsync);
        keyed.MapPost(SubmissionEndpoints.Path, SubmissionEndpoints.DeliverAsync).RequireAuthorization(Scope.WriteSubmissions).Describe("deliver");
        keyed.MapGet(SubmissionEndpoints.Path, SubmissionEndpoints.ListAsync).RequireAuthorization(Scope.ReadSubmissions).Describe("listSubmissions");
        keyed.MapGet(SubmissionEndpoints.Path + "/{id}", SubmissionEndpoints.ShowAsync).RequireAuthorization(Scope.ReadSubmissions).Describe("getSubmission");
        keyed.MapGet(SubmissionEndpoints.Path + "/{id}/findings", SubmissionEndpoints.ShowFindingsAsync).RequireAuthorization(Scope.ReadSubmissions)
            .Describe("listFindings");
        keyed.MapGet(SubmissionEndpoints.Path + "/{id}/receipt", SubmissionEndpoints.ShowReceiptAsync).RequireAuthorization(Scope.ReadSubmissions)
            .Describe("getReceipt");
        keyed.MapDelete(SubmissionEndpoints.Path + "/{id}", SubmissionEndpoints.WithdrawAsync).RequireAuthorization(Scope.WriteSubmissions).Describe("withdraw");
        keyed.MapPost(ScreeningEndpoints.Path, ScreeningEndpoints.ScreenAsync).RequireAuthorization(Scope.Screen).Describe("screen");
        MapRefusals(app);
    }

    /// <summary>
    /// Answers what nothing above answers. Without these, routing would take the portal's page for unknown addresses, which is for people, or ask to sign in.
    /// </summary>
    private static void MapRefusals(WebApplication app)
    {
        (string Path, string Methods)[] taken =
        [
            (Root + "/config", "GET"), (Root + "/problems", "GET"), (Root + "/problems/{code}", "GET"), (Root + "/openapi.json", "GET"),
            (SubmissionEndpoints.Path, "GET, POST"), (SubmissionEndpoints.Path + "/{id}", "DELETE, GET"), (SubmissionEndpoints.Path + "/{id}/findings", "GET"),
            (SubmissionEndpoints.Path + "/{id}/receipt", "GET"), (ScreeningEndpoints.Path, "POST"),
        ];
        foreach (var (path, methods) in taken)
            app.Map(path, (HttpContext http) =>
            {
                http.Response.Headers.Allow = methods;
                return new ApiProblem(ProblemKind.MethodNotAllowed, methods);
            }).AllowAnonymous().ExcludeFromDescription();
        app.Map("/api/{**rest}", () => new ApiProblem(ProblemKind.NotFound)).AllowAnonymous().ExcludeFromDescription();
    }

    private static async ValueTask<object?> LimitAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        var limits = http.RequestServices.GetRequiredService<ApiLimits>();
        return limits.OfKey(ApiKeyAuthentication.ActorOf(http).Name, HttpMethods.IsPost(http.Request.Method)) ?? await next(context);
    }
}
