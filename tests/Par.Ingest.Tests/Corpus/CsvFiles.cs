using System.Text;
using Par.Ingest.Formats.Csv;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Corpus;

/// <summary>CSV that is broken, wrongly encoded or of another shape.</summary>
internal static class CsvFiles
{
    private const string Name = "toimitus.zip";
    private static readonly Location UnitName = new("organisation", 2, "ORG_UNITNAME");

    public static IEnumerable<BadFile> All()
    {
        yield return new("csv: quotes that do not close", Name, () => GoodFiles.WithCsv("organisation.csv", text => text.Replace("Mallilan", "\"Mallilan", StringComparison.Ordinal)), "PAR-101", new Location("organisation", 2));
        yield return new("csv: text after a quote", Name, () => GoodFiles.WithCsv("clients.csv", text => text.Replace("A002", "\"A002\"x", StringComparison.Ordinal)), "PAR-101", new Location("clients", 3));
        yield return new("csv: a picture that is named organisation.csv", Name, () => Zips.With(GoodFiles.CsvZip, "organisation.csv", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]), "PAR-103", new Location("organisation"));
        yield return new("csv: an empty organisation.csv", Name, () => Zips.With(GoodFiles.CsvZip, "organisation.csv", ""), "PAR-103", new Location("organisation"));
        yield return new("csv: headers alone", Name, () => GoodFiles.WithCsv("organisation.csv", text => text[..(text.IndexOf('\n', StringComparison.Ordinal) + 1)]), "PAR-103", new Location("organisation"));
        yield return new("csv: no headers", Name, () => GoodFiles.WithCsv("organisation.csv", text => text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..]), "PAR-103", new Location("organisation"));
        yield return new("csv: bars between the values", Name, () => GoodFiles.WithCsv("organisation.csv", text => text.Replace(';', '|')), "PAR-101", new Location("organisation", 1));
        yield return new("csv: another separator below the headers", Name, () => GoodFiles.WithCsv("clients.csv", text => text[..text.IndexOf('\n', StringComparison.Ordinal)] + text[text.IndexOf('\n', StringComparison.Ordinal)..].Replace(';', '\t')), "PAR-010", new Location("clients", 2, "ENT_BYEAR"));
        yield return new("csv: no clients.csv", Name, () => Zips.Without(GoodFiles.CsvZip, "clients.csv"), "PAR-110", new Location("clients"));
        yield return new("csv: a file that nobody knows", Name, () => Zips.With(GoodFiles.CsvZip, "muut.csv", "a;b\n1;2\n"), "PAR-104");
        yield return new("csv: a column twice", Name, () => GoodFiles.WithCsv("clients.csv", text => text.Replace("ENT_SEX", "ENT_BYEAR", StringComparison.Ordinal)), "PAR-105", new Location("clients", 1, "ENT_BYEAR"));
        yield return new("csv: a title above the headers", Name, () => GoodFiles.WithCsv("clients.csv", text => "Asiakkaat 2025\n\n" + text), "PAR-109", new Location("clients", 3));
        yield return new("csv: values right of the headers", Name, () => GoodFiles.WithCsv("measures.csv", text => text.Replace("\r\n", ";;;x\r\n", StringComparison.Ordinal).ReplaceFirst(";;;x", "")),
            "PAR-112", new Location("measures", 1, Par.Ingest.Formats.Workbook.ColumnName.Of(GoodFiles.ColumnsOf(Warehouse.Catalogue.RecordLevel.Measure) + 2)));
        yield return new("csv: 1,001 columns", Name, () => GoodFiles.WithCsv("clients.csv", text => text.Replace("ENT_ID;", "ENT_ID;" + string.Concat(Enumerable.Range(0, 1_001).Select(number => $"X{number};")), StringComparison.Ordinal)), "PAR-102");
        yield return new("csv: a cell of 40,000 characters", Name, () => GoodFiles.WithCsv("organisation.csv", text => text.Replace("Mallilan", new string('a', 40_000), StringComparison.Ordinal)), "PAR-102");
        yield return new("csv: more than a million cells", Name, () => GoodFiles.WithCsv("clients.csv", text => text + string.Concat(Enumerable.Repeat(new string(';', 900) + "1\n", 1_200))), "PAR-102") { MostBytes = 80_000_000 };
        yield return new("csv: UTF-8 taken for Windows-1252 and made UTF-8 again", Name, () => Encoded("organisation.csv", text => Encoding.UTF8.GetBytes(CsvFormat.Windows1252.GetString(Encoding.UTF8.GetBytes(text)))), "PAR-151", UnitName);
        yield return new("csv: one line in Windows-1252, the others in UTF-8", Name, () => Mixed(), "PAR-151", UnitName);
        yield return new("csv: letters that were replaced by question marks in a box", Name, () => Encoded("organisation.csv", text => Encoding.UTF8.GetBytes(text.Replace('ö', '\ufffd'))), "PAR-151", UnitName);
        yield return new("csv: a zero byte in a value", Name, () => Encoded("organisation.csv", text => Encoding.UTF8.GetBytes(text.Replace("Etsivä", "Etsi\0vä", StringComparison.Ordinal))), "PAR-107", UnitName);
        yield return new("csv: a bell in a value", Name, () => Encoded("organisation.csv", text => Encoding.UTF8.GetBytes(text.Replace("Etsivä", "Etsi\avä", StringComparison.Ordinal))), "PAR-107", UnitName);
        yield return new("csv: a number with thousands separators of two kinds", Name, () => GoodFiles.WithCsv("organisation.csv", text => text.Replace("1000", "1.000,00", StringComparison.Ordinal)), "PAR-113", new Location("organisation", 2, "ORG_FUND_1"));
        yield return new("csv: a formula in place of a code", Name, () => GoodFiles.WithCsv("clients.csv", text => text.ReplaceFirst("A002;2007;;1;", "A002;2007;;=1;")), "PAR-012", new Location("clients", 3, "ENT_SEX"));
    }

    /// <summary>Only two files are written in Windows-1252 below a line in UTF-8: neither encoding fits the whole.</summary>
    private static byte[] Mixed() => Encoded("organisation.csv", text => [.. Encoding.UTF8.GetBytes(text.TrimEnd('\r', '\n')), 0xE4, 0x0A]);

    private static byte[] Encoded(string name, Func<string, byte[]> encode) =>
        Zips.With(GoodFiles.CsvZip, name, encode(Encoding.UTF8.GetString(Zips.Entries(GoodFiles.CsvZip).Single(entry => entry.Name == name).Content)));

    private static string ReplaceFirst(this string text, string old, string changed) =>
        text.IndexOf(old, StringComparison.Ordinal) is >= 0 and var at ? text[..at] + changed + text[(at + old.Length)..] : text;
}
