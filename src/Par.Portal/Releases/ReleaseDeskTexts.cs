using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Releases;

namespace Par.Portal.Releases;

/// <summary>Texts of the release desk.</summary>
internal static class ReleaseDeskTexts
{
    public static Label Title { get; } = new("Julkaisutyö", "Publiceringsarbete", "Release desk");

    public static Label Lead { get; } = new(
        "Tammikuun luvuista muodostetaan julkaisu, se tarkistetaan, hyväksytään ja ajastetaan. Mitään ei tule julki ennen julkaisuaikaa.",
        "Av januarisiffrorna byggs en publicering som kontrolleras, godkänns och får en tidpunkt. Ingenting blir offentligt före den.",
        "A release is built from the January figures, checked, approved and given its hour. Nothing becomes public before it.");

    public static Label Releases { get; } = new("Julkaisut", "Publiceringar", "Releases");

    public static Label None { get; } = new("Julkaisuja ei vielä ole.", "Det finns inga publiceringar ännu.", "There are no releases yet.");

    public static Label Name { get; } = new("{0} {1}, versio {2}", "{0} {1}, version {2}", "{0} {1}, version {2}");

    public static Label Version { get; } = new("Versio", "Version", "Version");

    public static Label State { get; } = new("Tila", "Läge", "State");

    public static Label Hour { get; } = new("Julkaisuaika", "Tidpunkt", "Hour");

    public static Label NextStep { get; } = new("Seuraavaksi", "Härnäst", "Next");

    public static Label Build { get; } = new("Muodosta julkaisu", "Bygg en publicering", "Build a release");

    public static Label BuildHint { get; } = new(
        "Luvut lasketaan hyväksytyistä toimituksista ja suojataan. Jos mikään ei ole muuttunut, uutta ei synny.",
        "Siffrorna räknas av de godkända leveranserna och skyddas. Om inget har ändrats blir det inget nytt.",
        "The figures are counted from the approved submissions and protected. If nothing has changed, nothing new is made.");

    public static Label Queued { get; } = new(
        "Julkaisua muodostetaan taustalla. Lataa sivu hetken kuluttua uudelleen.", "Publiceringen byggs i bakgrunden. Ladda om sidan om en stund.",
        "The release is being built in the background. Load the page again in a moment.");

    public static Label Rebuild { get; } = new("Muodosta uudelleen", "Bygg på nytt", "Build again");

    public static Label Texts { get; } = new("Tekstit", "Texter", "Texts");

    public static Label Comparison { get; } = new("Vertailu", "Jämförelse", "Comparison");

    public static Label Preview { get; } = new("Katso lukuja", "Se siffrorna", "See the figures");

    public static Label Checklist { get; } = new("Tarkistuslista", "Checklista", "Checklist");

    public static Label ChecklistClear { get; } = new("Mikään ei estä seuraavaa vaihetta.", "Inget hindrar nästa steg.", "Nothing keeps the release from its next step.");

    public static Label ChecklistHolds { get; } = new(
        "{0} kohtaa pitää hoitaa ennen seuraavaa vaihetta.", "{0} punkter måste åtgärdas före nästa steg.", "{0} checks keep the release from its next step.");

    public static Label Check { get; } = new("Kohta", "Punkt", "Check");

    public static Label Outcome { get; } = new("Tulos", "Resultat", "Outcome");

    public static Label WhatToDo { get; } = new("Mitä tehdä", "Vad som ska göras", "What to do");

    public static Label Passes { get; } = new("Kunnossa", "I ordning", "Passes");

    public static Label Blocks { get; } = new("Este", "Hinder", "Blocks");

    public static Label Warns { get; } = new("Varoitus", "Varning", "Warning");

    public static Label AnsweredBy { get; } = new("Kuitattu ({0}): {1}", "Kvitterad ({0}): {1}", "Answered for ({0}): {1}");

    public static Label GoThere { get; } = new("Avaa", "Öppna", "Open");

    public static Label Answer { get; } = new("Kuittaa varoitus", "Kvittera en varning", "Answer for a warning");

    public static Label WhichWarning { get; } = new("Varoitus", "Varning", "Warning");

    public static Label Steps { get; } = new("Vaiheet", "Steg", "Steps");

    public static Label Why { get; } = new("Perustelu", "Motivering", "Why");

    public static Label WhyHint { get; } = new(
        "Jää jäljitysketjuun. Pakollinen, kun jotain palautetaan, siirretään tai perutaan.", "Blir kvar i historiken. Obligatorisk när något tas tillbaka, flyttas eller avbokas.",
        "Stays in the audit trail. Needed when something is given back, moved or cancelled.");

    public static Label Day { get; } = new("Julkaisupäivä", "Publiceringsdag", "Day of publication");

    public static Label Time { get; } = new("Kellonaika Suomessa", "Klockslag i Finland", "Time in Finland");

    public static Label TimeHint { get; } = new("Arkipäivinä klo 8–10; muulloin perustele.", "Vardagar kl. 8–10; annars motivera.", "Working days 8–10; otherwise say why.");

