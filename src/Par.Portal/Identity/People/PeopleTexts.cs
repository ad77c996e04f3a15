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

    public static Label ChangeRole { get; } = new("Vaihda rooli", "Byt roll", "Change role");

    public static Label RoleHint { get; } = new(
        "Tunnuksen istunnot päättyvät, ja muutos merkitään tapahtumalokiin. Organisaation tunnusta ei voi muuttaa viranomaisen tunnukseksi eikä päinvastoin: tee uusi tunnus.",
        "Kontots sessioner avslutas och ändringen antecknas i händelseloggen. Ett konto för en organisation kan inte bli myndighetens eller tvärtom: skapa ett nytt konto.",
        "The account's sessions end, and the change is entered in the audit trail. An organisation's account cannot become the authority's or the other way round: make another.");

    public static Label AreaHint { get; } = new(
        "Koskee vain analyytikkoa; muut roolit toimivat koko maassa.", "Gäller bara analytiker; de andra rollerna arbetar i hela landet.",
        "For an analyst only; the other roles work in the whole country.");

    public static Label AreaUnknown { get; } = new("Valitse alue luettelosta.", "Välj ett område i listan.", "Choose an area of the list.");

    public static Label RoleChanged { get; } = new("Rooli on tallennettu.", "Rollen har sparats.", "The role has been saved.");

    public static Label Search { get; } = new(
        "Nimi, sähköposti, PAR-tunnus, organisaatio tai kunta", "Namn, e-post, PAR-id, organisation eller kommun",
        "Name, e-mail, PAR id, organisation or municipality");

    public static Label Any { get; } = new("Kaikki", "Alla", "All");

    public static Label Find { get; } = new("Hae", "Sök", "Search");

    public static Label Found { get; } = new("{0} tunnusta.", "{0} konton.", "{0} accounts.");

    public static Label Nothing { get; } = new("Hakuun sopivia tunnuksia ei ole.", "Inga konton motsvarar sökningen.", "No account fits the search.");

    public static Label NeverSignedIn { get; } = new("Ei ole kirjautunut kertaakaan", "Har aldrig loggat in", "Has never signed in");

    public static Label LastSignIn { get; } = new("Kirjautui viimeksi", "Senast inloggad", "Last signed in");

    public static Label Never { get; } = new("Ei kertaakaan", "Aldrig", "Never");

    public static Label Cancel { get; } = new("Peruuta", "Avbryt", "Cancel");

    public static Label DisableSure { get; } = new("Suljetaanko tunnus {0}?", "Ska kontot {0} stängas?", "Close the account {0}?");

    public static Label DisableMeans { get; } = new(
        "Tunnuksella ei voi enää kirjautua, ja sen istunnot päättyvät heti. Sillä toimitetut tiedot ja sen tekemät päätökset säilyvät. Tunnuksen voi avata uudelleen.",
        "Det går inte längre att logga in med kontot och dess sessioner avslutas genast. Uppgifter som lämnats och beslut som fattats med det finns kvar. Kontot kan öppnas på nytt.",
        "Nobody can sign in with the account any more, and its sessions end at once. What it delivered and decided stays. The account can be opened again.");

    public static Label EnableSure { get; } = new("Avataanko tunnus {0}?", "Ska kontot {0} öppnas?", "Open the account {0}?");

    public static Label EnableMeans { get; } = new(
        "Tunnuksen haltija voi taas kirjautua samalla salasanalla ja toisella tunnisteella kuin ennen. Jos tunnus on siirtynyt toiselle, kutsu hänet omalla tunnuksella.",
        "Kontots innehavare kan åter logga in med samma lösenord och andra steg som förut. Om kontot har övergått till någon annan, bjud in den personen med ett eget konto.",
        "The holder can sign in again with the same password and second factor as before. If somebody else has taken the work over, invite them with an account of their own.");

    public static Label Of(AccountState state) => state switch
    {
        AccountState.Waiting => new("Kutsuun ei ole vastattu", "Inbjudan är obesvarad", "Invitation unanswered"),
        AccountState.Disabled => new("Suljettu", "Stängt", "Closed"),
        _ => new("Käytössä", "I bruk", "Open"),
    };

    public static Label Invited { get; } = new(
        "Tunnus on tehty, ja kutsu lähtee sähköpostilla.", "Kontot har skapats och inbjudan skickas med e-post.",
        "The account has been made, and the invitation goes by e-mail.");

    public static Label LinkSent { get; } = new("Linkki lähtee sähköpostilla.", "Länken skickas med e-post.", "The link goes by e-mail.");

    public static Label Changed { get; } = new("Tehty.", "Klart.", "Done.");

    public static Label AccountsLink { get; } = new("Organisaation tunnukset", "Organisationens konton", "The organisation's accounts");
}
