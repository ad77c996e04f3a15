using System.Globalization;
using Par.Ingest.Formats.Document;
using Par.Ingest.Formats.Workbook.Reading;
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

    private static readonly Label SaveWithout = new(
        "Tallenna työkirja muodossa Excel-työkirja (.xlsx), joka ei sisällä makroja. Varminta on kopioida tiedot PARkin tyhjään pohjaan.",
        "Spara arbetsboken som Excel-arbetsbok (.xlsx), som inte innehåller makron. Säkrast är att kopiera uppgifterna till PARkkis tomma mall.",
        "Save the workbook as Excel Workbook (.xlsx), which holds no macros. The safest way is to copy the data into PARkki's empty template.");

    private static readonly Label PackAnew = new(
        "Pakkaa CSV-tiedostot uudelleen zip-tiedostoon ilman kansioita, linkkejä ja salasanaa.",
        "Packa CSV-filerna på nytt i en zip-fil utan mappar, länkar och lösenord.",
        "Pack the CSV files anew into a zip without folders, links and password.");

    private static readonly Label FillHeader = new(
        "Täytä taulukon organisation yhdelle riville PAR_FORMAT (1), PAR_ROUND (esim. 2025-T1), ORG_PARID ja ORG_SIDE (ENT tai TY). Valmis pohja on ladattavissa portaalista.",
        "Fyll i PAR_FORMAT (1), PAR_ROUND (t.ex. 2025-T1), ORG_PARID och ORG_SIDE (ENT eller TY) på den enda raden på bladet organisation. En färdig mall finns i portalen.",
        "Fill in PAR_FORMAT (1), PAR_ROUND (for example 2025-T1), ORG_PARID and ORG_SIDE (ENT or TY) on the one row of the sheet organisation. The portal offers a template.");

    private static readonly Label Smaller = new(
        "Tarkista, että tiedostossa on vain yhden organisaation yhden kierroksen tiedot, ja poista ylimääräiset taulukot ja tyhjät muotoillut rivit.",
        "Kontrollera att filen bara innehåller en organisations uppgifter för en omgång och ta bort överflödiga blad och tomma formaterade rader.",
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
        "Tiedosto on muuta kuin Excel-työkirjan muotoa (.xls, .xlsb, .ods) tai suojattu salasanalla.",
        "Filen är i ett annat format än en Excel-arbetsbok (.xls, .xlsb, .ods) eller skyddad med lösenord.",
        "The file is of another kind than an Excel workbook (.xls, .xlsb, .ods) or protected with a password."));

    public static Finding Macros { get; } = Unreadable(
        new("Työkirjassa on makroja.", "Arbetsboken innehåller makron.", "The workbook holds macros."), SaveWithout);

    public static Finding LinkedFiles { get; } = Unreadable(
        new(
            "Työkirjassa on linkkejä muihin tiedostoihin tai muuhun, mikä haetaan sitä avattaessa.",
            "Arbetsboken har länkar till andra filer eller till annat som hämtas när den öppnas.",
            "The workbook has links to other files, or to other things that are fetched when it is opened."),
        new(
            "Katkaise linkit: Excelissä Tiedot, Muokkaa linkkejä (Työkirjalinkit), Katkaise linkki. Tallenna sitten työkirja uudelleen (.xlsx).",
            "Bryt länkarna: i Excel Data, Redigera länkar (Arbetsbokslänkar), Bryt länk. Spara sedan arbetsboken på nytt (.xlsx).",
            "Break the links: in Excel Data, Edit Links (Workbook Links), Break Link. Then save the workbook anew (.xlsx)."));

    public static Finding EmbeddedFiles { get; } = Unreadable(
        new(
            "Työkirjassa on upotettuja tiedostoja, joita ei voi tarkistaa tunnistetietojen varalta.",
            "Arbetsboken innehåller inbäddade filer som inte kan kontrolleras med tanke på identifierande uppgifter.",
            "The workbook holds embedded files, which cannot be looked through for identifying content."),
        new(
            "Poista upotetut tiedostot (kuvakkeet soluissa) ja tallenna työkirja uudelleen. Helpoiten: kopioi tiedot PARkin tyhjään pohjaan.",
            "Ta bort de inbäddade filerna (ikonerna på bladen) och spara arbetsboken på nytt. Enklast: kopiera uppgifterna till PARkkis tomma mall.",
            "Remove the embedded files (icons on the sheets) and save the workbook anew. The easiest way: copy the data into PARkki's empty template."));

    public static Finding Queries { get; } = Unreadable(
        new(
            "Työkirjassa on kysely tai yhteys, joka hakee tietoja toisesta lähteestä.",
            "Arbetsboken har en fråga eller anslutning som hämtar data från en annan källa.",
            "The workbook has a query or connection that fetches data from another source."),
        new(
            "Poista kysely: Excelissä Tiedot, Kyselyt ja yhteydet, Poista; tietomalli poistuu samalla. Tiedot jäävät taulukkoon. Tallenna sitten työkirja uudelleen (.xlsx).",
            "Ta bort frågan: i Excel Data, Frågor och anslutningar, Ta bort; datamodellen försvinner samtidigt. Uppgifterna blir kvar på bladet. Spara sedan arbetsboken på nytt (.xlsx).",
            "Delete the query: in Excel Data, Queries & Connections, Delete; the data model goes with it. The data stay on the sheet. Then save the workbook anew (.xlsx)."));

    public static Finding Controls { get; } = Unreadable(
        new(
            "Työkirjassa on painikkeita tai muita ohjausobjekteja.",
            "Arbetsboken har knappar eller andra kontroller.",
            "The workbook has buttons or other controls."),
        new(
            "Poista ne taulukoilta (Excelissä Kehitystyökalut, Suunnittelutila) ja tallenna työkirja uudelleen (.xlsx). Helpoiten: kopioi tiedot PARkin tyhjään pohjaan.",
            "Ta bort dem från bladen (i Excel Utvecklare, Designläge) och spara arbetsboken på nytt (.xlsx). Enklast: kopiera uppgifterna till PARkkis tomma mall.",
            "Remove them from the sheets (in Excel Developer, Design Mode) and save the workbook anew (.xlsx). The easiest way: copy the data into PARkki's empty template."));

    public static Finding AddIn { get; } = Unreadable(
        new(
            "Työkirjaan on jäänyt Excelin apuohjelman (add-in) osia, jotka eivät ole pelkkää tekstiä.",
            "I arbetsboken finns delar av ett tillägg (add-in) till Excel som inte är enbart text.",
            "The workbook has parts of an Excel add-in that are more than text."),
        new(
            "Poista apuohjelma työkirjasta: Excelissä Tiedosto, Tiedot, Tarkista ongelmien varalta, Tarkasta asiakirja, Tehtäväruutuapuohjelmat, Poista kaikki. Tallenna sitten työkirja uudelleen.",
            "Ta bort tillägget ur arbetsboken: i Excel Arkiv, Info, Sök efter problem, Granska dokument, Tillägg i aktivitetsfönstret, Ta bort alla. Spara sedan arbetsboken på nytt.",
            "Remove the add-in from the workbook: in Excel File, Info, Check for Issues, Inspect Document, Task Pane Add-ins, Remove All. Then save the workbook anew."));

    public static Finding FetchingFormula { get; } = Unreadable(
        new(
            "Työkirjan kaava käynnistää ohjelman tai hakee tietoja muualta.",
            "En formel i arbetsboken startar ett program eller hämtar uppgifter någon annanstans ifrån.",
            "A formula of the workbook starts a program or fetches data from elsewhere."),
        new(
            "Korvaa kaavat arvoilla: kopioi sarake ja liitä se takaisin arvoina (Liitä määräten, Arvot). Tallenna sitten työkirja uudelleen.",
            "Ersätt formlerna med värden: kopiera kolumnen och klistra in den som värden (Klistra in special, Värden). Spara sedan arbetsboken på nytt.",
            "Replace the formulas by values: copy the column and paste it back as values (Paste Special, Values). Then save the workbook anew."));

    public static Finding UnknownParts { get; } = Unreadable(
        new(
            "Työkirjassa on osia, joita ei voi tarkistaa tunnistetietojen varalta.",
            "Arbetsboken har delar som inte kan kontrolleras med tanke på identifierande uppgifter.",
            "The workbook has parts that cannot be looked through for identifying content."),
        new(
            "Kopioi tiedot PARkin tyhjään pohjaan ja toimita se.",
            "Kopiera uppgifterna till PARkkis tomma mall och leverera den.",
            "Copy the data into PARkki's empty template and deliver that."));

    public static Finding Packing(string method) => Unreadable(
        new Label(
            "Zip-tiedosto on pakattu menetelmällä {0}, jota tavalliset ohjelmat eivät pura.",
            "Zip-filen är packad med metoden {0}, som vanliga program inte packar upp.",
            "The zip is packed with the method {0}, which ordinary programs do not unpack.").With(method),
        new(
            "Pakkaa CSV-tiedostot tavallisella menetelmällä: 7-Zipissä arkiston muoto zip ja pakkausmenetelmä Deflate; Windowsissa Pakkaa ZIP-tiedostoksi (Lähetä, Pakattu kansio).",
            "Packa CSV-filerna med den vanliga metoden: i 7-Zip arkivformat zip och komprimeringsmetod Deflate; i Windows Komprimera till ZIP-fil (Skicka till, Komprimerad mapp).",
            "Pack the CSV files with the ordinary method: in 7-Zip archive format zip and compression method Deflate; in Windows Compress to ZIP file (Send to, Compressed folder)."));

    public static Finding Damaged { get; } = Unreadable(new(
        "Tiedosto on vioittunut tai jäänyt vajaaksi.",
        "Filen är skadad eller ofullständig.",
        "The file is damaged or cut short."));

    public static Finding Password { get; } = Unreadable(new(
        "Tiedosto on suojattu salasanalla.", "Filen är skyddad med lösenord.", "The file is protected with a password."));

    public static Finding UnsafeNames { get; } = Unreadable(
        new(
            "Zip-tiedoston sisällä on tiedostonimiä tai linkkejä, jotka osoittavat sen ulkopuolelle.",
            "Zip-filen innehåller filnamn eller länkar som pekar utanför den.",
            "The zip holds file names or links that point outside it."),
        PackAnew);

    public static Finding BesideEntries { get; } = Unreadable(
        new(
            "Pakatussa tiedostossa on tavuja tai kommentteja sen osien ulkopuolella: niitä ei voi tarkistaa tunnistetietojen varalta.",
            "Den packade filen har bytes eller kommentarer utanför sina delar: de kan inte kontrolleras med tanke på identifierande uppgifter.",
            "The packed file has bytes or comments beside its parts: they cannot be looked through for identifying content."),
        new(
            "Tallenna työkirja taulukkolaskentaohjelmassa uudelleen, tai pakkaa CSV-tiedostot uuteen zip-tiedostoon ilman kommenttia.",
            "Spara arbetsboken på nytt i kalkylprogrammet, eller packa CSV-filerna i en ny zip-fil utan kommentar.",
            "Save the workbook anew in your spreadsheet program, or pack the CSV files into a new zip without a comment."));

    public static Finding XmlComments { get; } = Unreadable(
        new(
            "Työkirjan XML-osissa on kommentteja, joita taulukkolaskentaohjelmat eivät kirjoita.",
            "Arbetsbokens XML-delar innehåller kommentarer som kalkylprogram inte skriver.",
            "The XML parts of the workbook hold comments, which spreadsheet programs do not write."),
        new(
            "Avaa työkirja taulukkolaskentaohjelmassa ja tallenna se uudelleen, tai poista kommentit sen tuottavasta ohjelmasta.",
            "Öppna arbetsboken i kalkylprogrammet och spara den på nytt, eller ta bort kommentarerna i programmet som skapar den.",
            "Open the workbook in your spreadsheet program and save it anew, or remove the comments in the program that makes it."));

    public static Finding Nested { get; } = Unreadable(
        new(
            "Zip-tiedoston sisällä on toinen pakattu tiedosto, työkirja tai ohjelma.",
            "Zip-filen innehåller en annan packad fil, en arbetsbok eller ett program.",
            "The zip holds another packed file, a workbook or a program."),
        new(
            "Toimita työkirja (.xlsx) sellaisenaan, ei zip-tiedostoon pakattuna. Zip-tiedostoon kuuluvat vain CSV-tiedostot.",
            "Leverera arbetsboken (.xlsx) som sådan, inte packad i en zip-fil. I zip-filen hör endast CSV-filer hemma.",
            "Deliver the workbook (.xlsx) as it is, not packed into a zip. Only CSV files belong into the zip."));

    public static Finding ForeignFiles { get; } = Unreadable(
        new(
            "Zip-tiedostossa on muutakin kuin CSV-tiedostoja.",
            "Zip-filen innehåller annat än CSV-filer.",
            "The zip holds other files than CSV."),
        new(
            "Poista muut tiedostot, kuten kuvat ja asiakirjat: niitä ei voi tarkistaa tunnistetietojen varalta. Tekstitiedosto (.txt) saa olla mukana.",
            "Ta bort andra filer, som bilder och dokument: de kan inte kontrolleras med tanke på identifierande uppgifter. En textfil (.txt) får vara med.",
            "Remove other files, such as pictures and documents: they cannot be looked through for identifying content. A text file (.txt) may stay."));

    public static Finding Pictures { get; } = Unreadable(
        new(
            "Työkirjassa on kuvia tai esikatselukuva.",
            "Arbetsboken innehåller bilder eller en förhandsgranskningsbild.",
            "The workbook holds pictures or a preview picture."),
        new(
            "Poista kuvat, sillä niitä ei voi tarkistaa tunnistetietojen varalta, ja tallenna työkirja ilman esikatselukuvaa. Helpoiten: kopioi tiedot PARkin tyhjään pohjaan.",
            "Ta bort bilderna, för de kan inte kontrolleras med tanke på identifierande uppgifter, och spara arbetsboken utan förhandsgranskningsbild. Enklast: kopiera uppgifterna till PARkkis tomma mall.",
            "Remove the pictures, since they cannot be looked through for identifying content, and save the workbook without a preview picture. The easiest way: copy the data into PARkki's empty template."));

    public static Finding DocumentType { get; } = Unreadable(new(
        "Työkirjan sisällä on XML-määrittelyjä (DTD), joita työkirjoissa ei ole.",
        "Arbetsboken innehåller XML-definitioner (DTD) som inte hör till en arbetsbok.",
        "The workbook holds XML definitions (DTD) that workbooks do not have."));

    public static Finding JsonEncoding { get; } = Unreadable(
        new("JSON-tiedosto ei ole UTF-8-muodossa.", "JSON-filen är inte i UTF-8.", "The JSON file is not in UTF-8."),
        new(
            "Tallenna tiedosto UTF-8-merkistöllä: valinta on tekstieditorin tai asiakasjärjestelmän tallennusikkunassa.",
            "Spara filen med teckenkodningen UTF-8: valet finns i textredigerarens eller klientsystemets sparfönster.",
            "Save the file in UTF-8: text editors and client systems ask for it when they save."));

    public static Finding BrokenCharacters { get; } = Unreadable(
        new("Tiedostossa on merkkejä, jotka eivät ole tekstiä.", "Filen innehåller tecken som inte är text.", "The file holds characters that are no text."),
        new(
            "Tuota tiedosto asiakasjärjestelmästäsi uudelleen UTF-8-merkistöllä. Jos virhe toistuu, ilmoita siitä järjestelmän toimittajalle.",
            "Skapa filen på nytt i ert klientsystem med UTF-8. Om felet upprepas, meddela systemets leverantör.",
            "Make the file again in your client system, in UTF-8. If it happens again, tell the supplier of the system."));

    public static Finding NoSheets { get; } = Header(new(
        "Tiedostosta puuttuu taulukko organisation.",
        "Bladet organisation saknas i filen.",
        "The file has no sheet organisation."));

    public static Finding SheetsOfNumbers { get; } = Header(
        new(
            "Taulukoiden nimien perässä on lisä, jonka Numbers kirjoittaa vietäessä (esimerkiksi ”organisation - Taulukko 1”).",
            "Efter bladens namn står ett tillägg som Numbers skriver vid export (till exempel ”organisation - Tabell 1”).",
            "The names of the sheets end in what Numbers adds on export (for example “organisation - Table 1”)."),
        guidance: new(
            "Vie uudelleen: Numbersissa Arkisto, Vie kohteeseen, Excel, Luo Excel-laskentataulukko: yksi taulukkoa kohti (One Per Sheet). Tai nimeä taulukot: organisation, clients, periods, measures ja tammikuussa workers.",
            "Exportera på nytt: i Numbers Arkiv, Exportera till, Excel, skapa ett kalkylblad per blad (One Per Sheet). Eller ge bladen namnen organisation, clients, periods, measures och i januari workers.",
            "Export anew: in Numbers File, Export To, Excel, create an Excel worksheet One Per Sheet. Or name the sheets organisation, clients, periods, measures and, in January, workers."));

    public static Finding OrganisationRows { get; } = Header(
        new(
            "Taulukossa organisation pitää olla otsikkorivi ja täsmälleen yksi rivi tietoja.",
            "Bladet organisation ska ha en rubrikrad och exakt en rad med uppgifter.",
            "The sheet organisation must have a header row and exactly one row of data."));

    public static Finding FormatVersion { get; } = Header(
        new(
            "PAR_FORMAT puuttuu tai sen versiota ei tunneta; käytössä on versio 1.",
            "PAR_FORMAT saknas eller är en okänd version; version 1 används.",
            "PAR_FORMAT is missing or its version is not known; the version in use is 1."),
        "PAR_FORMAT");

    public static Finding RoundValue { get; } = Header(
        new(
            "PAR_ROUND puuttuu tai ei ole kelvollinen: kirjoita kierros muodossa 2026-T3 (syyskuu), 2026-T2 (toukokuu) tai 2026-T1 (tammikuussa 2027 kerättävä).",
            "PAR_ROUND saknas eller är inte giltig: skriv omgången som 2026-T3 (september), 2026-T2 (maj) eller 2026-T1 (samlas in i januari 2027).",
            "PAR_ROUND is missing or not valid: write the round as 2026-T3 (September), 2026-T2 (May) or 2026-T1 (collected in January 2027)."),
        "PAR_ROUND");

    public static Finding HeaderValue(string column) => Header(
        new Label("{0} puuttuu tai ei ole kelvollinen.", "{0} saknas eller är inte giltig.", "{0} is missing or not valid.").With(column), column);

    public static Finding JsonArray { get; } = Unreadable(
        new(
            "JSON alkaa listalla (hakasulku), vaikka sen pitää olla yksi objekti (aaltosulku).",
            "JSON börjar med en lista (hakparentes), men ska vara ett enda objekt (klammer).",
            "The JSON begins with an array (square bracket); it must be one object (curly bracket)."),
        new(
            "Poista uloimmat hakasulkeet: tiedosto on yksi objekti, jonka kenttiä ovat organisation, clients, periods, measures (ja tammikuussa workers). Yksi tiedosto on yhden organisaation yksi kierros.",
            "Ta bort de yttersta hakparenteserna: filen är ett objekt vars fält är organisation, clients, periods, measures (och i januari workers). En fil är en organisations uppgifter för en omgång.",
            "Remove the outermost brackets: the file is one object with the fields organisation, clients, periods, measures (and workers in January). One file is one organisation's round."));

    public static Finding JsonTwice(int line, string? field) => new(NotReadable, Severity.Error, Location.File,
        field is null
            ? new Label("Rivillä {0} on kenttä, joka on samassa objektissa jo.", "På rad {0} finns ett fält som redan finns i samma objekt.", "On line {0} stands a field that its object has already.").With(line)
            : new Label("Rivillä {0} on kenttä {1}, joka on samassa objektissa jo.", "På rad {0} finns fältet {1}, som redan finns i samma objekt.", "On line {0} stands the field {1}, which its object has already.").With(line, field),
        new(
            "Jätä objektiin jokaista kenttää yksi. Jos tiedosto tulee asiakasjärjestelmästä, ilmoita virheestä sen toimittajalle.",
            "Behåll ett av varje fält i objektet. Om filen kommer från ett klientsystem, meddela systemets leverantör.",
            "Keep one of each field in an object. If the file comes from a client system, tell its supplier."));

    public static Finding CsvSeparator(string? sheet, string separator) => new(NotReadable, Severity.Error, new Location(sheet, 1),
        new Label(
            "CSV-tiedoston arvot on erotettu merkillä {0}.", "Värdena i CSV-filen är åtskilda med tecknet {0}.", "The values of the CSV file are separated by {0}.").With(separator),
        new(
            "Erota arvot puolipisteellä (;), pilkulla tai sarkaimella: erotin valitaan tallennettaessa tai asiakasjärjestelmän asetuksissa.",
            "Skilj värdena åt med semikolon (;), komma eller tabb: skiljetecknet väljs när filen sparas eller i klientsystemets inställningar.",
            "Separate the values by semicolons (;), commas or tabs: the separator is chosen on saving or in the settings of the client system."));

    public static Finding CsvWidth(string? sheet, int line) => new(NotReadable, Severity.Error, new Location(sheet, line),
        CsvWidthMessage, CsvWidthGuidance);

    public static Label CsvWidthMessage { get; } = new(
        "Rivillä on enemmän arvoja kuin otsikkorivillä: arvot ovat siirtyneet väärien otsikoiden alle.",
        "Raden har fler värden än rubrikraden: värdena har hamnat under fel rubriker.",
        "The row has more values than the header row: values have moved under the wrong headers.");

    public static Label CsvWidthGuidance { get; } = new(
        "Kirjoita lainausmerkkeihin arvo, jossa on erotin, esimerkiksi \"25,5\", tai erota arvot puolipisteellä (;). Poista ylimääräiset erottimet rivin lopusta.",
        "Skriv ett värde som innehåller skiljetecknet inom citattecken, till exempel \"25,5\", eller skilj värdena åt med semikolon (;). Ta bort överflödiga skiljetecken i slutet av raden.",
        "Quote a value that holds the separator, for example \"25,5\", or separate the values by semicolons (;). Remove extra separators at the end of the row.");

    public static Finding UnknownLetters(string? sheet) => new(NotReadable, Severity.Error, new Location(sheet),
        new(
            "CSV-tiedoston kirjaimia ei voi lukea: se ei ole UTF-8, Windows-, DOS- eikä Mac-merkistöä.",
            "CSV-filens bokstäver kan inte läsas: den är varken i UTF-8 eller i teckenkodning för Windows, DOS eller Mac.",
            "The letters of the CSV file cannot be read: it is neither in UTF-8 nor in an encoding of Windows, DOS or the Macintosh."),
        new(
            "Tallenna tiedosto UTF-8-merkistöllä: Excelissä tiedostotyyppi CSV UTF-8.",
            "Spara filen med teckenkodningen UTF-8: i Excel filtypen CSV UTF-8.",
            "Save the file in UTF-8: in Excel the file type CSV UTF-8."));

    public static Finding JsonSyntax(long? line) => Unreadable(
        line is { } number
            ? new Label("JSON on virheellistä rivillä {0}.", "JSON är felaktig på rad {0}.", "The JSON is not valid at line {0}.").With(number + 1)
            : new Label("JSON on virheellistä.", "JSON är felaktig.", "The JSON is not valid."),
        new(
            "Tarkista, että sulkeet ja lainausmerkit sulkeutuvat, sama kenttä on kohteessa vain kerran ja luvut ovat JSON-lukuja (25.5, ei NaN).",
            "Kontrollera att parenteser och citattecken är slutna, att samma fält bara finns en gång i ett objekt och att talen är JSON-tal (25.5, inte NaN).",
            "Check that brackets and quotes close, that a field stands once in its object and that numbers are JSON numbers (25.5, not NaN)."));

    public static Finding JsonShape(Location place) => new(NotReadable, Severity.Error, place,
        new(
            "Tässä on JSON-rakenne, jota toimituksessa ei ole.",
            "Här finns en JSON-struktur som inte hör till leveransen.",
            "Here is a JSON structure that a submission does not have."),
        new(
            "organisation on objekti, muut taulukot ovat objektien listoja, ja arvo on teksti, luku, true, false, null tai lista niistä. Malli on toimitusmuodon ohjeessa.",
            "organisation är ett objekt, de övriga bladen är listor av objekt, och ett värde är text, ett tal, true, false, null eller en lista av dem. Ett exempel finns i beskrivningen av formatet.",
            "organisation is an object, the other sheets are arrays of objects, and a value is text, a number, true, false, null or an array of these. The description of the format has an example."));

    public static Finding CsvSyntax(string? sheet, long line) => new(NotReadable, Severity.Error, new Location(sheet, line is > 0 and < int.MaxValue ? (int)line : null),
        new(
            "CSV-tiedoston lainausmerkit eivät sulkeudu tällä rivillä tai sen jälkeen.",
            "Citattecknen i CSV-filen är inte slutna på den här raden eller efter den.",
            "The quotes of the CSV file do not close on this line or after it."),
        new(
            "Arvo, jossa on erotin, rivinvaihto tai lainausmerkki, kirjoitetaan lainausmerkkeihin, ja sen sisällä lainausmerkki kirjoitetaan kahdesti.",
            "Ett värde som innehåller skiljetecken, radbrytning eller citattecken skrivs inom citattecken, och ett citattecken inuti det skrivs två gånger.",
            "A value with a separator, a line break or a quote is written in quotes, and a quote inside it is written twice."));

    public static Finding TooDense { get; } = new(TooLarge, Severity.Error, Location.File,
        new(
            "Tiedosto purkautuu epätavallisen moninkertaiseksi pakattuun kokoonsa nähden.",
            "Filen packas upp till ovanligt många gånger sin packade storlek.",
            "The file unpacks to unusually many times its packed size."),
        Smaller);

    public static Finding TooLongCell(int limit) => Large(
        "Yhdessä solussa on yli {0} merkkiä.", "En cell innehåller över {0} tecken.", "One cell holds more than {0} characters.", limit);

    public static Finding TooManyCharacters(int limit) => Large(
        "Tiedostossa on yli {0} merkkiä tekstiä.", "Filen innehåller över {0} tecken text.", "The file holds more than {0} characters of text.", limit);

    public static Finding TooManyRows(int limit) => Large(
        "Taulukossa on yli {0} riviä.", "Ett blad har över {0} rader.", "A sheet has more than {0} rows.", limit);

    public static Finding TooManyColumns(int limit) => Large(
        "Taulukossa on tietoja kauempana kuin {0}. sarakkeessa.", "Ett blad har uppgifter bortom kolumn {0}.", "A sheet has data beyond column {0}.", limit);

    public static Finding TooManyBytes(long limit) => Large(
        "Tiedosto on suurempi kuin {0} Mt.", "Filen är större än {0} MB.", "The file is larger than {0} MB.", limit / 1_000_000);

    public static Finding TooManyInflatedBytes(long limit) => Large(
        "Tiedosto on purettuna suurempi kuin {0} Mt.", "Filen är uppackad större än {0} MB.", "The file unpacks to more than {0} MB.", limit / 1_000_000);

    public static Finding TooManyEntries(int limit) => Large(
        "Tiedostossa on yli {0} osaa.", "Filen har över {0} delar.", "The file has more than {0} parts.", limit);

    public static Finding TooManySheets(int limit) => Large(
        "Tiedostossa on yli {0} taulukkoa.", "Filen har över {0} blad.", "The file has more than {0} sheets.", limit);

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
            "Filens blad nummer {0} hör inte till leveransen och läses inte.",
            "Sheet number {0} of the file does not belong to a submission and is not read.").With(position),
        new(
            "Poista taulukko, jos se on turha; jos sen pitäisi olla mukana, nimeä se organisation, clients, periods, measures tai workers.",
            "Ta bort bladet om det är onödigt; om det ska ingå, ge det namnet organisation, clients, periods, measures eller workers.",
            "Remove the sheet if it is not needed; if it should be read, name it organisation, clients, periods, measures or workers."));

    public static Finding SheetTwice(string sheet) => new(Twice, Severity.Error, new Location(sheet),
        new Label("Taulukko {0} on tiedostossa kahdesti.", "Bladet {0} finns två gånger i filen.", "The sheet {0} stands twice in the file.").With(sheet),
        new("Jätä yksi taulukko, jossa ovat kaikki rivit.", "Behåll ett blad med alla rader.", "Keep one sheet with all rows."));

    public static Finding ColumnTwice(string sheet, string column) => new(Twice, Severity.Error, new Location(sheet, 1, column),
        new Label("Sarake {0} on taulukossa kahdesti.", "Kolumnen {0} finns två gånger på bladet.", "The column {0} stands twice on the sheet.").With(column),
        new("Jätä yksi sarake.", "Behåll en kolumn.", "Keep one column."));

    private static Finding Unreadable(Label message, Label? guidance = null) =>
        new(NotReadable, Severity.Error, Location.File, message, guidance ?? SaveAsWorkbook);

    private static Finding Header(Label message, string? column = null, Label? guidance = null) =>
        new(NoHeader, Severity.Error, new Location("organisation", column is null ? null : 2, column), message, guidance ?? FillHeader);

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
