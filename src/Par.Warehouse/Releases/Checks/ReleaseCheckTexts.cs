using Par.Warehouse.Catalogue;

namespace Par.Warehouse.Releases.Checks;

/// <summary>What the checklist says to people: what is asked, what is wrong ({0} how many, {1} which) and what to do.</summary>
internal static class ReleaseCheckTexts
{
    /// <summary>Said of a check that nobody could ask yet.</summary>
    public static Label NotAsked { get; } = new("Ei ole vielä kysytty.", "Har inte frågats ännu.", "Not asked yet.");

    /// <summary>When it will be asked.</summary>
    public static Label AskedOnceBuilt { get; } = new(
        "Kysytään, kun luvut on muodostettu siitä, mikä on nyt hyväksytty.", "Frågas när siffrorna har byggts av det som är godkänt nu.",
        "It is asked once the figures are built from what is approved now.");

    public static Label Title(ReleaseCheckCode code) => code switch
    {
        ReleaseCheckCode.NotBuilt => new("Muodostettu", "Byggd", "Built"),
        ReleaseCheckCode.BasisChanged => new("Pohja ajan tasalla", "Underlaget är aktuellt", "Basis up to date"),
        ReleaseCheckCode.DecidedSinceApproval => new("Ei uusia ratkaisuja hyväksynnän jälkeen", "Inga nya beslut efter godkännandet", "No new decisions since approval"),
        ReleaseCheckCode.IntakeUnfinished => new("Vastaanotto valmis", "Mottagningen är klar", "Intake finished"),
        ReleaseCheckCode.Unreviewed => new("Kaikki tarkastettu", "Allt är granskat", "Everything reviewed"),
        ReleaseCheckCode.MissingUnexplained => new("Puuttuvat selitetty", "Saknade förklarade", "Missing ones explained"),
        ReleaseCheckCode.StoredCellsDiffer => new("Luvut vastaavat aineistoa", "Siffrorna motsvarar materialet", "Figures match the facts"),
        ReleaseCheckCode.DisclosureAuditFailing => new("Tietosuoja pitää", "Sekretesskyddet håller", "Disclosure control holds"),
        ReleaseCheckCode.FilesDiffer => new("Tiedostot luettu", "Filerna är lästa", "Files read back"),
        ReleaseCheckCode.SumsDoNotClose => new("Summat täsmäävät", "Summorna stämmer", "Sums close"),
        ReleaseCheckCode.QualityTextMissing => new("Laatuseloste kolmella kielellä", "Kvalitetsbeskrivning på tre språk", "Quality description in three languages"),
        ReleaseCheckCode.CorrectionTextMissing => new("Korjauksen kuvaus kolmella kielellä", "Rättelsen beskriven på tre språk", "Correction described in three languages"),
        ReleaseCheckCode.NewerVersionExists => new("Uusin versio", "Nyaste versionen", "Newest version"),
        ReleaseCheckCode.BigMovements => new("Ei poikkeuksellisia muutoksia", "Inga ovanliga förändringar", "No unusual movements"),
        ReleaseCheckCode.OrganisationsVanished => new("Viime vuoden toimittajat mukana", "Fjolårets leverantörer är med", "Last year's organisations present"),
        ReleaseCheckCode.CoverageBelowLastYear => new("Kattavuus ei ole laskenut", "Täckningen har inte minskat", "Coverage not below last year"),
        ReleaseCheckCode.OutsideOfficeHours => new("Julkaisu arkipäivänä klo 8–10", "Publicering på en vardag kl. 8–10", "Published on a working day, 8–10"),
        _ => new("Ennakkokatselijat nimetty", "Förhandstillgången namngiven", "Pre-release list named"),
    };

