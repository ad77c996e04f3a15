using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Par.Portal.Api.Problems;
using Par.Portal.Api.Submissions;

namespace Par.Portal.Api.Description;

/// <summary>The OpenAPI document at <c>/api/v1/openapi.json</c>, made from the endpoints themselves; <c>docs/openapi.json</c> is its copy.</summary>
internal static class ApiDescription
{
    private const string Document = "v1";
    private const string KeyScheme = "key";

    private const string About =
        "For client systems that deliver to the PARkki data bank by machine. The file itself is described in docs/submission-format.md, the way of working with examples "
        + "in docs/api.md.\n\n"
        + "**Keys.** `Authorization: Bearer par_…`. An organisation makes its own keys on its delivery page; suppliers get theirs from the administrators.\n\n"
        + "**Problems.** Everything that goes wrong is answered as problem details (RFC 9457). `code` and `type` are stable; `title` and `detail` are for people, in "
        + "Finnish, Swedish or English by `Accept-Language`.\n\n"
        + "**Rates.** Beyond a limit of `/api/v1/config` the answer is 429 with `Retry-After` in seconds.\n\n"
        + "**Change.** Within `v1` answers may get new properties, and new codes may come; nothing is taken away or given another meaning.";

    /// <summary>Registers the document.</summary>
    public static void AddApiDescription(this IServiceCollection services) => services.AddOpenApi(Document, options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "Par, machine interface", Version = "1", Description = About };
            document.Servers = [new OpenApiServer { Url = "/" }];
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                [KeyScheme] = new OpenApiSecurityScheme
                {
                    Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "par_…",
                    Description = "Scopes: " + string.Join(", ", Keys.Scope.All.Select(scope => $"`{scope.Word}`")) + ".",
                },
            };
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<IEndpointNameMetadata>().FirstOrDefault() is { } name)
                Complete(operation, Operation.Of(name.EndpointName), "/" + context.Description.RelativePath, context.Document!);
            return Task.CompletedTask;
        });
    });

    /// <summary>Maps the document; open to all.</summary>
    public static void MapApiDescription(this WebApplication app) => app.MapOpenApi(ApiSetup.Root + "/openapi.json").AllowAnonymous();

    /// <summary>Tells what an endpoint does and answers.</summary>
    public static void Describe(this RouteHandlerBuilder endpoint, string id)
    {
        var operation = Operation.Of(id);
        endpoint.WithName(id).WithSummary(operation.Summary).WithDescription(operation.Text)
            .WithTags(operation.Scope is null ? "Information" : "Submissions").Produces(operation.Status, operation.Reply, "application/json");
        foreach (var problems in operation.AllProblems)
            endpoint.Produces(problems.Key, typeof(ProblemReply), ApiProblem.MediaType);
    }

    private static void Complete(OpenApiOperation document, Operation operation, string path, OpenApiDocument whole)
    {
        if (operation.Scope is { } scope)
            document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(KeyScheme, whole)] = [scope] }];
        foreach (var (status, answer) in document.Responses!)
        {
            foreach (var content in answer.Content!.Values)
                content.Examples = Named(status == operation.Status.ToString(System.Globalization.CultureInfo.InvariantCulture)
                    ? [("answer", Examples.Of(operation))]
                    : operation.AllProblems.Single(problems => problems.Key.ToString(System.Globalization.CultureInfo.InvariantCulture) == status)
                        .Select(kind => (kind.Code, Examples.Of(kind, path))));
            Headers.Describe((OpenApiResponse)answer, status);
        }
        Parameters.Describe(document, operation);
        if (operation.TakesFile)
            document.RequestBody = Body();
    }

    private static OpenApiRequestBody Body()
    {
        var file = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" };
        var content = FileFormat.All.ToDictionary(format => format.MediaType, format => new OpenApiMediaType
        {
            Schema = format.Extension == ".json" ? new OpenApiSchema { Type = JsonSchemaType.Object } : file,
            Examples = format.Extension == ".json" ? Named([("submission", Examples.Submission)]) : null,
        });
        content["multipart/form-data"] = new OpenApiMediaType
        {
            Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.Object, Required = new HashSet<string> { "file" }, Properties = new Dictionary<string, IOpenApiSchema> { ["file"] = file },
            },
        };
        return new OpenApiRequestBody { Required = true, Description = "One file, as the body or as the one file of a form.", Content = content };
    }

    private static Dictionary<string, IOpenApiExample> Named(IEnumerable<(string Name, System.Text.Json.Nodes.JsonNode Value)> examples) =>
        examples.ToDictionary(example => example.Name, IOpenApiExample (example) => new OpenApiExample { Value = example.Value });
}
