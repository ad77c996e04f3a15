namespace Par.Portal.Public.Downloads;

/// <summary>
/// Text for files that spreadsheets open. A text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV injection).
/// Numbers do not pass here: they are written as numbers.
/// </summary>
public static class SafeText
{
    private const string Dangerous = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    /// <summary>The text, made harmless.</summary>
    public static string Of(string text) => text.Length > 0 && Dangerous.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
}