    public static Label Finding(ReleaseCheckCode code) => code switch
    {
        ReleaseCheckCode.NotBuilt => new("Julkaisun muodostaminen on kesken.", "Publiceringen håller på att byggas.", "The release is still being built."),
        ReleaseCheckCode.BasisChanged => new(
            "Hyväksytyt toimitukset, rekisteri tai avustukset ovat muuttuneet muodostamisen jälkeen.",
            "Godkända leveranser, registret eller understöden har ändrats efter att publiceringen byggdes.",
            "Approved submissions, the register or the grants have changed since it was built."),
        ReleaseCheckCode.DecidedSinceApproval => new(
            "Hyväksynnän jälkeen on tehty {0} ratkaisua, ja luvut olisivat nyt toiset{1}.",
            "Efter godkännandet har {0} beslut fattats, och siffrorna skulle nu vara andra{1}.",
            "Since it was approved, {0} decisions have been made and the figures would now be others{1}."),
        ReleaseCheckCode.IntakeUnfinished => new(
            "{0} tammikuun tiedostoa on vielä käsittelyssä{1}.", "{0} januarifiler behandlas ännu{1}.", "{0} January files are still being taken in{1}."),
        ReleaseCheckCode.Unreviewed => new(
            "{0} toimitusta odottaa tarkastusta{1}.", "{0} leveranser väntar på granskning{1}.", "{0} submissions wait for review{1}."),
        ReleaseCheckCode.MissingUnexplained => new(
            "{0} organisaation luvut puuttuvat ilman selitystä{1}.", "{0} organisationers siffror saknas utan förklaring{1}.",
            "The figures of {0} organisations are missing without an explanation{1}."),
        ReleaseCheckCode.StoredCellsDiffer => new(
            "{0} tallennettua lukua poikkeaa hyväksytystä aineistosta{1}.", "{0} lagrade siffror avviker från det godkända materialet{1}.",
            "{0} stored figures differ from the approved facts{1}."),
        ReleaseCheckCode.DisclosureAuditFailing => new(
            "{0} luvusta 1–4 jää lukijalle alle neljä vaihtoehtoa{1}.", "För {0} tal mellan 1 och 4 återstår färre än fyra möjligheter för läsaren{1}.",
            "For {0} counts of 1–4 readers are left fewer than four figures{1}."),
        ReleaseCheckCode.FilesDiffer => new(
            "Ladattavat tiedostot tai sivut poikkeavat {0} kohdassa tallennetuista luvuista{1}.", "Filerna eller sidorna avviker på {0} ställen från de lagrade siffrorna{1}.",
            "Files or pages differ from the stored figures in {0} places{1}."),
        ReleaseCheckCode.SumsDoNotClose => new("{0} summaa ei täsmää{1}.", "{0} summor stämmer inte{1}.", "{0} sums do not close{1}."),
        ReleaseCheckCode.QualityTextMissing => new("Laatuseloste puuttuu{1}.", "Kvalitetsbeskrivningen saknas{1}.", "The quality description is missing{1}."),
        ReleaseCheckCode.CorrectionTextMissing => new(
            "Korjatun version on kerrottava, mitä korjattiin, miksi ja kuinka paljon{1}.", "En rättad version måste berätta vad som rättades, varför och hur mycket{1}.",
            "A corrected version must say what was corrected, why and by how much{1}."),
        ReleaseCheckCode.NewerVersionExists => new("Uudempi versio on jo tehty{1}.", "En nyare version finns redan{1}.", "A newer version has been made{1}."),
        ReleaseCheckCode.BigMovements => new(
            "{0} maan tai alueen lukua on muuttunut paljon viime vuodesta{1}.", "{0} siffror för landet eller områden har ändrats mycket från i fjol{1}.",
            "{0} figures of the country or areas have moved much since last year{1}."),
        ReleaseCheckCode.OrganisationsVanished => new(
            "{0} viime vuonna mukana ollutta organisaatiota puuttuu{1}.", "{0} organisationer som var med i fjol saknas{1}.",
            "{0} organisations that were there last year are missing{1}."),
        ReleaseCheckCode.CoverageBelowLastYear => new(
            "Toiminnan piirissä on {0} kuntaa vähemmän kuin viime vuonna{1}.", "{0} färre kommuner omfattas än i fjol{1}.",
            "{0} municipalities fewer are served than last year{1}."),
        ReleaseCheckCode.OutsideOfficeHours => new(
            "Julkaisuaika ei ole arkipäivänä klo 8–10{1}.", "Tidpunkten är inte en vardag kl. 8–10{1}.", "The hour is not on a working day between 8 and 10{1}."),
        _ => new("Kukaan ministeriöstä ei näe lukuja ennakolta.", "Ingen på ministeriet ser siffrorna på förhand.", "Nobody of the ministry sees the figures beforehand."),
    };

