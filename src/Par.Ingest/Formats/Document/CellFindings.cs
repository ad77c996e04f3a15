using Par.Ingest.Formats.Workbook;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Formats.Document;

/// <summary>
/// The findings about cells that look other than they read. What is read all the same gives one warning for a column; what cannot be used gives an error for each
/// cell, at most <see cref="SheetOddities.Listed"/> for a column.
/// </summary>
internal static class CellFindings
{
    /// <summary>Rule id: values come from formulas.</summary>
    public const string Formulas = "PAR-106";

    /// <summary>Rule id: a cell has no value that can be used.</summary>
    public const string NoValue = "PAR-107";

    /// <summary>Rule id: rows, columns or sheets are hidden.</summary>
    public const string Hidden = "PAR-108";

    /// <summary>Rule id: cells look other than they read.</summary>
    public const string Looks = "PAR-109";

    /// <summary>Rule id: letters were broken by a wrong encoding.</summary>
    public const string Garbled = "PAR-151";

    private static readonly Label MoreCells = new("{0}: sama koskee vielä {1} solua.", "{0}: samma gäller ytterligare {1} celler.", "{0}: the same holds for {1} more cells.");

    private static readonly Label ShowHidden = new(
        "Tuo piilotetut esiin ja tarkista, että tiedot kuuluvat toimitukseen. Poista ne, jos eivät kuulu.",
        "Ta fram det dolda och kontrollera att uppgifterna hör till leveransen. Ta bort dem om de inte gör det.",
        "Show what is hidden and check that the data belong to the submission. Remove them if they do not.");

