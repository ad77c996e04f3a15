using System.IO.Compression;
using System.Text;
using Par.Ingest.Formats.Document;

namespace Par.Ingest.Formats.Workbook;

/// <summary>
/// Writes a workbook (Office Open XML, ISO/IEC 29500) as one forward pass. Nothing of the machine or the moment goes into it: the same
/// content gives the same bytes, so a written file has a stable content hash. The sheets are written in the order in which they were named.
/// </summary>
internal sealed class WorkbookPackage : IDisposable
{
    /// <summary>The earliest time that a zip entry can carry; it stands in every entry.</summary>
    public static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive zip;
    private readonly SharedStrings strings = new();
    private readonly IReadOnlyList<string> names;
    private int written;

    /// <summary>Begins a workbook on <paramref name="stream"/>, which stays open.</summary>
    public WorkbookPackage(Stream stream, IReadOnlyList<string> names)
        : this(stream, names, WorkbookParts.Styles, [])
    {
    }

    /// <summary>Begins a workbook with styles of its own, in which the sheets in <paramref name="commented"/> have notes on their cells.</summary>
    public WorkbookPackage(Stream stream, IReadOnlyList<string> names, string styles, IReadOnlyCollection<string> commented)
    {
        this.names = names;
        zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        Write("[Content_Types].xml", WorkbookParts.ContentTypes(names.Count, [.. Enumerable.Range(1, names.Count).Where(number => commented.Contains(names[number - 1]))]));
        Write("_rels/.rels", WorkbookParts.PackageRelations);
        Write("xl/workbook.xml", WorkbookParts.Workbook(names));
        Write("xl/_rels/workbook.xml.rels", WorkbookParts.WorkbookRelations(names.Count));
        Write("xl/styles.xml", styles);
    }

    /// <summary>Writes the next sheet.</summary>
    public void Sheet(SheetLayout layout, Action<SheetXml> rows)
    {
        if (written == names.Count)
            throw new InvalidOperationException("All sheets of the workbook have been written.");
        written++;
        using (var writer = Open($"xl/worksheets/sheet{written}.xml"))
        {
            var sheet = new SheetXml(writer, strings, layout);
            sheet.Begin();
            rows(sheet);
            sheet.End();
        }

        if (layout.Comments.Count > 0)
        {
            Write($"xl/worksheets/_rels/sheet{written}.xml.rels", CommentParts.Relations(written));
            Write($"xl/comments{written}.xml", CommentParts.Comments(layout.Comments));
            Write($"xl/drawings/vmlDrawing{written}.vml", CommentParts.Drawing(written, layout.Comments));
        }
    }

    /// <summary>Writes what the sheets share and ends the workbook.</summary>
    public void Dispose()
    {
        using (var writer = Open("xl/sharedStrings.xml"))
            strings.WriteTo(writer);
        zip.Dispose();
    }

    private void Write(string path, string content)
    {
        using var writer = Open(path);
        writer.Write(content);
    }

    private StreamWriter Open(string path)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = EntryTime;
        return new StreamWriter(entry.Open(), new UTF8Encoding(false), 16 * 1024);
    }
}
