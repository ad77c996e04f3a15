using System.IO.Compression;
using System.Xml.Linq;
using MiniExcelLibs;

namespace Par.Portal.Releases.Reading;

/// <summary>A line of a figure's file.</summary>
/// <param name="Row">Code of the row: a year, a category, an age group.</param>
/// <param name="Measure">Code of the column.</param>
/// <param name="Value">The number; null when there is none.</param>
/// <param name="Status">The status.</param>
/// <param name="Partial">Whether a provider is missing from it.</param>
/// <param name="Look">What is written for value and status.</param>
internal sealed record SeenFigure(string Row, string Measure, double? Value, string Status, string Partial, string Look);

/// <summary>Reads the files under a figure, CSV and workbook, from their bytes.</summary>
internal static class FigureReading
{
    private static readonly string[] Columns =
    [
        "place", "area_level", "place_name_fi", "place_name_sv", "place_name_en", "region", "region_name_fi", "region_name_sv",
        "region_name_en",
        "row", "row_name_fi", "row_name_sv", "row_name_en", "measure", "measure_name_fi", "measure_name_sv", "measure_name_en", "unit",
        "obs_value", "obs_status", "partial", "missing_providers", "source", "note",
    ];

    private static readonly int Row = Array.IndexOf(Columns, "row");
    private static readonly int Measure = Array.IndexOf(Columns, "measure");
    private static readonly int Value = Array.IndexOf(Columns, "obs_value");
    private static readonly int Status = Value + 1;
    private static readonly int Partial = Value + 2;

    /// <summary>What a workbook may consist of; anything else (pivot caches, comments, drawings, links, macros) is told of.</summary>
    private static readonly string[] Parts = ["[Content_Types].xml", "_rels/", "docProps/", "xl/workbook.xml", "xl/_rels/", "xl/styles.xml", "xl/sharedStrings.xml", "xl/theme/", "xl/worksheets/", Drawings];

    /// <summary>The program that writes workbooks gives each sheet a drawing; there must be nothing on it.</summary>
    private const string Drawings = "xl/drawings/";

    /// <summary>A CSV file, plain or as spreadsheets open it.</summary>
    public static (IReadOnlyList<SeenFigure> Lines, IReadOnlyList<string> Oddities) Csv(byte[] file, bool isForSpreadsheet)
    {
        var (lines, odd) = (new List<SeenFigure>(), new List<string>());
        foreach (var (number, record) in CsvRecords.Read(file, isForSpreadsheet).Index())
        {
            if (record.Count != Columns.Length || (number == 0 && !record.Select(field => field.Text).SequenceEqual(Columns)))
                odd.Add($"record {number} has other columns");
            else if (number > 0)
                lines.Add(new SeenFigure(record[Row].Text, record[Measure].Text, record[Value].Text.Length == 0 ? null
                    : CsvRecords.Number(record[Value].Text, isForSpreadsheet), record[Status].Text, record[Partial].Text,
                    $"{record[Value].Written},{record[Status].Written}"));
        }
        return (lines, odd);
    }

    /// <summary>A workbook: its second sheet, and everything that the file holds besides.</summary>
    public static (IReadOnlyList<SeenFigure> Lines, IReadOnlyList<string> Oddities) Workbook(byte[] file)
    {
        using var stream = new MemoryStream(file);
        var odd = Oddities(file).ToList();
        var sheets = stream.GetSheetNames();
        if (sheets.Count != 2)
            return ([], [.. odd, $"{sheets.Count} sheets"]);
        var records = stream.Query(useHeaderRow: false, sheetName: sheets[1]).Cast<IDictionary<string, object?>>().Select(record => record.Values.ToList()).ToList();
        if (records.Count == 0 || !records[0].Select(heading => heading as string ?? "").SequenceEqual(Columns))
            return ([], [.. odd, "other columns"]);
        return ([.. records.Skip(1).Select(record => new SeenFigure(record[Row] as string ?? "", record[Measure] as string ?? "",
            record[Value] as double?, record[Status] as string ?? "", record[Partial] as string ?? "",
            record[Value] is double ? "number" : $"{record[Value]?.GetType().Name}:{record[Value]}"))], odd);
    }

    /// <summary>The letter of a column of the workbook: there are fewer than 26.</summary>
    private static string LetterOf(int column) => ((char)('A' + column)).ToString();

    private static IEnumerable<string> Oddities(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        foreach (var entry in zip.Entries)
        {
            if (!Parts.Any(part => entry.FullName == part || (part.EndsWith('/') && entry.FullName.StartsWith(part, StringComparison.Ordinal))))
                yield return $"part {entry.FullName}";
            if (!entry.FullName.EndsWith(".xml", StringComparison.Ordinal) && !entry.FullName.EndsWith(".rels", StringComparison.Ordinal))
                continue;
            XDocument part;
            using (var content = entry.Open())
                part = XDocument.Load(content);
            if (entry.FullName.StartsWith(Drawings, StringComparison.Ordinal) && part.Root is { HasElements: true })
                yield return $"part {entry.FullName}";
            foreach (var element in part.Descendants())
            {
                var isHidden = element.Attribute("hidden")?.Value is "1" or "true" || element.Attribute("state")?.Value is "hidden" or "veryHidden";
                if (isHidden || element.Name.LocalName is "definedName" or "legacyDrawing" or "pivotCaches" or "externalReferences" or "f" or "extLst"
                    or "conditionalFormatting" or "dataValidations" or "hyperlinks" or "customProperties")
                    yield return $"{entry.FullName}: {element.Name.LocalName}";
            }
            foreach (var look in WithheldLooks(part))
                yield return $"{entry.FullName}: a withheld value is written as {look}";
        }
    }

    /// <summary>How the value cells beside a status without a number are written, when in more than one way.</summary>
    private static IEnumerable<string> WithheldLooks(XDocument sheet)
    {
        var looks = new HashSet<string>();
        foreach (var row in sheet.Descendants().Where(element => element.Name.LocalName == "row"))
        {
            var cells = row.Elements().ToDictionary(cell => new string([.. (cell.Attribute("r")?.Value ?? "").Where(char.IsLetter)]));
            if (cells.TryGetValue(LetterOf(Status), out var status) && status.Value is "few" or "too_few" or "missing" or "not_applicable")
                looks.Add(cells.TryGetValue(LetterOf(Value), out var value)
                    ? string.Join(' ', value.Attributes().Where(attribute => attribute.Name.LocalName != "r").Select(attribute => $"{attribute.Name.LocalName}={attribute.Value}").Append(value.Value))
                    : "no cell");
        }
        return looks.Count > 1 ? looks : [];
    }
}
