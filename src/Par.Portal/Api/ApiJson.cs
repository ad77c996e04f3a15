using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Par.Warehouse.Collection;

namespace Par.Portal.Api;

/// <summary>How the interface writes JSON: camel case, named values as words, letters as they are.</summary>
internal static class ApiJson
{
    /// <summary>The states of a submission.</summary>
    public static IReadOnlyList<SubmissionState> States { get; } = Enum.GetValues<SubmissionState>();

    /// <summary>The states as words.</summary>
    public static string StateWords { get; } = string.Join(", ", States.Select(Word));

    /// <summary>A named value as its word.</summary>
    public static string Word(SubmissionState state) => JsonNamingPolicy.CamelCase.ConvertName(state.ToString());

    /// <summary>Sets the options up.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    }
}
