using System.Globalization;
using Par.Ingest.Formats.Workbook.Reading;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Formats.Document;

/// <summary>Makes a document of raw sheets: names the levels and the columns, and says what is odd about the cells.</summary>
internal static class DocumentBuilding
{
    private static readonly DateOnly FirstSerialDate = new(1990, 1, 1);
    private static readonly DateOnly LastSerialDate = new(2099, 12, 31);

    /// <exception cref="UnreadableException">A sheet or a column stands twice.</exception>
    public static (SubmissionDocument Document, IReadOnlyList<Finding> Oddities) Build(SubmissionHeader header, CatalogueYear catalogue, RawFile file)
    {
        var sheets = new List<Sheet>();
        var strays = new List<StraySheet>();
        var oddities = new List<Finding>();
        foreach (var sheet in file.Sheets)
        {
            if (SheetNames.LevelOf(sheet.Name) is not { } level)
                strays.Add(new StraySheet(sheet.Position, sheet.Rows) { Name = sheet.Name, IsForPeople = SheetNames.IsForPeople(sheet.Name) });
            else if (sheets.Any(other => other.Level == level))
                throw new UnreadableException(ReadFindings.SheetTwice(SheetNames.Of(level)));
            else
                sheets.Add(Sheet(level, sheet, header, catalogue, strays, oddities));
        }

        return (new SubmissionDocument(header, catalogue, sheets, strays) { Texts = file.Texts }, oddities);
    }

    private static Sheet Sheet(
        RecordLevel level, RawSheet raw, SubmissionHeader header, CatalogueYear catalogue, List<StraySheet> strays, List<Finding> oddities)
    {
        if (raw.Rows.Count == 0)
            return new Sheet(level, SheetNames.Of(level), [], []);
        var variables = catalogue.On(level, header.Side).ToDictionary(variable => variable.Code, StringComparer.OrdinalIgnoreCase);
        var start = HeaderReading.HeaderRow(raw.Rows, variables.ContainsKey);
        var columns = Columns(level, raw, start, variables);
        LookAtValues(raw, start, columns);
        LookAtWidths(raw, start);
        var map = new ColumnMap(columns, catalogue);
        var sheet = new Sheet(level, SheetNames.Of(level), columns, [.. raw.Rows.Skip(start + 1).Select(row => new SheetRow(map, row))])
        {
            HeaderRow = raw.Rows[start].Number,
        };
        if (start > 0)
            strays.Add(new StraySheet(raw.Position, [.. raw.Rows.Take(start)]) { IsForPeople = true });
        oddities.AddRange(CellFindings.Of(sheet, raw, hasTitle: start > 0));
        return sheet;
    }

    private static List<SheetColumn> Columns(RecordLevel level, RawSheet raw, int start, Dictionary<string, Variable> variables)
    {
        var headers = raw.Rows[start].Values;
        var used = new bool[raw.Rows.Skip(start).Max(row => row.Values.Length)];
        foreach (var row in raw.Rows.Skip(start))
        {
            for (var index = 0; index < row.Values.Length; index++)
                used[index] |= row.Values[index] is not null;
        }

        var columns = new List<SheetColumn>();
        var taken = new HashSet<Variable>();
        for (var index = 0; index < used.Length; index++)
        {
            if (!used[index])
                continue;
            var text = index < headers.Length ? headers[index] : null;
            var variable = text is null ? null : variables.GetValueOrDefault(text);
            if (variable is not null && !taken.Add(variable))
                throw new UnreadableException(ReadFindings.ColumnTwice(SheetNames.Of(level), variable.Code));
            columns.Add(new SheetColumn(index, text ?? "", variable));
        }

        return columns;
    }

    /// <summary>Notes broken characters, and reads the bare numbers of a date column as the dates that they stand for.</summary>
    private static void LookAtValues(RawSheet raw, int start, List<SheetColumn> columns)
    {
        for (var line = start + 1; line < raw.Rows.Count; line++)
        {
            var row = raw.Rows[line];
            foreach (var column in columns)
            {
                if (column.Index >= row.Values.Length)
                    break;
                if (column.Variable is not { } variable || row.Values[column.Index] is not { } value)
                    continue;
                if (PlainText.IsSuspicious(value))
                    LookAt(value, raw.Oddities, row.Number, column.Index);
                if (variable.Type == VariableType.Date && raw.DateOffset is { } offset && value.Length is >= 5 and <= 20 && DateOf(value, offset) is { } date)
                {
                    row.Values[column.Index] = date;
                    raw.Oddities.Add(Oddity.SerialDate, row.Number, column.Index);
                }
            }
        }
    }

    /// <summary>Notes the rows that have more values than there are headers: a value that holds the separator has moved the ones after it.</summary>
    private static void LookAtWidths(RawSheet raw, int start)
    {
        foreach (var row in raw.Rows.Skip(start + 1))
            if (row.Fields > raw.Rows[start].Fields)
                raw.Oddities.Add(Oddity.TooWide, row.Number, 0);
    }

    private static void LookAt(string value, SheetOddities oddities, int row, int column)
    {
        if (PlainText.HasControls(value))
            oddities.Add(Oddity.Controls, row, column);
        else if (PlainText.IsGarbled(value))
            oddities.Add(Oddity.Garbled, row, column);
    }

    /// <summary>The date that a bare number stands for; null for a number that is more likely something else, such as a year.</summary>
    private static string? DateOf(string value, int offset)
    {
        const NumberStyles style = NumberStyles.AllowDecimalPoint;
        if (value.AsSpan(0, 5).IndexOfAnyExceptInRange('0', '9') >= 0 || !double.TryParse(value, style, CultureInfo.InvariantCulture, out var serial))
            return null;
        var text = SerialDate.Text(serial, offset);
        return CellText.Date(text) is { } date && date >= FirstSerialDate && date <= LastSerialDate ? text : null;
    }
}
