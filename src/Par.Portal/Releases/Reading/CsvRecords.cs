using System.Globalization;
using System.Text;

namespace Par.Portal.Releases.Reading;

/// <summary>Reads CSV as any program would, with commas as RFC 4180 or with semicolons as a spreadsheet: fields with their text, and the
/// text as it was written.</summary>
internal static class CsvRecords
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);
    private static readonly NumberFormatInfo WithComma = new() { NumberDecimalSeparator = "," };

    /// <summary>The records of a file, headings first.</summary>
    /// <param name="file">Its bytes.</param>
    /// <param name="isForSpreadsheet">With semicolons and a byte order mark, which must be there.</param>
    /// <exception cref="FormatException">A quote is not closed, or the mark is missing.</exception>
    /// <exception cref="DecoderFallbackException">The file is not UTF-8.</exception>
    public static IEnumerable<IReadOnlyList<(string Text, string Written)>> Read(byte[] file, bool isForSpreadsheet)
    {
        if (isForSpreadsheet && file is not [0xEF, 0xBB, 0xBF, ..])
            throw new FormatException("The byte order mark is missing.");
        return Read(Utf8.GetString(isForSpreadsheet ? file.AsSpan(3) : file), isForSpreadsheet ? ';' : ',');
    }

    /// <summary>A number as a file writes it: with a decimal point, for a spreadsheet with a comma.</summary>
    /// <exception cref="FormatException">It is no such number.</exception>
    public static double Number(string text, bool isForSpreadsheet) => double.Parse(
        text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, isForSpreadsheet
            ? WithComma : NumberFormatInfo.InvariantInfo);

    private static IEnumerable<IReadOnlyList<(string Text, string Written)>> Read(string file, char separator)
    {
        var fields = new List<(string, string)>();
        var (text, start, quoted) = (new StringBuilder(), 0, false);
        for (var at = 0; at <= file.Length; at++)
        {
            var sign = at < file.Length ? file[at] : '\n';
            if (quoted)
            {
                if (at == file.Length)
                    throw new FormatException("A quote is not closed.");
                if (sign != '"')
                    text.Append(sign);
                else if (at + 1 < file.Length && file[at + 1] == '"')
                    text.Append(file[at++]);
                else
                    quoted = false;
            }
            else if (sign == '"')
            {
                quoted = true;
            }
            else if (sign == separator || sign == '\n')
            {
                fields.Add((text.ToString(), file[start..at]));
                text.Clear();
                start = at + 1;
                if (sign != '\n')
                    continue;
                if (fields.Count > 1 || fields[0].Item2.Length > 0)
                    yield return fields;
                fields = [];
            }
            else if (sign != '\r')
            {
                text.Append(sign);
            }
        }
    }
}
