using Par.Ingest.Formats.Csv;
using Par.Ingest.Formats.Workbook.Reading;

namespace Par.Ingest.Formats;

/// <summary>The three formats of a submission.</summary>
internal enum FileKind
{
    /// <summary>A workbook, <c>.xlsx</c>.</summary>
    Workbook,

    /// <summary>CSV files in a <c>.zip</c>.</summary>
    CsvZip,

    /// <summary>JSON, <c>.json</c>.</summary>
    Json,
}

/// <summary>Takes in a file and makes sure that it is what its name says.</summary>
internal static class FileContent
{
    /// <summary>All bytes of the stream, up to the limit.</summary>
    public static byte[] Read(Stream stream, ReadLimits limits, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        var buffer = new byte[81_920];
        while (stream.Read(buffer) is > 0 and var read)
        {
            cancellation.ThrowIfCancellationRequested();
            if (content.Length + read > limits.FileBytes)
                throw new UnreadableException(ReadFindings.TooManyBytes(limits.FileBytes));
            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }

    /// <summary>The format that name and first bytes agree on.</summary>
    public static FileKind KindOf(string fileName, ReadOnlySpan<byte> content)
    {
        if (content.IsEmpty)
            throw new UnreadableException(ReadFindings.Empty);
        if (content is [0xD0, 0xCF, 0x11, 0xE0, ..])
            throw new UnreadableException(ReadFindings.OldWorkbook);
        var isZip = content is [(byte)'P', (byte)'K', 3, 4, ..];
        if (content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [(byte)'{', 0, ..] or [0, (byte)'{', ..] && fileName.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            throw new UnreadableException(ReadFindings.JsonEncoding);
        return Path.GetExtension(fileName).ToLowerInvariant() switch
        {
            ".xlsx" when isZip => FileKind.Workbook,
            ".zip" when isZip => FileKind.CsvZip,
            ".json" when StartsWith(content, (byte)'{') => FileKind.Json,
            ".json" when StartsWith(content, (byte)'[') => throw new UnreadableException(ReadFindings.JsonArray),
            ".xlsx" or ".zip" or ".json" => throw new UnreadableException(ReadFindings.ContentDiffers),
            ".xls" or ".xlsb" or ".ods" or ".numbers" => throw new UnreadableException(ReadFindings.OldWorkbook),
            ".xlsm" or ".xltm" or ".xlam" => throw new UnreadableException(ReadFindings.Macros),
            ".csv" or ".txt" or ".tsv" => throw new UnreadableException(ReadFindings.PlainCsv),
            _ => throw new UnreadableException(ReadFindings.Extension),
        };
    }

    /// <summary>Refuses a zip that is not of its kind and a workbook with macros, links to other files or files in it.</summary>
    public static void Check(FileKind kind, BoundedZip zip)
    {
        if (zip.Names.Any(name => name.EndsWith("/workbook.bin", StringComparison.OrdinalIgnoreCase)))
            throw new UnreadableException(ReadFindings.OldWorkbook);
        if (zip.Has("[Content_Types].xml") != (kind == FileKind.Workbook))
            throw new UnreadableException(ReadFindings.ContentDiffers);
        if (kind == FileKind.Workbook)
            ActiveContent.Check(zip);
    }

    private static bool StartsWith(ReadOnlySpan<byte> content, byte sign)
    {
        if (content is [0xEF, 0xBB, 0xBF, ..])
            content = content[3..];
        return content.TrimStart(" \t\r\n"u8) is [var first, ..] && first == sign;
    }
}