    private static readonly Dictionary<Oddity, CellFinding> Kinds = new()
    {
        [Oddity.Formula] = new(Formulas, Severity.Warning,
            new(
                "Sarakkeessa {0} on kaavoja (soluja {1}, ensimmäinen rivillä {2}). Niistä luetaan viimeksi laskettu arvo.",
                "Kolumnen {0} innehåller formler (antal celler {1}, den första på rad {2}). Det senast beräknade värdet läses.",
                "Column {0} holds formulas (cells: {1}, the first on row {2}). Their last computed value is read."),
            new(
                "Tarkista, että arvot ovat oikein. Varminta on kopioida sarake ja liittää se takaisin arvoina (Liitä määräten, Arvot).",
                "Kontrollera att värdena är rätt. Säkrast är att kopiera kolumnen och klistra in den som värden (Klistra in special, Värden).",
                "Check that the values are right. It is safest to copy the column and paste it back as values (Paste Special, Values).")),
        [Oddity.NoValue] = new(NoValue, Severity.Error,
            new("{0}: kaavalla ei ole laskettua arvoa.", "{0}: formeln har inget beräknat värde.", "{0}: the formula has no computed value."),
            new(
                "Avaa työkirja taulukkolaskentaohjelmassa, anna sen laskea ja tallenna, tai kirjoita arvo kaavan tilalle.",
                "Öppna arbetsboken i ett kalkylprogram, låt det räkna och spara, eller skriv värdet i stället för formeln.",
                "Open the workbook in a spreadsheet program, let it compute and save, or write the value in place of the formula.")),
        [Oddity.ErrorValue] = new(NoValue, Severity.Error,
            new(
                "{0}: solussa on taulukkolaskennan virhearvo (esimerkiksi #PUUTTUU! tai #N/A).",
                "{0}: cellen innehåller ett felvärde från kalkylprogrammet (till exempel #SAKNAS! eller #N/A).",
                "{0}: the cell holds an error value of the spreadsheet (for example #N/A)."),
            new(
                "Korjaa kaava tai kirjoita arvo sen tilalle. Jos tietoa ei ole, käytä listan koodia ”ei tietoa”.",
                "Rätta formeln eller skriv värdet i stället för den. Om uppgiften saknas, använd listans kod för ”ingen uppgift”.",
                "Correct the formula or write the value in its place. When there is no information, use the code for it in the list.")),
        [Oddity.Controls] = new(NoValue, Severity.Error,
            new("{0}: solussa on merkkejä, jotka eivät ole tekstiä.", "{0}: cellen innehåller tecken som inte är text.", "{0}: the cell holds characters that are no text."),
            new(
                "Kirjoita arvo uudelleen. Jos merkkejä on monessa solussa, tuota tiedosto asiakasjärjestelmästäsi uudelleen.",
                "Skriv värdet på nytt. Om tecknen finns i många celler, skapa filen på nytt i ert klientsystem.",
                "Write the value anew. If many cells have such characters, make the file again in your client system.")),
        [Oddity.TooWide] = new(ReadFindings.NotReadable, Severity.Error, ReadFindings.CsvWidthMessage, ReadFindings.CsvWidthGuidance),
        [Oddity.HiddenRow] = new(Hidden, Severity.Warning,
            new(
                "Taulukossa on piilotettuja rivejä (rivejä {1}, ensimmäinen rivi {2}). Ne luetaan kuten muutkin.",
                "Bladet har dolda rader (antal {1}, den första är rad {2}). De läses som de övriga.",
                "The sheet has hidden rows ({1} in all, the first is row {2}). They are read like the others."),
            ShowHidden),
        [Oddity.HiddenColumn] = new(Hidden, Severity.Warning,
            new("Sarake {0} on piilotettu. Se luetaan kuten muutkin.", "Kolumnen {0} är dold. Den läses som de övriga.", "Column {0} is hidden. It is read like the others."),
            ShowHidden),
        [Oddity.Merged] = new(Looks, Severity.Warning,
            new(
                "Sarakkeesta {0} alkaa yhdistettyjä soluja (alueita {1}, ensimmäinen rivillä {2}). Arvo luetaan vain alueen vasempaan yläsoluun; muut ovat tyhjiä.",
                "I kolumnen {0} börjar sammanfogade celler (områden {1}, det första på rad {2}). Värdet läses bara för områdets övre vänstra cell; de övriga är tomma.",
                "Merged cells begin in column {0} (areas: {1}, the first on row {2}). The value is read for the top left cell only; the others are empty."),
            new(
                "Pura solujen yhdistäminen ja kirjoita arvo jokaiseen soluun, johon se kuuluu.",
                "Dela upp de sammanfogade cellerna och skriv värdet i varje cell där det hör hemma.",
                "Unmerge the cells and write the value into each cell that it belongs to.")),
        [Oddity.Percent] = new(Looks, Severity.Warning,
            new(
                "Sarakkeen {0} lukuja näytetään prosentteina (soluja {1}, ensimmäinen rivillä {2}). Luetaan solun varsinainen luku: 25 % luetaan 0,25.",
                "Tal i kolumnen {0} visas som procent (antal celler {1}, den första på rad {2}). Cellens egentliga tal läses: 25 % läses 0,25.",
                "Numbers of column {0} are shown as percentages (cells: {1}, the first on row {2}). The number in the cell is read: 25 % is read as 0.25."),
            new(
                "Muuta solujen muotoilu luvuksi ja tarkista luvut: prosenttiosuudet kirjoitetaan 0–100 ja henkilötyövuosi 0–1.",
                "Ändra cellernas format till tal och kontrollera talen: procentandelar skrivs 0–100 och årsverke 0–1.",
                "Change the format of the cells to number and check the numbers: percentages are written as 0–100, person-years as 0–1.")),
        [Oddity.SerialDate] = new(Looks, Severity.Warning,
            new(
                "Sarakkeen {0} päiviä on tallennettu lukuina (soluja {1}, ensimmäinen rivillä {2}). Ne luettiin päiviksi.",
                "Datum i kolumnen {0} är sparade som tal (antal celler {1}, den första på rad {2}). De lästes som datum.",
                "Dates of column {0} are stored as numbers (cells: {1}, the first on row {2}). They were read as dates."),
            new(
                "Muotoile solut päivämääriksi ja tarkista, että päivät ovat oikein.",
                "Formatera cellerna som datum och kontrollera att datumen är rätt.",
                "Format the cells as dates and check that the dates are right.")),
        [Oddity.Garbled] = new(Garbled, Severity.Warning,
            new(
                "Sarakkeen {0} tekstissä on rikkoutuneita kirjaimia, luultavasti ä, ö tai å (soluja {1}, ensimmäinen rivillä {2}).",
                "Texten i kolumnen {0} har trasiga bokstäver, sannolikt å, ä eller ö (antal celler {1}, den första på rad {2}).",
                "The text of column {0} has broken letters, most likely å, ä or ö (cells: {1}, the first on row {2})."),
            new(
                "Tallenna tiedosto UTF-8-merkistöllä. Jos se on jo UTF-8, kirjaimet rikkoutuivat aikaisemmin: tuota tiedosto asiakasjärjestelmästäsi uudelleen.",
                "Spara filen med teckenkodningen UTF-8. Om den redan är UTF-8 gick bokstäverna sönder tidigare: skapa filen på nytt i ert klientsystem.",
                "Save the file in UTF-8. If it is UTF-8 already, the letters were broken before: make the file again in your client system.")),
    };

