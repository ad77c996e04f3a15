using Par.Warehouse.Catalogue;

namespace Par.Portal.Submit;

/// <summary>Texts of one submission's page.</summary>
internal static class SubmissionPageTexts
{
    public static Label WhyReturned { get; } = new("Palautuksen syy", "Orsak till returneringen", "Why it was returned");

    public static Label WhyDeclined { get; } = new("Miksi versiota ei otettu käyttöön", "Varför versionen inte togs i bruk", "Why the revision was not taken");

    public static Label WithdrawProposed { get; } = new("Peru uusi versio", "Återta den nya versionen", "Take the new revision back");

    public static Label NothingKept { get; } = new(
        "Tiedostosta ei tallennettu mitään muuta kuin sen tarkistussumma ja alla olevat havainnot. Tiedostoa ei siis voi palauttaa täältä: korjaa oma kopiosi.",
        "Av filen sparades ingenting annat än dess kontrollsumma och anmärkningarna nedan. Filen kan alltså inte återställas härifrån: rätta er egen kopia.",
        "Nothing of the file was kept but its checksum and the findings below. The file cannot be fetched from here: correct your own copy.");

    public static Label Blotted { get; } = new(
        "Tiedoston omaa nimeä ei tallennettu, koska nimessä tai tiedostossa oli jotakin, mistä henkilön voisi tunnistaa. Sen tilalla on tunnus {0}, joka on alku tiedoston tarkistussummasta.",
        "Filens eget namn sparades inte, eftersom namnet eller filen innehöll något som en person kunde kännas igen på. I stället står {0}, början av filens kontrollsumma.",
        "The file's own name was not kept, because the name or the file held something by which a person could be identified. In its place stands {0}, the beginning of the file's checksum.");

    public static Label BlottedUnread { get; } = new(
        "Tiedostoa ei voitu lukea, joten sen nimeäkään ei tallennettu: kukaan ei katsonut, mitä siinä oli. Sen tilalla on tunnus {0}, joka on alku tiedoston tarkistussummasta. Katso alta, miksi tiedostoa ei voitu lukea.",
        "Filen kunde inte läsas, så inte heller dess namn sparades: ingen såg efter vad den innehöll. I stället står {0}, början av filens kontrollsumma. Se nedan varför filen inte kunde läsas.",
        "The file could not be read, so not even its name was kept: nobody looked at what it held. In its place stands {0}, the beginning of the file's checksum. See below why the file could not be read.");

    public static Label NewerExists { get; } = new(
        "Kierrokselta on lähetetty uudempi versio:", "En nyare version har skickats för omgången:", "A newer revision of the round has been sent:");

    public static Label Withdraw { get; } = new("Peru toimitus", "Återta leveransen", "Take the submission back");

    public static Label Reload { get; } = new("Päivitä sivu", "Uppdatera sidan", "Reload the page");

    public static Label Receipt { get; } = new("Kuitti", "Kvitto", "Receipt");

    public static Label Marked { get; } = new(
        "Tiedosto, johon havainnot on merkitty (XLSX)", "Filen med anmärkningarna markerade (XLSX)", "The file with its findings marked (XLSX)");

    public static Label FindingsAs { get; } = new("Havainnot", "Anmärkningar", "Findings");

    public static Label SendAnother { get; } = new("Lähetä korjattu tiedosto", "Skicka en rättad fil", "Send a corrected file");

    public static Label MoreFindings { get; } = new(
        "Sivulla näkyy {0} ensimmäistä havaintoa. Kaikki ovat ladattavassa tiedostossa.",
        "Sidan visar de {0} första anmärkningarna. Alla finns i filen som kan laddas ner.",
        "The page shows the first {0} findings. All of them are in the file to download.");
}
