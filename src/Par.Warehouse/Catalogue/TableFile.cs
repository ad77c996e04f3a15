using Par.Warehouse.Collection;
using Par.Warehouse.Disclosure;
using Par.Warehouse.Places;
using Par.Warehouse.Statistics;

namespace Par.Warehouse.Catalogue;

/// <summary><c>tables.csv</c>: what is published of a year.</summary>
internal static class TableFile
{
    private static readonly Dictionary<string, Subject> Subjects = new()
    {
        ["clients"] = Subject.Clients, ["reached"] = Subject.Reached, ["ended"] = Subject.Ended, ["workers"] = Subject.Workers,
        ["person-years"] = Subject.PersonYears, ["grant-euros"] = Subject.GrantEuros, ["grant-person-years"] = Subject.GrantPersonYears,
        ["organisations"] = Subject.Organisations, ["municipalities-served"] = Subject.MunicipalitiesServed,
    };

    private static readonly Dictionary<string, PlaceLevel> Levels = new()
    {
        ["country"] = PlaceLevel.Country, ["avi"] = PlaceLevel.AviArea, ["region"] = PlaceLevel.Region,
        ["county"] = PlaceLevel.County, ["municipality"] = PlaceLevel.Municipality, ["organisation"] = PlaceLevel.Organisation,
    };

    private static readonly Dictionary<string, Cross> Crosses = new()
    {
        ["gender"] = Cross.Gender, ["age"] = Cross.Age, ["gender-age"] = Cross.GenderAndAge, ["under29"] = Cross.Under29,
    };

    private static readonly Dictionary<string, bool> YesNo = new() { ["yes"] = true, ["no"] = false };

    public static IReadOnlyList<StatisticTable> Read(string path, IReadOnlyList<Variable> variables)
    {
        var tables = new List<StatisticTable>();
        foreach (var row in DataFile.Read(path, "id", "side", "subject", "variable", "multiple", "detail", "groups", "cross", "cross_wide", "people", "least",
                     "title_fi", "title_sv", "title_en", "unit_fi", "unit_sv", "unit_en", "description_fi", "description_sv", "description_en"))
        {
            var table = Table(row);
            if (table.VariableConcept is { } concept
                && !variables.Any(variable => variable.Concept == concept && variable.IsCoded && (variable.Side is null || variable.Side == table.Side)))
                throw row.Error($"no coded variable of the side {table.Side.Code()} carries the concept '{concept}'; correct column 'variable'.");
            if (table.DetailLevels.Count == 0)
                throw row.Error("column 'detail' is empty; name the levels of place at which the table is published.");
            if (tables.Exists(other => other.Id == table.Id))
                throw row.Error($"the table '{table.Id}' stands above; each id may stand once only.");
            tables.Add(table);
        }

        return tables;
    }

    private static StatisticTable Table(DataRow row) => new()
    {
        Id = row.Text("id"),
        Side = VariableFile.SideOf(row) ?? throw row.Error("column 'side' is empty; a table belongs to ENT or TY."),
        Subject = row.OneOf("subject", Subjects),
        VariableConcept = row.Optional("variable"),
        MultipleAnswers = row.OneOf("multiple", YesNo),
        DetailLevels = row.AnyOf("detail", Levels).ToHashSet(),
        GroupLevels = row.AnyOf("groups", Levels).ToHashSet(),
        CrossEverywhere = row.AnyOf("cross", Crosses).Aggregate(Cross.None, (all, one) => all | one),
        CrossWideAreas = row.AnyOf("cross_wide", Crosses).Aggregate(Cross.None, (all, one) => all | one),
        CountsPeople = row.OneOf("people", YesNo),
        LeastPeople = row.Optional("least") is null ? DisclosureRule.LeastPeople : row.Integer("least", DisclosureRule.LeastPeople),
        Title = row.Label("title"),
        Unit = row.Label("unit"),
        Description = row.Label("description"),
    };
}
