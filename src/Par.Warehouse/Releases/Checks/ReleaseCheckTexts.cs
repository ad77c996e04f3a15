using Par.Warehouse.Catalogue;

namespace Par.Warehouse.Releases.Checks;

/// <summary>What the checklist says to people: what is asked, what is wrong ({0} how many, {1} which) and what to do.</summary>
internal static class ReleaseCheckTexts
{
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
        ReleaseCheckCode.HighHiddenShare => new("Salattujen osuus ennallaan", "Andelen dolda värden oförändrad", "Withheld share as before"),
        ReleaseCheckCode.RangesNarrow => new("Pienten lukujen vaihteluvälit riittävät", "De små talens intervall är tillräckliga", "Ranges of small counts are wide enough"),
        ReleaseCheckCode.RangesNotAsked => new("Vaihteluvälit laskettu", "Intervallen har beräknats", "Ranges have been worked out"),
        ReleaseCheckCode.EarlierVersionTells => new("Aiempi versio ei paljasta pieniä lukuja", "En tidigare version röjer inga små tal", "An earlier version gives no small count away"),
        ReleaseCheckCode.CorrectionOfFew => new("Korjaus ei koske vain muutamaa henkilöä", "Rättelsen gäller inte bara några få personer", "The correction is not of a few people only"),
        ReleaseCheckCode.InsidersLearn => new("Organisaatiot eivät voi päätellä toistensa pieniä lukuja", "Organisationerna kan inte härleda varandras små tal", "Organisations cannot work out each other's small counts"),
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
            "{0} pientä lukua voi päätellä julkaistavista luvuista{1}.", "{0} små tal kan härledas ur siffrorna{1}.",
            "{0} small counts can be worked out from the figures{1}."),
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
        ReleaseCheckCode.HighHiddenShare => new(
            "Salattujen osuus on suuri tai selvästi suurempi kuin viime vuonna{1}.", "Andelen dolda värden är stor eller klart större än i fjol{1}.",
            "Much is withheld, or clearly more than last year{1}."),
        ReleaseCheckCode.RangesNarrow => new(
            "{0} pientä lukua rajautuu kaikista summista yhdessä kapeammalle välille kuin sääntö vaatii{1}.",
            "{0} små tal kan med alla summor tillsammans avgränsas till ett smalare intervall än regeln kräver{1}.",
            "{0} small counts can be placed in a narrower range than the rule asks by all sums together{1}."),
        ReleaseCheckCode.RangesNotAsked => new(
            "Luvut on suojattu yksittäisten summien mukaan; kaikkia summia yhdessä ei ole laskettu{1}.", "Siffrorna är skyddade enligt enskilda summor; alla summor tillsammans har inte beräknats{1}.",
            "The figures are protected by single sums; what all sums say together has not been worked out{1}."),
        ReleaseCheckCode.EarlierVersionTells => new(
            "{0} pientä lukua voi päätellä, kun tämän version rinnalla luetaan aiempaa{1}.", "{0} små tal kan härledas av den som läser en tidigare version bredvid denna{1}.",
            "{0} small counts can be worked out by somebody who reads an earlier version beside this one{1}."),
        ReleaseCheckCode.CorrectionOfFew => new(
            "{0} lukua poikkeaa edellisestä versiosta 1–4 henkilöllä{1}. Versioiden erotus kertoo heistä saman kuin pieni luku.",
            "{0} siffror skiljer sig från den förra versionen med 1–4 personer{1}. Skillnaden mellan versionerna berättar om dem detsamma som ett litet tal.",
            "{0} figures differ from the version before by 1–4 people{1}. The difference between the versions tells of them what a small count would."),
        ReleaseCheckCode.InsidersLearn => new(
            "{0} kertaa organisaatio voi päätellä muiden pienen luvun tai lähes sen, kun se vähentää julkaistusta luvusta omat asiakkaansa{1}.",
            "I {0} fall kan en organisation härleda ett litet tal om andra, exakt eller nästan, genom att dra bort sina egna klienter från siffrorna{1}.",
            "In {0} cases an organisation can work out a small count of others, exactly or nearly, by taking its own clients away from the figures{1}."),
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
        ReleaseCheckCode.HighHiddenShare => new(
            "Katso vertailusta, mitkä luvut on salattu, ja kuittaa.", "Se i jämförelsen vilka siffror som dolts, och kvittera.",
            "See in the comparison which figures are withheld, and answer for it."),
        ReleaseCheckCode.RangesNarrow => new(
            "Jätä suojaussivun ehdotuksista pois tarkka jaottelu tai kuittaa, miksi riski hyväksytään.", "Lämna bort en fin indelning enligt skyddssidans förslag, eller kvittera varför risken godtas.",
            "Leave out a fine breakdown that the protection page suggests, or say why the risk is accepted."),
        ReleaseCheckCode.RangesNotAsked => new(
            "Muodosta julkaisu uudelleen tai kuittaa, miksi tämä riittää.", "Bygg publiceringen på nytt, eller kvittera varför detta räcker.",
            "Build the release again, or say why this is enough."),
        ReleaseCheckCode.EarlierVersionTells => new(
            "Julkaistua ei saa takaisin. Julkaise korjaus vasta, kun se muuttaa useampia lukuja, tai kuittaa, miksi riski hyväksytään.",
            "Det som publicerats kan inte tas tillbaka. Publicera rättelsen först när den ändrar fler siffror, eller kvittera varför risken godtas.",
            "What was published cannot be taken back. Publish the correction when it changes more figures, or say why the risk is accepted."),
        ReleaseCheckCode.CorrectionOfFew => new(
            "Julkaise korjaus yhdessä muiden korjausten kanssa tai kuittaa, miksi se julkaistaan näin.", "Publicera rättelsen tillsammans med andra rättelser, eller kvittera varför den publiceras så här.",
            "Publish the correction together with others, or say why it is published as it is."),
        ReleaseCheckCode.InsidersLearn => new(
            "Katso, mitkä luvut on näytettävä, esimerkiksi koko maan summat tai aiemmin julkaistut, ja kuittaa, miksi riski hyväksytään.",
            "Se vilka siffror som måste visas, till exempel landets summor eller tidigare publicerade, och kvittera varför risken godtas.",
            "See which figures have to be shown, such as the country's totals or what was published before, and say why the risk is accepted."),
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
