using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Par.Warehouse.Catalogue;

namespace Par.Warehouse.Collection;

/// <summary>
/// What a finding puts in the places of its text, as a JSON array: a string or a number as it is, a label as an object with its three languages.
/// </summary>
public static class FindingArguments
{
    /// <summary>Longest stored form, characters.</summary>
    public const int Longest = 4000;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The stored form, or null when there are no arguments.</summary>
    public static string? Write(IReadOnlyList<object> arguments) => arguments.Count == 0
        ? null
        : new JsonArray([.. arguments.Select(Node)]).ToJsonString(Readable);

    /// <summary>The text with its stored arguments in their places.</summary>
    public static Label Fill(Label text, string? arguments) => arguments is null
        ? text
        : text.With([.. JsonNode.Parse(arguments)!.AsArray().Select(Value)]);

    private static JsonNode Node(object argument) => argument switch
    {
        Label label => new JsonObject { ["fi"] = label.Fi, ["sv"] = label.Sv, ["en"] = label.En },
        int or long or decimal or byte or short => JsonValue.Create(Convert.ToDecimal(argument, CultureInfo.InvariantCulture)),
        _ => JsonValue.Create(string.Format(CultureInfo.InvariantCulture, "{0}", argument)),
    };

    private static object Value(JsonNode? node) => node switch
    {
        JsonObject label => new Label((string)label["fi"]!, (string)label["sv"]!, (string)label["en"]!),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => value.GetValue<decimal>(),
        _ => (string)node!,
    };
}
