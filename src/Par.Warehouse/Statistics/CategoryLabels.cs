using Par.Warehouse.Catalogue;

namespace Par.Warehouse.Statistics;

/// <summary>What the categories of a table are called.</summary>
public static class CategoryLabels
{
    /// <summary>Labels of the groups and codes of the table's variable by their concepts; none for a table that is not divided by a coded variable.</summary>
    public static IReadOnlyDictionary<string, Label> Of(CatalogueYear year, StatisticTable table)
    {
        var labels = new Dictionary<string, Label>(StringComparer.Ordinal);
        if (table.VariableConcept is not { } concept || year.FindConcept(concept, table.Side) is not { IsCoded: true } variable)
            return labels;
        var list = year.CodesOf(variable);
        foreach (var group in list.Groups)
            labels.TryAdd(group.Concept, group.Label);
        foreach (var code in list.Codes)
            labels.TryAdd(code.Concept, code.Label);
        return labels;
    }
}
