using Par.Warehouse.Catalogue;

namespace Par.Portal.Identity.People;

/// <summary>Texts of inviting many at once.</summary>
internal static class InvitationTexts
{
    public static Label Title { get; } = new("Kutsu monta", "Bjud in många", "Invite many");

    public static Label Lead { get; } = new(
        "Valitse organisaatiot, joilla ei ole toimivaa tunnusta, tai anna luettelo osoitteista. Näet ensin, kenet kutsutaan; kutsut lähtevät vasta, kun vahvistat.",
        "Välj organisationer som inte har något fungerande konto eller ge en lista med adresser. Du ser först vem som bjuds in; inbjudningarna skickas först när du bekräftar.",
        "Choose organisations without an account that works, or give a list of addresses. You first see who is invited; the invitations go only when you confirm.");

    public static Label Without { get; } = new(
        "Organisaatiot ilman toimivaa tunnusta ({0})", "Organisationer utan fungerande konto ({0})", "Organisations without an account that works ({0})");

    public static Label WithoutNone { get; } = new(
        "Jokaisella organisaatiolla on toimiva tunnus.", "Varje organisation har ett fungerande konto.", "Every organisation has an account that works.");

    public static Label ChooseAll { get; } = new("Valitse kaikki, joilla on osoite", "Välj alla som har en adress", "Choose all that have an address");

    public static Label ChooseNone { get; } = new("Poista valinnat", "Ta bort valen", "Choose none");

    public static Label Chosen { get; } = new("Valittu", "Vald", "Chosen");

    public static Label Unanswered { get; } = new("Vastaamattomia kutsuja", "Obesvarade inbjudningar", "Invitations unanswered");

    public static Label NoAddress { get; } = new("Ei osoitetta rekisterissä", "Ingen adress i registret", "No address in the register");

    public static Label List { get; } = new("Luettelo", "Lista", "List");

    public static Label ListHint { get; } = new(
        "Yksi kutsuttava riviä kohti: sähköpostiosoite, PAR-tunnus ja toiminta (ENT tai TY), esimerkiksi etsiva@kunta.fi; P0179; ENT.",
        "En inbjuden per rad: e-postadress, PAR-id och verksamhet (ENT eller TY), till exempel uppsokande@kommun.fi; P0179; ENT.",
        "One person a line: e-mail address, PAR id and form of work (ENT or TY), for example outreach@municipality.fi; P0179; ENT.");

    public static Label File { get; } = new("Tai työkirja, jossa on samat tiedot (.xlsx)", "Eller en arbetsbok med samma uppgifter (.xlsx)",
        "Or a workbook with the same details (.xlsx)");

    public static Label RoleHint { get; } = new(
        "Vastuuhenkilö voi itse kutsua organisaationsa muut käyttäjät.", "Ansvarspersonen kan själv bjuda in organisationens övriga användare.",
        "A lead can invite the other users of its organisation.");

    public static Label Show { get; } = new("Näytä kutsuttavat", "Visa de inbjudna", "Show who is invited");

    public static Label Nobody { get; } = new("Valitse organisaatio tai anna luettelo.", "Välj en organisation eller ge en lista.",
        "Choose an organisation or give a list.");

    public static Label Faults { get; } = new(
        "Luettelossa on virheitä, eikä ketään kutsuttu. Korjaa rivit ja näytä kutsuttavat uudelleen.",
        "Listan har fel och ingen bjöds in. Rätta raderna och visa de inbjudna på nytt.",
        "The list has errors, and nobody was invited. Correct the lines and show who is invited again.");

    public static Label Line { get; } = new("Rivi {0}", "Rad {0}", "Line {0}");

    public static Label SheetLine { get; } = new("{0}, rivi {1}", "{0}, rad {1}", "{0}, row {1}");

    public static Label Preview { get; } = new("Kutsuttavat", "De inbjudna", "Who is invited");

    public static Label Summary { get; } = new("Kutsutaan {0}, {1} jää ennalleen.", "{0} bjuds in, {1} förblir som de är.", "{0} are invited, {1} stay as they are.");

    public static Label Organisation { get; } = new("Organisaatio", "Organisation", "Organisation");

    public static Label What { get; } = new("Mitä tapahtuu", "Vad som händer", "What happens");

    public static Label Confirm { get; } = new("Lähetä {0} kutsua", "Skicka {0} inbjudningar", "Send {0} invitations");

    public static Label Sent { get; } = new(
        "Kutsut on tehty: {0}. Kirjeet lähtevät sähköpostilla.", "Inbjudningarna är gjorda: {0}. Breven skickas med e-post.",
        "Invitations made: {0}. The letters go by e-mail.");

    public static Label Links { get; } = new(
        "Kutsut on tehty: {0}. Kirjeitä ei lähde, joten anna kullekin oma linkkinsä. Linkki toimii kerran, 24 tunnin ajan, eikä sitä näytetä uudelleen.",
        "Inbjudningarna är gjorda: {0}. Inga brev skickas, så ge var och en sin egen länk. En länk fungerar en gång, i 24 timmar, och visas inte på nytt.",
        "Invitations made: {0}. No letters leave, so give each person their own link. A link works once, for 24 hours, and is not shown again.");

    public static Label Stale { get; } = new(
        "Vahvistusta ei voitu lukea. Näytä kutsuttavat uudelleen.", "Bekräftelsen kunde inte läsas. Visa de inbjudna på nytt.",
        "The confirmation could not be read. Show who is invited again.");

    public static Label OtherSide { get; } = new(
        "Organisaatiolla {0} ei ole rekisterissä toimintaa {1}.", "Organisationen {0} har inte verksamheten {1} i registret.",
        "The register has no work {1} of organisation {0}.");

    public static Label WhichSide { get; } = new(
        "Organisaatiolla {0} on molemmat toiminnat: lisää riville ENT tai TY.", "Organisationen {0} har båda verksamheterna: lägg till ENT eller TY på raden.",
        "Organisation {0} does both kinds of work: add ENT or TY to the line.");

    /// <summary>What a step comes to.</summary>
    public static Label Of(InvitationStep step) => step switch
    {
        InvitationStep.Invite => new("Tunnus tehdään ja kutsu lähtee", "Ett konto skapas och inbjudan skickas",
            "An account is made and the invitation goes"),
        InvitationStep.Renew => new(
            "Kutsuun ei ole vastattu: uusi linkki lähtee", "Inbjudan är obesvarad: en ny länk skickas", "The invitation is unanswered: a new link goes"),
        InvitationStep.Done => new("Kutsuttu jo", "Redan inbjuden", "Invited already"),
        InvitationStep.HasAccount => new("Tunnus toimii jo", "Kontot fungerar redan", "Has an account that works"),
        _ => new("Tunnus on suljettu: avaa se tunnuksista", "Kontot är stängt: öppna det bland kontona",
            "The account is closed: open it among the accounts"),
    };
}
