using Par.Ingest.Formats.Document;
using Par.Ingest.Formats.Workbook;
using Par.Warehouse.Catalogue;

namespace Par.Ingest.Formats.Template;

/// <summary>The template's instructions: how to fill it in, and every column with name, help, type and requirement in three languages.</summary>
internal static class TemplateInstructions
{
    private static readonly Label[] Advice =
    [
        new(
            "Täytä taulukot organisation (yksi rivi), clients (rivi asiakasta kohti), periods (rivi jaksoa kohti) ja measures (rivi toimenpidettä tai menetelmää kohti), tammikuussa myös workers. Älä muuta otsikkoriviä.",
            "Fyll på bladen organisation (en rad), clients (en rad per klient), periods (en rad per period) och measures (en rad per åtgärd eller metod), i januari också workers. Ändra inte rubrikraden.",
            "Fill in the sheets organisation (one row), clients (a row for each client), periods (a row for each period) and measures (a row for each measure or method), in January workers, too. Leave the header row as it is."),
        new(
            "Sama anonyymi asiakastunnus yhdistää asiakkaan rivit. Älä kirjoita nimiä, henkilötunnuksia, osoitteita tai muita tunnistetietoja mihinkään.",
            "Samma anonyma klientkod förenar klientens rader. Skriv inga namn, personbeteckningar, adresser eller andra identifierande uppgifter någonstans.",
            "The same anonymous client id joins the rows of a client. Write no names, personal identity codes, addresses or other identifying data anywhere."),
        new(
            "Valitse koodi pudotusvalikosta. Useita vastauksia: erota koodit pystyviivalla tai puolipisteellä (esim. 01|03). Koodit ovat taulukossa koodit-koder-codes.",
            "Välj koden i rullgardinsmenyn. Flera svar: skilj koderna åt med lodstreck eller semikolon (t.ex. 01|03). Koderna finns på bladet koodit-koder-codes.",
            "Choose the code from the drop-down list. Several answers: separate the codes by bars or semicolons (for example 01|03). The codes stand on the sheet koodit-koder-codes."),
    ];

    private static readonly Dictionary<Requirement, Label> Requirements = new()
    {
        [Requirement.Optional] = new("vapaaehtoinen", "frivillig", "optional"),
        [Requirement.Mandatory] = new("pakollinen", "obligatorisk", "mandatory"),
        [Requirement.MandatoryInJanuary] = new("pakollinen tammikuussa", "obligatorisk i januari", "mandatory in January"),
        [Requirement.Conditional] = new("pakollinen ohjeen mukaan", "obligatorisk enligt anvisningen", "mandatory as the help says"),
    };

    private static readonly Dictionary<VariableType, Label> Types = new()
    {
        [VariableType.Code] = new("koodi", "kod", "code"),
        [VariableType.MultiCode] = new("koodeja", "koder", "codes"),
        [VariableType.Date] = new("päivä", "datum", "date"),
        [VariableType.Integer] = new("kokonaisluku", "heltal", "whole number"),
        [VariableType.Decimal] = new("luku", "tal", "number"),
        [VariableType.Money] = new("euroa", "euro", "euros"),
        [VariableType.Boolean] = new("1 kyllä, 0 ei", "1 ja, 0 nej", "1 yes, 0 no"),
        [VariableType.Text] = new("teksti", "text", "text"),
        [VariableType.Identifier] = new("tunnus", "kod", "id"),
        [VariableType.Municipality] = new("kuntakoodi", "kommunkod", "municipality code"),
        [VariableType.Municipalities] = new("kuntakoodeja", "kommunkoder", "municipality codes"),
    };

    public static void Write(WorkbookPackage workbook, SubmissionDraft draft)
    {
        var layout = new SheetLayout(
            [
                new ColumnLayout(14, CellStyle.Wrapped), new ColumnLayout(16, CellStyle.Wrapped), new ColumnLayout(46, CellStyle.Wrapped),
                new ColumnLayout(46, CellStyle.Wrapped), new ColumnLayout(46, CellStyle.Wrapped), new ColumnLayout(14, CellStyle.Wrapped),
            ],
            []);
        workbook.Sheet(layout, xml =>
        {
            xml.Row([$"PARkki {draft.Header.Round}", "", "suomi", "svenska", "English", ""], CellStyle.Header);
            foreach (var advice in Advice)
                xml.Row(["", "", advice.Fi, advice.Sv, advice.En], CellStyle.Wrapped);
            foreach (var sheet in draft.Sheets)
            {
                foreach (var column in sheet.Columns)
                    xml.Row([SheetNames.Of(sheet.Level), column.Code, About(column, Language.Fi), About(column, Language.Sv), About(column, Language.En), column.CodeList], CellStyle.Wrapped);
            }
        });
    }

    private static string About(Variable column, Language language) =>
        $"{column.Label.In(language)} ({Types[column.Type].In(language)}, {Requirements[column.Requirement].In(language)}). {column.Help.In(language)}";
}
