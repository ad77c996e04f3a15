using Par.Ingest.Formats.Document;

namespace Par.Ingest.Formats.Csv;

/// <summary>What a zip of CSV files may hold: CSV, plain text for people, and what the Macintosh leaves behind.</summary>
internal static class CsvZip
{
    private static readonly string[] Archives = [".zip", ".7z", ".rar", ".gz", ".tar", ".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".docx", ".jar", ".cab", ".iso"];
    private static readonly string[] Texts = [".txt", ".md"];

    /// <exception cref="UnreadableException">It holds another archive or workbook, no organisation file, or files that cannot be looked through.</exception>
    public static void Check(BoundedZip zip)
    {
        if (zip.Names.Any(name => !IsLeftBehind(name) && IsArchive(zip, name)))
            throw new UnreadableException(ReadFindings.Nested);
        if (!zip.Names.Any(name => IsCsv(name) && SheetNames.LevelOf(Path.GetFileNameWithoutExtension(name)) == Warehouse.Catalogue.RecordLevel.Organisation))
            throw new UnreadableException(zip.Names.Any(name => SheetNames.IsOfNumbers(Path.GetFileNameWithoutExtension(name))) ? ReadFindings.SheetsOfNumbers : ReadFindings.NoSheets);
        if (zip.Names.Any(name => !IsCsv(name) && !IsText(name) && !IsLeftBehind(name)))
            throw new UnreadableException(ReadFindings.ForeignFiles);
    }

    public static bool IsCsv(string name) => name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) && !IsLeftBehind(name);

    public static bool IsText(string name) => Texts.Contains(Path.GetExtension(name).ToLowerInvariant()) && !IsLeftBehind(name);

    /// <summary>True for what file managers write into folders. It is no part of the submission and is looked through like everything else.</summary>
    public static bool IsLeftBehind(string name) => name.StartsWith("__MACOSX/", StringComparison.Ordinal) || Path.GetFileName(name) is ".DS_Store" or "Thumbs.db" or "desktop.ini";

    private static bool IsArchive(BoundedZip zip, string name) =>
        Archives.Contains(Path.GetExtension(name).ToLowerInvariant()) || zip.ReadStart(name, 8) is [(byte)'P', (byte)'K', 3, 4, ..] or [0xD0, 0xCF, 0x11, 0xE0, ..]
            or [0x1F, 0x8B, ..] or [(byte)'7', (byte)'z', 0xBC, 0xAF, ..] or [(byte)'R', (byte)'a', (byte)'r', (byte)'!', ..] or [(byte)'M', (byte)'Z', ..];
}
