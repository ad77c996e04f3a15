using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Par.Ingest.Formats.Document;

/// <summary>The text of a cell as meant: what cannot be seen around it is left out.</summary>
internal static partial class PlainText
{
    /// <summary>Zero-width characters, direction marks and the byte order mark: copied along from web pages and other programs.</summary>
    private const string Invisible = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff";

    // Accents that stand behind their letters as signs of their own.
    private static readonly SearchValues<char> Accents = SearchValues.Create([.. Enumerable.Range(0x300, 0x70).Select(code => (char)code)]);

    private static readonly SearchValues<char> Suspicious = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Select(code => (char)code).Except("\t\n\r"), '\u007f', '\ufffd', '\u00c3', '\u00c2', '„', '”', 'Š', '\\', '+']);

    /// <summary>The text, or null when nothing is left of it. Letters with their accents are one sign each (NFC), whatever program wrote them.</summary>
    public static string? Of(string text)
    {
        if (text.AsSpan().IndexOfAny(Accents) >= 0)
            text = Normalized(text, NormalizationForm.FormC);
        var plain = text.AsSpan();
        if (plain.Length == 0 || NeedsTrim(plain[0]) || NeedsTrim(plain[^1]))
            plain = Trim(plain);

        return plain.Length == 0 ? null : plain.Length == text.Length ? text : plain.ToString();
    }

    /// <summary>The text in a normal form; as it is when it holds what is no character, such as half of a pair or U+FFFF.</summary>
    public static string Normalized(string text, NormalizationForm form)
    {
        try
        {
            return text.Normalize(form);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }

    /// <summary>The value without the apostrophe that some programs put before numbers to keep them as text.</summary>
    public static string? WithoutMark(string? text) => text is ['\'' or '\u2019', _, ..] ? text[1..] : text;

    /// <summary>False when the text has neither of the faults below; asked first, for it is quick.</summary>
    public static bool IsSuspicious(string text) => text.AsSpan().IndexOfAny(Suspicious) >= 0;

    /// <summary>True when the text holds characters that are no text: it comes from a program that went wrong.</summary>
    public static bool HasControls(string text) => text.Any(letter => char.IsControl(letter) && letter is not ('\t' or '\n' or '\r') && letter < '\u0080');

    /// <summary>True when letters such as ä were broken on the way: written in one encoding and read in another.</summary>
    public static bool IsGarbled(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\ufffd' || (text[at] is '\u00c3' or '\u00c2' && at + 1 < text.Length && IsSecondByte(text[at + 1])))
                return true;
            // DOS and Macintosh letters shown as Windows-1252: a low quotation mark within a word, a capital after a small letter.
            if ((at > 0 && char.IsLower(text[at - 1]) && text[at] is '„' or 'Š') || (text[at] == '”' && at > 0 && at + 1 < text.Length && char.IsLower(text[at - 1]) && char.IsLower(text[at + 1])))
                return true;
        }

        return Escaped().IsMatch(text);
    }

    // Letters as JavaScript and UTF-7 escape them.
    [GeneratedRegex(@"\\u00[0-9a-fA-F]{2}|\+A[A-Z][A-Za-z]-", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();

    /// <summary>The second byte of a Nordic letter's UTF-8 form, as Windows-1252 shows it.</summary>
    private static bool IsSecondByte(char letter) => letter is >= '\u0080' and <= '\u00bf' or '„' or '–' or '…';

    private static bool NeedsTrim(char letter) => char.IsWhiteSpace(letter) || Invisible.Contains(letter, StringComparison.Ordinal);

    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        while (text.Length > 0 && NeedsTrim(text[0]))
            text = text[1..];
        while (text.Length > 0 && NeedsTrim(text[^1]))
            text = text[..^1];
        return text;
    }
}
