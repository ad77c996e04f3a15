using System.Globalization;
using System.Text;

namespace Par.Portal.Tests.Attack;

/// <summary>A public version of a side and year.</summary>
internal readonly record struct Issue(string Side, int Year, int Version)
{
    public override string ToString() => FormattableString.Invariant($"{Side}/{Year}/v{Version}");
}

/// <summary>Where a count of people stands in a version: table, place and what it is split by, with <c>T</c> for the totals of its
/// files.</summary>
internal readonly record struct Spot(string Table, string Place, string Category = "T", string Gender = "T", string Age = "T")
{
    public override string ToString() => $"{Table} {Place} {Category} {Gender} {Age}";
}

/// <summary>A line of the CSV file of a table.</summary>
internal sealed record PublishedRow(Spot Spot, int? Number, string Status);

/// <summary>The files of tables as a reader downloads them. Planting changes a copy.</summary>
internal sealed class Published(IReadOnlyDictionary<(Issue Issue, string Table), string> files)
{
    // Columns of the files.
    private const int Place = 3;
    private const int Category = 12;
    private const int Gender = 16;
    private const int Age = 20;
    private const int Value = 25;
    private const int Status = 26;

    private readonly Dictionary<(Issue, string), IReadOnlyList<PublishedRow>> read = [];

    /// <summary>Downloads the tables of versions.</summary>
    public static async Task<Published> DownloadAsync(HttpClient visitor, IEnumerable<Issue> issues, Func<Issue,
        IEnumerable<string>> tablesOf, CancellationToken cancel)
    {
        var files = new Dictionary<(Issue, string), string>();
        foreach (var issue in issues)
            foreach (var table in tablesOf(issue))
                files[(issue, table)] = await visitor.GetStringAsync(new Uri($"/en/releases/{issue}/data/{table}.csv", UriKind.Relative),
                    cancel);
        return new Published(files);
    }

    /// <summary>The tables of a version.</summary>
    public IEnumerable<string> TablesOf(Issue issue) => files.Keys.Where(key => key.Issue == issue).Select(key => key.Table);

    /// <summary>The lines of a table.</summary>
    public IReadOnlyList<PublishedRow> Rows(Issue issue, string table)
    {
        if (!read.TryGetValue((issue, table), out var rows))
            read[(issue, table)] = rows = [.. files[(issue, table)].Split("\r\n").Skip(1).Where(line => line.Length > 0)
                .Select(line => RowOf(Fields(line)))];
        return rows;
    }

    /// <summary>All lines of a version.</summary>
    public IEnumerable<PublishedRow> Rows(Issue issue) => TablesOf(issue).SelectMany(table => Rows(issue, table));

    /// <summary>A copy in which lines of a version say other numbers, where there is another for them.</summary>
    public Published Saying(Issue issue, Func<PublishedRow, int?> number)
    {
        var changed = files.ToDictionary();
        foreach (var table in TablesOf(issue).ToList())
            changed[(issue, table)] = string.Join("\r\n", files[(issue, table)].Split("\r\n").Select((line, index) =>
                index > 0 && line.Length > 0 && Fields(line) is var fields && number(RowOf(fields)) is { } said
                    ? string.Join(',', fields.Select((field, column) => column == Value ? $"{said}" : $"\"{field}\"")) : line));
        return new Published(changed);
    }

    /// <summary>The fields of a line of CSV.</summary>
    public static IReadOnlyList<string> Fields(string line)
    {
        if (!line.Contains('"', StringComparison.Ordinal))
            return line.Split(',');
        var (fields, field, quoted) = (new List<string>(), new StringBuilder(), false);
        foreach (var sign in line)
            if (sign == '"')
                quoted = !quoted;
            else if (sign != ',' || quoted)
                field.Append(sign);
            else
            {
                fields.Add(field.ToString());
                field.Clear();
            }
        return [.. fields, field.ToString()];
    }

    // Files say total where cells have T.
    private static string Code(string written) => written == "total" ? "T" : written;

    private static PublishedRow RowOf(IReadOnlyList<string> fields) => new(
        new Spot(fields[0], fields[Place], Code(fields[Category]), Code(fields[Gender]), Code(fields[Age])),
        fields[Value].Length == 0 ? null : int.Parse(fields[Value], CultureInfo.InvariantCulture), fields[Status]);
}
