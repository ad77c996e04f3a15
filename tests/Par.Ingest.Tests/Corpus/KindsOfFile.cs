using System.Text;
using Par.Ingest.Tests.Formats;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Corpus;

/// <summary>Files that are not what their name says, or nothing that is taken.</summary>
internal static class KindsOfFile
{
    public static IEnumerable<BadFile> All()
    {
        foreach (var name in (string[])["toimitus.xlsx", "toimitus.zip", "toimitus.json"])
        {
            yield return new($"kind: empty {name}", name, () => [], "PAR-101");
            yield return new($"kind: a single byte as {name}", name, () => [42], "PAR-101");
            yield return new($"kind: only zeros as {name}", name, () => new byte[4_096], "PAR-101");
        }

        foreach (var extension in (string[])["pdf", "docx", "xlsm", "xltm", "xls", "xlsb", "ods", "csv", "txt", "tsv", "exe", "zip", "json", "xlsx.exe"])
            yield return new($"kind: a workbook named .{extension}", "toimitus." + extension, () => GoodFiles.Workbook, "PAR-101");
        yield return new("kind: a workbook without an extension", "toimitus", () => GoodFiles.Workbook, "PAR-101");
        yield return new("kind: JSON named .xlsx", "toimitus.xlsx", () => Encoding.UTF8.GetBytes(GoodFiles.Json), "PAR-101");
        yield return new("kind: JSON named .zip", "toimitus.zip", () => Encoding.UTF8.GetBytes(GoodFiles.Json), "PAR-101");
        yield return new("kind: a CSV zip named .xlsx", "toimitus.xlsx", () => GoodFiles.CsvZip, "PAR-101");
        yield return new("kind: a CSV zip named .json", "toimitus.json", () => GoodFiles.CsvZip, "PAR-101");
        yield return new("kind: an HTML table named .xlsx", "toimitus.xlsx", () => "<html><table><tr><td>1</td></tr></table></html>"u8.ToArray(), "PAR-101");
        yield return new("kind: a table of SpreadsheetML 2003 named .xlsx", "toimitus.xlsx", () => "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>"u8.ToArray(), "PAR-101");
        yield return new("kind: a PDF named .xlsx", "toimitus.xlsx", () => "%PDF-1.7\n%âãÏÓ"u8.ToArray(), "PAR-101");
        yield return new("kind: a picture named .xlsx", "toimitus.xlsx", () => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "PAR-101");
        yield return new("kind: a program named .xlsx", "toimitus.xlsx", () => "MZ\u0090\0"u8.ToArray(), "PAR-101");
        foreach (var name in (string[])["toimitus.xlsx", "toimitus.zip", "toimitus.json"])
            yield return new($"kind: an old or password-protected workbook as {name}", name, () => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]], "PAR-101");
        yield return new("kind: a file of more bytes than a submission may have", "toimitus.xlsx", () => [.. "PK\u0003\u0004"u8, .. new byte[20_000_001]], "PAR-102") { MostBytes = 120_000_000 };
        yield return new("kind: no organisation sheet", "toimitus.xlsx", () => GoodFiles.Sketched(file => file.Remove(Warehouse.Catalogue.RecordLevel.Organisation)), "PAR-103", new Location("organisation"));
        yield return new("kind: two organisations", "toimitus.xlsx", () => GoodFiles.Sketched(file => file.Organisation.Repeat(2)), "PAR-103", new Location("organisation"));
        yield return new("kind: no organisation row", "toimitus.xlsx", () => GoodFiles.Sketched(file => file.Organisation.Rows.Clear()), "PAR-103", new Location("organisation"));
        foreach (var (column, value) in ((string, object?)[])[("PAR_FORMAT", "2"), ("PAR_ROUND", "2025"), ("PAR_ROUND", "kevät"), ("ORG_SIDE", "X"), ("ORG_PARID", null), ("ORG_PARID", "P-0179/2"), ("ORG_PARID", "P01790179017901790")])
            yield return new($"kind: {column} is {value ?? "empty"}", "toimitus.xlsx", () => GoodFiles.Sketched(file => file.Organisation[2, column] = value), "PAR-103", new Location("organisation", 2, column));
        yield return new("kind: a year without a catalogue", "toimitus.xlsx", () => GoodFiles.Sketched(file => file.Organisation[2, "PAR_ROUND"] = "2099-T1"), "PAR-002", new Location("organisation", 2, "PAR_ROUND"));
    }
}
