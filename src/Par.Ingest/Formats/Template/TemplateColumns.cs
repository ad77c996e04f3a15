using Par.Ingest.Formats.Workbook;
using Par.Warehouse.Catalogue;

namespace Par.Ingest.Formats.Template;

/// <summary>How the columns of a workbook for people look: width, style, drop-down list and input help.</summary>
internal static class TemplateColumns
{
    /// <summary>The longest help text that a spreadsheet shows beside a cell.</summary>
    private const int LongestHelp = 255;

    public static ColumnLayout LayoutOf(Variable column) => new(Math.Max(14, column.Code.Length + 3), StyleOf(column.Type));

    public static ColumnChoice ChoiceOf(Variable column, int index, TemplateCodes codes, Language language)
    {
        var help = $"{column.Label.In(language)}. {column.Help.In(language)}";
        return new ColumnChoice(
            index,
            column.Type == VariableType.Boolean ? "\"1,0\"" : codes.RangeOf(column),
            column.Code,
            help.Length <= LongestHelp ? help : string.Concat(help.AsSpan(0, LongestHelp - 1), "…"),
            Strict: column.Type is VariableType.Code or VariableType.Boolean);
    }

    /// <summary>Text keeps leading zeros and multiple answers as they are typed.</summary>
    public static CellStyle StyleOf(VariableType type) => type switch
    {
        VariableType.Date => CellStyle.Date,
        VariableType.Integer or VariableType.Decimal or VariableType.Money or VariableType.Boolean => CellStyle.General,
        _ => CellStyle.Text,
    };
}
