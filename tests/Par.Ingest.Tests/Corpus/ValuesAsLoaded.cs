using System.Globalization;
using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;

namespace Par.Ingest.Tests.Corpus;

/// <summary>The values of a file as they will be loaded: two files that give the same mean the same, however they are written.</summary>
internal static class ValuesAsLoaded
{
    public static List<string> Of(SubmissionDocument document) =>
    [
        .. from sheet in document.Sheets
           from numbered in sheet.Rows.Index()
           let row = numbered.Item
           from column in sheet.Columns
           where column.Variable is not null && row[column] is not null
           orderby sheet.Level, numbered.Index, column.Variable!.Code
           select $"{sheet.Name} {numbered.Index} {column.Variable!.Code} {Of(row, column.Variable)}",
    ];

    private static string? Of(SheetRow row, Variable variable)
    {
        var code = variable.Code;
        return variable.Type switch
        {
            VariableType.Date => row.Date(code)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            VariableType.Code => row.Code(code)?.Value,
            VariableType.MultiCode => string.Join('|', row.Codes(code).Select(several => several.Value)),
            VariableType.Integer => row.Integer(code)?.ToString(CultureInfo.InvariantCulture),
            VariableType.Decimal or VariableType.Money => row.Decimal(code)?.ToString("0.######", CultureInfo.InvariantCulture),
            VariableType.Boolean => row.Boolean(code)?.ToString(),
            VariableType.Municipality => row.Municipality(code),
            VariableType.Municipalities => string.Join('|', row.Municipalities(code)),
            _ => row.Text(code) is "1.0" ? "1" : row.Text(code),
        };
    }
}
