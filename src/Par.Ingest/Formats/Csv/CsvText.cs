using System.Text;

namespace Par.Ingest.Formats.Csv;

/// <summary>The text of a CSV file, whichever program wrote it.</summary>
internal static class CsvText
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>
    /// A byte order mark decides. Without one, text with a zero byte beside each letter is UTF-16; other text is UTF-8 when it can be, otherwise in the encoding of
    /// Windows, DOS or the Macintosh in which its signs are letters of our languages. The line by which a spreadsheet program is told the separator is left empty.
    /// </summary>
    /// <returns>The text; null when its letters are in no encoding that we know.</returns>
    public static string? Decode(byte[] content)
    {
        // The sign with which DOS ended a file.
        var text = Text(content is [.. var whole, 0x1A] ? whole : content);
        return text is not null && text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.AsSpan().IndexOfAny('\r', '\n') is > 0 and var end && end <= 6
            ? text[end..]
            : text;
    }

    private static string? Text(byte[] content)
    {
        switch (content)
        {
            case [0xEF, 0xBB, 0xBF, ..]: return Encoding.UTF8.GetString(content.AsSpan(3));
            case [0xFF, 0xFE, ..]: return Encoding.Unicode.GetString(content.AsSpan(2));
            case [0xFE, 0xFF, ..]: return Encoding.BigEndianUnicode.GetString(content.AsSpan(2));
            case [not 0, 0, not 0, 0, ..]: return Encoding.Unicode.GetString(content);
            case [0, not 0, 0, not 0, ..]: return Encoding.BigEndianUnicode.GetString(content);
        }

        try
        {
            return StrictUtf8.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return OldEncoding.Of(content)?.GetString(content);
        }
    }
}
