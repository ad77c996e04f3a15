using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Par.Portal.Api.Submissions;
using Par.Warehouse.Collection;

namespace Par.Portal.Api.Description;

/// <summary>The parameters of requests: the texts of those that the endpoints name, and the headers that they read by themselves.</summary>
internal static class Parameters
{
    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        ["id"] = "Id of the delivery.",
        ["code"] = "Code of the problem.",
        ["round"] = "Only deliveries of this round, for example 2025-T1.",
        ["organisation"] = "Only deliveries of this organisation, by PAR id.",
        ["side"] = "Only deliveries of this side, ENT or TY.",
        ["state"] = "Only deliveries in this state.",
        ["after"] = "Where the page before ended. `next` of a page is the whole address; there is no need to build it.",
        ["limit"] = "Length of the page, at most 500.",
    };

    /// <summary>Completes the parameters of an operation.</summary>
    public static void Describe(OpenApiOperation document, Operation operation)
    {
        foreach (var parameter in document.Parameters?.OfType<OpenApiParameter>() ?? [])
            (parameter.Description, parameter.Schema) = (Texts[parameter.Name!], SchemaOf(parameter.Name!));
        if (!operation.TakesFile)
            return;
        document.Parameters ??= [];
        if (operation.Id == "deliver")
            document.Parameters.Add(Header(IdempotencyKey.Header, IdempotencyKey.Longest,
                "The sender's own id of the delivery, for example a UUID: letters, digits and - _ . : only. Recommended."));
        if (operation.Id == "deliver")
            document.Parameters.Add(Header(SubmissionEndpoints.LateReasonHeader, 4500,
                "Why the file comes after the cut-off of its round, percent-encoded UTF-8: asked for then only. `/config` tells the cut-offs."));
        document.Parameters.Add(Header(SentName.Header, 450,
            "Name of a file that is sent as the body, percent-encoded UTF-8. Content-Disposition does as well. Without one the name comes from the content type."));
    }

    /// <summary>What the endpoint accepts: it takes every parameter as text, so that it can say in words what is wrong with one.</summary>
    private static OpenApiSchema SchemaOf(string name) => name switch
    {
        "limit" => new() { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = ApiSetup.PageLength.ToString(System.Globalization.CultureInfo.InvariantCulture) },
        "side" => new() { Type = JsonSchemaType.String, Enum = [.. Sides.All.Select(side => JsonValue.Create(side.Code()))] },
        "state" => new() { Type = JsonSchemaType.String, Enum = [.. ApiJson.States.Select(state => JsonValue.Create(ApiJson.Word(state)))] },
        "round" => new() { Type = JsonSchemaType.String, Pattern = @"^\d{4}-T[123]$" },
        "id" => new() { Type = JsonSchemaType.String, Pattern = @"^\d{1,19}$" },
        _ => new() { Type = JsonSchemaType.String },
    };

    private static OpenApiParameter Header(string name, int longest, string text) => new()
    {
        Name = name, In = ParameterLocation.Header, Description = text, Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = longest },
    };
}
