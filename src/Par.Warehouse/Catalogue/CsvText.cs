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
        var value = new StringBuilder();
        var quoted = false;
        while (position < text.Length)
        {
            var character = text[position++];
            if (character == '\n')
                line++;
            if (quoted)
            {
                if (character != '"')
                    value.Append(character);
                else if (position < text.Length && text[position] == '"')
                    value.Append(text[position++]);
                else
                    quoted = false;
            }
            else if (character == '"')
                quoted = value.Length == 0 ? true : throw Unbalanced(path, start);
            else if (character == separator)
            {
                values.Add(value.ToString());
                value.Clear();
            }
            else if (character == '\n')
                break;
            else if (character != '\r')
                value.Append(character);
        }

        if (quoted)
            throw Unbalanced(path, start);
        values.Add(value.ToString());
        return [.. values];
    }

    private static CatalogueException Unbalanced(string path, int line) =>
        new(path, line, "the quotation marks do not match; write a quotation mark inside a text twice, and the text between quotation marks.");
}
