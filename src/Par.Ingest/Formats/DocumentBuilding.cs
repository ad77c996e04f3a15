using Par.Warehouse.Catalogue;

namespace Par.Ingest.Formats;

/// <summary>Makes a document of raw sheets: names the levels and the columns.</summary>
internal static class DocumentBuilding
{
    /// <exception cref="UnreadableException">A sheet or a column stands twice.</exception>
    public static SubmissionDocument Build(SubmissionHeader header, CatalogueYear catalogue, IReadOnlyList<RawSheet> raw)
    {
        var sheets = new List<Sheet>();
        var strays = new List<StraySheet>();
        foreach (var sheet in raw)
        {
            if (SheetNames.LevelOf(sheet.Name) is not { } level)
                strays.Add(new StraySheet(sheet.Position, sheet.Rows));
            else if (sheets.Any(other => other.Level == level))
                throw new UnreadableException(ReadFindings.SheetTwice(SheetNames.Of(level)));
            else
                sheets.Add(Sheet(level, sheet, header, catalogue));
        }

        return new SubmissionDocument(header, catalogue, sheets, strays);
    }

    private static Sheet Sheet(RecordLevel level, RawSheet raw, SubmissionHeader header, CatalogueYear catalogue)
    {
        if (raw.Rows.Count == 0)
            return new Sheet(level, SheetNames.Of(level), [], []);
        var columns = Columns(level, raw, catalogue.On(level, header.Side));
        var map = new ColumnMap(columns, catalogue);
        return new Sheet(level, SheetNames.Of(level), columns, [.. raw.Rows.Skip(1).Select(row => new SheetRow(map, row))]);
    }

    private static List<SheetColumn> Columns(RecordLevel level, RawSheet raw, IEnumerable<Variable> asked)
    {
        var variables = asked.ToDictionary(variable => variable.Code, StringComparer.OrdinalIgnoreCase);
        var columns = new List<SheetColumn>();
        var headers = raw.Rows[0].Values;
        var width = raw.Rows.Max(row => row.Values.Length);
        for (var index = 0; index < width; index++)
        {
            var text = index < headers.Length ? headers[index] : null;
            var variable = text is null ? null : variables.GetValueOrDefault(text);
            if (variable is not null && columns.Any(column => column.Variable == variable))
                throw new UnreadableException(ReadFindings.ColumnTwice(SheetNames.Of(level), variable.Code));
            if (text is not null || raw.Rows.Any(row => index < row.Values.Length && row.Values[index] is not null))
                columns.Add(new SheetColumn(index, text ?? "", variable));
        }

        return columns;
    }
}
