using System.Text.Json;
using System.Text.RegularExpressions;

namespace Par.Portal.Tests.Attack;

/// <summary>How withheld cells are written and how much is written: rows that are missing, fields and markup that differ, tags of versions that differ where the content does not.</summary>
internal static partial class Sizes
{
    public static IReadOnlyList<Claim> Run(Loot loot) => [.. Rows(loot), .. Looks(loot), .. Json(loot), .. Pages(loot), .. Tags(loot)];

    /// <summary>Every place of a level has the same rows. One that lacks some lacks them for what they would say.</summary>
    private static IEnumerable<Claim> Rows(Loot loot)
    {
        foreach (var issue in loot.Issues)
            foreach (var table in new PublicStructure(issue).Tables)
            {
                var rows = loot.Rows(issue, table.Id);
                var there = rows.Select(row => row.Spot).ToHashSet();
                foreach (var level in rows.GroupBy(row => PlaceKind().Match(row.Spot.Place).Value))
                {
                    var missing = (from place in level.Select(row => row.Spot.Place).Distinct()
                                   from shape in level.Select(row => row.Spot with { Place = "" }).Distinct()
                                   select shape with { Place = place } into spot
                                   where !there.Contains(spot)
                                   select spot).ToList();
                    if (missing.Count > 0)
                        yield return new SetApart(issue, "rows that are not there", missing, [.. level.Where(row => row.IsWithheld).Select(row => row.Spot)]);
                }
            }
    }

    private static IEnumerable<Claim> Looks(Loot loot)
    {
        foreach (var issue in loot.Issues)
            foreach (var table in new PublicStructure(issue).Tables)
                foreach (var claim in Apart(issue, "fields that are written in another way", loot.Rows(issue, table.Id).Where(row => row.IsWithheld).Select(row => (row.Spot, row.Written))))
                    yield return claim;
    }

    private static IEnumerable<Claim> Json(Loot loot)
    {
        foreach (var issue in loot.Issues)
            foreach (var table in new PublicStructure(issue).Tables)
            {
                if (!loot.Files.TryGetValue(Path.ChangeExtension(Loot.PathOf(issue, table.Id), ".json"), out var file))
                    continue;
                using var document = JsonDocument.Parse(file.Bytes);
                var looks = document.RootElement.GetProperty("cells").EnumerateArray().Where(cell => cell.GetProperty("obs_status").GetString()!.Trim() == "suppressed").Select(cell => (
                    new Spot(table.Id, Text(cell, "place"), Text(cell, "category"), Text(cell, "gender"), Text(cell, "age")),
                    string.Join(',', cell.EnumerateObject().Select(field => field.Name.StartsWith("obs_", StringComparison.Ordinal) ? field.Name + field.Value.GetRawText() : field.Name)))).ToList();
                foreach (var claim in Apart(issue, "properties that are written in another way", looks))
                    yield return claim;
            }
    }

    /// <summary>The pages of tables by place: the markup around withheld cells.</summary>
    private static IEnumerable<Claim> Pages(Loot loot)
    {
        var looks = new List<(Issue Issue, Spot Spot, string Look)>();
        foreach (var file in loot.Files.Values)
            if (TablePage().Match(file.Path) is { Success: true } page && loot.Issues.FirstOrDefault(issue => $"/en/releases/{issue}" == page.Groups["version"].Value) is { Side: not null } issue)
            {
                var cells = loot.Rows(issue, page.Groups["table"].Value).Where(row => row.Spot.Place == page.Groups["place"].Value).ToList();
                looks.AddRange(cells.Zip(BodyRow().Matches(Body().Match(file.Text).Value)).Where(pair => pair.First.IsWithheld)
                    .Select(pair => (issue, pair.First.Spot, Words().Replace(pair.Second.Groups[1].Value, "") + pair.Second.Groups[2].Value)));
            }
        return looks.GroupBy(look => look.Issue).SelectMany(group => Apart(group.Key, "markup that is another", group.Select(look => (look.Spot, look.Look))));
    }

    /// <summary>Two answers with the same content and different tags differ in something that is not shown.</summary>
    private static IEnumerable<Claim> Tags(Loot loot)
    {
        foreach (var same in loot.Files.Values.Where(file => FigurePath().IsMatch(file.Path)).GroupBy(file => NotThePlace().Replace(file.Text, "")))
            if (same.Select(file => (file.ETag, file.LastModified)).Distinct().Count() > 1)
            {
                var spots = same.Select(file => (file.ETag, FigurePath().Match(file.Path))).Select(entry => (
                    new Spot(entry.Item2.Groups["id"].Value, FigureFiles.PlaceOf(entry.Item2.Groups["kind"].Value, entry.Item2.Groups["code"].Value)), entry.ETag ?? "")).ToList();
                foreach (var claim in Apart(loot.Newest("ent"), "tags that differ where the content does not", spots))
                    yield return claim;
            }
    }

    private static IEnumerable<Claim> Apart(Issue issue, string how, IEnumerable<(Spot Spot, string Look)> cells)
    {
        var kinds = cells.GroupBy(cell => cell.Look, cell => cell.Spot).ToList();
        return kinds.Count < 2 ? [] : kinds.Select(kind => new SetApart(issue, $"{how}: {kind.Key}", [.. kind], [.. kinds.Where(other => other != kind).SelectMany(other => other)]));
    }

    private static string Text(JsonElement cell, string name) => cell.GetProperty(name).GetString() ?? "";

    [GeneratedRegex("^[A-Z]+")]
    private static partial Regex PlaceKind();

    [GeneratedRegex("^(?<version>/en/releases/(?:ent|ty)/\\d+/v\\d+)/(?<table>[a-z-]+)\\?place=(?<place>.+)$")]
    private static partial Regex TablePage();

    [GeneratedRegex("<tbody[^>]*>.*?</tbody>", RegexOptions.Singleline)]
    private static partial Regex Body();

    [GeneratedRegex("<tr[^>]*>(.*?)(<td class=\"number\".*?)</tr>", RegexOptions.Singleline)]
    private static partial Regex BodyRow();

    [GeneratedRegex(">[^<]*<")]
    private static partial Regex Words();

    [GeneratedRegex("^/en/(?<kind>municipalities|regions|organisations)/(?<code>[^/]+)/data/(?<id>[a-z-]+)\\.csv$")]
    private static partial Regex FigurePath();

    [GeneratedRegex("^(KU|MK|ORG)[^,]*,(\"[^\"]*\"|[^,]*),", RegexOptions.Multiline)]
    private static partial Regex NotThePlace();
}
