using System.Text;

namespace Par.Warehouse.Catalogue;

/// <summary>
/// The records of a CSV text (RFC 4180: quotation marks around a value, doubled inside it) with the line on which each begins. The separator
/// is a comma, or the semicolon that a Finnish spreadsheet writes: whichever the header row holds more of.
/// </summary>
internal static class CsvText
{
    /// <summary>Splits the text into records; lines that are empty are left out.</summary>
    /// <exception cref="CatalogueException">A quotation mark is not closed, or stands inside a value without quotation marks.</exception>
    public static IEnumerable<(int Line, string[] Values)> Records(string path, string text)
    {
        var header = text.AsSpan(0, text.IndexOf('\n') is var end and >= 0 ? end : text.Length);
        var separator = header.Count(';') > header.Count(',') ? ';' : ',';
        var position = 0;
        var line = 1;
        while (position < text.Length)
        {
            var start = line;
            var values = Record(path, text, separator, ref position, ref line);
            if (!values.All(string.IsNullOrWhiteSpace))
                yield return (start, values);
        }
    }

    private static string[] Record(string path, string text, char separator, ref int position, ref int line)
    {
        var start = line;
        var values = new List<string>();
        while (true)
        {
            values.Add(position < text.Length && text[position] == '"'
                ? Quoted(path, text, separator, start, ref position, ref line)
                : Plain(path, text, separator, start, ref position));
            if (position >= text.Length)
                break;
            if (text[position++] == separator)
                continue;
            line++;
            break;
        }

        return [.. values];
    }

    // Leaves the position on the separator or line feed that ends the value, or at the end of the text.
    private static string Plain(string path, string text, char separator, int start, ref int position)
    {
        var rest = text.AsSpan(position);
        var length = rest.IndexOfAny(separator, '\n') is var end and >= 0 ? end : rest.Length;
        var value = rest[..length];
        position += length;
        return value.Contains('"') ? throw Unbalanced(path, start) : value.TrimEnd('\r').ToString();
    }

    private static string Quoted(string path, string text, char separator, int start, ref int position, ref int line)
    {
        var value = new StringBuilder();
        for (position++; ; position++)
        {
            var length = text.AsSpan(position).IndexOf('"');
            if (length < 0)
                throw Unbalanced(path, start);
            var part = text.AsSpan(position, length);
            value.Append(part);
            line += part.Count('\n');
            position += length + 1;
            if (position >= text.Length || text[position] != '"')
                break;
            value.Append('"');
        }

        return Plain(path, text, separator, start, ref position).Length == 0 ? value.ToString() : throw Unbalanced(path, start);
    }

    private static CatalogueException Unbalanced(string path, int line) =>
        new(path, line, "the quotation marks do not match; write a quotation mark inside a text twice, and the text between quotation marks.");
}
