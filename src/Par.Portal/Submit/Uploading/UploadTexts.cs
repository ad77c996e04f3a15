using System.Text.Json;
using Par.Ingest.Formats;
using Par.Portal.Shell;
using Par.Warehouse.Catalogue;

namespace Par.Portal.Submit.Uploading;

/// <summary>Texts of sending files, on the page and by its script.</summary>
internal static class UploadTexts
{
    public static Label Title { get; } = new("Lähetä tiedostot", "Skicka filer", "Send files");

    public static Label Files { get; } = new("Valitse yksi tai useampi tiedosto", "Välj en eller flera filer", "Choose one or more files");

    public static Label Hint { get; } = new(
        "Excel-työkirja (.xlsx), pakattu CSV (.zip) tai JSON; enintään {0} Mt ja {1} tiedostoa kerralla. Tiedosto kertoo itse, mitä kierrosta se on.",
        "Excelarbetsbok (.xlsx), packad CSV (.zip) eller JSON; högst {0} MB och {1} filer åt gången. Filen anger själv vilken omgång den gäller.",
        "Excel workbook (.xlsx), zipped CSV (.zip) or JSON; at most {0} MB and {1} files at a time. The file itself says which round it is of.");

    public static Label Privacy { get; } = new(
        "Tiedostossa ei saa olla nimiä, henkilötunnuksia, osoitteita tai muita tunnistetietoja. Sellainen tiedosto hylätään eikä siitä tallenneta mitään.",
        "Filen får inte innehålla namn, personbeteckningar, adresser eller andra identifierande uppgifter. En sådan fil underkänns och ingenting av den sparas.",
        "The file must not hold names, personal identity codes, addresses or anything else that identifies a person. Such a file is rejected and nothing of it is kept.");

    public static Label Drop { get; } = new("Voit myös pudottaa tiedostot tähän.", "Du kan också släppa filerna här.", "You can also drop files here.");

    public static Label Send { get; } = new("Lähetä", "Skicka", "Send");

    public static Label Sent { get; } = new("Lähetetyt tiedostot", "Skickade filer", "Files sent");

    public static Label NoFile { get; } = new("Valitse tiedosto.", "Välj en fil.", "Choose a file.");

    public static Label TooLarge { get; } = new(
        "Tiedosto on yli {0} Mt, eikä sitä otettu vastaan. Tarkista, että siinä on vain yhden kierroksen tiedot, ja poista tyhjät muotoillut rivit.",
        "Filen är större än {0} MB och togs inte emot. Kontrollera att den bara innehåller en omgångs uppgifter och ta bort tomma formaterade rader.",
        "The file is larger than {0} MB and was not taken in. Check that it holds the data of one round only, and remove empty formatted rows.");

    public static Label FormTooLarge { get; } = new(
        "Tiedostot ovat yhdessä liian suuria. Lähetä ne yksi kerrallaan.",
        "Filerna är tillsammans för stora. Skicka dem en åt gången.",
        "The files are too large together. Send them one at a time.");

    public static Label TooManyFiles { get; } = new(
        "Kerralla voi lähettää enintään {0} tiedostoa. Tätä ei otettu vastaan; lähetä se erikseen.",
        "Högst {0} filer kan skickas åt gången. Den här togs inte emot; skicka den separat.",
        "At most {0} files can be sent at a time. This one was not taken in; send it separately.");

    public static Label NotYours { get; } = new(
        "Tiedosto on toisen organisaation, eikä sitä otettu vastaan. Oma PAR-tunnuksesi on {0}; korjaa taulukon organisation sarake ORG_PARID tai valitse oikea tiedosto.",
        "Filen gäller en annan organisation och togs inte emot. Ert PAR-id är {0}; rätta kolumnen ORG_PARID i bladet organisation eller välj rätt fil.",
        "The file is another organisation's and was not taken in. Your PAR id is {0}; correct the column ORG_PARID on the sheet organisation or choose the right file.");

    public static Label NotTaken { get; } = new("Kaikkea ei otettu vastaan", "Allt togs inte emot", "Not everything was taken in");

    public static Label Repeated { get; } = new(
        "Täsmälleen sama tiedosto on toimitettu jo {0}; tämä on sen tulos.",
        "Exakt samma fil har levererats redan {0}; det här är dess resultat.",
        "The very same file was delivered already on {0}; this is its result.");

    public static Label CutOff { get; } = new(
        "Yhteys katkesi ennen kuin koko lähetys oli perillä. Keskeytynyttä tiedostoa ei otettu vastaan; lähetä se uudelleen.",
        "Förbindelsen bröts innan hela sändningen hade kommit fram. Filen som avbröts togs inte emot; skicka den på nytt.",
        "The connection broke before everything had come. The file that was cut off was not taken in; send it again.");

