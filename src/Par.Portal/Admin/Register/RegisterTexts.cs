using Par.Warehouse.Catalogue;

namespace Par.Portal.Admin.Register;

/// <summary>Texts of the register's list, of its workbook and of taking one in.</summary>
internal static class RegisterTexts
{
    public static Label Sheet { get; } = new("Organisaatiot", "Organisationer", "Organisations");

    public static Label Search { get; } = new("Nimi, PAR-tunnus, Y-tunnus tai kunta", "Namn, PAR-id, FO-nummer eller kommun",
        "Name, PAR id, business id or municipality");

    public static Label AnySide { get; } = new("Molemmat", "Båda", "Both");

    public static Label Which { get; } = new("Rajaus", "Urval", "Selection");

    public static Label All { get; } = new("Kaikki", "Alla", "All");

    public static Label Active { get; } = new("Toimitukset jatkuvat", "Leveranserna fortsätter", "Deliveries go on");

    public static Label Ended { get; } = new("Toimitukset ovat päättyneet", "Leveranserna har upphört", "Deliveries have ended");

    public static Label WithoutAddress { get; } = new("Toimitukset jatkuvat, ei sähköpostiosoitetta", "Leveranserna fortsätter, ingen e-postadress", "Deliveries go on, no e-mail address");

    public static Label Find { get; } = new("Hae", "Sök", "Search");

    public static Label Found { get; } = new("{0} organisaatiota.", "{0} organisationer.", "{0} organisations.");

    public static Label Nothing { get; } = new("Hakuun sopivia organisaatioita ei ole.", "Inga organisationer motsvarar sökningen.",
        "No organisation fits the search.");

    public static Label Download { get; } = new("Lataa rekisteri työkirjana", "Ladda ner registret som arbetsbok", "Download the register as a workbook");

    public static Label Import { get; } = new("Tuo rekisteri työkirjasta", "Hämta in registret från en arbetsbok", "Import the register from a workbook");

    public static Label ImportLead { get; } = new(
        "Lataa rekisteri, muokkaa sitä ja lähetä se takaisin. Näet ensin, mitä muuttuisi; rekisteri muuttuu vasta, kun vahvistat. Rivin poistaminen työkirjasta ei poista organisaatiota: merkitse sille viimeinen tilastovuosi.",
        "Ladda ner registret, redigera det och skicka tillbaka det. Du ser först vad som skulle ändras; registret ändras först när du bekräftar. Att ta bort en rad ur arbetsboken tar inte bort organisationen: ange dess sista statistikår.",
        "Download the register, edit it and send it back. You first see what would change; the register changes only when you confirm. Removing a row from the workbook does not remove the organisation: give its last statistic year.");

    public static Label File { get; } = new("Työkirja (.xlsx)", "Arbetsbok (.xlsx)", "Workbook (.xlsx)");

    public static Label FileHint { get; } = new(
        "Enintään {0} Mt. Sarakkeiden otsikot ovat samat kuin ladatussa työkirjassa, millä tahansa kolmesta kielestä.",
        "Högst {0} MB. Kolumnernas rubriker är desamma som i den nerladdade arbetsboken, på vilket som helst av de tre språken.",
        "At most {0} MB. The columns have the headings of the downloaded workbook, in any of the three languages.");

    public static Label Show { get; } = new("Näytä muutokset", "Visa ändringarna", "Show the changes");

    public static Label NoFile { get; } = new("Valitse työkirja.", "Välj en arbetsbok.", "Choose a workbook.");

    public static Label NoHeadings { get; } = new(
        "Työkirjassa ei ole saraketta {0}. Lataa rekisteri työkirjana ja muokkaa sitä.",
        "Arbetsboken har ingen kolumn {0}. Ladda ner registret som arbetsbok och redigera den.",
        "The workbook has no column {0}. Download the register as a workbook and edit that.");

    public static Label ColumnMissing { get; } = new(
        "Sarake {0} puuttuu. Tyhjäkin sarake tarvitaan, jotta tietoja ei poistu vahingossa.",
        "Kolumnen {0} saknas. Också en tom kolumn behövs, så att inga uppgifter tas bort av misstag.",
        "The column {0} is missing. Even an empty column is needed, so that nothing is removed by mistake.");

    public static Label NoRows { get; } = new("Työkirjassa ei ole yhtään organisaatiota.", "Arbetsboken har inga organisationer.",
        "The workbook has no organisations.");

