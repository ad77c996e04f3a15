using System.Text.Json;
using System.Xml;
using CsvHelper;
using Par.Ingest.Formats.Csv;
using Par.Ingest.Formats.Document;
using Par.Ingest.Formats.Json;
using Par.Ingest.Formats.Workbook;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Formats;

/// <summary>
/// Reads a submission, whichever of the three formats it has. Bad input gives findings, never an exception; an exception means that the
/// stream failed or the reading was cancelled.
/// </summary>
public static class SubmissionReader
{
    /// <summary>Reads the whole file.</summary>
    public static ReadOutcome Read(
        Stream stream, string fileName, VariableCatalogue catalogue, CancellationToken cancellation = default, ReadLimits? limits = null)
    {
        SubmissionHeader? header = null;
        try
        {
            var file = Raw(stream, fileName, limits ?? ReadLimits.Standard, cancellation);
            header = HeaderReading.Read(file.Sheets);
            if (catalogue.Find(header.Round.Year) is not { } year)
                return new ReadOutcome(header, null, [ReadFindings.Catalogue(header.Round)]);
            var (document, oddities) = DocumentBuilding.Build(header, year, file);
            var strays = document.Strays.Where(stray => !stray.IsForPeople).Select(stray => ReadFindings.Stray(stray.Position));
            return new ReadOutcome(header, document, [.. oddities, .. strays]);
        }
        catch (Exception failure) when (FindingOf(failure) is { } finding)
        {
            return new ReadOutcome(header, null, [finding]);
        }
    }

    private static RawFile Raw(Stream stream, string fileName, ReadLimits limits, CancellationToken cancellation)
    {
        var content = FileContent.Read(stream, limits, cancellation);
        var kind = FileContent.KindOf(fileName, content);
        if (kind == FileKind.Json)
            return new JsonSheets(limits).Read(content, cancellation);
        using var zip = new BoundedZip(content, limits);
        FileContent.Check(kind, zip);
        return kind == FileKind.Workbook
            ? new WorkbookReader(zip, limits).Read(cancellation)
            : new CsvSheets(zip, limits).Read(cancellation);
    }

    /// <summary>The finding of a failure that bad input causes, or null for any other.</summary>
    internal static Finding? FindingOf(Exception failure) => failure switch
    {
        UnreadableException unreadable => unreadable.Finding,
        JsonException json => ReadFindings.JsonSyntax(json.LineNumber),
        InvalidDataException or XmlException or CsvFormatException or EndOfStreamException or NotSupportedException => ReadFindings.Damaged,
        _ => null,
    };
}
