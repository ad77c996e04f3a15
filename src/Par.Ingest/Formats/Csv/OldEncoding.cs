using System.Text;

namespace Par.Ingest.Formats.Csv;

/// <summary>
/// The encodings with one byte for a letter that programs here have written: Windows-1252, the code page 850 of DOS, which Excel still offers as "CSV (MS-DOS)", and that
/// of the Macintosh. Each has the letters of Finnish and Swedish at other bytes; the one in which most bytes are such letters is it.
/// </summary>
internal static class OldEncoding
{
    private const string Common = "äöåÄÖÅ";
    private const string Letters = Common + "éÉüÜ";
    private static readonly Encoding[] Known = [CsvFormat.Windows1252, CodePage(850), CodePage(10000)];

    /// <summary>The encoding of a text that is not UTF-8; null when hardly a byte of it is a letter in any.</summary>
    public static Encoding? Of(ReadOnlySpan<byte> text)
    {
        var (best, most, others, broken) = ((Encoding?)null, 0, 0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            others += text[at] >= 0x80 ? 1 : 0;
            broken += text[at] == 0xC3 && at + 1 < text.Length && text[at + 1] is >= 0x80 and < 0xC0 ? 2 : 0;
        }
        foreach (var encoding in Known)
        {
            var letters = LettersIn(text, encoding);
            if (letters > most)
                (best, most) = (encoding, letters);
        }

        // Where most letters are UTF-8 after all, one program has broken those of another: that is told cell by cell.
        return broken * 2 >= others ? CsvFormat.Windows1252 : most >= others ? best : 2 * others - most <= 2 * FewSigns ? CsvFormat.Windows1252 : null;
    }

    // Dashes, quotation marks and the euro sign, in a text without any letter that could tell.
    private const int FewSigns = 20;

    private static int LettersIn(ReadOnlySpan<byte> text, Encoding encoding)
    {
        Span<char> letters = stackalloc char[256];
        letters.Clear();
        foreach (var letter in Letters)
            if (encoding.GetBytes([letter]) is [>= 0x80 and var value])
                letters[value] = letter;
        var count = 0;
        for (var at = 0; at < text.Length; at++)
            if (letters[text[at]] is not '\0' and var letter && (IsInWord(text, at - 1) || IsInWord(text, at + 1)) && !(char.IsUpper(letter) && IsSmall(text, at - 1)))
                count += Common.Contains(letter) ? 2 : 1;
        return count;
    }

    private static bool IsSmall(ReadOnlySpan<byte> text, int at) => at >= 0 && char.IsAsciiLetterLower((char)text[at]);

    private static bool IsInWord(ReadOnlySpan<byte> text, int at) => at >= 0 && at < text.Length && char.IsAsciiLetter((char)text[at]);

    private static Encoding CodePage(int number) => CodePagesEncodingProvider.Instance.GetEncoding(number)!;
}
