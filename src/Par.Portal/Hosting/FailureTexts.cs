using Par.Warehouse.Catalogue;

namespace Par.Portal.Hosting;

/// <summary>Texts of the page of failures.</summary>
internal static class FailureTexts
{
    public static Label Front { get; } = new("Etusivulle", "Till startsidan", "To the front page");

    public static Label Id { get; } = new("Virhetunnus", "Fel-id", "Error id");

    public static Label Wait { get; } = new("Odota {0} sekuntia.", "Vänta {0} sekunder.", "Wait {0} seconds.");

    /// <summary>Title and text of a status.</summary>
    public static (Label Title, Label Text) Of(int status) => status switch
    {
        StatusCodes.Status403Forbidden => (NotAllowed, NotAllowedText),
        StatusCodes.Status429TooManyRequests => (TooMany, TooManyText),
        < StatusCodes.Status500InternalServerError => (Unreadable, UnreadableText),
        _ => (Failed, FailedText),
    };

    public static Label NotAllowed { get; } = new("Ei käyttöoikeutta", "Ingen behörighet", "Not allowed");

    public static Label NotAllowedText { get; } = new(
        "Tunnuksellasi ei ole oikeutta tähän.", "Ditt konto har inte rätt till detta.", "Your account may not do this.");

    public static Label TooMany { get; } = new("Liian monta pyyntöä", "För många förfrågningar", "Too many requests");

    public static Label TooManyText { get; } = new(
        "Verkko-osoitteestasi on tullut liian monta pyyntöä lyhyessä ajassa. Mitään ei ole muutettu; yritä hetken kuluttua uudelleen.",
        "Det har kommit för många förfrågningar från din nätverksadress på kort tid. Inget har ändrats; försök igen om en stund.",
        "Too many requests have come from your network address in a short time. Nothing has changed; try again in a moment.");

    public static Label Unreadable { get; } = new(
        "Pyyntöä ei voitu lukea", "Begäran kunde inte läsas", "The request could not be read");

    public static Label UnreadableText { get; } = new(
        "Selaimen lähettämä lomake tai osoite oli vajaa, vanhentunut tai väärin muodostettu. Mitään ei ole muutettu. Palaa "
        + "edelliselle sivulle, "
        + "lataa se uudelleen ja yritä uudelleen.",
        "Formuläret eller adressen från webbläsaren var ofullständig, föråldrad eller felaktig. Inget har ändrats. Gå tillbaka, ladda "
        + "om sidan "
        + "och försök igen.",
        "The form or address that the browser sent was incomplete, too old or wrongly made. Nothing has changed. Go back, load the "
        + "page anew "
        + "and try again.");

    public static Label Failed { get; } = new("Palvelussa tapahtui virhe", "Ett fel inträffade i tjänsten", "Something went wrong here");

    public static Label FailedText { get; } = new(
        "Yritä hetken kuluttua uudelleen. Jos virhe toistuu, ilmoita ylläpidolle alla oleva virhetunnus. Tallennetut tiedot ovat tallessa.",
        "Försök igen om en stund. Om felet upprepas, meddela administrationen fel-id:t nedan. Det som har sparats finns kvar.",
        "Try again in a while. If it happens again, tell the administrators the error id below. What was saved is safe.");
}
