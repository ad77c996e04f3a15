using System.Text;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Corpus;

/// <summary>Zips that are broken, hostile, or hold what does not belong there.</summary>
internal static class ZipFiles
{
    public static IEnumerable<BadFile> All()
    {
        foreach (var (name, content) in ((string, byte[])[])[("toimitus.xlsx", GoodFiles.Workbook), ("toimitus.zip", GoodFiles.CsvZip)])
        {
            foreach (var percent in (int[])[1, 25, 50, 75, 99])
                yield return new($"zip: {name} cut short at {percent} %", name, () => content[..(content.Length * percent / 100)], "PAR-101");
            yield return new($"zip: {name} without its first half", name, () => [.. "PK\u0003\u0004"u8, .. content[(content.Length / 2)..]], "PAR-101");
            yield return new($"zip: {name} with its content overwritten", name, () => Overwritten(content), "PAR-101");
            yield return new($"zip: {name} with a password", name, () => Zips.Encrypted(content), "PAR-101");
            yield return new($"zip: {name} whose entries are links", name, () => Zips.Linked(content), "PAR-101");
            yield return new($"zip: {name} with more than 2,000 entries", name,
                () => Zips.Of([.. Zips.Entries(content), .. Enumerable.Range(0, 2_001).Select(number => ($"tyhja{number}.txt", Array.Empty<byte>()))]), "PAR-102");
            yield return new($"zip: {name} with an entry twice", name, () => Zips.Of([.. Zips.Entries(content), Zips.Entries(content)[0]]), "PAR-101");
            foreach (var path in (string[])["../../etc/passwd.csv", "..\\..\\evil.csv", "/etc/evil.csv", "C:\\evil.csv", "kansio/../../evil.csv", "ohje\u0007.txt"])
                yield return new($"zip: {name} with the path {path.Replace('\u0007', '?')}", name, () => Zips.With(content, path, "x"), "PAR-101");
        }

        yield return new("zip: a workbook in a zip", "toimitus.zip", () => Zips.Of(("toimitus.xlsx", GoodFiles.Workbook)), "PAR-101");
        yield return new("zip: a zip in a zip", "toimitus.zip", () => Zips.Of(("toimitus.zip", GoodFiles.CsvZip)), "PAR-101");
        yield return new("zip: a zip that is named .csv in a zip", "toimitus.zip", () => Zips.With(GoodFiles.CsvZip, "clients.csv", GoodFiles.CsvZip), "PAR-101");
        yield return new("zip: a compressed file that is named .txt", "toimitus.zip", () => Zips.With(GoodFiles.CsvZip, "LUE.txt", [0x1F, 0x8B, 8, 0]), "PAR-101");
        yield return new("zip: a program that is named .csv", "toimitus.zip", () => Zips.With(GoodFiles.CsvZip, "LUE.csv", "MZ\u0090\0"), "PAR-101");
        foreach (var foreign in (string[])["kuva.png", "liite.pdf", "asiakkaat.db", "makro.vbs", "kirje.rtf"])
            yield return new($"zip: {foreign} beside the CSV files", "toimitus.zip", () => Zips.With(GoodFiles.CsvZip, foreign, "x"), "PAR-101");
        yield return new("zip: no files at all", "toimitus.zip", () => Zips.Of(("tyhja/", [])), "PAR-103", new Location("organisation"));
        yield return new("zip: pictures alone", "toimitus.zip", () => Zips.Of(("kuva.png", [1])), "PAR-103", new Location("organisation"));
        yield return new("zip: CSV files of the same name in two folders", "toimitus.zip", () => Zips.With(GoodFiles.CsvZip, "kansio/clients.csv", "ENT_ID\nA1\n"), "PAR-105", new Location("clients"));
        yield return new("zip: 201 CSV files", "toimitus.zip",
            () => Zips.Of([.. Zips.Entries(GoodFiles.CsvZip), .. Enumerable.Range(0, 201).Select(number => ($"t{number}.csv", "a\n"u8.ToArray()))]), "PAR-102");
        yield return new("zip: a CSV bomb of 400 MB", "toimitus.zip",
            () => Zips.WithRepeated(GoodFiles.CsvZip, "clients.csv", "ENT_ID\n", new string('0', 10_000), 40_000, ""), "PAR-102") { MostBytes = 120_000_000 };
        yield return new("zip: a workbook bomb of 400 MB of empty rows", "toimitus.xlsx",
            () => Zips.WithRepeated(GoodFiles.Workbook, "xl/worksheets/sheet2.xml", "<worksheet><sheetData>", new StringBuilder().Insert(0, "<row/>", 1_000).ToString(), 66_000, "</sheetData></worksheet>"), "PAR-102");
        yield return new("zip: a bomb that says it is one byte long", "toimitus.xlsx",
            () => Zips.Lying(Zips.WithRepeated(GoodFiles.Workbook, "xl/worksheets/sheet2.xml", "<worksheet>", new string(' ', 10_000), 30_000, "</worksheet>")), "PAR-101");
    }

    /// <summary>Every seventh byte of the first half is another: the entries do not inflate.</summary>
    private static byte[] Overwritten(byte[] zip)
    {
        var bytes = (byte[])zip.Clone();
        for (var at = 60; at < bytes.Length / 2; at += 7)
            bytes[at] ^= 0x55;
        return bytes;
    }
}
