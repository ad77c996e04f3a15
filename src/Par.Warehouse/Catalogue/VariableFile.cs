using Par.Warehouse.Collection;

namespace Par.Warehouse.Catalogue;

/// <summary><c>variables.csv</c>: the variables of a year in the order in which sheets show them.</summary>
internal static class VariableFile
{
    private static readonly Dictionary<string, RecordLevel> Levels = new()
    {
        ["organisation"] = RecordLevel.Organisation, ["client"] = RecordLevel.Client, ["period"] = RecordLevel.Period,
        ["measure"] = RecordLevel.Measure, ["worker"] = RecordLevel.Worker, ["grant"] = RecordLevel.Grant,
    };

    private static readonly Dictionary<string, VariableType> Types = new()
    {
        ["code"] = VariableType.Code, ["multi-code"] = VariableType.MultiCode, ["date"] = VariableType.Date,
        ["integer"] = VariableType.Integer, ["decimal"] = VariableType.Decimal, ["money"] = VariableType.Money,
        ["boolean"] = VariableType.Boolean, ["text"] = VariableType.Text, ["identifier"] = VariableType.Identifier,
        ["municipality"] = VariableType.Municipality, ["municipalities"] = VariableType.Municipalities,
    };

    private static readonly Dictionary<string, Requirement> Requirements = new()
    {
        ["optional"] = Requirement.Optional, ["mandatory"] = Requirement.Mandatory, ["january"] = Requirement.MandatoryInJanuary,
        ["conditional"] = Requirement.Conditional, ["derived"] = Requirement.Derived,
    };

    public static IReadOnlyList<Variable> Read(string path, IReadOnlyDictionary<string, CodeList> lists)
    {
        var variables = new List<Variable>();
        foreach (var row in DataFile.Read(path, "number", "code", "concept", "side", "level", "type", "list", "requirement",
                     "fi", "sv", "en", "help_fi", "help_sv", "help_en"))
        {
            var variable = new Variable(row.Integer("number", 1, 999), row.Text("code"), row.Text("concept"), SideOf(row),
                row.OneOf("level", Levels), row.OneOf("type", Types), row.Optional("list"), row.OneOf("requirement", Requirements),
                row.Label(), row.Label("help"));
            Check(row, variable, variables, lists);
            variables.Add(variable);
        }

        return variables;
    }

    /// <summary>The side of column <c>side</c>: <c>ENT</c>, <c>TY</c>, or empty for both.</summary>
    public static Side? SideOf(DataRow row) => row.Optional("side") is not { } text ? null
        : Sides.TryParse(text, out var side) ? side
        : throw row.Error($"column 'side' holds '{text}'; write ENT, TY, or leave it empty for both.");

    private static void Check(DataRow row, Variable variable, List<Variable> before, IReadOnlyDictionary<string, CodeList> lists)
    {
        if (variable.IsCoded && (variable.CodeList is null || !lists.ContainsKey(variable.CodeList)))
            throw row.Error($"{variable.Code} is coded and its list '{variable.CodeList}' is not in codes.csv; add the list or correct column 'list'.");
        if (!variable.IsCoded && variable.CodeList is not null)
            throw row.Error($"{variable.Code} is not coded and cannot have the list '{variable.CodeList}'; empty column 'list' or change the type.");
        if (before.Find(other => other.Number == variable.Number && other.Code != variable.Code) is { } same)
            throw row.Error($"the number {variable.Number} belongs to {same.Code}; give {variable.Code} a number that no year has used.");
        if (before.Find(other => other.Code == variable.Code && other.Number != variable.Number) is { } earlier)
            throw row.Error($"{variable.Code} has the number {earlier.Number} above; it must have the same number on every sheet.");
        if (before.Exists(other => other.Code == variable.Code && other.Level == variable.Level
            && (other.Side is null || variable.Side is null || other.Side == variable.Side)))
            throw row.Error($"{variable.Code} stands twice on the same sheet of the same side; delete one of the rows.");
    }
}
