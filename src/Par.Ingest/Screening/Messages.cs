using Par.Ingest.Formats;
using Par.Warehouse.Catalogue;

namespace Par.Ingest.Screening;

/// <summary>Words that the messages of several rules share.</summary>
internal static class Messages
{
    /// <summary>A variable as people know it: code and name.</summary>
    public static Label Named(Variable variable) => new(
        $"{variable.Code} ({variable.Label.Fi})", $"{variable.Code} ({variable.Label.Sv})", $"{variable.Code} ({variable.Label.En})");

    /// <summary>
    /// The value in quotes after a space when it can only be a code or a small number, otherwise nothing: a long or wordy value could name
    /// somebody.
    /// </summary>
    public static string Echo(string? value) =>
        value is { Length: <= 4 } && value.All(char.IsAsciiLetterOrDigit) ? $" ”{value}”" : "";

    /// <summary>A date as people write it in Finland.</summary>
    public static string Day(DateOnly date) => date.ToString("d.M.yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
