using System.IO.Compression;
using System.Text;

namespace Par.Ingest.Formats.Spreadsheet;

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
    {
        this.names = names;
        zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        Write("[Content_Types].xml", WorkbookParts.ContentTypes(names.Count));
        Write("_rels/.rels", WorkbookParts.PackageRelations);
        Write("xl/workbook.xml", WorkbookParts.Workbook(names));
        Write("xl/_rels/workbook.xml.rels", WorkbookParts.WorkbookRelations(names.Count));
        Write("xl/styles.xml", WorkbookParts.Styles);
    }

    /// <summary>Writes the next sheet.</summary>
    public void Sheet(SheetLayout layout, Action<SheetXml> rows)
    {
        if (written == names.Count)
            throw new InvalidOperationException("All sheets of the workbook have been written.");
        written++;
        using var writer = Open($"xl/worksheets/sheet{written}.xml");
        var sheet = new SheetXml(writer, strings);
        sheet.Begin(layout);
        rows(sheet);
        sheet.End(layout);
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
