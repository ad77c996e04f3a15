using Par.Warehouse.Catalogue;

namespace Par.Portal.Identity.People;

/// <summary>Texts of looking after other people's accounts.</summary>
internal static class PeopleTexts
{
    public static Label Title { get; } = new("Organisaation tunnukset", "Organisationens konton", "The organisation's accounts");

    public static Label Lead { get; } = new(
        "Voit kutsua organisaatiosi henkilöitä toimittamaan tietoja ja sulkea tunnuksia, joita ei enää tarvita.",
        "Du kan bjuda in personer i din organisation att lämna uppgifter och stänga konton som inte längre behövs.",
        "You can invite people of your organisation to deliver data, and close accounts that are no longer needed.");

    public static Label Invite { get; } = new("Kutsu uusi käyttäjä", "Bjud in en ny användare", "Invite a new user");

    public static Label EmailHint { get; } = new(
        "Kutsu lähtee tähän osoitteeseen. Jos osoitetta ei ole, saat linkin annettavaksi.",
        "Inbjudan skickas till den här adressen. Utan adress får du en länk att ge vidare.",
        "The invitation goes to this address. Without one you get a link to hand over.");

    public static Label Area { get; } = new("Analyytikon alue", "Analytikerns område", "The analyst's area");

    public static Label National { get; } = new("Koko maa", "Hela landet", "Whole country");

    public static Label OrganisationOrArea { get; } = new("Organisaatio tai alue", "Organisation eller område", "Organisation or area");

    public static Label Change { get; } = new("Muuta", "Ändra", "Change");

    public static Label EndSessions { get; } = new("Lopeta istunnot", "Avsluta sessionerna", "End sessions");

    public static Label RemoveFactor { get; } = new("Poista toinen tunniste", "Ta bort andra steget", "Remove second factor");

    public static Label Waiting { get; } = new("Odottaa salasanaa", "Väntar på lösenord", "Waiting for a password");

    public static Label Invited { get; } = new(
        "Tunnus on tehty, ja kutsu lähtee sähköpostilla.", "Kontot har skapats och inbjudan skickas med e-post.",
        "The account has been made, and the invitation goes by e-mail.");

    public static Label LinkSent { get; } = new("Linkki lähtee sähköpostilla.", "Länken skickas med e-post.", "The link goes by e-mail.");

    public static Label Changed { get; } = new("Tehty.", "Klart.", "Done.");

    public static Label AccountsLink { get; } = new("Organisaation tunnukset", "Organisationens konton", "The organisation's accounts");
}
