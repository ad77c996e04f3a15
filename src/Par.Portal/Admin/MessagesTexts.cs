using Par.Warehouse.Catalogue;

namespace Par.Portal.Admin;

/// <summary>Texts of the messages between the authority and organisations.</summary>
internal static class MessagesTexts
{
    public static Label Title { get; } = new("Viestit", "Meddelanden", "Messages");

    public static Label Lead { get; } = new(
        "Viranomaisen ja organisaatioiden viestit kierroksista. Henkilötunnuksen sisältävää viestiä ei oteta vastaan; jos sellainen tai muu asiaton tieto on silti viestissä, poista viesti täällä.",
        "Meddelanden mellan myndigheten och organisationerna om omgångarna. Ett meddelande med en personbeteckning tas inte emot; om ett meddelande ändå innehåller en sådan eller något annat olämpligt, ta bort det här.",
        "Messages between the authority and organisations about rounds. A message with a personal identity code is not taken; when one holds such a thing all the same, remove it here.");

    public static Label Kept { get; } = new(
        "Viestien tekstit poistetaan itsestään, kun ne ovat {0} vuotta vanhoja.", "Meddelandenas texter tas bort av sig själva när de är {0} år gamla.",
        "The texts of messages are removed by themselves when they are {0} years old.");

    public static Label Search { get; } = new("PAR-tunnus tai kirjoittaja", "PAR-id eller skribent", "PAR id or author");

    public static Label Find { get; } = new("Hae", "Sök", "Search");

    public static Label Nothing { get; } = new("Viestejä ei ole.", "Inga meddelanden.", "No messages.");

    public static Label Organisation { get; } = new("Organisaatio", "Organisation", "Organisation");

    public static Label Round { get; } = new("Kierros", "Omgång", "Round");

    public static Label Author { get; } = new("Kirjoittaja", "Skribent", "Author");

    public static Label Written { get; } = new("Kirjoitettu", "Skrivet", "Written");

    public static Label Open { get; } = new("Lue ja poista", "Läs och ta bort", "Read and remove");

    public static Label Message { get; } = new("Viesti {0}", "Meddelande {0}", "Message {0}");

    public static Label LookTold { get; } = new(
        "Viestin lukeminen on merkitty tapahtumalokiin.", "Att meddelandet lästes har antecknats i händelseloggen.", "That you read the message is in the audit trail.");

    public static Label Remove { get; } = new("Poista viestin teksti", "Ta bort meddelandets text", "Remove the text of the message");

    public static Label Means { get; } = new(
        "Teksti poistetaan heti kaikilta, eikä sitä voi palauttaa. Tilalle jää tieto, että viesti on poistettu. Varmuuskopioissa teksti säilyy, kunnes ne vanhenevat.",
        "Texten tas genast bort för alla och kan inte återställas. I stället står att meddelandet har tagits bort. I säkerhetskopior finns texten kvar tills de gallras.",
        "The text is removed at once for everybody and cannot be brought back. In its place it says that the message was removed. Backups hold the text until they expire.");

    public static Label Why { get; } = new("Miksi", "Varför", "Why");

    public static Label WhyHint { get; } = new(
        "Syy jää tapahtumalokiin. Älä toista siinä, mitä viestissä luki.", "Orsaken sparas i händelseloggen. Upprepa inte vad som stod i meddelandet.",
        "The reason stays in the audit trail. Do not repeat what the message said.");

    public static Label WhyMissing { get; } = new("Kirjoita, miksi viesti poistetaan.", "Skriv varför meddelandet tas bort.", "Write why the message is removed.");
}
