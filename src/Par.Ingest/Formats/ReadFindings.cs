using System.Globalization;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Formats;

/// <summary>The findings of a file that cannot be read, or not wholly. None repeats content of the file.</summary>
internal static class ReadFindings
{
    /// <summary>Rule id: the file is not one that can be read.</summary>
    public const string NotReadable = "PAR-101";

    /// <summary>Rule id: the file is larger than a submission can be.</summary>
    public const string TooLarge = "PAR-102";

    /// <summary>Rule id: the organisation sheet does not say what the file is.</summary>
    public const string NoHeader = "PAR-103";

    /// <summary>Rule id: a sheet that submissions do not have.</summary>
    public const string UnknownSheet = "PAR-104";

    /// <summary>Rule id: a sheet or column stands twice.</summary>
    public const string Twice = "PAR-105";

    /// <summary>Rule id: there is no variable catalogue for the file's year.</summary>
    public const string NoCatalogue = "PAR-002";

    private static readonly Label SaveAsWorkbook = new(
        "Tallenna tiedosto Excel-työkirjana (.xlsx) ilman makroja, linkkejä ja salasanaa, tai tuota se asiakasjärjestelmästäsi uudelleen.",
        "Spara filen som Excel-arbetsbok (.xlsx) utan makron, länkar och lösenord, eller skapa den på nytt i ert klientsystem.",
        "Save the file as an Excel workbook (.xlsx) without macros, links and password, or make it again in your client system.");

    private static readonly Label FillHeader = new(
        "Täytä taulukon organisation yhdelle riville PAR_FORMAT (1), PAR_ROUND (esim. 2025-T1), ORG_PARID ja ORG_SIDE (ENT tai TY). Valmis pohja on ladattavissa portaalista.",
        "Fyll i PAR_FORMAT (1), PAR_ROUND (t.ex. 2025-T1), ORG_PARID och ORG_SIDE (ENT eller TY) på den enda raden i tabellen organisation. En färdig mall finns i portalen.",
        "Fill in PAR_FORMAT (1), PAR_ROUND (for example 2025-T1), ORG_PARID and ORG_SIDE (ENT or TY) on the one row of the sheet organisation. The portal offers a template.");

    private static readonly Label Smaller = new(
        "Tarkista, että tiedostossa on vain yhden organisaation yhden kierroksen tiedot, ja poista ylimääräiset taulukot ja tyhjät muotoillut rivit.",
        "Kontrollera att filen bara innehåller en organisations uppgifter för en omgång och ta bort överflödiga tabeller och tomma formaterade rader.",
        "Check that the file holds one organisation's data of one round only, and remove extra sheets and empty formatted rows.");

    public static Finding Extension { get; } = Unreadable(new(
        "Tiedoston tunniste ei ole .xlsx, .zip eikä .json.",
        "Filens ändelse är varken .xlsx, .zip eller .json.",
        "The file name does not end in .xlsx, .zip or .json."));

    public static Finding ContentDiffers { get; } = Unreadable(new(
        "Tiedoston sisältö ei vastaa sen tunnistetta.",
        "Filens innehåll motsvarar inte dess ändelse.",
        "The content of the file is not what its name says."));

    public static Finding PlainCsv { get; } = Unreadable(
        new("Yksittäinen CSV-tiedosto ei riitä.", "En enskild CSV-fil räcker inte.", "A single CSV file is not enough."),
        new(
            "Pakkaa CSV-tiedostot organisation.csv, clients.csv, periods.csv, measures.csv (ja tammikuussa workers.csv) yhteen zip-tiedostoon.",
            "Packa CSV-filerna organisation.csv, clients.csv, periods.csv, measures.csv (och i januari workers.csv) i en zip-fil.",
            "Put the CSV files organisation.csv, clients.csv, periods.csv, measures.csv (and workers.csv in January) into one zip file."));

    public static Finding Empty { get; } = Unreadable(new("Tiedosto on tyhjä.", "Filen är tom.", "The file is empty."));

    public static Finding OldWorkbook { get; } = Unreadable(new(
        "Tiedosto on vanhaa Excel-muotoa (.xls, .xlsb) tai suojattu salasanalla.",
        "Filen är i ett gammalt Excel-format (.xls, .xlsb) eller skyddad med lösenord.",
        "The file is an old Excel file (.xls, .xlsb) or protected with a password."));

    public static Finding ActiveContent { get; } = Unreadable(new(
        "Työkirjassa on makroja, upotettuja tiedostoja tai linkkejä muihin tiedostoihin.",
        "Arbetsboken innehåller makron, inbäddade filer eller länkar till andra filer.",
        "The workbook holds macros, embedded files or links to other files."));

    public static Finding Damaged { get; } = Unreadable(new(
        "Tiedosto on vioittunut tai jäänyt vajaaksi.",
        "Filen är skadad eller ofullständig.",
        "The file is damaged or cut short."));

    public static Finding NoSheets { get; } = Header(new(
        "Tiedostosta puuttuu taulukko organisation.",
        "Tabellen organisation saknas i filen.",
        "The file has no sheet organisation."));

    public static Finding OrganisationRows { get; } = Header(
        new(
            "Taulukossa organisation pitää olla otsikkorivi ja täsmälleen yksi rivi tietoja.",
            "Tabellen organisation ska ha en rubrikrad och exakt en rad med uppgifter.",
            "The sheet organisation must have a header row and exactly one row of data."));

