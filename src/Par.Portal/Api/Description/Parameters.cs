using Microsoft.OpenApi;
using Par.Portal.Api.Submissions;

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
            parameter.Description = Texts[parameter.Name!];
        if (!operation.TakesFile)
            return;
        document.Parameters ??= [];
        if (operation.Id == "deliver")
            document.Parameters.Add(Header(IdempotencyKey.Header, IdempotencyKey.Longest,
                "The sender's own id of the delivery, for example a UUID: letters, digits and - _ . : only. Recommended."));
        document.Parameters.Add(Header(SentName.Header, 450,
            "Name of a file that is sent as the body, percent-encoded UTF-8. Content-Disposition does as well. Without one the name comes from the content type."));
    }

    private static OpenApiParameter Header(string name, int longest, string text) => new()
    {
        Name = name, In = ParameterLocation.Header, Description = text, Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = longest },
    };
}
