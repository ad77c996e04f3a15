using System.Text;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Corpus;

/// <summary>Files as spreadsheets and programs leave them, which read as something else than they mean: they are answered, and never read so.</summary>
internal static class WhatPeopleHave
{
    private const string Book = "toimitus.xlsx", Zip = "toimitus.zip", Json = "toimitus.json";

    public static IEnumerable<BadFile> All() => [.. Lists(), .. Numbers(), .. Rows(), .. Times(), .. Formulas(), .. Letters(), .. Programs()];

    private static IEnumerable<BadFile> Lists()
    {
        foreach (var list in (string[])["2,1", "2,10", "10,2", "1,2,3", "2.1"])
            yield return new BadFile($"people: the list {list} that was one number", Zip, () => Client("ENT_SUP", list), "PAR-012", At("ENT_SUP"));
        yield return new BadFile("people: a number in place of a list", Book, () => GoodFiles.WithCell(RecordLevel.Client, "ENT_SUP", 2, "", "<v>2.1</v>"), "PAR-012", At("ENT_SUP"));
        foreach (var area in (string[])["179,5", "77,275", "179,500,5", "179500", "179.5"])
            yield return new BadFile($"people: the area {area}", Zip, () => Organisation("ORG_AREA", area), "PAR-113", new Location("organisation", 2, "ORG_AREA"));
        yield return new BadFile("people: a number in place of an area", Book, () => GoodFiles.WithCell(RecordLevel.Organisation, "ORG_AREA", 2, "", "<v>179.5</v>"), "PAR-113", new Location("organisation", 2, "ORG_AREA"));
    }

    private static IEnumerable<BadFile> Numbers()
    {
        foreach (var amount in (string[])["12,000", "12.000", "1,500", "120.500", "1.000,00"])
            yield return new BadFile($"people: the amount {amount}", Zip, () => Organisation("ORG_FUND_1", amount), "PAR-113", new Location("organisation", 2, "ORG_FUND_1"));
        foreach (var contacts in (string[])["12.000", "12,5", "1,000"])
            yield return new BadFile($"people: the number of contacts {contacts}", Zip, () => Client("ENT_NCONT", contacts), "PAR-113", At("ENT_NCONT"));
        yield return new BadFile("people: true for a code in JSON", Json, () => GoodFiles.WithJson("\"ENT_SEX\": \"1\"", "\"ENT_SEX\": true"), "PAR-012", At("ENT_SEX"));
        yield return new BadFile("people: true for a code in a workbook", Book, () => GoodFiles.WithCell(RecordLevel.Client, "ENT_SEX", 2, " t=\"b\"", "<v>1</v>"), "PAR-012", At("ENT_SEX"));
        yield return new BadFile("people: true for a number", Json, () => GoodFiles.WithJson("\"ENT_BYEAR\": 2008", "\"ENT_BYEAR\": true"), "PAR-113", At("ENT_BYEAR"));
    }

    private static IEnumerable<BadFile> Rows()
    {
        foreach (var separator in (char[])[';', ','])
        {
            yield return new BadFile($"people: a row with one value more, {separator}", Zip, () => Separated(separator, "clients.csv", line => line + separator), "PAR-101", new Location("clients", 2));
            yield return new BadFile($"people: a row with a value not in quotes, {separator}", Zip, () => Separated(separator, "periods.csv", line => line.Replace("2025", $"2025{separator}5", StringComparison.Ordinal)), "PAR-101", new Location("periods", 2));
            yield return new BadFile($"people: the organisation's row with one value more, {separator}", Zip, () => Separated(separator, "organisation.csv", line => separator + line), "PAR-101", new Location("organisation", 2));
        }

        foreach (var sign in (char[])['|', ':', '^', '~'])
            yield return new BadFile($"people: the separator {sign}", Zip, () => GoodFiles.WithCsv("clients.csv", text => text.Replace(';', sign)), "PAR-101", new Location("clients", 1));
    }

