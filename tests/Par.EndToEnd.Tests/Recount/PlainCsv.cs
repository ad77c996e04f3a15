using System.Text;

namespace Par.EndToEnd.Tests.Recount;

/// <summary>The project's CSV data read plainly: the recount must not lean on the loaders that it checks.</summary>
internal static class PlainCsv
{
    public static List<Dictionary<string, string>> Read(params string[] path) =>
        Parse(File.ReadAllLines(Path.Combine([Repository.Root, .. path])).Where(line => line.Length > 0 && line[0] != '#').ToList());

    public static List<Dictionary<string, string>> Parse(IReadOnlyList<string> lines)
    {
        var headers = Split(lines[0].TrimStart('\uFEFF'));
        return [.. lines.Skip(1).Select(Split).Select(row => Enumerable.Range(0, headers.Count)
            .ToDictionary(column => headers[column], column => column < row.Count ? row[column] : ""))];
    }

    private static List<string> Split(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        foreach (var c in line)
        {
            if (c == '"')
                quoted = !quoted;
            else if (c == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
                field.Append(c);
        }
        fields.Add(field.ToString());
        return fields;
    }
}
