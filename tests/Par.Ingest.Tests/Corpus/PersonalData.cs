using System.Text;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Corpus;

/// <summary>
/// Files that identify a person where a reader of submissions looks for nothing: in filters, lists and formulas of a workbook, in folders and stray lists of a zip, in fields
/// of JSON that nobody asks for, and in dates of birth. Everybody is made up.
/// </summary>
internal static class PersonalData
{
    private const string Book = "toimitus.xlsx", Zip = "toimitus.zip", Text = "toimitus.json", Rule = "PAR-005";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly Location Clients = new("clients");

    private static readonly string[] People = ["Virtanen Matti", "Liisa Meikäläinen", "KORHONEN MATTI", GoodFiles.MadeUpCode, "s. 3.5.2004", "liisa@example.fi"];

    private static readonly string[] Headers =
    [
        "Sukunimi", "ETUNIMI", "Asiakkaan sukunimi", "etunimet", "Kutsumanimi", "syntymäaika", "Syntymä-pvm", "Efternamn", "Förnamn", "klientens_efternamn", "Födelsedatum", "född",
        "surname", "Last name", "first_name", "givenName", "Date of birth", "clientBirthdate", "Henkilötunnus", "Personbeteckning", "asiakashetu",
    ];

    private static readonly string[] Births = ["1.2.2004", "01.02.2004", "2004-02-01", "1/2/2004", "20040201", "01022004", "1. helmikuuta 2004", "1 februari 2004", "February 1, 2004"];

    public static IEnumerable<BadFile> All() => [.. InWorkbooks(), .. InZips(), .. InJson(), .. OfBirth()];

    private static IEnumerable<BadFile> InWorkbooks()
    {
        foreach (var person in People)
        {
            yield return Beside("a choice of a filter", person, $"<autoFilter ref=\"A1:B2\"><filterColumn colId=\"0\"><filters><filter val=\"{person}\"/></filters></filterColumn></autoFilter>");
            yield return Beside("a drop-down list", person, $"<dataValidations><dataValidation type=\"list\" sqref=\"A1\"><formula1>\"{person},muu\"</formula1></dataValidation></dataValidations>");
            yield return Beside("a conditional format", person, $"<conditionalFormatting sqref=\"A1\"><cfRule type=\"expression\"><formula>$A1=\"{person}\"</formula></cfRule></conditionalFormatting>");
            yield return Beside("a scenario", person, $"<scenarios><scenario name=\"{person}\"><inputCells r=\"A2\" val=\"1\"/></scenario></scenarios>");
            yield return new BadFile($"personal: {person} in a formula", Book, () => GoodFiles.WithCell(
                RecordLevel.Client, "ENT_NCONT", 2, "", $"<f>IF(A2=\"{person}\",3,4)</f><v>4</v>"), Rule, Clients);
        }

        const string name = "Virtanen Matti";
        yield return Beside("a value of a scenario", name, $"<scenarios><scenario name=\"a\"><inputCells r=\"A2\" val=\"{name}\"/></scenario></scenarios>");
        yield return Beside("a choice between values", name, $"<autoFilter ref=\"A1:B2\"><filterColumn colId=\"0\"><customFilters><customFilter operator=\"equal\" val=\"{name}\"/></customFilters></filterColumn></autoFilter>");
        yield return Beside("a list of a newer program", name, $"<extLst><ext xmlns:xm=\"x\"><xm:f>\"{name}\"</xm:f></ext></extLst>");
        yield return Beside("a protected range", name, "<protectedRanges><protectedRange name=\"Virtanen_Matti\" sqref=\"A1\"/></protectedRanges>");
        yield return Beside("text between the rows", name, name);
        yield return new BadFile("personal: a day of birth in a filter", Book, () => With(
            "<autoFilter ref=\"A1:B2\"><filterColumn colId=\"0\"><filters><dateGroupItem year=\"2004\" month=\"2\" day=\"1\" dateTimeGrouping=\"day\"/></filters></filterColumn></autoFilter>"), Rule, Clients);
        yield return new BadFile("personal: a name that a formula puts together", Book, () => GoodFiles.WithCell(
            RecordLevel.Client, "ENT_NCONT", 2, "", "<f>LEN(\"Virtanen\"&amp;\" \"&amp;\"Matti\")</f><v>4</v>"), Rule, Clients);
        yield return new BadFile("personal: text between the cells of a row", Book, () => GoodFiles.WithSheet(
            RecordLevel.Client, xml => xml.Replace("<row r=\"2\">", $"<row r=\"2\">{name}", StringComparison.Ordinal)), Rule, Clients);
        yield return new BadFile("personal: the reading aid of a text in a cell", Book, () => GoodFiles.WithCell(
            RecordLevel.Client, "ENT_UNIT", 2, " t=\"inlineStr\"", $"<is><t>Keskus</t><rPh sb=\"0\" eb=\"1\"><t>{name}</t></rPh></is>"), Rule, Clients);
        yield return new BadFile("personal: the reading aid of a shared text", Book, () => Zips.Edit(GoodFiles.Workbook, "xl/sharedStrings.xml",
            xml => xml.Replace("</sst>", $"<si><t>Keskus</t><rPh sb=\"0\" eb=\"1\"><t>{name}</t></rPh></si></sst>", StringComparison.Ordinal)), Rule);
        foreach (var defined in (string[])["Virtanen_Matti", "Matti.Virtanen", "Virtanen_Matti_010199", "Asiakkaan_sukunimi"])
            yield return new BadFile($"personal: the defined name {defined}", Book, () => Zips.Edit(GoodFiles.Workbook, "xl/workbook.xml",
                xml => xml.Replace("</sheets>", $"</sheets><definedNames><definedName name=\"{defined}\">1</definedName></definedNames>", StringComparison.Ordinal)), Rule);
        yield return new BadFile("personal: the name of a part", Book, () => Zips.With(GoodFiles.Workbook, "xl/Virtanen_Matti.xml", "<x/>"), Rule);
        yield return new BadFile("personal: a list of surnames and given names", Book, () => GoodFiles.Sketched(file => file.Add("Avain", "a", "b", "c").AddRow("Meikäläinen", "Liisa", "A001")), Rule);
        yield return new BadFile("personal: a list of given names and surnames in capitals", Book, () => GoodFiles.Sketched(file => file.Add("Avain", "a", "b", "c").AddRow("A001", "LIISA", "KOSKI")), Rule);
        foreach (var header in Headers)
            yield return new BadFile($"personal: the header {header} on an extra sheet", Book, () => GoodFiles.Sketched(file => file.Add("Avain", "Tunnus", header).AddRow("A001", "x")), Rule);
        yield return new BadFile("personal: surnames and given names in columns nobody knows", Book, () => GoodFiles.Sketched(file =>
        {
            file.Clients.AddColumn("lisä1", "Koski", "Mäki");
            file.Clients.AddColumn("lisä2", "Liisa", "Matti");
        }), Rule, new Location("clients", 2, Par.Ingest.Formats.Workbook.ColumnName.Of(GoodFiles.ColumnsOf(RecordLevel.Client) + 1)));
    }

