using System.Text;

namespace Par.Portal.Releases.Reading;

/// <summary>Reads RFC 4180 as any program would: fields with their text, and the text as it was written.</summary>
internal static class CsvRecords
{
    /// <summary>The records of a file, headings first.</summary>
    /// <exception cref="FormatException">A quote is not closed.</exception>
    public static IEnumerable<IReadOnlyList<(string Text, string Written)>> Read(string file)
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
            else if (sign is ',' or '\n')
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
