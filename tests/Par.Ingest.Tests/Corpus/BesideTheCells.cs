using System.Text;
using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using SheetNames = Par.Ingest.Formats.Document.SheetNames;

namespace Par.Ingest.Tests.Corpus;

/// <summary>
/// Files that identify a person where nobody looks: in notes, page headers, names, hidden sheets, unread files. The persons are made up, the codes have individual
/// numbers that are never given out.
/// </summary>
internal static class BesideTheCells
{
    private const string Book = "toimitus.xlsx";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Mail = "eetu.esimerkki@example.fi";

    public static IEnumerable<BadFile> All()
    {
        yield return new("beside: a personal identity code in a note", Book, () => WithPart(RecordLevel.Client, "comments", "xl/comments9.xml",
            $"<comments><authors><author>x</author></authors><commentList><comment ref=\"C4\" authorId=\"0\"><text><r><t>Kysy </t></r><r><t>{GoodFiles.MadeUpCode}</t></r></text></comment></commentList></comments>"),
            "PAR-005", new Location("clients", 4, "C"));
        yield return new("beside: a name in a note", Book, () => WithPart(RecordLevel.Period, "comments", "xl/comments9.xml",
            "<comments><authors><author>Maija</author></authors><commentList><comment ref=\"B2\" authorId=\"0\"><text><t>Maija:\nMatti Esimerkki tavattu</t></text></comment></commentList></comments>"),
            "PAR-005", new Location("periods", 2, "B"));
        yield return new("beside: a phone number in a threaded comment", Book, () => WithPart(RecordLevel.Client, "threadedComment", "xl/threadedComments/threadedComment1.xml",
            "<ThreadedComments><threadedComment ref=\"A2\" personId=\"{0}\"><text>soita 040 123 4567</text></threadedComment></ThreadedComments>"), "PAR-005", new Location("clients", 2, "A"));
        foreach (var element in (string[])["oddHeader", "oddFooter", "firstHeader", "evenFooter"])
            yield return new($"beside: an e-mail address in {element}", Book,
                () => GoodFiles.WithSheet(RecordLevel.Client, "</worksheet>", $"<headerFooter><{element}>&amp;L{Mail}</{element}></headerFooter></worksheet>"), "PAR-005", new Location("clients"));
        yield return new("beside: a name in the help of a column", Book, () => GoodFiles.WithSheet(RecordLevel.Client, "</worksheet>",
            "<dataValidations><dataValidation promptTitle=\"x\" prompt=\"Kysy: Matti Esimerkki\" sqref=\"A1\"/></dataValidations></worksheet>"), "PAR-005", new Location("clients"));
        yield return new("beside: an e-mail address in the tip of a link", Book, () => GoodFiles.WithSheet(RecordLevel.Client, "</worksheet>",
            $"<hyperlinks><hyperlink ref=\"A1\" tooltip=\"{Mail}\"/></hyperlinks></worksheet>"), "PAR-005", new Location("clients"));
        yield return new("beside: an e-mail address behind a link", Book, () => Zips.With(GoodFiles.Workbook, "xl/worksheets/_rels/sheet2.xml.rels",
            $"<Relationships><Relationship Id=\"rId1\" Type=\"{Relations}/hyperlink\" Target=\"mailto:{Mail}\" TargetMode=\"External\"/></Relationships>"), "PAR-005");
        yield return new("beside: a defined name that holds a code", Book, () => Defined($"<definedName name=\"x\">\"{GoodFiles.MadeUpCode}\"</definedName>"), "PAR-005");
        yield return new("beside: the comment of a defined name", Book, () => Defined("<definedName name=\"x\" comment=\"Matti Esimerkki\">1</definedName>"), "PAR-005");
        foreach (var property in (string[])["dc:title", "dc:subject", "dc:description", "cp:keywords", "cp:category"])
            yield return new($"beside: the document's {property}", Book, () => Zips.With(GoodFiles.Workbook, "docProps/core.xml",
                $"<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\"><{property}>Asiakas Matti Esimerkki</{property}></cp:coreProperties>"), "PAR-005");
        yield return new("beside: a property of the document's own", Book, () => Zips.With(GoodFiles.Workbook, "docProps/custom.xml", "<Properties><property name=\"x\"><lpwstr>Skolgatan 7</lpwstr></property></Properties>"), "PAR-005");
        yield return new("beside: a text box whose text is in pieces", Book, () => Zips.With(GoodFiles.Workbook, "xl/drawings/drawing1.xml",
            "<wsDr xmlns:a=\"a\"><a:p><a:r><a:t>Matti </a:t></a:r><a:r><a:t>Esimerkki</a:t></a:r></a:p></wsDr>"), "PAR-005");
        yield return new("beside: the description of a drawing", Book, () => Zips.With(GoodFiles.Workbook, "xl/drawings/drawing1.xml", "<wsDr><cNvPr id=\"1\" descr=\"Matti Esimerkki\"/></wsDr>"), "PAR-005");
        yield return new("beside: the title of a chart", Book, () => Zips.With(GoodFiles.Workbook, "xl/charts/chart1.xml", "<chartSpace xmlns:a=\"a\"><a:p><a:t>Keskuskatu 12</a:t></a:p></chartSpace>"), "PAR-005");
        yield return new("beside: the memory of a pivot table", Book, () => Zips.With(GoodFiles.Workbook, "xl/pivotCache/pivotCacheDefinition1.xml", $"<x><s v=\"{GoodFiles.MadeUpCode}\"/></x>"), "PAR-005");
        yield return new("beside: data of another program", Book, () => Zips.With(GoodFiles.Workbook, "customXml/item1.xml", $"<x><y>{Mail}</y></x>"), "PAR-005");
        yield return new("beside: a sheet that no list names", Book, () => Zips.With(GoodFiles.Workbook, "xl/worksheets/sheet77.xml", "<worksheet><is><t>Matti Esimerkki</t></is></worksheet>"), "PAR-005");
        yield return new("beside: the text of a cell that was removed", Book, () => Zips.Edit(GoodFiles.Workbook, "xl/sharedStrings.xml", xml => xml.Replace("</sst>", "<si><t>Matti Esimerkki</t></si></sst>", StringComparison.Ordinal)), "PAR-005");
        yield return new("beside: the name of an extra sheet", Book, () => GoodFiles.Sketched(file => file.Add("Matti Esimerkki", "a")), "PAR-005");
        yield return new("beside: an extra sheet", Book, () => GoodFiles.Sketched(file => file.Add("Muistio", "a").AddRow(Mail)), "PAR-005");
        foreach (var sheet in (string[])[SheetNames.Notice, SheetNames.Instructions, SheetNames.CodeLists, "Havainnot", "Anmärkningar", "Findings"])
            yield return new($"beside: the sheet {sheet}, which is for people", Book, () => GoodFiles.Sketched(file => file.Add(sheet, "a").AddRow(GoodFiles.MadeUpCode)), "PAR-005");
        yield return new("beside: a hidden sheet", Book, () => Zips.Edit(GoodFiles.Sketched(file => file.Add("Muistio", "a").AddRow(Mail)), "xl/workbook.xml",
            xml => xml.Replace("name=\"Muistio\"", "name=\"Muistio\" state=\"veryHidden\"", StringComparison.Ordinal)), "PAR-005");
        yield return new("beside: a title above the headers", Book, () => GoodFiles.Sketched(file =>
        {
            file.Clients.Rows.Insert(0, [.. file.Clients.Headers]);
            file.Clients.Headers[0] = "Asiakkaat, Matti Esimerkki";
            for (var index = 1; index < file.Clients.Headers.Count; index++)
                file.Clients.Headers[index] = "";
        }), "PAR-005");
        yield return new("beside: a code written with an escape", Book,
            () => GoodFiles.WithCell(RecordLevel.Organisation, "ORG_TEXT", 2, " t=\"inlineStr\"", $"<is><t>{GoodFiles.MadeUpCode.Replace("-", "_x002D_", StringComparison.Ordinal)}</t></is>"), "PAR-005", new Location("organisation", 2, "ORG_TEXT"));
        yield return new("beside: a code in pieces of rich text", Book,
            () => GoodFiles.WithCell(RecordLevel.Organisation, "ORG_TEXT", 2, " t=\"inlineStr\"", "<is><r><t>010190</t></r><r><t>-900P</t></r></is>"), "PAR-005", new Location("organisation", 2, "ORG_TEXT"));
        yield return new("beside: a text file in the zip", "toimitus.zip", () => Zips.With(GoodFiles.CsvZip, "LUE.txt", $"Lisätiedot\nkysy {Mail}\n"), "PAR-005");
        yield return new("beside: the name of a file in the zip", "toimitus.zip", () => Zips.With(GoodFiles.CsvZip, "Matti_Esimerkki.txt", "x"), "PAR-005");
        yield return new("beside: an extra CSV file", "toimitus.zip", () => Zips.With(GoodFiles.CsvZip, "muut.csv", $"a;b\n1;{GoodFiles.MadeUpCode}\n"), "PAR-005");
        foreach (var left in (string[])["__MACOSX/._clients.csv", ".DS_Store", "kansio/Thumbs.db", "desktop.ini"])
        {
            yield return new($"beside: {left} in the zip", "toimitus.zip", () => Zips.With(GoodFiles.CsvZip, left, [0, 5, 0xFF, .. Encoding.UTF8.GetBytes(Mail), 0, 1]), "PAR-005");
            yield return new($"beside: {left} in the zip, in UTF-16", "toimitus.zip", () => Zips.With(GoodFiles.CsvZip, left, [0, 5, 7, .. Encoding.BigEndianUnicode.GetBytes("Matti Esimerkki.xlsx"), 1]), "PAR-005");
        }

        yield return new("beside: the settings of a printer", Book, () => Zips.With(GoodFiles.Workbook, "xl/printerSettings/printerSettings1.bin", [1, 2, .. Encoding.Unicode.GetBytes("Matti Esimerkki"), 0]), "PAR-005");
        yield return new("beside: the program's properties of the document", Book, () => Zips.With(GoodFiles.Workbook, "docProps/app.xml", $"<Properties><HyperlinkBase>mailto:{Mail}</HyperlinkBase></Properties>"), "PAR-005");
        yield return new("beside: a comment in a custom part", Book, () => Zips.With(GoodFiles.Workbook, "customXml/item1.xml", $"<x><!-- {GoodFiles.MadeUpCode} --></x>"), "PAR-005");
        yield return new("beside: an attribute of a custom part", Book, () => Zips.With(GoodFiles.Workbook, "customXml/item1.xml", $"<x client=\"{GoodFiles.MadeUpCode}\"/>"), "PAR-005");
        yield return new("beside: a custom part in the name of the program", Book, () => Zips.With(GoodFiles.Workbook, "customXml/item1.xml", $"<p:x xmlns:p=\"http://schemas.microsoft.com/office/2006/metadata/properties\"><p:y>{Mail}</p:y></p:x>"), "PAR-005");
        yield return new("beside: the name of a style", Book, () => Zips.Edit(GoodFiles.Workbook, "xl/styles.xml", xml => xml.Replace("</styleSheet>", "<cellStyles><cellStyle name=\"Matti Esimerkki\" xfId=\"0\"/></cellStyles></styleSheet>", StringComparison.Ordinal)), "PAR-005");
        yield return new("beside: a comment in the XML of a sheet", Book, () => GoodFiles.WithSheet(RecordLevel.Client, "</worksheet>", $"<!-- {Mail} --></worksheet>"), "PAR-101");
        foreach (var (name, content) in ((string, byte[])[])[(Book, GoodFiles.Workbook), ("toimitus.zip", GoodFiles.CsvZip)])
        {
            yield return new($"beside: the comment of {name}", name, () => Zips.Commented(content, Mail), "PAR-101");
            yield return new($"beside: the comment of an entry of {name}", name, () => Zips.WithCommentedEntry(content, Mail), "PAR-101");
            yield return new($"beside: bytes after {name}", name, () => [.. content, .. Encoding.UTF8.GetBytes(Mail)], "PAR-101");
            yield return new($"beside: bytes between the entries of {name}", name, () => Zips.WithBytesBeforeTheList(content, Encoding.UTF8.GetBytes("soita numeroon 040 123 4567, " + Mail)), "PAR-101");
        }

        yield return new("beside: the notice of a JSON file", "toimitus.json", () => GoodFiles.WithJson("{", $"{{ \"notice\": {{ \"fi\": \"{Mail}\" }},"), "PAR-005");
        yield return new("beside: the name of a JSON field at the top", "toimitus.json", () => GoodFiles.WithJson("{", "{ \"Matti Esimerkki\": [],"), "PAR-005");
        yield return new("beside: the name of a JSON field in a row", "toimitus.json", () => GoodFiles.WithJson("\"ENT_SEX\":", "\"Matti Esimerkki\": 1, \"ENT_SEX\":"), "PAR-005",
            new Location("clients", 1, Par.Ingest.Formats.Workbook.ColumnName.Of(GoodFiles.ColumnInJson("ENT_SEX"))));
    }

    private static byte[] WithPart(RecordLevel level, string kind, string part, string content)
    {
        var sheet = GoodFiles.PartOf(level)["xl/worksheets/".Length..];
        var related = Zips.With(GoodFiles.Workbook, $"xl/worksheets/_rels/{sheet}.rels", $"<Relationships><Relationship Id=\"rId1\" Type=\"{Relations}/{kind}\" Target=\"/{part}\"/></Relationships>");
        return Zips.With(related, part, content);
    }

    private static byte[] Defined(string name) => Zips.Edit(GoodFiles.Workbook, "xl/workbook.xml",
        xml => xml.Replace("</workbook>", $"<definedNames>{name}</definedNames></workbook>", StringComparison.Ordinal));
}
