using Par.Warehouse.Collection;

namespace Par.Ingest.Formats.Workbook;

/// <summary>The styles of a workbook whose cells may be marked as wrong: those of <see cref="WorkbookParts.Styles"/> and the marked ones.</summary>
internal static class MarkedStyles
{
    private const string Error = "FFF8D0CE";
    private const string Warning = "FFFFF0C2";

    public static string Xml { get; } = WorkbookParts.Styles
        .Replace("<fonts count=\"2\">", "<fonts count=\"3\">", StringComparison.Ordinal)
        .Replace("</fonts>", """<font><u/><sz val="11"/><color rgb="FF0B4F9E"/><name val="Calibri"/></font></fonts>""", StringComparison.Ordinal)
        .Replace("<fills count=\"3\">", "<fills count=\"5\">", StringComparison.Ordinal)
        .Replace("</fills>", Fill(Error) + Fill(Warning) + "</fills>", StringComparison.Ordinal)
        .Replace("<cellXfs count=\"5\">", "<cellXfs count=\"15\">", StringComparison.Ordinal)
        .Replace("</cellXfs>", string.Concat(
            Format(49, 0, quoted: true), Format(49, 0, quoted: false, font: 2),
            Format(0, 3), Format(14, 3), Format(49, 3), Format(49, 3, quoted: true),
            Format(0, 4), Format(14, 4), Format(49, 4), Format(49, 4, quoted: true),
            "</cellXfs>"), StringComparison.Ordinal);

    /// <summary>The style of a value with this severity's mark.</summary>
    public static CellStyle Of(CellStyle plain, Severity severity) => (plain, severity) switch
    {
        (CellStyle.Date, Severity.Error) => CellStyle.ErrorDate,
        (CellStyle.Quoted, Severity.Error) => CellStyle.ErrorQuoted,
        (CellStyle.General, Severity.Error) => CellStyle.ErrorGeneral,
        (_, Severity.Error) => CellStyle.ErrorText,
        (CellStyle.Date, _) => CellStyle.WarningDate,
        (CellStyle.Quoted, _) => CellStyle.WarningQuoted,
        (CellStyle.General, _) => CellStyle.WarningGeneral,
        _ => CellStyle.WarningText,
    };

    private static string Fill(string colour) =>
        $"""<fill><patternFill patternType="solid"><fgColor rgb="{colour}"/><bgColor indexed="64"/></patternFill></fill>""";

    private static string Format(int number, int fill, bool quoted = false, int font = 0) =>
        $"""<xf numFmtId="{number}" fontId="{font}" fillId="{fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"{(quoted ? " quotePrefix=\"1\"" : "")}/>""";
}
