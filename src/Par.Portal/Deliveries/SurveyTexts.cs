using Par.Ingest.Survey;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Portal.Deliveries;

/// <summary>Texts of entering a survey answer.</summary>
internal static class SurveyTexts
{
    public static Label Title { get; } = new("Kyselyvastauksen syöttö", "Inmatning av enkätsvar", "Entering a survey answer");

    public static Label Lead { get; } = new(
        "Syötä organisaation ilmoittamat kokonaismäärät, kun se ei pysty toimittamaan tiedostoa. Vastaus käsitellään kuten toimitus, ja sen lähteeksi tulee kysely. Myöhemmin toimitettu tiedosto korvaa sen.",
        "Mata in de totalantal som organisationen har uppgett när den inte kan lämna en fil. Svaret behandlas som en leverans och källan blir enkät. En fil som lämnas senare ersätter det.",
        "Enter the totals that the organisation has given when it cannot deliver a file. The answer is handled like a submission, with survey as its source. A file delivered later replaces it.");

    public static Label Details { get; } = new("Organisaatio", "Organisation", "Organisation");

    public static Label ServiceName { get; } = new("Toiminnan nimi", "Verksamhetens namn", "Name of the service");

    public static Label AdministratorType { get; } = new("Hallinnoija", "Administratör", "Administrator type");

    public static Label Area { get; } = new("Toiminta-alueen kunnat", "Kommuner i verksamhetsområdet", "Municipalities served");

    public static Label AreaHint { get; } = new(
        "Kuntien kolminumeroiset koodit pilkulla erotettuina, kotikunta mukaan lukien.",
        "Kommunernas koder med tre siffror, åtskilda med komma, hemkommunen medräknad.",
        "The municipalities' codes of three digits, separated by commas, the home municipality included.");

    public static Label YoungPeople { get; } = new("Nuoret", "Unga", "Young people");

    public static Label Trainees { get; } = new("Valmentautujat", "Deltagare", "Trainees");

    public static Label CountsHint { get; } = new(
        "Tyhjä kenttä on nolla. Yhteydenotoissa ovat mukana myös tavoitetut nuoret.",
        "Ett tomt fält är noll. De nådda unga ingår också bland de kontaktade.",
        "An empty field is zero. Those contacted include those reached.");

    public static Label TraineesHint { get; } = new("Tyhjä kenttä on nolla.", "Ett tomt fält är noll.", "An empty field is zero.");

    public static Label AgeGroup { get; } = new("Ikäryhmä", "Åldersgrupp", "Age group");

    public static Label Contacted { get; } = new("Yhteydenotto", "Kontaktade", "Contacted");

    public static Label Reached { get; } = new("Tavoitettu", "Nådda", "Reached");

    public static Label TraineesShort { get; } = new("Valmentautujia", "Deltagare", "Trainees");

    public static Label Staff { get; } = new("Työntekijät", "Arbetstagare", "Workers");

    public static Label Workers { get; } = new("Työntekijöitä", "Antal arbetstagare", "Number of workers");

    public static Label PersonYears { get; } = new("Henkilötyövuosia yhteensä", "Årsverken sammanlagt", "Person-years in all");

    public static Label PersonYearsHint { get; } = new("Esimerkiksi 2,5. Enintään kaksi desimaalia.", "Till exempel 2,5. Högst två decimaler.", "For example 2.5. At most two decimals.");

    public static Label Check { get; } = new("Tarkista", "Kontrollera", "Check");

    public static Label CheckTitle { get; } = new("Tarkista ennen tallentamista", "Kontrollera innan du sparar", "Check before saving");

    public static Label CheckLead { get; } = new(
        "Syötetty: yhteydenottoja {0}, tavoitettuja {1}, työntekijöitä {2}, henkilötyövuosia {3}.",
        "Inmatat: kontaktade {0}, nådda {1}, arbetstagare {2}, årsverken {3}.",
        "Entered: contacted {0}, reached {1}, workers {2}, person-years {3}.");

    public static Label CheckTrainees { get; } = new(
        "Syötetty: valmentautujia {0}, työntekijöitä {1}, henkilötyövuosia {2}.", "Inmatat: deltagare {0}, arbetstagare {1}, årsverken {2}.",
        "Entered: trainees {0}, workers {1}, person-years {2}.");

    public static Label Save { get; } = new("Tallenna vastaus", "Spara svaret", "Save the answer");

    public static Label Change { get; } = new("Muuta lukuja", "Ändra siffrorna", "Change the figures");

