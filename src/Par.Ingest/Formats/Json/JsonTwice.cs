using System.Text.Json;
using System.Text.RegularExpressions;

namespace Par.Ingest.Formats.Json;

/// <summary>Finds the field that stands twice in its object: the reader says that there is one, and not where.</summary>
internal static partial class JsonTwice
{
    /// <summary>Line of the second of them, and its name when that is the code of a variable; null when no field stands twice.</summary>
    public static (int Line, string? Field)? Find(byte[] content)
    {
        var start = content is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        var json = new Utf8JsonReader(content.AsSpan(start));
        var objects = new Stack<HashSet<string>>();
        try
        {
            while (json.Read())
            {
                if (json.TokenType == JsonTokenType.StartObject)
                    objects.Push([]);
                else if (json.TokenType == JsonTokenType.EndObject)
                    objects.Pop();
                else if (json.TokenType == JsonTokenType.PropertyName && json.GetString() is { } name && !objects.Peek().Add(name))
                    return (1 + content.AsSpan(0, start + (int)json.TokenStartIndex).Count((byte)'\n'), VariableCode().IsMatch(name) ? name : null);
            }
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // What is wrong stands before any field that stands twice.
        }

        return null;
    }

    [GeneratedRegex("^[A-Z]{1,4}(_[A-Z0-9]{1,10}){1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex VariableCode();
}