    private static readonly CellFinding HiddenSheet = new(Hidden, Severity.Warning,
        new("Taulukko on piilotettu. Se luetaan kuten muutkin.", "Bladet är dolt. Det läses som de övriga.", "The sheet is hidden. It is read like the others."),
        ShowHidden);

    private static readonly CellFinding Title = new(Looks, Severity.Warning,
        new(
            "Otsikot luettiin riviltä {2}. Sen yläpuolella olevia rivejä ei lueta.",
            "Rubrikerna lästes på rad {2}. Raderna ovanför läses inte.",
            "The headers were read on row {2}. The rows above it are not read."),
        new(
            "Poista otsikkorivin yläpuolella olevat rivit: muuttujien koodien kuuluu olla rivillä 1.",
            "Ta bort raderna ovanför rubrikraden: variablernas koder ska stå på rad 1.",
            "Remove the rows above the headers: the codes of the variables belong on row 1."));

    /// <summary>What there is to say of a sheet's cells, in the order of its columns.</summary>
    public static IEnumerable<Finding> Of(Sheet sheet, RawSheet raw, bool hasTitle)
    {
        var name = SheetNames.Of(sheet.Level);
        if (raw.IsHidden)
            yield return HiddenSheet.At(new Location(name), name, 1, 1);
        if (hasTitle)
            yield return Title.At(new Location(name, sheet.HeaderRow), name, 1, sheet.HeaderRow);
        foreach (var (kind, index, cells) in raw.Oddities.All.OrderBy(odd => odd.Column).ThenBy(odd => odd.Kind))
        {
            var column = kind is Oddity.HiddenRow or Oddity.TooWide ? null : sheet.Columns.FirstOrDefault(column => column.Index == index);
            var rows = cells.Rows.Where(row => row > sheet.HeaderRow || (kind == Oddity.Merged && row == sheet.HeaderRow)).ToList();
            if (rows.Count == 0 || (column?.Variable is null && kind is not (Oddity.HiddenRow or Oddity.TooWide or Oddity.Merged)) || (kind == Oddity.Percent && !IsNumber(column!.Variable!)))
                continue;
            var code = column?.Variable?.Code ?? ColumnName.Of(index);
            var count = cells.Count - (cells.Rows.Count - rows.Count);
            foreach (var finding in Of(Kinds[kind], new Location(name, rows[0], kind is Oddity.HiddenRow or Oddity.TooWide ? null : code), code, rows, count))
                yield return finding;
        }
    }

    private static IEnumerable<Finding> Of(CellFinding kind, Location first, string code, List<int> rows, int count)
    {
        if (kind.Severity != Severity.Error)
            return [kind.At(first, code, count, rows[0])];
        var each = rows.Select(row => kind.At(first with { Row = row }, code, 1, row));
        return count == rows.Count ? each : each.Append(kind.With(MoreCells).At(first with { Row = null }, code, count - rows.Count, rows[0]));
    }

    private static bool IsNumber(Variable variable) => variable.Type is VariableType.Decimal or VariableType.Integer or VariableType.Money;

    /// <summary>A kind of finding: id, severity, message ({0} column, {1} number of cells, {2} first row) and what to do.</summary>
    private sealed record CellFinding(string Id, Severity Severity, Label Message, Label Guidance)
    {
        public CellFinding With(Label message) => this with { Message = message };

        public Finding At(Location place, string column, int count, int row) =>
            new(Id, Severity, place, Message.With(column, count, row.ToString(System.Globalization.CultureInfo.InvariantCulture)), Guidance);
    }
}