    private static IEnumerable<BadFile> InZips()
    {
        foreach (var folder in (string[])["Matti Virtanen", "virtanen_matti", $"asiakas {GoodFiles.MadeUpCode}"])
        {
            yield return new BadFile($"personal: the folder {folder}", Zip, () => Zips.Of([.. Zips.Entries(GoodFiles.CsvZip).Select(entry => ($"{folder}/{entry.Name}", entry.Content))]), Rule);
            yield return new BadFile($"personal: the empty folder {folder}", Zip, () => Zips.With(GoodFiles.CsvZip, folder + "/", []), Rule);
        }

        foreach (var (name, line) in ((string, string)[])[("avain.txt", "Koski;Liisa;A001"), ("avain.txt", "A001\tLiisa\tKoski"), ("lue.md", "Sukunimi;Etunimi"), ("avain.txt", "Tunnus, Syntymäaika"), ("avain.csv", "Koski;Liisa;A001")])
            yield return new BadFile($"personal: {name} with {line}", Zip, () => Zips.With(GoodFiles.CsvZip, name, $"x;y;z\n{line}\n"), Rule);
        foreach (var header in Headers)
        {
            yield return new BadFile($"personal: the header {header} of a stray list", Zip, () => Zips.With(GoodFiles.CsvZip, "avain.csv", $"{header};Tunnus\nx;A001\n"), Rule);
            yield return new BadFile($"personal: the column {header}", Zip, () => GoodFiles.WithCsv("clients.csv", text => WithColumn(text, header, "x")), Rule,
                new Location("clients", 1, Par.Ingest.Formats.Workbook.ColumnName.Of(GoodFiles.ColumnsOf(RecordLevel.Client))));
        }
    }

    private static IEnumerable<BadFile> InJson()
    {
        foreach (var member in (string[])["asiakasSukunimi", "etunimi", "syntymaaika", "client_surname", "birthDate", "personnummer"])
        {
            yield return new BadFile($"personal: the field {member} of a client", Text, () => GoodFiles.WithJson("\"ENT_SEX\":", $"\"{member}\": \"x\", \"ENT_SEX\":"), Rule,
                new Location("clients", 1, Par.Ingest.Formats.Workbook.ColumnName.Of(GoodFiles.ColumnInJson("ENT_SEX"))));
            yield return new BadFile($"personal: the field {member} of another list", Text, () => GoodFiles.WithJson("{", $"{{ \"avain\": [{{\"id\": \"A001\", \"{member}\": \"x\"}}],"), Rule);
        }
    }

    private static IEnumerable<BadFile> OfBirth()
    {
        foreach (var born in Births)
        {
            yield return new BadFile($"personal: {born} on an extra sheet", Book, () => GoodFiles.Sketched(file => file.Add("Lisä", "a", "b").AddRow("A001", born)), Rule);
            yield return new BadFile($"personal: {born} in a text file", Zip, () => Zips.With(GoodFiles.CsvZip, "lue.txt", $"A001 {born}\n"), Rule);
        }

        foreach (var id in (string[])["01.02.2004-1", "2004-02-01", "20040201A", "01022004", "A-1.2.2004", "01.02.04-3"])
            yield return new BadFile($"personal: the id {id}", Zip, () => GoodFiles.WithCsv("clients.csv", text => text.Replace("A001", id, StringComparison.Ordinal)), Rule, new Location("clients", 2, "ENT_ID"));
        yield return new BadFile("personal: a day of birth for its year", Zip, () => GoodFiles.WithCsv("clients.csv", text => text.Replace("A001;2008;", "A001;3.5.2008;", StringComparison.Ordinal)), Rule,
            new Location("clients", 2, "ENT_BYEAR"));
    }

    private static BadFile Beside(string place, string person, string markup) => new($"personal: {person} in {place}", Book, () => With(markup), Rule, Clients);

    private static byte[] With(string markup) => GoodFiles.WithSheet(RecordLevel.Client, "</worksheet>", markup + "</worksheet>");

    private static string WithColumn(string csv, string header, string value) =>
        string.Join("\r\n", csv.TrimEnd().Split("\r\n").Select((line, number) => line + ";" + (number == 0 ? header : value))) + "\r\n";
}
