using System.Text;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Corpus;

/// <summary>Workbooks with parts that are missing, forbidden or hidden.</summary>
internal static class WorkbookPackages
{
    private const string Relation = "<Relationship Id=\"rX\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{0}\" Target=\"{1}\" TargetMode=\"External\"/></Relationships>";

    public static IEnumerable<BadFile> All()
    {
        foreach (var part in (string[])["xl/workbook.xml", "xl/worksheets/sheet2.xml", "xl/sharedStrings.xml", "xl/styles.xml", "[Content_Types].xml"])
            yield return new($"package: without {part}", "toimitus.xlsx", () => Zips.Without(GoodFiles.Workbook, part), "PAR-101");
        foreach (var part in (string[])
        [
            "xl/vbaProject.bin", "xl/externalLinks/externalLink1.xml", "xl/embeddings/oleObject1.bin", "xl/embeddings/kirje.docx", "xl/activeX/activeX1.xml", "xl/macrosheets/sheet1.xml",
            "xl/ctrlProps/ctrlProp1.xml", "xl/connections.xml", "xl/queryTables/queryTable1.xml", "xl/webextensions/webextension1.xml", "customUI/customUI.xml", "xl/model/item.data",
            "xl/media/image1.png", "docProps/thumbnail.jpeg", "xl/workbook.bin", "ohjelma.exe", "toimitus.zip",
        ])
            yield return new($"package: with {part}", "toimitus.xlsx", () => Zips.With(GoodFiles.Workbook, part, "x"), "PAR-101");
        yield return new("package: macros by its content type", "toimitus.xlsx", () => Zips.Edit(GoodFiles.Workbook, "[Content_Types].xml",
            xml => xml.Replace("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml", StringComparison.Ordinal)), "PAR-101");
        foreach (var kind in (string[])["oleObject", "externalLinkPath", "image", "attachedTemplate", "externalLink"])
            yield return new($"package: a relation to {kind} outside the file", "toimitus.xlsx", () => Zips.Edit(GoodFiles.Workbook, "xl/_rels/workbook.xml.rels",
                xml => xml.Replace("</Relationships>", string.Format(System.Globalization.CultureInfo.InvariantCulture, Relation, kind, "file://palvelin/jako/x"), StringComparison.Ordinal)), "PAR-101");
        yield return new("package: the first sheet points to a part that is not there", "toimitus.xlsx", () => Zips.Edit(GoodFiles.Workbook, "xl/_rels/workbook.xml.rels",
            xml => xml.Replace("worksheets/sheet1.xml", "worksheets/../../../sheet1.xml", StringComparison.Ordinal)), "PAR-101");
        yield return new("package: no sheets", "toimitus.xlsx", () => Zips.With(GoodFiles.Workbook, "xl/workbook.xml", "<workbook><sheets/></workbook>"), "PAR-103", new Location("organisation"));
        yield return new("package: a sheet of charts only", "toimitus.xlsx", () => Zips.Edit(GoodFiles.Workbook, "xl/_rels/workbook.xml.rels",
            xml => xml.Replace("relationships/worksheet\"", "relationships/chartsheet\"", StringComparison.Ordinal)), "PAR-103", new Location("organisation"));
        yield return new("package: 201 sheets", "toimitus.xlsx", () => GoodFiles.Sketched(file => Enumerable.Range(0, 201).ToList().ForEach(number => file.Add($"t{number}", "a"))), "PAR-102");
        yield return new("package: a sheet twice", "toimitus.xlsx", () => GoodFiles.Sketched(file => file.Add("Clients", "ENT_ID")), "PAR-105", new Location("clients"));
        yield return new("package: a column twice", "toimitus.xlsx", () => GoodFiles.Sketched(file => file.Clients.AddColumn("ent_sex", "1")), "PAR-105", new Location("clients", 1, "ENT_SEX"));
        yield return new("package: an extra sheet", "toimitus.xlsx", () => GoodFiles.Sketched(file => file.Add("Taul1", "a").AddRow("1")), "PAR-104");
        yield return new("package: a sheet is missing", "toimitus.xlsx", () => GoodFiles.Sketched(file => file.Remove(RecordLevel.Period)), "PAR-110", new Location("periods"));
        foreach (var state in (string[])["hidden", "veryHidden"])
            yield return new($"package: a {state} sheet", "toimitus.xlsx", () => Zips.Edit(GoodFiles.Workbook, "xl/workbook.xml",
                xml => xml.Replace("name=\"clients\"", $"name=\"clients\" state=\"{state}\"", StringComparison.Ordinal)), "PAR-108", new Location("clients"));
        yield return new("package: the organisation sheet is hidden", "toimitus.xlsx", () => Zips.Edit(GoodFiles.Workbook, "xl/workbook.xml",
            xml => xml.Replace("name=\"organisation\"", "name=\"organisation\" state=\"hidden\"", StringComparison.Ordinal)), "PAR-108", new Location("organisation"));
        yield return new("package: its list of parts is no XML", "toimitus.xlsx", () => Zips.With(GoodFiles.Workbook, "xl/_rels/workbook.xml.rels", "ei xml:ää"), "PAR-101");
        yield return new("package: 100,001 different styles", "toimitus.xlsx", () => Zips.With(GoodFiles.Workbook, "xl/styles.xml",
            new StringBuilder("<styleSheet><cellXfs>").Insert("<styleSheet><cellXfs>".Length, "<xf numFmtId=\"9\"/>", 100_001).Append("</cellXfs>").ToString()), "PAR-101");
    }
}
