namespace Par.Warehouse.Catalogue;

/// <summary><c>codes.csv</c> and <c>groups.csv</c>: the code lists of a year and the groups that their codes roll up to.</summary>
internal static class CodeListFile
{
    private static readonly Dictionary<string, CodeKind> Kinds = new()
    {
        ["answer"] = CodeKind.Answer, ["other"] = CodeKind.Other, ["no-information"] = CodeKind.NoInformation,
    };

    public static IReadOnlyDictionary<string, CodeList> Read(string codesPath, string groupsPath)
    {
        var groups = DataFile.Read(groupsPath, "list", "concept", "parent", "fi", "sv", "en").ToLookup(row => row.Text("list"));
        var codes = DataFile.Read(codesPath, "list", "number", "value", "concept", "group", "kind", "fi", "sv", "en").ToLookup(row => row.Text("list"));
        foreach (var list in groups.Where(list => !codes.Contains(list.Key)))
            throw list.First().Error($"there is no list '{list.Key}' in codes.csv; correct the name of the list.");
        return codes.ToDictionary(list => list.Key, list => Make(list.Key, [.. list], [.. groups[list.Key]]));
    }

    private static CodeList Make(string name, List<DataRow> codeRows, List<DataRow> groupRows)
    {
        var concepts = new HashSet<string>();
        var groups = new List<CodeGroup>();
        foreach (var row in groupRows)
        {
            Known(row, "parent", groups);
            groups.Add(new CodeGroup(Once(row, "concept", concepts), row.Label(), row.Optional("parent")));
        }

        var numbers = new HashSet<string>();
        var values = new HashSet<string>();
        var codes = codeRows.ConvertAll(row =>
        {
            Once(row, "number", numbers);
            Known(row, "group", groups);
            return new Code(row.Integer("number", 1, 999), Once(row, "value", values), Once(row, "concept", concepts), row.Label(),
                row.Optional("group"), row.OneOf("kind", Kinds));
        });
        return new CodeList(name, codes, groups);
    }

    private static string Once(DataRow row, string column, HashSet<string> seen) => seen.Add(row.Text(column))
        ? row.Text(column)
        : throw row.Error($"the {column} '{row.Text(column)}' stands twice in the list '{row.Text("list")}'; each may stand once only.");

    // A parent must stand above its groups, so that roll-ups cannot go in a circle.
    private static void Known(DataRow row, string column, List<CodeGroup> groups)
    {
        if (row.Optional(column) is { } group && !groups.Exists(known => known.Concept == group))
            throw row.Error($"the list '{row.Text("list")}' has no group '{group}'; add it to groups.csv (a parent above its groups) or correct column '{column}'.");
    }
}
