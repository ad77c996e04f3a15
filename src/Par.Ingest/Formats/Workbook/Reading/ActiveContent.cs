using System.Xml;
using Par.Warehouse.Collection;

namespace Par.Ingest.Formats.Workbook.Reading;

/// <summary>
/// Refuses a workbook that does something when it is opened, or that holds what cannot be looked through, and says which. Add-ins' task panes and signatures are text and
/// do nothing by themselves: they are looked through like everything else.
/// </summary>
internal static class ActiveContent
{
    private static readonly (string Folder, Finding Cause)[] ActiveFolders =
    [
        ("xl/externalLinks/", ReadFindings.LinkedFiles), ("xl/embeddings/", ReadFindings.EmbeddedFiles), ("xl/macrosheets/", ReadFindings.Macros),
        ("xl/connections.xml", ReadFindings.Queries), ("xl/queryTables/", ReadFindings.Queries), ("xl/model/", ReadFindings.Queries),
        ("xl/activeX/", ReadFindings.Controls), ("xl/dialogsheets/", ReadFindings.Controls), ("xl/ctrlProps/", ReadFindings.Controls),
        ("customUI/", ReadFindings.AddIn), ("xl/media/", ReadFindings.Pictures), ("docProps/thumbnail", ReadFindings.Pictures),
    ];

    private static readonly string[] ActiveFunctions =
        ["WEBSERVICE(", "DDE(", "CALL(", "REGISTER.ID(", "REGISTER(", "EXEC(", "RTD(", "IMPORTXML(", "IMPORTDATA("];

    private static readonly string[] MacroTypes = ["macroEnabled", "vbaProject", "macrosheet"];

    /// <exception cref="UnreadableException">The package holds macros, links to other files, files or pictures.</exception>
    public static void Check(BoundedZip zip)
    {
        if (zip.Names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)) || HasMacroType(zip))
            throw new UnreadableException(ReadFindings.Macros);
        foreach (var (folder, cause) in ActiveFolders)
            if (zip.Names.Any(name => name.StartsWith(folder, StringComparison.OrdinalIgnoreCase)))
                throw new UnreadableException(cause);
        foreach (var name in zip.Names)
            if (!IsLookedThrough(zip, name))
                throw new UnreadableException(name.StartsWith("xl/webextensions/", StringComparison.OrdinalIgnoreCase) ? ReadFindings.AddIn : ReadFindings.UnknownParts);
    }

    /// <exception cref="UnreadableException">The formula starts a program or fetches something when it is computed.</exception>
    public static void Check(string formula)
    {
        if (!formula.Contains('|') && !Array.Exists(ActiveFunctions, function => formula.Contains(function, StringComparison.OrdinalIgnoreCase)))
            return;
        var code = string.Concat(formula.Split('"').Where((_, part) => part % 2 == 0));
        if (code.Contains('|') || Array.Exists(ActiveFunctions, function => code.Contains(function, StringComparison.OrdinalIgnoreCase)))
            throw new UnreadableException(ReadFindings.FetchingFormula);
    }

    /// <summary>True when a part that is there has a type of macros. Types that are declared for parts that are not there, as some libraries do, say nothing.</summary>
    private static bool HasMacroType(BoundedZip zip)
    {
        using var xml = BoundedXml.Open(zip.Open("[Content_Types].xml"));
        while (xml.NextElement())
            if (Array.Exists(MacroTypes, type => xml.GetAttribute("ContentType")?.Contains(type, StringComparison.OrdinalIgnoreCase) == true) && IsThere(zip, xml))
                return true;
        return false;
    }

    private static bool IsThere(BoundedZip zip, XmlReader type) => type.GetAttribute("PartName") is { } part
        ? zip.Has(part.TrimStart('/'))
        : type.GetAttribute("Extension") is not { } extension || zip.Names.Any(name => name.EndsWith("." + extension, StringComparison.OrdinalIgnoreCase));

    /// <summary>XML and the settings of printers are looked through; the origin of signatures is empty.</summary>
    private static bool IsLookedThrough(BoundedZip zip, string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".xml" or ".rels" or ".vml" => true,
        ".bin" => name.StartsWith("xl/printerSettings/", StringComparison.OrdinalIgnoreCase),
        ".sigs" => zip.ReadStart(name, 1).Length == 0,
        _ => false,
    };
}
