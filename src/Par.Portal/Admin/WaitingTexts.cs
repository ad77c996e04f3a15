using Par.Warehouse.Catalogue;

namespace Par.Portal.Admin;

/// <summary>Texts of what waits for an administrator.</summary>
internal static class WaitingTexts
{
    public static Label Title { get; } = new("Odottaa sinua", "Väntar på dig", "Waits for you");

    public static Label Nothing { get; } = new("Mikään ei odota.", "Ingenting väntar.", "Nothing waits.");

    public static Label Letters { get; } = new("{0} kirjettä jäi lähettämättä", "{0} brev kunde inte skickas", "{0} letters could not be sent");

    public static Label PutOff { get; } = new(
        "{0} kirjettä odottaa uutta yritystä", "{0} brev väntar på ett nytt försök", "{0} letters wait to be tried again");

    public static Label Jobs { get; } = new("{0} ajoa on epäonnistunut", "{0} körningar har misslyckats", "{0} jobs have failed");

    public static Label Invitations { get; } = new("{0} kutsuun ei ole vastattu", "{0} inbjudningar är obesvarade", "{0} invitations are unanswered");

    public static Label Without { get; } = new(
        "{0} organisaatiolla ei ole toimivaa tunnusta", "{0} organisationer har inget fungerande konto", "{0} organisations have no account that works");

    public static Label WithoutAddress { get; } = new(
        "{0} organisaatiolla ei ole sähköpostiosoitetta, joten niitä ei voi muistuttaa", "{0} organisationer saknar e-postadress och kan inte påminnas",
        "{0} organisations have no e-mail address and cannot be reminded");

    public static Label People { get; } = new("Käyttäjät ja organisaatiot", "Användare och organisationer", "People and organisations");

    public static Label Collection { get; } = new("Tiedonkeruu ja kirjeet", "Insamling och brev", "Collection and letters");

    public static Label Service { get; } = new("Palvelu", "Tjänsten", "The service");
}
