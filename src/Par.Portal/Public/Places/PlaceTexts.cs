using Par.Warehouse.Catalogue;

namespace Par.Portal.Public.Places;

/// <summary>Words of the pages of places.</summary>
internal static class PlaceTexts
{
    public static Label Reached { get; } = new("tavoitettua nuorta", "nådda unga", "young people reached");

    public static Label YoungTrainees { get; } = new("alle 29-vuotiasta valmentautujaa", "deltagare under 29 år", "trainees under 29");

    public static Label Trainees { get; } = new("valmentautujaa", "deltagare", "trainees");

    public static Label PlacedFromOutreach { get; } = new(
        "etsivästä sijoittui myönteisesti", "positiv placering efter uppsökande arbete", "positive placement after outreach");

    public static Label PlacedFromWorkshop { get; } = new(
        "työpajalta sijoittui myönteisesti", "positiv placering efter verkstaden", "positive placement after the workshop");

    public static Label NobodyEnded { get; } = new("yksikään jakso ei päättynyt · {0}", "ingen period avslutades · {0}", "no period ended · {0}");

    public static Label PersonYears { get; } = new("henkilötyövuotta", "årsverken", "person-years");

    public static Label OrganisationsServing { get; } = new("organisaatiota palvelee", "organisationer betjänar", "organisations serve");

    public static Label OrganisationServes { get; } = new("organisaatio palvelee", "organisation betjänar", "organisation serves");

    public static Label OrganisationsBySide { get; } = new("etsivä {0} · työpajat {1}", "uppsökande {0} · verkstäder {1}", "outreach {0} · workshops {1}");

    public static Label PerThousand { get; } = new("{0} / 1\u00a0000 nuorta", "{0} / 1\u00a0000 unga", "{0} per 1,000 youths");

    public static Label Interval { get; } = new("95 %:n luottamusväli {0}", "95 % konfidensintervall {0}", "95% confidence interval {0}");

    public static Label Country { get; } = new("koko maa {0}", "hela landet {0}", "whole country {0}");

    public static Label Region { get; } = new("{0} {1}", "{0} {1}", "{0} {1}");

    public static Label GrantsInEuros { get; } = new("avustus {0}", "understöd {0}", "grants {0}");

    public static Label MunicipalitiesServed { get; } = new("{0} kunnassa", "i {0} kommuner", "in {0} municipalities");

    public static Label YouthPopulation { get; } = new(
        "15–28-vuotiaita oli {0} ({1}).", "Antalet 15–28-åringar var {0} ({1}).", "There were {0} people aged 15–28 ({1}).");

    public static Label YouthProjection { get; } = new(
        "15–28-vuotiaita on ennusteen mukaan {0} ({1}).", "Antalet 15–28-åringar är enligt prognosen {0} ({1}).",
        "There are {0} people aged 15–28 according to the projection ({1}).");

    public static Label WhoServes { get; } = new("Kuka palvelee", "Vem betjänar", "Who serves");

    public static Label NobodyServes { get; } = new(
        "Kunnan alueelta ei ole tietoja toimittaneita organisaatioita.", "Ingen organisation har lämnat uppgifter för kommunen.",
        "No organisation has delivered data for the municipality.");

    public static Label Outreach { get; } = new("Etsivä nuorisotyö", "Uppsökande ungdomsarbete", "Outreach youth work");

    public static Label Workshop { get; } = new("Työpajatoiminta", "Verkstadsverksamhet", "Workshop");

    public static Label ReachedCount { get; } = new("{0} tavoitettua", "{0} nådda", "{0} reached");

    public static Label TraineeCount { get; } = new("{0} valmentautujaa", "{0} deltagare", "{0} trainees");

    public static Label PersonYearCount { get; } = new("{0} htv", "{0} årsv.", "{0} FTE");

    public static Label NotDelivered { get; } = new("ei toimittanut tietoja {0}", "lämnade inte uppgifter {0}", "no data delivered for {0}");

    public static Label ServingNote { get; } = new(
        "Luvut ovat organisaation koko toiminnasta, ei vain tämän kunnan.", "Siffrorna gäller organisationens hela verksamhet, inte bara denna kommun.",
        "The figures are for the whole organisation and not for this municipality alone.");

