using System.Text;
using CsvHelper;

namespace Par.Ingest.Formats;

/// <summary>Reads the CSV files of a zip. Separator and encoding are found out file by file.</summary>
internal sealed class CsvSheets(BoundedZip zip, ReadLimits limits)
{
    private static readonly char[] Separators = [';', ',', '\t'];
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    private readonly CellCount cells = new(limits.Cells);

    /// <summary>The files whose name (without folder and <c>.csv</c>) is wanted, in the order of the zip.</summary>
    public IReadOnlyList<RawSheet> Read(Func<string, bool> wanted, CancellationToken cancellation)
    {
        var files = zip.Names.Where(IsCsv).ToList();
        if (files.Count > limits.Sheets)
            throw new UnreadableException(ReadFindings.TooManySheets(limits.Sheets));
        var sheets = new List<RawSheet>();
        for (var index = 0; index < files.Count; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            var name = Path.GetFileNameWithoutExtension(files[index]);
            if (wanted(name))
                sheets.Add(new RawSheet(name, index + 1, Rows(Decode(zip.ReadAll(files[index])))));
        }

        return sheets;
    }

    private static bool IsCsv(string name) =>
        name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) && !name.StartsWith("__MACOSX/", StringComparison.Ordinal);

    private List<RawRow> Rows(string text)
    {
        using var csv = CsvReader.FromText(text, new CsvReaderOptions
        {
            HasHeader = false,
            Separator = SeparatorOf(text),
            PoolStrings = true,
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Throw,
            IncludeValuesInExceptions = false,
        });
        var rows = new List<RawRow>();
        while (csv.Read())
        {
            var values = new string?[csv.FieldCount];
            var filled = false;
            for (var index = 0; index < values.Length; index++)
            {
                cells.Add();
                var value = csv.GetString(index).Trim();
                values[index] = value.Length == 0 ? null : value;
                filled |= value.Length > 0;
            }

            if (filled)
                rows.Add(new RawRow((int)csv.LineNumber, values));
        }

        return rows;
    }

    /// <summary>Headers are variable codes, which hold no separator: the one that occurs most in the first line is it.</summary>
    private static char SeparatorOf(string text)
    {
        var line = text.AsSpan();
        if (line.IndexOfAny('\r', '\n') is >= 0 and var end)
            line = line[..end];
        var best = Separators[0];
        foreach (var separator in Separators)
        {
            if (line.Count(separator) > line.Count(best))
                best = separator;
        }

        return best;
    }

    /// <summary>A byte order mark decides; without one the file is UTF-8 when it can be, otherwise Windows-1252.</summary>
    private static string Decode(byte[] content)
    {
        switch (content)
        {
            case [0xEF, 0xBB, 0xBF, ..]: return Encoding.UTF8.GetString(content.AsSpan(3));
            case [0xFF, 0xFE, ..]: return Encoding.Unicode.GetString(content.AsSpan(2));
            case [0xFE, 0xFF, ..]: return Encoding.BigEndianUnicode.GetString(content.AsSpan(2));
        }

        try
        {
            return StrictUtf8.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return CsvFormat.Windows1252.GetString(content);
        }
    }
}
