using Par.Warehouse.Catalogue;

namespace Par.Ingest.Formats.Document;

/// <summary>The columns of one sheet by variable code, shared by its rows.</summary>
internal sealed class ColumnMap
{
    private readonly Dictionary<string, (SheetColumn Column, CodeReading? Codes)> byVariable = new(StringComparer.OrdinalIgnoreCase);

    public ColumnMap(IEnumerable<SheetColumn> columns, CatalogueYear catalogue)
    {
        foreach (var column in columns)
        {
            if (column.Variable is { } variable)
                byVariable.TryAdd(variable.Code, (column, variable.IsCoded ? new CodeReading(catalogue.CodesOf(variable)) : null));
        }
    }

    public SheetColumn? Find(string variable) => byVariable.TryGetValue(variable, out var found) ? found.Column : null;

    public CodeReading? Codes(string variable) => byVariable.TryGetValue(variable, out var found) ? found.Codes : null;
}
