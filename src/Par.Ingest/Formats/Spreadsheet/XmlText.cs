using System.Buffers;

namespace Par.Ingest.Formats.Spreadsheet;

/// <summary>Text inside XML: markup is escaped and characters that XML 1.0 cannot hold are left out.</summary>
internal static class XmlText
{
    private static readonly SearchValues<char> Special = SearchValues.Create(
        [.. "&<>\"\uFFFE\uFFFF", .. Enumerable.Range(0, 32).Select(code => (char)code), .. Enumerable.Range(0xD800, 0x800).Select(code => (char)code)]);

    public static void Write(TextWriter writer, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Special) is >= 0 and var position)
        {
            writer.Write(text[..position]);
            var length = 1;
            switch (text[position])
            {
                case '&': writer.Write("&amp;"); break;
                case '<': writer.Write("&lt;"); break;
                case '>': writer.Write("&gt;"); break;
                case '"': writer.Write("&quot;"); break;
                case '\t' or '\n': writer.Write(text[position]); break;
                case var high when char.IsHighSurrogate(high) && position + 1 < text.Length && char.IsLowSurrogate(text[position + 1]):
                    length = 2;
                    writer.Write(text.Slice(position, length));
                    break;
            }

            text = text[(position + length)..];
        }

        writer.Write(text);
    }

    public static string Escape(string text)
    {
        using var writer = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        Write(writer, text);
        return writer.ToString();
    }
}
