using Par.Ingest.Formats.Document;
using Par.Ingest.Formats.Workbook;

namespace Par.Ingest.Formats.Marking;

/// <summary>A sheet of the delivered file that no level has, kept in the marked copy as it was: the rows may be needed once it has its right name.</summary>
internal sealed class KeptSheet
{
    private const int LongestName = 31;

    private readonly IReadOnlyList<RawRow> rows;

    private KeptSheet(string name, IReadOnlyList<RawRow> rows)
    {
        Name = name;
        this.rows = rows;
    }

    /// <summary>The name as delivered, as far as a workbook can have it beside the other sheets.</summary>
    public string Name { get; }

    public static IReadOnlyList<KeptSheet> Of(SubmissionDocument document)
    {
        var taken = new HashSet<string>(SheetNames.Levels.Select(SheetNames.Of), StringComparer.OrdinalIgnoreCase);
        return [.. document.Strays.Where(stray => !stray.IsForPeople).Select(stray => new KeptSheet(NameOf(stray, taken), stray.Rows))];
    }

    public void Write(WorkbookPackage workbook) => workbook.Sheet(SheetLayout.Plain, xml =>
    {
        foreach (var row in rows)
        {
            xml.GoTo(row.Number);
            xml.Row([.. row.Values.Select(value => value is null ? null : (object)MarkedValue.Text(value))]);
        }
    });

    private static string NameOf(StraySheet stray, HashSet<string> taken)
    {
        var name = string.Concat(stray.Name.Select(letter => letter is '[' or ']' or ':' or '*' or '?' or '/' or '\\' or '\'' || char.IsControl(letter) ? '-' : letter)).Trim();
        name = name.Length <= LongestName ? name : name[..LongestName];
        if (name.Length == 0 || !taken.Add(name))
            taken.Add(name = FormattableString.Invariant($"sheet {stray.Position}"));
        return name;
    }
}
