using Par.Ingest.Formats.Document;
using Par.Ingest.Formats.Template;
using Par.Ingest.Formats.Workbook;
using Par.Ingest.Screening;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Formats.Marking;

/// <summary>One sheet of a marked copy: the rows as delivered, with marks and notes on the cells that findings point to.</summary>
internal sealed class MarkedSheet
{
    private const int LongestNote = 1_500;

    private readonly Sheet? delivered;
    private readonly Language language;
    private readonly List<SheetColumn> columns;
    private readonly Dictionary<(int Row, int Column), List<Finding>> marks = [];
    private readonly List<CellComment> notes;

    public MarkedSheet(RecordLevel level, SubmissionDocument document, IReadOnlyList<Finding> findings, Language language)
    {
        this.language = language;
        Name = SheetNames.Of(level);
        delivered = document.Find(level);
        var here = findings.Where(finding => finding.Location.Sheet is { } name && SheetNames.LevelOf(name) == level).ToList();
        var asked = document.Catalogue.On(level, document.Header.Side).ToList();
        columns = [.. delivered?.Columns ?? []];
        foreach (var variable in asked.Where(variable => delivered is null or { Columns.Count: 0 } || IsMissed(variable)))
            columns.Add(new SheetColumn(columns.Count == 0 ? 0 : columns[^1].Index + 1, variable.Code, variable));
        foreach (var finding in here)
            Mark((finding.Location.Row ?? HeaderRow, ColumnOf(finding.Location.Column) ?? columns[0].Index), finding);
        notes = [.. marks.OrderBy(mark => mark.Key).Take(CommentParts.MostComments).Select(mark => new CellComment(mark.Key.Column, mark.Key.Row, NoteOf(mark.Value)))];

        // A column that the file lacks and a finding names is added, so that there is a place to fill in.
        bool IsMissed(Variable variable) => delivered!.Column(variable.Code) is null
            && here.Any(finding => string.Equals(finding.Location.Column, variable.Code, StringComparison.OrdinalIgnoreCase));
    }

    public string Name { get; }

    public bool HasNotes => notes.Count > 0;

    public IEnumerable<Variable> Variables => columns.Select(column => column.Variable).OfType<Variable>();

    private int HeaderRow => delivered?.HeaderRow ?? 1;

    /// <summary>The cell that a finding about this sheet points to, for example <c>C12</c>.</summary>
    public string CellOf(Location place) => FormattableString.Invariant(
        $"{ColumnName.Of(ColumnOf(place.Column) ?? columns[0].Index)}{place.Row ?? HeaderRow}");

    public void Write(WorkbookPackage workbook, TemplateCodes codes) => workbook.Sheet(Layout(codes), xml =>
    {
        var rows = (delivered?.Rows ?? []).ToDictionary(row => row.Number);
        var numbers = rows.Keys.Concat(marks.Keys.Select(mark => mark.Row)).Append(HeaderRow).Distinct().Order();
        var cells = new object?[columns.Count == 0 ? 0 : columns[^1].Index + 1];
        foreach (var number in numbers)
        {
            Array.Clear(cells);
            foreach (var column in columns)
            {
                var value = number == HeaderRow ? HeaderOf(column)
                    : rows.TryGetValue(number, out var row) ? MarkedValue.Of(row, column, codes)
                    : new StyledCell(null, CellStyle.General);
                cells[column.Index] = Marked(value, number, column.Index);
            }

            xml.GoTo(number);
            xml.Row(cells);
        }
    });

    private static StyledCell HeaderOf(SheetColumn column) => new(column.Variable?.Code ?? column.Header, CellStyle.Header);

    private StyledCell? Marked(StyledCell cell, int row, int column) => marks.TryGetValue((row, column), out var findings)
        ? cell with { Style = MarkedStyles.Of(cell.Style, findings.Max(finding => finding.Severity)) }
        : cell.Value is null ? null : cell;

    private SheetLayout Layout(TemplateCodes codes)
    {
        var byIndex = columns.ToDictionary(column => column.Index);
        var layouts = Enumerable.Range(0, columns.Count == 0 ? 0 : columns[^1].Index + 1).Select(index =>
            byIndex.TryGetValue(index, out var column) && column.Variable is { } variable ? TemplateColumns.LayoutOf(variable) : new ColumnLayout(14, CellStyle.Text));
        var choices = columns.Where(column => column.Variable is not null)
            .Select(column => TemplateColumns.ChoiceOf(column.Variable!, column.Index, codes, language));
        return new SheetLayout([.. layouts], [.. choices]) { HeaderRow = HeaderRow, Comments = notes };
    }

    /// <summary>A finding names a known column by its code and another by its letters.</summary>
    private int? ColumnOf(string? name) => name is null ? null
        : columns.Find(column => string.Equals(column.Variable?.Code, name, StringComparison.OrdinalIgnoreCase))?.Index
        ?? columns.Find(column => column.Variable is null && ColumnName.Of(column.Index) == name)?.Index;

    private void Mark((int Row, int Column) cell, Finding finding)
    {
        if (!marks.TryGetValue(cell, out var findings))
            marks[cell] = findings = [];
        findings.Add(finding);
    }

    private string NoteOf(IEnumerable<Finding> findings)
    {
        var text = string.Join("\n\n", findings.OrderByDescending(finding => finding.Severity)
            .Select(finding => $"{RuleTitles.FaultOf(finding.RuleId).In(language)} ({finding.RuleId})\n{finding.Message.In(language)}\n→ {finding.Guidance.In(language)}"));
        return text.Length <= LongestNote ? text : string.Concat(text.AsSpan(0, LongestNote - 1), "…");
    }
}