    private static IEnumerable<BadFile> Times()
    {
        foreach (var time in (string[])["2025-01-07T22:00:00", "7.1.2025 14:30", "2025-01-07 08:00:00", "7.1.2025 klo 9", "2025-01-07T12:00:00.500", "2025-01-07T25:00:00Z"])
            yield return new BadFile($"people: the time {time}", Zip, () => Client("ENT_NOTDATE", time), "PAR-113", At("ENT_NOTDATE"));
        yield return new BadFile("people: a date cell with a time of day", Book, () => GoodFiles.WithCell(RecordLevel.Client, "ENT_NOTDATE", 2, " s=\"1\"", "<v>45664.9166666667</v>"), "PAR-113", At("ENT_NOTDATE"));
    }

    private static IEnumerable<BadFile> Formulas()
    {
        foreach (var value in (string[])["", "<v/>", "<v></v>"])
            yield return new BadFile($"people: a formula with the value '{value}'", Book, () => GoodFiles.WithCell(RecordLevel.Client, "ENT_NCONT", 2, "", $"<f>2+0</f>{value}"), "PAR-107", At("ENT_NCONT"));
        yield return new BadFile("people: a zero that was never computed", Book, () => Zips.Edit(
            GoodFiles.WithCell(RecordLevel.Client, "ENT_NCONT", 2, "", "<f>2+0</f><v>0</v>"), "xl/workbook.xml",
            xml => xml.Replace("</sheets>", "</sheets><calcPr fullCalcOnLoad=\"1\"/>", StringComparison.Ordinal)), "PAR-107", At("ENT_NCONT"));
    }

    private static IEnumerable<BadFile> Letters()
    {
        yield return new BadFile("people: letters of no encoding that we know", Zip, () => Zips.With(GoodFiles.CsvZip, "clients.csv",
            [.. Encoding.ASCII.GetBytes("ENT_ID;ENT_BYEAR\n"), .. Enumerable.Repeat((byte)0xD7, 60), .. ";2007\n"u8]), "PAR-101", new Location("clients"));
    }

    private static IEnumerable<BadFile> Programs()
    {
        yield return new BadFile("people: the sheets of Numbers", Book, () => Zips.Edit(GoodFiles.Workbook, "xl/workbook.xml",
            xml => System.Text.RegularExpressions.Regex.Replace(xml, "name=\"([a-z]+)\"", "name=\"$1 - Taulukko 1\"")), "PAR-103", new Location("organisation"));
        yield return new BadFile("people: an array of one submission", Json, () => Encoding.UTF8.GetBytes($"[{GoodFiles.Json}]"), "PAR-101");
        yield return new BadFile("people: a field twice in JSON", Json, () => GoodFiles.WithJson("\"ENT_SEX\":", "\"ENT_SEX\": \"2\", \"ENT_SEX\":"), "PAR-101");
        foreach (var (method, name) in ((int, string)[])[(14, "LZMA"), (12, "BZip2"), (93, "Zstandard"), (95, "XZ"), (98, "PPMd")])
            yield return new BadFile($"people: packed by {name}", Zip, () => Zips.PackedBy(GoodFiles.CsvZip, method), "PAR-101");
    }

    private static Location At(string variable) => new("clients", 2, variable);

    private static byte[] Client(string variable, string value) => InRow("clients.csv", RecordLevel.Client, variable, value);

    private static byte[] Organisation(string variable, string value) => InRow("organisation.csv", RecordLevel.Organisation, variable, value);

    private static byte[] InRow(string name, RecordLevel level, string variable, string value) => GoodFiles.WithCsv(name, text =>
    {
        var lines = text.Split("\r\n");
        var values = lines[1].Split(';');
        values[GoodFiles.ColumnOf(level, variable)] = value;
        lines[1] = string.Join(';', values);
        return string.Join("\r\n", lines);
    });

    private static byte[] Separated(char separator, string name, Func<string, string> change) => Zips.Edit(
        separator == ';' ? GoodFiles.CsvZip : Par.Ingest.Tests.Formats.FileMaker.Make("csv , utf-8", GoodFiles.Draft).Content, name, text =>
        {
            var lines = text.Split("\r\n");
            lines[1] = change(lines[1]);
            return string.Join("\r\n", lines);
        });
}
