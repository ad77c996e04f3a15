using System.Globalization;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace Par.Ingest.Formats.Spreadsheet;

/// <summary>
/// Reads the sheets of a workbook as text through MiniExcel, row by row. Document types are refused by its XML reader, formulas are never
/// evaluated (their cached value is read). Every part is inflated once before, counted against the limits: MiniExcel has none of its own.
/// </summary>
internal sealed class WorkbookReader(byte[] content, BoundedZip zip, ReadLimits limits)
{
    private static readonly OpenXmlConfiguration Configuration = new() { EnableSharedStringCache = false };

    private readonly CellCount cells = new(limits.Cells);

    /// <summary>The sheets whose name is wanted, in the order of the workbook.</summary>
    /// <exception cref="UnreadableException">The workbook is too large, or so broken that MiniExcel fails on it, however it fails.</exception>
    public IReadOnlyList<RawSheet> Read(Func<string, bool> wanted, CancellationToken cancellation)
    {
        zip.InflateAll(cancellation);
        try
        {
            return Sheets(wanted, cancellation);
        }
        catch (Exception failure) when (failure is not (UnreadableException or OperationCanceledException or OutOfMemoryException))
        {
            throw new UnreadableException(ReadFindings.Damaged);
        }
    }

    private List<RawSheet> Sheets(Func<string, bool> wanted, CancellationToken cancellation)
    {
        using var stream = new MemoryStream(content, writable: false);
        var names = stream.GetSheetNames(Configuration);
        if (names.Count > limits.Sheets)
            throw new UnreadableException(ReadFindings.TooManySheets(limits.Sheets));
        var read = new List<RawSheet>();
        for (var position = 1; position <= names.Count; position++)
        {
            if (wanted(names[position - 1]))
                read.Add(new RawSheet(names[position - 1], position, Rows(stream, names[position - 1], cancellation)));
        }

        return read;
    }

    private List<RawRow> Rows(Stream stream, string sheet, CancellationToken cancellation)
    {
        var rows = new List<RawRow>();
        var number = 0;
        stream.Position = 0;
        foreach (IDictionary<string, object?> row in stream.Query(useHeaderRow: false, sheet, ExcelType.XLSX, configuration: Configuration))
        {
            cancellation.ThrowIfCancellationRequested();
            number++;
            if (Values(row) is { } values)
                rows.Add(new RawRow(number, values));
        }

        return rows;
    }

    /// <summary>The texts of a row up to its last one; null when it holds none.</summary>
    private string?[]? Values(IDictionary<string, object?> row)
    {
        var values = new string?[row.Count];
        var column = 0;
        var width = 0;
        foreach (var value in row.Values)
        {
            cells.Add();
            values[column++] = Text(value);
            if (values[column - 1] is not null)
                width = column;
        }

        return width == 0 ? null : values[..width];
    }

    /// <summary>Dates as <c>yyyy-MM-dd</c>, numbers in the shortest form with a decimal point, truth values as 1 and 0.</summary>
    private static string? Text(object? value)
    {
        var text = value switch
        {
            null => null,
            string given => given.Trim(),
            DateTime date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
            bool truth => truth ? "1" : "0",
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        };
        return text is { Length: > 0 } ? text : null;
    }
}
