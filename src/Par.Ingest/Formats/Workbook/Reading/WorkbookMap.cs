using System.Xml;
using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Formats.Workbook.Reading;

/// <summary>A sheet as the workbook lists it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Part">The part that holds it.</param>
/// <param name="IsHidden">True when it is hidden.</param>
internal sealed record ListedSheet(string Name, string Part, bool IsHidden);

/// <summary>What a workbook says of itself: its sheets in order, where their strings and styles are, and how it counts days.</summary>
internal sealed class WorkbookMap
{
    private static readonly Label InName = new(
        "Työkirjaan määritellyssä nimessä on {0}.", "Ett namn som definierats i arbetsboken innehåller {0}.", "A name defined in the workbook holds {0}.");

    private static readonly Label Beside = new(
        "Työkirjan asetuksissa on {0}.", "Arbetsbokens inställningar innehåller {0}.", "The settings of the workbook hold {0}.");

    private readonly List<ListedSheet> sheets = [];
    private readonly List<StrayText> texts = [];

    private WorkbookMap(string part, PartRelations relations)
    {
        Part = part;
        Relations = relations;
    }

    /// <summary>The workbook's own part.</summary>
    public string Part { get; }

    /// <summary>What it points to.</summary>
    public PartRelations Relations { get; }

    /// <summary>Worksheets in order; charts and other sheets without cells are left out.</summary>
    public IReadOnlyList<ListedSheet> Sheets => sheets;

    /// <summary>Names that the workbook defines.</summary>
    public IReadOnlyList<StrayText> Texts => texts;

    /// <summary>True when days are counted from 1904.</summary>
    public bool CountsFrom1904 { get; private set; }

    /// <summary>True when the workbook asks to be computed anew when it is opened.</summary>
    public bool AsksToCompute { get; private set; }

    public static WorkbookMap Read(BoundedZip zip, ReadLimits limits)
    {
        var part = PartRelations.Of(zip, "").Target("officeDocument") ?? "xl/workbook.xml";
        var map = new WorkbookMap(part, PartRelations.Of(zip, part));
        using var xml = BoundedXml.Open(zip.Open(part));
        while (xml.NextElement())
            map.Take(xml, limits);
        return map;
    }

    private void Take(XmlReader xml, ReadLimits limits)
    {
        switch (xml.LocalName)
        {
            case "workbookPr":
                CountsFrom1904 = xml.Flag("date1904");
                break;
            case "sheet":
                if (sheets.Count == limits.Sheets)
                    throw new UnreadableException(ReadFindings.TooManySheets(limits.Sheets));
                if (Relations.Find(RelationId(xml)) is { Kind: "worksheet" } relation)
                    sheets.Add(new ListedSheet(xml.GetAttribute("name") ?? "", relation.Target, xml.GetAttribute("state") is "hidden" or "veryHidden"));
                else
                    texts.Add(new StrayText(Location.File, Beside, (xml.GetAttribute("name") ?? "").Replace('_', ' ')));
                break;
            case "definedName":
                TakeName(xml, limits);
                break;
            case "calcPr":
                AsksToCompute = xml.Flag("fullCalcOnLoad") || xml.Flag("forceFullCalc") || xml.GetAttribute("calcCompleted") is "0" or "false";
                break;
            case "fileVersion" or "fileSharing" or "customWorkbookView" or "absPath":
                // The user's own name and folder, which Excel writes into every workbook.
                break;
            default:
                var leftovers = new Leftovers(limits);
                leftovers.Attributes(xml);
                texts.AddRange(leftovers.Texts.Select(text => new StrayText(Location.File, Beside, text)));
                break;
        }
    }

    /// <summary>Names cannot have spaces: a low line or a point stands for one.</summary>
    private void TakeName(XmlReader xml, ReadLimits limits)
    {
        string[] said = [xml.GetAttribute("name") ?? "", xml.GetAttribute("comment") ?? "", XmlTexts.Inside(xml, limits)];
        texts.AddRange(said.Select(text => new StrayText(Location.File, InName, text.Replace('_', ' '))));
        texts.Add(new StrayText(Location.File, InName, said[0].Replace('_', ' ').Replace('.', ' ')) { IsHeader = true });
    }

    /// <summary>The relation attribute, in whichever of the two namespaces the standard has for it.</summary>
    private static string? RelationId(XmlReader xml)
    {
        for (var index = 0; index < xml.AttributeCount; index++)
        {
            xml.MoveToAttribute(index);
            if (xml.LocalName != "id" || xml.Prefix.Length == 0)
                continue;
            var id = xml.Value;
            xml.MoveToElement();
            return id;
        }

        xml.MoveToElement();
        return null;
    }
}
