using System.Text.Json;
using System.Text.RegularExpressions;

namespace Par.Portal.Tests.Attack;

/// <summary>How withheld cells are written and how much is written: rows that are missing, fields and markup that differ, tags of versions that differ where the content does not.</summary>
internal static partial class Sizes
{
    public const string NotThere = "rows that are not there";
    public const string Written = "fields that are written in another way";
    public const string WrittenAsJson = "properties that are written in another way";
    public const string Marked = "markup that is another";

    public static Findings Run(Loot loot) => loot.Issues.Select(issue => Run(loot, issue)).Aggregate(Tags(loot), (all, more) => all + more);

    /// <summary>The same for one version.</summary>
    public static Findings Run(Loot loot, Issue issue) => Run(loot, (loot, tally) => [.. Rows(loot, issue, tally), .. Looks(loot, issue, tally), .. Json(loot, issue, tally), .. Pages(loot, issue, tally)]);

    /// <summary>Answers with the same content.</summary>
    public static Findings Tags(Loot loot) => Run(loot, (loot, tally) => [.. Tags(loot, tally)]);

    private static Findings Run(Loot loot, Func<Loot, Tally, IEnumerable<Claim>> attack)
    {
        var tally = new Tally();
        return tally.Of(attack(loot, tally));
    }

    /// <summary>Every place of a level has the same rows. One that lacks some lacks them for what they would say.</summary>
    private static IEnumerable<Claim> Rows(Loot loot, Issue issue, Tally tally)
    {
        foreach (var table in new PublicStructure(issue).Tables)
        {
            var rows = loot.Rows(issue, table.Id);
            var there = rows.Select(row => row.Spot).ToHashSet();
            foreach (var level in rows.GroupBy(row => PlaceKind().Match(row.Spot.Place).Value))
            {
                tally.Look("levels");
                var (places, shapes) = (level.Select(row => row.Spot.Place).Distinct().ToList(), level.Select(row => row.Spot with { Place = "" }).Distinct().ToList());
                if (level.Count() == places.Count * shapes.Count)
                    continue;
                var missing = (from place in places
                               from shape in shapes
                               select shape with { Place = place } into spot
                               where !there.Contains(spot)
                               select spot).ToList();
                if (missing.Count > 0)
                    yield return new SetApart(issue, NotThere, missing, [.. level.Where(row => row.IsWithheld).Select(row => row.Spot)]);
            }
        }
    }

    private static IEnumerable<Claim> Looks(Loot loot, Issue issue, Tally tally) => new PublicStructure(issue).Tables.SelectMany(table =>
        Apart(issue, Written, loot.Rows(issue, table.Id).Where(row => row.IsWithheld).Select(row => (row.Spot, row.Written)), tally));

    private static IEnumerable<Claim> Json(Loot loot, Issue issue, Tally tally)
    {
        foreach (var table in new PublicStructure(issue).Tables)
        {
            if (!loot.Files.TryGetValue(Path.ChangeExtension(Loot.PathOf(issue, table.Id), ".json"), out var file))
                continue;
            using var document = JsonDocument.Parse(file.Bytes);
            var looks = document.RootElement.GetProperty("cells").EnumerateArray().Where(cell => cell.GetProperty("obs_status").GetString()!.Trim() == "suppressed").Select(cell => (
                new Spot(table.Id, Text(cell, "place"), Text(cell, "category"), Text(cell, "gender"), Text(cell, "age")),
                string.Join(',', cell.EnumerateObject().Select(field => field.Name.StartsWith("obs_", StringComparison.Ordinal) ? field.Name + field.Value.GetRawText() : field.Name)))).ToList();
            foreach (var claim in Apart(issue, WrittenAsJson, looks, tally))
                yield return claim;
        }
    }

    /// <summary>The pages of tables by place: the markup around withheld cells.</summary>
    private static IEnumerable<Claim> Pages(Loot loot, Issue issue, Tally tally)
    {
        var looks = new List<(Spot Spot, string Look)>();
        foreach (var file in loot.Files.Values)
            if (TablePage().Match(file.Path) is { Success: true } page && page.Groups["version"].Value == $"/en/releases/{issue}")
            {
                var cells = loot.Rows(issue, page.Groups["table"].Value).Where(row => row.Spot.Place == page.Groups["place"].Value).ToList();
                var rows = BodyRow().Matches(Body().Match(file.Text).Value);
                if (rows.Count == cells.Count)
                    looks.AddRange(cells.Zip(rows).Where(pair => pair.First.IsWithheld)
                        .Select(pair => (pair.First.Spot, Words().Replace(pair.Second.Groups[1].Value, "") + pair.Second.Groups[2].Value)));
            }
        return Apart(issue, Marked, looks, tally);
    }

    /// <summary>Two answers with the same content and different tags differ in something that is not shown.</summary>
    private static IEnumerable<Claim> Tags(Loot loot, Tally tally)
    {
        foreach (var same in loot.Files.Values.Where(file => FigurePath().IsMatch(file.Path)).GroupBy(file => NotThePlace().Replace(file.Text, "")))
        {
            tally.Look("contents");
            if (same.Select(file => (file.ETag, file.LastModified)).Distinct().Count() > 1)
            {
                var spots = same.Select(file => ($"{file.ETag} {file.LastModified}", FigurePath().Match(file.Path))).Select(entry => (
                    new Spot(entry.Item2.Groups["id"].Value, FigureFiles.PlaceOf(entry.Item2.Groups["kind"].Value, entry.Item2.Groups["code"].Value)), entry.Item1)).ToList();
                foreach (var claim in Apart(loot.Newest("ent"), "tags that differ where the content does not", spots, tally))
                    yield return claim;
            }
        }
    }

    private static IEnumerable<Claim> Apart(Issue issue, string how, IEnumerable<(Spot Spot, string Look)> cells, Tally tally)
    {
        var kinds = cells.GroupBy(cell => cell.Look, cell => cell.Spot).ToList();
        tally.Look(how, kinds.Sum(kind => kind.Count()));
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

    [GeneratedRegex("^/en/(?<kind>" + FigureFiles.Kinds + ")/(?<code>[^/]+)/data/(?<id>[a-z-]+)\\.csv$")]
    private static partial Regex FigurePath();

    [GeneratedRegex("^(KU|HVA|MK|ORG)[^,]*,(\"[^\"]*\"|[^,]*),", RegexOptions.Multiline)]
    private static partial Regex NotThePlace();
}
