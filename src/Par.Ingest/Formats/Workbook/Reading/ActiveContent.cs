namespace Par.Ingest.Formats.Workbook.Reading;

/// <summary>Refuses a workbook that does something when it is opened, or that holds what cannot be looked through.</summary>
internal static class ActiveContent
{
    private static readonly string[] ActiveFolders =
    [
        "xl/externalLinks/", "xl/embeddings/", "xl/activeX/", "xl/macrosheets/", "xl/dialogsheets/", "xl/ctrlProps/", "xl/webextensions/", "xl/model/", "xl/queryTables/", "customUI/",
    ];

    private static readonly string[] ActiveFunctions = ["WEBSERVICE(", "DDE(", "CALL(", "REGISTER.ID(", "REGISTER(", "EXEC(", "RTD(", "IMPORTXML(", "IMPORTDATA("];

    private static readonly string[] PictureFolders = ["xl/media/", "docProps/thumbnail"];

    /// <exception cref="UnreadableException">The package holds macros, links to other files, files or pictures.</exception>
    public static void Check(BoundedZip zip)
    {
        if (zip.Names.Any(IsActive) || HasMacroType(zip))
            throw new UnreadableException(ReadFindings.ActiveContent);
        if (zip.Names.Any(name => PictureFolders.Any(folder => name.StartsWith(folder, StringComparison.OrdinalIgnoreCase))))
            throw new UnreadableException(ReadFindings.Pictures);
        if (zip.Names.Any(name => !IsLookedThrough(name)))
            throw new UnreadableException(ReadFindings.ActiveContent);
    }

    /// <exception cref="UnreadableException">The formula starts a program or fetches something when it is computed.</exception>
    public static void Check(string formula)
    {
        if (!formula.Contains('|') && !Array.Exists(ActiveFunctions, function => formula.Contains(function, StringComparison.OrdinalIgnoreCase)))
            return;
        var code = string.Concat(formula.Split('"').Where((_, part) => part % 2 == 0));
        if (code.Contains('|') || Array.Exists(ActiveFunctions, function => code.Contains(function, StringComparison.OrdinalIgnoreCase)))
            throw new UnreadableException(ReadFindings.ActiveContent);
    }

    private static bool IsActive(string name) =>
        name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
        || name.Equals("xl/connections.xml", StringComparison.OrdinalIgnoreCase)
        || ActiveFolders.Any(folder => name.StartsWith(folder, StringComparison.OrdinalIgnoreCase));

    private static bool HasMacroType(BoundedZip zip)
    {
        var types = zip.ReadText("[Content_Types].xml").AsSpan();
        return types.IndexOf("macroEnabled"u8) >= 0 || types.IndexOf("vbaProject"u8) >= 0 || types.IndexOf("macrosheet"u8) >= 0;
    }

    /// <summary>XML and the settings of printers are looked through.</summary>
    private static bool IsLookedThrough(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".xml" or ".rels" or ".vml" => true,
        ".bin" => name.StartsWith("xl/printerSettings/", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };
}
