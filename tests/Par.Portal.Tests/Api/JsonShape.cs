using System.Text.Json;
using System.Text.Json.Nodes;

namespace Par.Portal.Tests.Api;

/// <summary>Compares two JSON values by their shape: the same properties with values of the same kind, all the way down.</summary>
internal static class JsonShape
{
    /// <summary>Where the shapes differ, or nothing. A value that is null on one side may be anything on the other.</summary>
    public static IEnumerable<string> Differences(JsonNode? expected, JsonNode? actual, string at = "$")
    {
        if (expected is null || actual is null)
            return [];
        return (expected, actual) switch
        {
            (JsonObject one, JsonObject other) => one.Select(property => property.Key).Union(other.Select(property => property.Key)).SelectMany(name =>
                one.ContainsKey(name) && other.ContainsKey(name) ? Differences(one[name], other[name], $"{at}.{name}") : [$"{at}.{name} is on one side only"]),
            (JsonArray { Count: > 0 } one, JsonArray other) => other.SelectMany((item, index) => Differences(one[0], item, $"{at}[{index}]")),
            (JsonArray, JsonArray { Count: > 0 }) => [$"{at} is empty in the example"],
            (JsonArray, JsonArray) => [],
            (JsonValue one, JsonValue other) when Kind(one) == Kind(other) => [],
            _ => [$"{at} is {expected.GetValueKind()} in one and {actual.GetValueKind()} in the other"],
        };
    }

    private static JsonValueKind Kind(JsonValue value) => value.GetValueKind() is JsonValueKind.False ? JsonValueKind.True : value.GetValueKind();
}
