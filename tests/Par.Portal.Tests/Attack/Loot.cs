using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace Par.Portal.Tests.Attack;

/// <summary>An answer as it came over HTTP.</summary>
internal sealed record LootFile(string Path, byte[] Bytes, string? ETag, string? LastModified)
{
    /// <summary>The body as text.</summary>
    public string Text => Encoding.UTF8.GetString(Bytes);
}

/// <summary>A line of the CSV file of a table.</summary>
/// <param name="Spot">Where.</param>
/// <param name="Value">The number; null when there is none.</param>
/// <param name="Status">The status.</param>
/// <param name="Written">The value and status fields as they are written.</param>
internal sealed record LootRow(Spot Spot, double? Value, string Status, string Written)
{
    public bool IsWithheld => Value is null && Status.Trim() is "few" or "too_few";
}

/// <summary>Everything that somebody outside can take from the portal. Planting changes a copy.</summary>
internal sealed partial class Loot(IReadOnlyDictionary<string, LootFile> files)
{
    // What is read of an answer is kept with its bytes, which never change: copies share it.
    private static readonly ConditionalWeakTable<byte[], IReadOnlyList<LootRow>> ReadRows = [];
    private static readonly ConditionalWeakTable<byte[], Dictionary<Spot, LootRow>> ReadSpots = [];

    // Columns of the files.
    private const int Value = 12;
    private const int Status = 13;

    private IReadOnlyList<Issue>? issues;

    /// <summary>The answers by their address.</summary>
    public IReadOnlyDictionary<string, LootFile> Files => files;

    /// <summary>The versions of which there are tables, oldest first.</summary>
    public IReadOnlyList<Issue> Issues => issues ??= [.. files.Keys.Select(path => TablePath().Match(path)).Where(match => match.Success).Select(IssueOf).Distinct()
        .OrderBy(issue => issue.Side).ThenBy(issue => issue.Year).ThenBy(issue => issue.Version)];

    /// <summary>The newest version of a side.</summary>
    public Issue Newest(string side) => Issues.Last(issue => issue.Side == side);

    /// <summary>Ids of the tables of a version.</summary>
    public IEnumerable<string> Tables(Issue issue) =>
        files.Keys.Select(path => TablePath().Match(path)).Where(match => match.Success && IssueOf(match) == issue).Select(match => match.Groups["table"].Value);

    /// <summary>The lines of a table.</summary>
    public IReadOnlyList<LootRow> Rows(Issue issue, string table) => ReadRows.GetValue(files[PathOf(issue, table)].Bytes, bytes => Read(Encoding.UTF8.GetString(bytes)));

    /// <summary>The line of a spot.</summary>
    public LootRow? Row(Issue issue, Spot spot) => files.TryGetValue(PathOf(issue, spot.Table), out var file)
        ? ReadSpots.GetValue(file.Bytes, _ => Rows(issue, spot.Table).DistinctBy(row => row.Spot).ToDictionary(row => row.Spot)).GetValueOrDefault(spot)
        : null;

    /// <summary>Address of the CSV file of a table.</summary>
    public static string PathOf(Issue issue, string table) => $"/en/releases/{issue}/data/{table}.csv";

    /// <summary>A copy in which one answer is another.</summary>
    public Loot With(string path, Func<string, string> change)
    {
        var before = files[path].Text;
        var after = change(before);
        Assert.NotEqual(before, after);
        return new Loot(new Dictionary<string, LootFile>(files) { [path] = files[path] with { Bytes = Encoding.UTF8.GetBytes(after) } });
    }

    /// <summary>A copy in which a line of a table says another number.</summary>
    public Loot Writing(Issue issue, Spot spot, double value) =>
        With(PathOf(issue, spot.Table), text => string.Join("\r\n", text.Split("\r\n").Select(line =>
        line.Contains(spot.Place, StringComparison.Ordinal) && Fields(line) is { Count: > Status } fields && SpotOf(fields) == spot
            ? string.Join(',', [.. line.Split(',')[..^(fields.Count - Value)], value.ToString(CultureInfo.InvariantCulture),
                .. fields.Skip(Status)]) : line)));

    /// <summary>The fields of a line of CSV.</summary>
    public static IReadOnlyList<string> Fields(string line)
    {
        var (fields, field, quoted) = (new List<string>(), new StringBuilder(), false);
        foreach (var sign in line)
        {
            if (sign == '"')
            {
                quoted = !quoted;
            }
            else if (sign == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(sign);
            }
        }
        fields.Add(field.ToString());
        return fields;
    }

    private static List<LootRow> Read(string text) => [.. text.Split("\r\n").Skip(1).Where(line => line.Length > 0).Select(line =>
    {
        var fields = Fields(line);
        var written = string.Join(',', line.Split(',')[^(fields.Count - Value)..]);
        return new LootRow(SpotOf(fields), fields[Value].Length == 0 ? null : double.Parse(fields[Value], CultureInfo.InvariantCulture),
            fields[Status], written);
    })];

    private static Spot SpotOf(IReadOnlyList<string> fields) => new(fields[0], fields[3], fields[5], fields[7], fields[9]);

    private static Issue IssueOf(Match match) => new(match.Groups["side"].Value,
        int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture), int.Parse(match.Groups["version"].Value, CultureInfo.InvariantCulture));

    [GeneratedRegex("^/en/releases/(?<side>ent|ty)/(?<year>\\d+)/v(?<version>\\d+)/data/(?<table>[a-z-]+)\\.csv$")]
    private static partial Regex TablePath();
}
