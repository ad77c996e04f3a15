using Microsoft.OpenApi;

namespace Par.Portal.Api.Description;

/// <summary>The headers of answers that a sender acts on.</summary>
internal static class Headers
{
    /// <summary>Adds the headers of an answer with this status.</summary>
    public static void Describe(OpenApiResponse answer, string status)
    {
        answer.Headers = status switch
        {
            "202" => Of(("Location", "Address of the delivery.", JsonSchemaType.String), ("Retry-After", "Seconds until asking again is worth while.", JsonSchemaType.Integer)),
            "401" => Of(("WWW-Authenticate", "Bearer, with what is wrong with the key.", JsonSchemaType.String)),
            "429" or "503" => Of(("Retry-After", "Seconds to wait.", JsonSchemaType.Integer)),
            _ => null,
        };
    }

    private static Dictionary<string, IOpenApiHeader> Of(params (string Name, string Text, JsonSchemaType Type)[] headers) =>
        headers.ToDictionary(header => header.Name, IOpenApiHeader (header) => new OpenApiHeader
        {
            Description = header.Text, Schema = new OpenApiSchema { Type = header.Type },
        });
}
