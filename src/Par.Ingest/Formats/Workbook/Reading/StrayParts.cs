using System.Text;
using System.Xml;
using Par.Ingest.Formats.Document;
using Par.Ingest.Formats.Privacy;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Formats.Workbook.Reading;

/// <summary>
/// Gathers the texts of a workbook that stand in no cell: notes, text boxes, charts, tables, properties of the document, addresses of links. What a spreadsheet program
/// or the organisation's document library writes of its users (author of the document or of a note, with whom it was shared) is left out: the sender's own name in every
/// workbook is not content.
/// </summary>
internal sealed class StrayParts(BoundedZip zip, WorkbookMap map, ReadLimits limits, CancellationToken cancellation)
{
    private static readonly Label InNote = new(
        "Solun huomautuksessa (kommentissa) on {0}.", "Cellens anteckning (kommentar) innehåller {0}.", "The note (comment) on the cell holds {0}.");

    private static readonly Label InLink = new("Linkin osoitteessa on {0}.", "En länkadress innehåller {0}.", "The address of a link holds {0}.");

    private static readonly Label InPart = new(
        "Työkirjassa on solujen ulkopuolella {0}: esimerkiksi tekstiruudussa, kaaviossa tai asiakirjan ominaisuuksissa.",
        "Arbetsboken innehåller {0} utanför cellerna, till exempel i en textruta, i ett diagram eller i dokumentets egenskaper.",
        "Outside its cells the workbook holds {0}: in a text box, a chart or the document's properties, for example.");

    private static readonly HashSet<string> RunElements = new(StringComparer.Ordinal) { "t", "r", "rPr", "solidFill", "srgbClr", "schemeClr", "latin", "ea", "cs", "ln", "noFill" };
    private static readonly HashSet<string> CoreProperties = new(StringComparer.Ordinal) { "title", "subject", "description", "keywords", "category", "contentStatus", "identifier" };

    // What Office and its libraries write of the users of the file: their organisation, and with whom it was shared.
    private static readonly HashSet<string> OfUsers = new(StringComparer.Ordinal) { "UserInfo", "userInfo", "Manager", "Company" };
    private static readonly string[] ProgramProperties = ["MSIP_Label_", "ContentTypeId", "_dlc", "display_urn:", "MediaService", "SharedWith", "TaxKeyword", "xd_"];

    private readonly List<StrayText> texts = [];
    private int characters;

