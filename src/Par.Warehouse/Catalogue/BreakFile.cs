namespace Par.Warehouse.Catalogue;

/// <summary><c>breaks.csv</c>: the breaks in series that begin in the year or earlier.</summary>
internal static class BreakFile
{
    public static IReadOnlyList<SeriesBreak> Read(string path, int year) =>
    [
        .. from row in DataFile.Read(path, "year", "concept", "side", "title_fi", "title_sv", "title_en", "note_fi", "note_sv", "note_en")
           select new SeriesBreak(row.Integer("year", 2000, year), row.Text("concept"), VariableFile.SideOf(row), row.Label("title"), row.Label("note")),
    ];
}
