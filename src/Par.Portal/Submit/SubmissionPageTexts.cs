using Par.Warehouse.Catalogue;

namespace Par.Portal.Submit;

/// <summary>Texts of one submission's page.</summary>
internal static class SubmissionPageTexts
{
    public static Label WhyReturned { get; } = new("Palautuksen syy", "Orsak till returneringen", "Why it was returned");

    public static Label NothingKept { get; } = new(
        "Tiedostosta ei tallennettu mitään muuta kuin sen tarkistussumma ja alla olevat löydökset. Tiedostoa ei siis voi palauttaa täältä: korjaa oma kopiosi.",
        "Av filen sparades ingenting annat än dess kontrollsumma och iakttagelserna nedan. Filen kan alltså inte återställas härifrån: rätta er egen kopia.",
        "Nothing of the file was kept but its checksum and the findings below. The file cannot be fetched from here: correct your own copy.");

    public static Label NewerExists { get; } = new(
        "Kierrokselta on lähetetty uudempi versio:", "En nyare version har skickats för omgången:", "A newer revision of the round has been sent:");

    public static Label Withdraw { get; } = new("Peru toimitus", "Återta leveransen", "Take the submission back");

    public static Label Reload { get; } = new("Päivitä sivu", "Uppdatera sidan", "Reload the page");

    public static Label Receipt { get; } = new("Kuitti", "Kvitto", "Receipt");

    public static Label Marked { get; } = new(
        "Tiedosto, johon löydökset on merkitty (XLSX)", "Filen med iakttagelserna markerade (XLSX)", "The file with its findings marked (XLSX)");

    public static Label FindingsAs { get; } = new("Löydökset", "Iakttagelser", "Findings");

    public static Label SendAnother { get; } = new("Lähetä korjattu tiedosto", "Skicka en rättad fil", "Send a corrected file");

    public static Label MoreFindings { get; } = new(
        "Sivulla näkyy {0} ensimmäistä löydöstä. Kaikki ovat ladattavassa tiedostossa.",
        "Sidan visar de {0} första iakttagelserna. Alla finns i filen som kan laddas ner.",
        "The page shows the first {0} findings. All of them are in the file to download.");
}