    public static Label Earlier { get; } = new(
        "Käytössä on jo kyselyvastaus (versio {0}, {1}). Sen luvut ovat alla; uusi tallennus korvaa ne.",
        "Ett enkätsvar är redan i bruk (version {0}, {1}). Dess siffror finns nedan; en ny inmatning ersätter dem.",
        "A survey answer is in use already (revision {0}, {1}). Its figures are below; saving again replaces them.");

    public static Label Entered { get; } = new(
        "Kyselyvastaus on tallennettu versiona {0}.", "Enkätsvaret har sparats som version {0}.", "The survey answer has been saved as revision {0}.");

    public static Label EnteredRejected { get; } = new(
        "Tarkistus hylkäsi vastauksen. Korjaa alla luetellut kohdat ja tallenna uudelleen.",
        "Kontrollen underkände svaret. Rätta punkterna nedan och spara på nytt.",
        "Screening rejected the answer. Correct what is listed below and save again.");

    public static Label OpenReview { get; } = new("Avaa tarkastuksessa", "Öppna i granskningen", "Open in review");

    public static Label BackToBoard { get; } = new("Takaisin toimitustilanteeseen", "Tillbaka till leveransläget", "Back to the deliveries");

    public static Label NotANumber { get; } = new("{0}: kirjoita kokonaisluku väliltä 0–5 000.", "{0}: skriv ett heltal mellan 0 och 5 000.", "{0}: enter a whole number from 0 to 5,000.");

    public static Label NotPersonYears { get; } = new(
        "Henkilötyövuodet: kirjoita luku, jossa on enintään kaksi desimaalia.", "Årsverken: skriv ett tal med högst två decimaler.",
        "Person-years: enter a number with at most two decimals.");

    public static Label ServiceNameMissing { get; } = new("Kirjoita toiminnan nimi.", "Skriv verksamhetens namn.", "Enter the name of the service.");

    public static Label AreaWrong { get; } = new(
        "Toiminta-alueen kunnat: {0} ei ole kuntakoodi, joka oli voimassa vuonna {1}.", "Kommuner i verksamhetsområdet: {0} är ingen kommunkod som var i kraft {1}.",
        "Municipalities served: {0} is no municipality code in force in {1}.");

    public static Label AreaMissing { get; } = new("Anna ainakin yksi kunta.", "Ange minst en kommun.", "Give at least one municipality.");

    public static Label Of(SurveyFault fault) => fault switch
    {
        SurveyFault.MoreReachedThanContacted => new(
            "{0}: tavoitettuja on enemmän kuin yhteydenottoja.", "{0}: fler nådda än kontaktade.", "{0}: more reached than contacted."),
        SurveyFault.Empty => new("Syötä ainakin yksi luku.", "Mata in minst en siffra.", "Enter at least one figure."),
        SurveyFault.TooMany => new(
            "Nuoria tai työntekijöitä on yhteensä yli 5 000. Tarkista luvut.", "Det finns över 5 000 unga eller arbetstagare sammanlagt. Kontrollera siffrorna.",
            "There are over 5,000 young people or workers in all. Check the figures."),
        SurveyFault.MorePersonYearsThanWorkers => new(
            "Henkilötyövuosia on enemmän kuin työntekijöitä: yhdestä työntekijästä kertyy enintään yksi henkilötyövuosi.",
            "Det finns fler årsverken än arbetstagare: en arbetstagare ger högst ett årsverke.",
            "There are more person-years than workers: one worker makes at most one person-year."),
        _ => new("Anna työntekijöiden henkilötyövuodet.", "Ange arbetstagarnas årsverken.", "Give the workers' person-years."),
    };

    public static Label Of(SurveyObstacle obstacle) => obstacle switch
    {
        SurveyObstacle.NotRegistered => new(
            "Organisaatiota ei ole rekisterissä. Ylläpitäjä voi lisätä sen.", "Organisationen finns inte i registret. En administratör kan lägga till den.",
            "The organisation is not in the register. An administrator can add it."),
        SurveyObstacle.FileDelivered => new(
            "Organisaatio on toimittanut tiedoston tältä kierrokselta. Kyselyvastaus ei korvaa tiedostoa.",
            "Organisationen har lämnat en fil för omgången. Ett enkätsvar ersätter inte en fil.",
            "The organisation has delivered a file for the round. A survey answer does not replace a file."),
        _ => new("Kierrosta ei ole vielä avattu.", "Omgången har inte öppnats ännu.", "The round has not opened yet."),
    };
}
