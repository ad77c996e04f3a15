using Par.Warehouse.Catalogue;
using Par.Warehouse.Statistics;

namespace Par.Warehouse.Releases.Withholding;

/// <summary>How finely a cell tells the answer.</summary>
public enum CategoryDetail
{
    /// <summary>Everybody together.</summary>
    Everybody,

    /// <summary>A group of codes, or a code that belongs to none.</summary>
    Group,

    /// <summary>A single code of a group.</summary>
    Code,
}

/// <summary>How finely a cell tells the age.</summary>
public enum AgeDetail
{
    /// <summary>All ages together.</summary>
    Everybody,

    /// <summary>Everyone under 29.</summary>
    Under29,

    /// <summary>An age group.</summary>
    Group,
}

/// <summary>The kind of cross that a cell belongs to.</summary>
/// <param name="Category">How finely it tells the answer.</param>
/// <param name="ByGender">True when it is of one gender.</param>
/// <param name="Age">How finely it tells the age.</param>
public readonly record struct CellKind(CategoryDetail Category, bool ByGender, AgeDetail Age);

/// <summary>Tells of the cells of one table of what kind they are.</summary>
internal sealed class CellKinds
{
    private readonly HashSet<string> codes = new(StringComparer.Ordinal);

    public CellKinds(CatalogueYear year, StatisticTable table)
    {
        if (table.VariableConcept is null || year.FindConcept(table.VariableConcept, table.Side) is not { IsCoded: true } variable)
            return;
        var categories = new CategoryAxis(year.CodesOf(variable), table.MultipleAnswers);
        codes.UnionWith(categories.Concepts.Where((_, number) => categories.IsDetail[number]));
    }

    public CellKind Of(CellAddress address) => new(
        address.Category == "T" ? CategoryDetail.Everybody : codes.Contains(address.Category) ? CategoryDetail.Code : CategoryDetail.Group,
        address.Gender != "T",
        address.Age switch { "T" => AgeDetail.Everybody, "U29" => AgeDetail.Under29, _ => AgeDetail.Group });
}