    public static Label TooSlow { get; } = new(
        "Tiedosto ei tullut perille {0} sekunnissa, eikä sitä otettu vastaan. Lähetä tiedostot yksi kerrallaan tai nopeammalla yhteydellä.",
        "Filen kom inte fram inom {0} sekunder och togs inte emot. Skicka filerna en åt gången eller med en snabbare förbindelse.",
        "The file did not arrive within {0} seconds and was not taken in. Send the files one at a time or over a faster connection.");

    public static Label OtherSide { get; } = new(
        "Tiedosto on työmuodon {0}, mutta tunnuksesi toimittaa työmuodon {1} tietoja. Tiedostoa ei otettu vastaan. Lähetä se sillä tunnuksella, joka toimittaa "
        + "työmuodon {0} tietoja, tai korjaa taulukon organisation sarake ORG_SIDE.",
        "Filen gäller arbetsformen {0}, men ert konto levererar arbetsformen {1}. Filen togs inte emot. Skicka den med kontot som levererar {0}, eller rätta kolumnen "
        + "ORG_SIDE på bladet organisation.",
        "The file is of the side {0}, but your account delivers {1}. It was not taken in. Send it with the account that delivers {0}, or correct the column ORG_SIDE "
        + "on the sheet organisation.");

    public static Label TooManyAtOnce { get; } = new(
        "Tunnuksellasi on jo useita lähetyksiä kesken. Odota hetki ja lähetä uudelleen.",
        "Flera sändningar pågår redan med ditt konto. Vänta en stund och skicka på nytt.",
        "Your account is sending several files already. Wait a moment and send again.");

    public static Label Busy { get; } = new(
        "Palvelussa on ruuhkaa. Tiedostoa ei otettu vastaan; odota hetki ja lähetä uudelleen.",
        "Tjänsten är överbelastad. Filen togs inte emot; vänta en stund och skicka på nytt.",
        "The service is busy. The file was not taken in; wait a moment and send again.");

    public static Label Result { get; } = new("{0}: {1}", "{0}: {1}", "{0}: {1}");

    public static Label ShowSubmission { get; } = new("Katso tulos", "Visa resultatet", "See the result");

    /// <summary>The texts of the page's script in one language, as JSON.</summary>
    public static string ForScript(Language language) => JsonSerializer.Serialize(Script.ToDictionary(text => text.Key, text => text.Value.In(language)));

    private static readonly Dictionary<string, Label> Script = new()
    {
        ["waiting"] = new("Odottaa vuoroaan", "Väntar på sin tur", "Waiting for its turn"),
        ["sending"] = new("Lähetetään", "Skickas", "Sending"),
        ["sent"] = new("Lähetetty, palvelin lukee tiedostoa", "Skickad, servern läser filen", "Sent; the server is reading it"),
        ["stage1"] = new("Vastaanotettu, tarkistetaan", "Mottagen, kontrolleras", "Received, being checked"),
        ["stage2"] = new("Tarkistettu, viedään tietopankkiin", "Kontrollerad, förs in i databanken", "Checked, being loaded"),
        ["cancel"] = new("Peru", "Avbryt", "Cancel"),
        ["cancelFile"] = new("Peru {0}", "Avbryt {0}", "Cancel {0}"),
        ["cancelled"] = new("Lähetys peruttiin. Tiedostoa ei otettu vastaan.", "Sändningen avbröts. Filen togs inte emot.", "Sending was cancelled. The file was not taken in."),
        ["show"] = ShowSubmission,
        ["showFile"] = new("Katso tulos: {0}", "Visa resultatet: {0}", "See the result: {0}"),
        ["retry"] = new("Palvelussa on ruuhkaa. Yritetään uudelleen {0} sekunnin kuluttua.", "Tjänsten är överbelastad. Nytt försök om {0} sekunder.", "The service is busy. Trying again in {0} seconds."),
        ["failed"] = new(
            "Yhteys katkesi. Lähetä tiedosto uudelleen; se ei tule kahteen kertaan.",
            "Förbindelsen bröts. Skicka filen på nytt; den räknas inte två gånger.",
            "The connection was lost. Send the file again; it will not count twice."),
        ["signedOut"] = new(
            "Istunto on päättynyt. Kirjaudu uudelleen ja lähetä tiedosto sitten.",
            "Sessionen har avslutats. Logga in på nytt och skicka sedan filen.",
            "Your session has ended. Sign in again, then send the file."),
        ["tooLarge"] = TooLarge.With(ReadLimits.Standard.FileBytes / 1_000_000),
        ["tooMany"] = TooManyFiles.With(UploadLimit.FilesAtOnce),
        ["noFile"] = NoFile,
        ["chosen"] = new("Valittu {0} tiedostoa: {1}", "{0} filer valda: {1}", "{0} files chosen: {1}"),
    };
}