    public static Label Twice { get; } = new("{0} {1} on työkirjassa kahdesti.", "{0} {1} finns två gånger i arbetsboken.", "{0} {1} stands twice in the workbook.");

    public static Label Faults { get; } = new(
        "Työkirjassa on {0} virhettä. Mitään ei muutettu: korjaa virheet ja lähetä työkirja uudelleen.",
        "Arbetsboken har {0} fel. Ingenting ändrades: rätta felen och skicka arbetsboken på nytt.",
        "The workbook has {0} errors. Nothing was changed: correct them and send the workbook again.");

    public static Label Place { get; } = new("Kohta", "Ställe", "Place");

    public static Label SheetName { get; } = new("Taulukko", "Blad", "Sheet");

    public static Label Row { get; } = new("Rivi", "Rad", "Row");

    public static Label Column { get; } = new("Sarake", "Kolumn", "Column");

    public static Label Fault { get; } = new("Mikä on väärin", "Vad som är fel", "What is wrong");

    public static Label Summary { get; } = new(
        "Uusia {0}, muuttuvia {1}, ennallaan {2}. Rekisterissä, mutta ei työkirjassa: {3}.",
        "Nya {0}, ändrade {1}, oförändrade {2}. I registret men inte i arbetsboken: {3}.",
        "New {0}, changed {1}, unchanged {2}. In the register but not in the workbook: {3}.");

    public static Label NothingToDo { get; } = new(
        "Rekisterissä on jo kaikki, mitä työkirjassa on. Mitään ei tarvitse vahvistaa.",
        "Registret innehåller redan allt som finns i arbetsboken. Inget behöver bekräftas.",
        "The register says already all that the workbook does. There is nothing to confirm.");

    public static Label ChangedMeanwhile { get; } = new(
        "Rekisteri muuttui esikatselun jälkeen, joten mitään ei viety. Tässä muutokset nykyiseen rekisteriin: tarkista ne ja vahvista uudelleen.",
        "Registret ändrades efter förhandsvisningen, så ingenting infördes. Här är ändringarna mot det nuvarande registret: kontrollera dem och bekräfta på nytt.",
        "The register changed after the preview, so nothing was taken in. Here are the changes against the register as it is now: check them and confirm again.");

    public static Label Taken { get; } = new(
        "Muutokset ovat rekisterissä.", "Ändringarna finns i registret.", "The changes are in the register.");

    public static Label Changes { get; } = new("Muutokset", "Ändringar", "Changes");

    public static Label Organisation { get; } = new("Organisaatio", "Organisation", "Organisation");

    public static Label What { get; } = new("Mitä", "Vad", "What");

    public static Label Before { get; } = new("Nyt", "Nu", "Now");

    public static Label After { get; } = new("Muutoksen jälkeen", "Efter ändringen", "After the change");

    public static Label New { get; } = new("Uusi", "Ny", "New");

    public static Label Ends { get; } = new("Toimitukset päättyvät", "Leveranserna upphör", "Deliveries end");

    public static Label Empty { get; } = new("(tyhjä)", "(tom)", "(empty)");

    public static Label Unchanged { get; } = new("Ennallaan ({0})", "Oförändrade ({0})", "Unchanged ({0})");

    public static Label NotNamed { get; } = new("Rekisterissä, mutta ei työkirjassa ({0})", "I registret men inte i arbetsboken ({0})",
        "In the register but not in the workbook ({0})");

    public static Label NotNamedLead { get; } = new(
        "Nämä jäävät rekisteriin sellaisinaan.", "De här stannar kvar i registret som de är.", "These stay in the register as they are.");

    public static Label Confirm { get; } = new("Vie muutokset rekisteriin", "För in ändringarna i registret", "Take the changes into the register");

    public static Label ConfirmHint { get; } = new(
        "Kaikki muutokset tehdään kerralla tai ei mitään, ja ne merkitään tapahtumalokiin.",
        "Alla ändringar görs på en gång eller inga alls, och de antecknas i händelseloggen.",
        "All changes are made at once or none, and they are entered in the audit trail.");

    public static Label Stale { get; } = new(
        "Vahvistusta ei voitu lukea. Lähetä työkirja uudelleen.", "Bekräftelsen kunde inte läsas. Skicka arbetsboken på nytt.",
        "The confirmation could not be read. Send the workbook again.");
}
