using Par.Warehouse.Catalogue;

namespace Par.Portal.Submit;

/// <summary>Texts of the conversation with the authority.</summary>
internal static class ConversationTexts
{
    public static Label Title { get; } = new("Viestit viranomaisen kanssa", "Meddelanden med myndigheten", "Messages with the authority");

    public static Label Write { get; } = new("Kirjoita viranomaiselle", "Skriv till myndigheten", "Write to the authority");

    public static Label Hint { get; } = new(
        "Viesti koskee tätä kierrosta, ja viranomainen näkee sen tarkastaessaan. Älä kirjoita asiakkaiden tietoja.",
        "Meddelandet gäller den här omgången, och myndigheten ser det vid granskningen. Skriv inga klientuppgifter.",
        "The message is about this round, and the authority sees it while reviewing. Write no data about clients.");

    public static Label Waits { get; } = new(
        "Viranomainen odottaa vastausta:", "Myndigheten väntar på svar:", "The authority waits for an answer:");
}