    public static Finding FormatVersion { get; } = Header(
        new(
            "PAR_FORMAT puuttuu tai sen versiota ei tunneta; käytössä on versio 1.",
            "PAR_FORMAT saknas eller är en okänd version; version 1 används.",
            "PAR_FORMAT is missing or its version is not known; the version in use is 1."),
        "PAR_FORMAT");

    public static Finding HeaderValue(string column) => Header(
        new Label("{0} puuttuu tai ei ole kelvollinen.", "{0} saknas eller är inte giltig.", "{0} is missing or not valid.").With(column), column);

    public static Finding JsonSyntax(long? line) => Unreadable(
        new Label("JSON on virheellistä rivillä {0}.", "JSON är felaktig på rad {0}.", "The JSON is not valid at line {0}.")
            .With((line ?? 0) + 1));

    public static Finding TooManyBytes(long limit) => Large(
        "Tiedosto on suurempi kuin {0} Mt.", "Filen är större än {0} MB.", "The file is larger than {0} MB.", limit / 1_000_000);

    public static Finding TooManyInflatedBytes(long limit) => Large(
        "Tiedosto on purettuna suurempi kuin {0} Mt.", "Filen är uppackad större än {0} MB.", "The file unpacks to more than {0} MB.", limit / 1_000_000);

    public static Finding TooManyEntries(int limit) => Large(
        "Tiedostossa on yli {0} osaa.", "Filen har över {0} delar.", "The file has more than {0} parts.", limit);

    public static Finding TooManySheets(int limit) => Large(
        "Tiedostossa on yli {0} taulukkoa.", "Filen har över {0} tabeller.", "The file has more than {0} sheets.", limit);

    public static Finding TooManyCells(int limit) => Large(
        "Tiedostossa on yli {0} täytettyä solua.", "Filen har över {0} ifyllda celler.", "The file has more than {0} filled cells.", limit);

    public static Finding Catalogue(Round round) => new(NoCatalogue, Severity.Error, new Location("organisation", 2, "PAR_ROUND"),
        new Label("Vuodelle {0} ei ole muuttujaluetteloa.", "Det finns ingen variabelförteckning för år {0}.", "There is no variable catalogue for {0}.")
            .With(round.Year.ToString(CultureInfo.InvariantCulture)),
        new(
            "Tarkista kierroksen vuosi: tammikuun kierros nimetään sen vuoden mukaan, jonka tiedot se sisältää (2025-T1 kerätään tammikuussa 2026).",
            "Kontrollera omgångens år: januariomgången får namn efter det år den gäller (2025-T1 samlas in i januari 2026).",
            "Check the year of the round: the January round is named after the year it covers (2025-T1 is collected in January 2026)."));

    public static Finding Stray(int position) => new(UnknownSheet, Severity.Warning, Location.File,
        new Label(
            "Tiedoston {0}. taulukko ei kuulu toimitukseen eikä sitä lueta.",
            "Filens tabell nummer {0} hör inte till leveransen och läses inte.",
            "Sheet number {0} of the file does not belong to a submission and is not read.").With(position),
        new(
            "Poista taulukko, jos se on turha; jos sen pitäisi olla mukana, nimeä se organisation, clients, periods, measures tai workers.",
            "Ta bort tabellen om den är onödig; om den ska ingå, ge den namnet organisation, clients, periods, measures eller workers.",
            "Remove the sheet if it is not needed; if it should be read, name it organisation, clients, periods, measures or workers."));

    public static Finding SheetTwice(string sheet) => new(Twice, Severity.Error, new Location(sheet),
        new Label("Taulukko {0} on tiedostossa kahdesti.", "Tabellen {0} finns två gånger i filen.", "The sheet {0} stands twice in the file.").With(sheet),
        new("Jätä yksi taulukko, jossa ovat kaikki rivit.", "Behåll en tabell med alla rader.", "Keep one sheet with all rows."));

    public static Finding ColumnTwice(string sheet, string column) => new(Twice, Severity.Error, new Location(sheet, 1, column),
        new Label("Sarake {0} on taulukossa kahdesti.", "Kolumnen {0} finns två gånger i tabellen.", "The column {0} stands twice on the sheet.").With(column),
        new("Jätä yksi sarake.", "Behåll en kolumn.", "Keep one column."));

    private static Finding Unreadable(Label message, Label? guidance = null) =>
        new(NotReadable, Severity.Error, Location.File, message, guidance ?? SaveAsWorkbook);

    private static Finding Header(Label message, string? column = null) =>
        new(NoHeader, Severity.Error, new Location("organisation", column is null ? null : 2, column), message, FillHeader);

    private static Finding Large(string fi, string sv, string en, long limit)
    {
        object Number(string culture) => limit.ToString("N0", CultureInfo.GetCultureInfo(culture));
        return new Finding(TooLarge, Severity.Error, Location.File,
            new Label(
                new Label(fi, fi, fi).With(Number("fi-FI")).Fi,
                new Label(sv, sv, sv).With(Number("sv-FI")).Sv,
                new Label(en, en, en).With(Number("en-GB")).En), Smaller);
    }
}
