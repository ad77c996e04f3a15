using System.Globalization;
using System.Text;
using Par.Warehouse.Catalogue;

namespace Par.Portal.Public.Downloads;

/// <summary>
/// A way of writing CSV. Both forms hold the same records; each has an address of its own that says which it is, so that a link keeps
/// giving the same bytes whoever asks.
/// </summary>
public sealed class CsvForm
{
    private readonly NumberFormatInfo numbers;

    private CsvForm(string extension, Label name, char separator, char decimalSign, bool hasMark)
    {
        (Extension, Name, Separator, DecimalSign) = (extension, name, separator, decimalSign);
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: hasMark);
        numbers = new NumberFormatInfo { NumberDecimalSeparator = decimalSign.ToString() };
    }

    /// <summary>RFC 4180: commas, decimal point, UTF-8 without a byte order mark. For programs.</summary>
    public static CsvForm Plain { get; } = new(".csv", Label.Same("CSV"), ',', '.', hasMark: false);

    /// <summary>As a Finnish or Swedish spreadsheet opens it by a double click: semicolons, decimal comma, UTF-8 with its mark.</summary>
    public static CsvForm Excel { get; } =
        new(".excel.csv", new Label("CSV Exceliin", "CSV för Excel", "CSV for Excel"), ';', ',', hasMark: true);

    /// <summary>Both, in the order in which pages link to them.</summary>
    public static IReadOnlyList<CsvForm> All { get; } = [Plain, Excel];

    /// <summary>What stands behind the id in the name of a file: <c>.csv</c> or <c>.excel.csv</c>.</summary>
    public string Extension { get; }

    /// <summary>What links to it are called.</summary>
    public Label Name { get; }

    /// <summary>What stands between fields.</summary>
    public char Separator { get; }

    /// <summary>What stands before decimals.</summary>
    public char DecimalSign { get; }

    /// <summary>UTF-8, with or without its mark.</summary>
    public Encoding Encoding { get; }

    /// <summary>The form of a file with this extension, or null.</summary>
    public static CsvForm? Of(string extension) => All.FirstOrDefault(form => form.Extension == extension);

    /// <summary>A record without its line end. Texts must be safe already (<see cref="SafeText"/>); they are quoted here.</summary>
    public string Record(IEnumerable<string> before, decimal? value, IEnumerable<string> after) =>
        string.Join(Separator, [.. before.Select(Quoted), value?.ToString(numbers) ?? "", .. after.Select(Quoted)]);

    /// <summary>The headings without their line end.</summary>
    public string Headings(IEnumerable<FileColumn> columns) => string.Join(Separator, columns.Select(column => column.Name));

    /// <summary>The whole file: the mark, if the form has one, and the text.</summary>
    public byte[] Bytes(string text) => [.. Encoding.GetPreamble(), .. Encoding.GetBytes(text)];

    /// <summary>A field, in quotes where it could be read as more than one.</summary>
    public string Quoted(string text) => text.AsSpan().IndexOfAny(Separator, '"') >= 0 || text.AsSpan().IndexOfAny('\r', '\n') >= 0
        || text.StartsWith('\'') ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
