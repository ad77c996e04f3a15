namespace Par.EndToEnd.Tests.Recount;

/// <summary>Counts of one side and year, made row by row from the raw files.</summary>
internal sealed class Recounted(string side, int year, RecountPlaces places)
{
    /// <summary>Tables whose answer stands on the clients sheet: table, column, code list.</summary>
    private static readonly Dictionary<string, (string Column, string List)> Answers = new()
    {
        ["ent-referral"] = ("ENT_REF", "REF"), ["ent-education"] = ("ENT_EDU", "EDU"), ["ent-activity"] = ("ENT_ACT0", "ACT"),
        ["ent-income"] = ("ENT_INC0", "INC"), ["ent-housing"] = ("ENT_HOUS0", "HOUS"),
        ["ty-education"] = ("TY_EDU", "EDU"), ["ty-activity"] = ("TY_ACT0", "ACT"), ["ty-income"] = ("TY_INC0", "INC"), ["ty-housing"] = ("TY_HOUS0", "HOUS"),
    };

    private readonly List<Dictionary<string, string>> codes = PlainCsv.Read("catalogue", year.ToString(System.Globalization.CultureInfo.InvariantCulture), "codes.csv");
    private readonly List<Dictionary<string, string>> groups = PlainCsv.Read("catalogue", year.ToString(System.Globalization.CultureInfo.InvariantCulture), "groups.csv");
    private readonly Dictionary<(string Table, string Place, string Category, string Gender), int> counts = [];
    private readonly HashSet<string> tables = [];

    public void Add(RawSubmission submission)
    {
        var organisation = submission.Rows("organisation")[0];
        var area = organisation["ORG_AREA"].Split([',', ';', '|', ' '], StringSplitOptions.RemoveEmptyEntries);
        foreach (var client in submission.Rows("clients"))
        {
            var home = client.GetValueOrDefault($"{side}_KUNTA") is { Length: > 0 } given ? given : area.Length == 1 ? area[0] : "999";
            var at = places.Above(home.PadLeft(3, '0')).Append($"ORG{organisation["ORG_PARID"]}").ToList();
            var gender = client[$"{side}_SEX"].TrimStart('0');
            var reached = side == "TY" || Concepts("REACH", client["ENT_REACH"]).Any(concept => concept is "reached" or "reached-declined");
            Count(side == "ENT" ? "ent-contacted" : "ty-trainees", at, ["T"], gender);
            if (!reached)
                continue;
            if (side == "ENT")
                Count("ent-reached", at, ["T"], gender);
            foreach (var (table, (column, list)) in Answers.Where(answer => answer.Key.StartsWith(side, StringComparison.OrdinalIgnoreCase)))
                Count(table, at, Concepts(list, client[column]).Prepend("T"), gender);
        }
    }

    /// <summary>The recounted figure, or null for tables that this recount does not cover.</summary>
    public int? Find(string table, string place, string category, string gender) =>
        tables.Contains(table) ? counts.GetValueOrDefault((table, place, category, gender)) : null;

    private void Count(string table, List<string> at, IEnumerable<string> categories, string gender)
    {
        tables.Add(table);
        foreach (var category in categories)
            foreach (var place in at)
            {
                counts[(table, place, category, "T")] = counts.GetValueOrDefault((table, place, category, "T")) + 1;
                if (gender is "1" or "2")
                    counts[(table, place, category, gender)] = counts.GetValueOrDefault((table, place, category, gender)) + 1;
            }
    }

    /// <summary>The concept of a delivered code and of the groups above it.</summary>
    private IEnumerable<string> Concepts(string list, string value)
    {
        var code = codes.Single(row => row["list"] == list && (row["value"] == value || row["value"].TrimStart('0') == value.TrimStart('0') && value.Trim('0').Length > 0));
        yield return code["concept"];
        for (var group = code["group"]; group.Length > 0; group = groups.Single(row => row["list"] == list && row["concept"] == group)["parent"])
            yield return group;
    }
}