    public static Label MunicipalitiesOf { get; } = new("Maakunnan kunnat", "Landskapets kommuner", "Municipalities of the region");

    public static Label MunicipalitiesOfCounty { get; } = new("Hyvinvointialueen kunnat", "Välfärdsområdets kommuner", "Municipalities of the county");

    public static Label CountiesOf { get; } = new("Maakunnan hyvinvointialueet", "Landskapets välfärdsområden", "Wellbeing services counties of the region");

    public static Label CountiesLead { get; } = new(
        "Hyvinvointialueet järjestävät sosiaali- ja terveyspalvelut vuodesta 2023 alkaen. Helsinki järjestää ne itse ja on tässä mukana omana alueenaan. Uudellamaalla hyvinvointialueita on useita, muualla hyvinvointialueella on samat kunnat kuin maakunnassa.",
        "Välfärdsområdena ordnar social- och hälsovården från och med 2023. Helsingfors ordnar den själv och är här med som ett eget område. I Nyland finns flera välfärdsområden, i övriga landskap har välfärdsområdet samma kommuner som landskapet.",
        "Wellbeing services counties have organised social and health services since 2023. Helsinki organises its own and stands here as an area by itself. Uusimaa has several counties; elsewhere a county has the same municipalities as its region.");

    public static Label CountySince { get; } = new(
        "Hyvinvointialueen luvut alkavat tilastovuodesta 2023.", "Välfärdsområdets siffror börjar från statistikåret 2023.", "The figures of the county begin with the statistic year 2023.");

    public static Label SameAsRegion { get; } = new(
        "Hyvinvointialueella on samat kunnat ja samat luvut kuin maakunnassa.", "Välfärdsområdet har samma kommuner och samma siffror som landskapet.",
        "The county has the same municipalities and the same figures as the region.");

    /// <summary>Of Helsinki, which stands beside the counties and is none.</summary>
    public static Label OwnAreaSince { get; } = new(
        "Kaupunki järjestää sosiaali- ja terveyspalvelut itse eikä kuulu mihinkään hyvinvointialueeseen. Sen luvut ovat hyvinvointialueiden rinnalla tilastovuodesta 2023.",
        "Staden ordnar social- och hälsovården själv och hör inte till något välfärdsområde. Dess siffror står bredvid välfärdsområdenas från statistikåret 2023.",
        "The city organises its own social and health services and belongs to no wellbeing services county. Its figures stand beside those of the counties from the statistic year 2023 on.");

    public static Label OwnAreaHeading { get; } = new(
        "Sosiaali- ja terveyspalvelujen järjestäjä", "Social- och hälsovården ordnas av", "Social and health services organised by");

    public static Label CountyHeading { get; } = new("Hyvinvointialue", "Välfärdsområde", "Wellbeing services county");

    public static Label ReachedPerYouth { get; } = new(
        "Tavoitetut 1\u00a0000 nuorta kohden {0}", "Nådda per 1\u00a0000 unga {0}", "Reached per 1,000 youths {0}");

    public static Label Municipality { get; } = new("Kunta", "Kommun", "Municipality");

    public static Label RegionHeading { get; } = new("Maakunta", "Landskap", "Region");

    public static Label ReachedHeading { get; } = new("Tavoitetut nuoret", "Nådda unga", "Young people reached");

    public static Label TraineesHeading { get; } = new("Valmentautujat", "Deltagare", "Trainees");

    public static Label PerThousandHeading { get; } = new("1\u00a0000 nuorta kohden", "Per 1\u00a0000 unga", "Per 1,000 youths");

    public static Label YoungTraineesHeading { get; } = new("Valmentautujat alle 29 v.", "Deltagare under 29 år", "Trainees under 29");

    public static Label NothingPublished { get; } = new(
        "Tilastoja ei ole vielä julkaistu.", "Ingen statistik har publicerats ännu.", "No statistics have been published yet.");

    public static Label DoublesNote { get; } = new(
        "Sama nuori voi olla mukana usean organisaation luvuissa. Vain tiedot toimittaneet organisaatiot ovat mukana.",
        "Samma ungdom kan ingå i flera organisationers siffror. Endast organisationer som lämnat uppgifter ingår.",
        "The same young person can be in the figures of several organisations. Only organisations that delivered data are included.");
}