    public static Label NoMoment { get; } = new("Anna päivä ja kellonaika.", "Ange dag och klockslag.", "Give day and time.");

    public static Label HandOver { get; } = new("Anna hyväksyttäväksi", "Lämna för godkännande", "Hand over for approval");

    public static Label GiveBack { get; } = new("Palauta valmisteluun", "Ta tillbaka till beredning", "Give back");

    public static Label Approve { get; } = new("Hyväksy ja ajasta", "Godkänn och tidsbestäm", "Approve and schedule");

    public static Label Reschedule { get; } = new("Siirrä julkaisuaika", "Flytta tidpunkten", "Move the hour");

    public static Label Cancel { get; } = new("Peru ajastus", "Avboka tidpunkten", "Cancel the hour");

    public static Label Withdraw { get; } = new("Vedä julkaisu pois", "Dra tillbaka publiceringen", "Withdraw the release");

    public static Label WithdrawLead { get; } = new(
        "Luvut poistuvat julkiselta sivustolta heti, eikä aiempi versio palaa tilalle. Osoite kertoo syyn. Tavallinen virhe korjataan uudella versiolla.",
        "Siffrorna försvinner genast från den offentliga webbplatsen och ingen tidigare version kommer tillbaka. Adressen berättar orsaken. Ett vanligt fel rättas med en ny version.",
        "The figures leave the public site at once, and no earlier version takes their place. The address says why. An ordinary error is corrected by a new version.");

    public static Label PublicReason { get; } = new("Julkinen syy", "Offentlig orsak", "Public reason");

    public static Label Preliminary { get; } = new("Merkitse ennakkotiedoiksi", "Märk som preliminära", "Mark as preliminary");

    public static Label Final { get; } = new("Merkitse lopullisiksi", "Märk som slutliga", "Mark as final");

    public static Label IsPreliminary { get; } = new("ennakkotietoja", "preliminära uppgifter", "preliminary figures");

    public static Label ApproverDecides { get; } = new(
        "Hyväksyjä päättää seuraavasta vaiheesta.", "Godkännaren beslutar om nästa steg.", "An approver decides on the next step.");

    public static Label Done { get; } = new("Tehty: {0}.", "Gjort: {0}.", "Done: {0}.");

    public static Label HeldBack { get; } = new(
        "Julkaisuaika on mennyt, mutta julkaisu on pidätetty. Katso tarkistuslista.", "Tidpunkten har passerat men publiceringen hålls tillbaka. Se checklistan.",
        "The hour has passed and the release is held back. See the checklist.");

    public static Label Built { get; } = new("Muodostettu", "Byggd", "Built");

    public static Label BuiltBy { get; } = new("Muodostaja", "Byggd av", "Built by");

    public static Label ApprovedBy { get; } = new("Hyväksyjä", "Godkänd av", "Approved by");

    public static Label Published { get; } = new("Julkaistu", "Publicerad", "Published");

    public static Label History { get; } = new("Historia", "Historik", "History");

    public static Label SideName(Side side) => side == Side.Ent
        ? new("Etsivä nuorisotyö", "Uppsökande ungdomsarbete", "Outreach youth work")
        : new("Nuorten työpajatoiminta", "Ungdomsverkstäder", "Youth workshops");

    public static Label NameOf(Release release) => Name.With(SideName(release.Side), release.Year, release.Version);

    public static Label Of(ReleaseState state) => state switch
    {
        ReleaseState.Draft => new("Muodostetaan", "Byggs", "Being built"),
        ReleaseState.Built => new("Valmisteilla", "Under beredning", "In preparation"),
        ReleaseState.InReview => new("Hyväksyttävänä", "Väntar på godkännande", "In review"),
        ReleaseState.Scheduled => new("Ajastettu", "Tidsbestämd", "Scheduled"),
        ReleaseState.Published => new("Julkinen", "Offentlig", "Public"),
        ReleaseState.Superseded => new("Korvattu", "Ersatt", "Superseded"),
        _ => new("Vedetty pois", "Tillbakadragen", "Withdrawn"),
    };

    public static Label NextOf(ReleaseState state) => state switch
    {
        ReleaseState.Draft => new("Odota muodostamista", "Vänta på bygget", "Wait for the build"),
        ReleaseState.Built => new("Kirjoita tekstit, vertaa ja anna hyväksyttäväksi", "Skriv texterna, jämför och lämna för godkännande", "Write the texts, compare and hand over"),
        ReleaseState.InReview => new("Hyväksy ja ajasta, tai palauta", "Godkänn och tidsbestäm, eller ta tillbaka", "Approve and schedule, or give back"),
        ReleaseState.Scheduled => new("Julkaistaan aikanaan", "Publiceras i sin tid", "Goes out at its hour"),
        ReleaseState.Published => new("Korjaus tehdään uutena versiona", "Rättelser görs som en ny version", "A correction is a new version"),
        _ => new("–", "–", "–"),
    };
}