    public IReadOnlyList<StrayText> Read()
    {
        var looked = new HashSet<string>(map.Sheets.Select(sheet => sheet.Part), StringComparer.OrdinalIgnoreCase) { map.Part, "[Content_Types].xml" };
        foreach (var kind in (string[])["sharedStrings", "calcChain", "sheetMetadata", "person"])
        {
            if (map.Relations.Target(kind) is { } part)
                looked.Add(part);
        }

        foreach (var sheet in map.Sheets)
        {
            foreach (var relation in PartRelations.Of(zip, sheet.Part).All)
            {
                if (relation.Kind is "comments" or "threadedComment" && looked.Add(relation.Target))
                    Notes(relation.Target, SheetNames.LevelOf(sheet.Name) is { } level ? SheetNames.Of(level) : null);
            }
        }

        foreach (var part in zip.Names.Where(name => !looked.Contains(name) && !name.EndsWith(".sigs", StringComparison.OrdinalIgnoreCase)))
        {
            cancellation.ThrowIfCancellationRequested();
            if (part.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
                Links(part);
            else if (part.EndsWith(".bin", StringComparison.OrdinalIgnoreCase))
                Loose(part);
            else if (!part.StartsWith("xl/persons/", StringComparison.OrdinalIgnoreCase))
                Anything(part);
        }

        return texts;
    }

    private void Loose(string part)
    {
        foreach (var text in LooseText.In(zip.ReadText(part)))
            Add(Location.File, InPart, text);
    }

    private void Notes(string part, string? sheet)
    {
        var authors = new List<string>();
        using var xml = BoundedXml.Open(zip.Open(part));
        while (xml.NextElement())
        {
            switch (xml.LocalName)
            {
                case "author":
                    authors.Add(XmlTexts.Inside(xml, limits));
                    break;
                case "comment" or "threadedComment":
                    var place = sheet is null ? Location.File : PlaceOf(sheet, xml.GetAttribute("ref") ?? "");
                    var author = int.TryParse(xml.GetAttribute("authorId"), out var number) && number >= 0 && number < authors.Count ? authors[number] : "";
                    Add(place, InNote, WithoutAuthor(XmlTexts.Inside(xml, limits), author));
                    break;
            }
        }
    }

    /// <summary>Spreadsheet programs begin a note with the name of its author and a colon.</summary>
    private static string WithoutAuthor(string text, string author) =>
        author.Length > 0 && text.StartsWith(author + ":", StringComparison.Ordinal) ? text[(author.Length + 1)..] : text;

    private static Location PlaceOf(string sheet, string cell)
    {
        var letters = string.Concat(cell.TakeWhile(char.IsAsciiLetter));
        return new Location(sheet, int.TryParse(cell.AsSpan(letters.Length), out var row) ? row : null, letters.Length is > 0 and <= 3 ? letters : null);
    }

    private void Links(string part)
    {
        using var xml = BoundedXml.Open(zip.Open(part));
        while (xml.NextElement())
        {
            if (!string.Equals(xml.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase))
                continue;
            if (xml.GetAttribute("Type")?.EndsWith("/hyperlink", StringComparison.Ordinal) != true)
                throw new UnreadableException(ReadFindings.LinkedFiles);
            Add(Location.File, InLink, Uri.UnescapeDataString(xml.GetAttribute("Target") ?? "").Replace('_', ' '));
        }
    }

    private void Anything(string part)
    {
        var markup = new Leftovers(limits);
        try
        {
            Anything(part, markup);
        }
        catch (XmlException) when (part.EndsWith(".vml", StringComparison.OrdinalIgnoreCase))
        {
            // The shapes of notes are written by hand in many programs, and not always as XML.
            Loose(part);
        }

        foreach (var text in markup.Texts)
            Add(Location.File, InPart, text, isHeader: true);
    }

    private void Anything(string part, Leftovers markup)
    {
        var isCore = part.Equals("docProps/core.xml", StringComparison.OrdinalIgnoreCase);
        var paragraph = new StringBuilder();
        using var xml = BoundedXml.Open(zip.Open(part));
        while (xml.Read())
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml.Depth > 64:
                    throw new UnreadableException(ReadFindings.Damaged);
                case XmlNodeType.Element when isCore:
                    if (CoreProperties.Contains(xml.LocalName))
                        Add(Location.File, InPart, XmlTexts.Inside(xml, limits));
                    break;
                case XmlNodeType.Element when xml.LocalName == "DataMashup":
                    throw new UnreadableException(ReadFindings.Queries);
                case XmlNodeType.Element when OfUsers.Contains(xml.LocalName):
                    XmlTexts.Inside(xml, limits);
                    break;
                case XmlNodeType.Comment:
                    Add(Location.File, InPart, xml.Value);
                    break;
                case XmlNodeType.Element when xml.LocalName == "property" && IsOfTheProgram(xml.GetAttribute("name") ?? ""):
                    XmlTexts.Inside(xml, limits);
                    break;
                case XmlNodeType.Element when xml.LocalName == "X509Data":
                    XmlTexts.Inside(xml, limits);
                    break;
                case XmlNodeType.Element:
                    if (part.StartsWith("customXml/", StringComparison.OrdinalIgnoreCase))
                        Names(xml);
                    markup.Attributes(xml);
                    break;
                case XmlNodeType.EndElement when !RunElements.Contains(xml.LocalName):
                    Add(Location.File, InPart, paragraph.ToString());
                    paragraph.Clear();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA when !isCore:
                    paragraph.Append(xml.Value);
                    break;
            }
        }
    }

    /// <summary>In data of another program the names of fields tell what they hold.</summary>
    private void Names(XmlReader xml)
    {
        Add(Location.File, InPart, xml.LocalName, isHeader: true);
        while (xml.MoveToNextAttribute())
            Add(Location.File, InPart, xml.LocalName, isHeader: true);
        xml.MoveToElement();
    }

    /// <summary>True for the properties that Office and its document libraries keep of a file: labels, kinds of document, users.</summary>
    private static bool IsOfTheProgram(string property) => property == "Order" || Array.Exists(ProgramProperties, start => property.StartsWith(start, StringComparison.OrdinalIgnoreCase));

    private void Add(Location place, Label pattern, string text, bool isHeader = false)
    {
        if (string.IsNullOrWhiteSpace(text))
            return;
        if ((characters += text.Length) > limits.Characters || texts.Count == limits.Cells)
            throw new UnreadableException(ReadFindings.TooManyCharacters(limits.Characters));
        texts.Add(new StrayText(place, pattern, LooseText.WithoutLongIds(text)) { IsHeader = isHeader });
    }
}
