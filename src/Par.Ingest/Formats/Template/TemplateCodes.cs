using System.Globalization;
using Par.Ingest.Formats.Document;
using Par.Ingest.Formats.Workbook;
using Par.Warehouse.Catalogue;

namespace Par.Ingest.Formats.Template;

/// <summary>
/// The template's sheet of code lists: to the left a table of every code in three languages, to the right a column for each list with
/// the choices of its drop-down, such as <c>08 – employment authority</c>.
/// </summary>
internal sealed class TemplateCodes
{
    private const int FirstChoiceColumn = 6;
    private static readonly Label[] Headers = [new("luettelo", "förteckning", "list"), new("koodi", "kod", "code")];

    private static readonly Label UnitList = new("yksiköt", "enheter", "units");

    private readonly Language language;
    private readonly List<CodeList> lists;
    private readonly List<Choices> choices;

    /// <param name="catalogue">The year.</param>
    /// <param name="columns">The columns of the workbook.</param>
    /// <param name="language">Language of the choices.</param>
    /// <param name="units">The organisation's own unit codes, offered in the columns that ask a unit.</param>
    public TemplateCodes(CatalogueYear catalogue, IEnumerable<Variable> columns, Language language, IReadOnlyList<string> units)
    {
        this.language = language;
        lists = [.. columns.Where(column => column.IsCoded).Select(catalogue.CodesOf).DistinctBy(list => list.Name)];
        choices = [.. lists.Select(list => new Choices(list.Name, [.. list.Codes.Select(ChoiceOf)]))];
        if (units.Count > 0)
            choices.Add(new Choices(UnitList.In(language), units));
    }

    /// <summary>A code as the drop-down list of its column shows it.</summary>
    public string ChoiceOf(Code code) => $"{code.Value} – {code.Label.In(language)}";

    /// <summary>The cells that hold the choices of a column, or null for a column without choices.</summary>
    public string? RangeOf(Variable column)
    {
        var name = IsUnit(column) ? UnitList.In(language) : column.CodeList;
        var position = choices.FindIndex(choice => choice.Name == name);
        if (position < 0)
            return null;
        var letters = ColumnName.Of(FirstChoiceColumn + position);
        var last = choices[position].Texts.Count + 1;
        return string.Create(CultureInfo.InvariantCulture, $"'{SheetNames.CodeLists}'!${letters}$2:${letters}${last}");
    }

    public void Write(WorkbookPackage workbook)
    {
        var table = lists.SelectMany(list => list.Codes.Select(code => (object?[])[list.Name, code.Value, code.Label.Fi, code.Label.Sv, code.Label.En])).ToList();
        var width = FirstChoiceColumn + choices.Count;
        workbook.Sheet(Layout(), xml =>
        {
            var row = new object?[width];
            string[] headers = [Headers[0].In(language), Headers[1].In(language), "fi", "sv", "en"];
            headers.CopyTo(row, 0);
            for (var list = 0; list < choices.Count; list++)
                row[FirstChoiceColumn + list] = choices[list].Name;
            xml.Row(row, CellStyle.Header);
            for (var line = 0; line < Math.Max(table.Count, choices.Max(list => list.Texts.Count)); line++)
            {
                Array.Clear(row);
                if (line < table.Count)
                    table[line].CopyTo(row, 0);
                for (var list = 0; list < choices.Count; list++)
                    row[FirstChoiceColumn + list] = line < choices[list].Texts.Count ? choices[list].Texts[line] : null;
                xml.Row(row, CellStyle.Text);
            }
        });
    }

    /// <summary>True for the columns that ask the organisation's own unit code.</summary>
    public static bool IsUnit(Variable column) => column.Concept is "unit" or "worker-unit";

    private SheetLayout Layout() => new(
        [
            new ColumnLayout(12, CellStyle.Text), new ColumnLayout(8, CellStyle.Text), new ColumnLayout(40, CellStyle.Text),
            new ColumnLayout(40, CellStyle.Text), new ColumnLayout(40, CellStyle.Text), new ColumnLayout(3, CellStyle.Text),
            .. choices.Select(_ => new ColumnLayout(30, CellStyle.Text)),
        ],
        []);

    private sealed record Choices(string Name, IReadOnlyList<string> Texts);
}
