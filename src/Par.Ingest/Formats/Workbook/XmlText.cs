using System.Buffers;

namespace Par.Ingest.Formats.Workbook;

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

    /// <summary>A text with the characters that workbooks write as <c>_x000D_</c> (ISO/IEC 29500-1, 22.9.2.19) put back.</summary>
    public static string Decode(string text)
    {
        var at = text.IndexOf("_x", StringComparison.Ordinal);
        if (at < 0)
            return text;
        var decoded = new System.Text.StringBuilder(text.Length);
        var copied = 0;
        for (; at >= 0; at = text.IndexOf("_x", at + 1, StringComparison.Ordinal))
        {
            if (at < copied || CodeAt(text, at) is not { } letter)
                continue;
            decoded.Append(text, copied, at - copied).Append(letter);
            copied = at + 7;
        }

        return decoded.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>A text whose own <c>_x000D_</c> is meant as it stands.</summary>
    public static string Encode(string text)
    {
        for (var at = text.IndexOf("_x", StringComparison.Ordinal); at >= 0; at = text.IndexOf("_x", at + 2, StringComparison.Ordinal))
        {
            if (CodeAt(text, at) is null)
                continue;
            text = text.Insert(at, "_x005F");
            at += "_x005F".Length;
        }

        return text;
    }

    private static char? CodeAt(string text, int at) =>
        at + 7 <= text.Length && text[at + 6] == '_'
        && ushort.TryParse(text.AsSpan(at + 2, 4), System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out var code)
            ? (char)code
            : null;

    public static string Escape(string text)
    {
        using var writer = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        Write(writer, text);
        return writer.ToString();
    }
}