    public static Label Remedy(ReleaseCheckCode code) => code switch
    {
        ReleaseCheckCode.NotBuilt => new("Odota, tai muodosta julkaisu uudelleen.", "Vänta, eller bygg publiceringen på nytt.", "Wait, or build it again."),
        ReleaseCheckCode.BasisChanged => new("Muodosta julkaisu uudelleen.", "Bygg publiceringen på nytt.", "Build it again."),
        ReleaseCheckCode.DecidedSinceApproval => new(
            "Peru ajastus, muodosta julkaisu uudelleen ja anna se hyväksyttäväksi.", "Avboka tidpunkten, bygg publiceringen på nytt och lämna den för godkännande.",
            "Cancel the hour, build it again and hand it over."),
        ReleaseCheckCode.IntakeUnfinished => new("Odota hetki ja katso uudelleen.", "Vänta en stund och titta på nytt.", "Wait a moment and look again."),
        ReleaseCheckCode.Unreviewed => new("Hyväksy tai palauta ne tarkastuksessa.", "Godkänn eller returnera dem i granskningen.", "Approve or return them at the review desk."),
        ReleaseCheckCode.MissingUnexplained => new(
            "Kirjoita tarkastuksessa, miksi luvut puuttuvat, tai pyydä ne.", "Skriv i granskningen varför siffrorna saknas, eller be om dem.",
            "Write at the review desk why they are missing, or ask for them."),
        ReleaseCheckCode.StoredCellsDiffer => new(
            "Muodosta julkaisu uudelleen. Jos virhe toistuu, ilmoita ylläpitäjälle.", "Bygg publiceringen på nytt. Om felet återkommer, meddela administratören.",
            "Build it again. If it comes back, tell the administrator."),
        ReleaseCheckCode.DisclosureAuditFailing => new(
            "Älä julkaise. Muodosta julkaisu uudelleen; jos virhe toistuu, ilmoita ylläpitäjälle.", "Publicera inte. Bygg på nytt; om felet återkommer, meddela administratören.",
            "Do not publish. Build it again; if it comes back, tell the administrator."),
        ReleaseCheckCode.FilesDiffer => new(
            "Älä julkaise. Ilmoita ylläpitäjälle.", "Publicera inte. Meddela administratören.", "Do not publish. Tell the administrator."),
        ReleaseCheckCode.SumsDoNotClose => new(
            "Muodosta julkaisu uudelleen. Jos virhe toistuu, ilmoita ylläpitäjälle.", "Bygg publiceringen på nytt. Om felet återkommer, meddela administratören.",
            "Build it again. If it comes back, tell the administrator."),
        ReleaseCheckCode.QualityTextMissing => new("Kirjoita se julkaisun teksteihin.", "Skriv den bland publiceringens texter.", "Write it among the release's texts."),
        ReleaseCheckCode.CorrectionTextMissing => new("Kirjoita se julkaisun teksteihin.", "Skriv det bland publiceringens texter.", "Write it among the release's texts."),
        ReleaseCheckCode.NewerVersionExists => new("Jatka uusimmasta versiosta.", "Fortsätt med den nyaste versionen.", "Go on with the newest version."),
        ReleaseCheckCode.BigMovements => new(
            "Katso muutokset vertailusta ja kuittaa, kun niille on syy.", "Se förändringarna i jämförelsen och kvittera när det finns en orsak.",
            "Look at them in the comparison, and answer for them when there is a cause."),
        ReleaseCheckCode.OrganisationsVanished => new(
            "Selvitä, miksi ne puuttuvat, ja kuittaa.", "Ta reda på varför de saknas, och kvittera.", "Find out why they are missing, and answer for it."),
        ReleaseCheckCode.CoverageBelowLastYear => new(
            "Tarkista toiminta-alueet ja kuittaa.", "Kontrollera verksamhetsområdena och kvittera.", "Check the areas served, and answer for it."),
        ReleaseCheckCode.OutsideOfficeHours => new(
            "Valitse toinen aika tai perustele.", "Välj en annan tid eller motivera.", "Choose another hour, or say why."),
        _ => new(
            "Nimeä katselijat tai kuittaa, ettei heitä ole.", "Namnge dem, eller kvittera att det inte finns några.", "Name them, or answer that there are none."),
    };
}
