using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Portal.Reports;

/// <summary>Texts of the grant report.</summary>
internal static class GrantTexts
{
    public static Label Reports { get; } = new("Raportit", "Rapporter", "Reports");

    public static Label Title { get; } = new("Valtionavustusraportti {0}", "Statsunderstödsrapport {0}", "State grant report {0}");

    public static Label Lead { get; } = new(
        "Mitä nuorisotyön valtionavustuksia myönnettiin vuodelle {0} ja millaista työtä niitä saaneissa organisaatioissa tehtiin.",
        "Vilka statsunderstöd för ungdomsarbete som beviljades för år {0} och vilket arbete som gjordes i organisationerna som fick dem.",
        "What state grants for youth work were awarded for {0}, and what work was done in the organisations that received them.");

    public static Label NothingPublished { get; } = new(
        "Vuodesta ei ole julkaistuja tietoja.", "Det finns inga publicerade uppgifter för året.", "Nothing is published for the year.");

    public static Label Download { get; } = new("Lataa raportti", "Ladda ner rapporten", "Download the report");

    public static Label OtherYears { get; } = new("Vuodet", "År", "Years");

    public static Label ByRegion { get; } = new("Maakunnittain", "Enligt landskap", "By region");

    public static Label ByType { get; } = new("Organisaatiotyypeittäin", "Enligt organisationstyp", "By type of organisation");

    public static Label ByOrganisation { get; } = new("Organisaatioittain", "Enligt organisation", "By organisation");

    public static Label NotDelivered { get; } = new(
        "Avustuksen saajat, jotka eivät toimittaneet tietoja", "Understödstagare som inte lämnade uppgifter", "Grant recipients that did not deliver data");

    public static Label EverybodyDelivered { get; } = new(
        "Kaikki avustuksen saajat toimittivat tiedot.", "Alla understödstagare lämnade uppgifter.", "All grant recipients delivered their data.");

    public static Label RegionNote { get; } = new(
        "Avustukset ja henkilötyövuodet avustuksen saajan kotikunnan, nuoret kotikuntansa mukaan.",
        "Understöd och årsverken enligt understödstagarens hemkommun, de unga enligt sin egen hemkommun.",
        "Grants and person-years by the recipient's home municipality, clients by their own.");

    public static Label TypeNote { get; } = new(
        "Avustusta saaneet organisaatiot, jotka toimittivat tiedot.",
        "Organisationer som fick understöd och lämnade uppgifter.",
        "Organisations that received a grant and delivered their data.");

    public static Label Region { get; } = new("Maakunta", "Landskap", "Region");

    public static Label Type { get; } = new("Organisaatiotyyppi", "Organisationstyp", "Type of organisation");

    public static Label Organisation { get; } = new("Organisaatio", "Organisation", "Organisation");

    public static Label Organisations { get; } = new("Organisaatioita", "Organisationer", "Organisations");

    public static Label Granted { get; } = new("Myönnetty, €", "Beviljat, €", "Granted, €");

    public static Label GrantedPersonYears { get; } = new("Myönnetyt htv", "Beviljade årsverken", "Granted person-years");

    public static Label PersonYears { get; } = new("Toteutuneet htv", "Utförda årsverken", "Realised person-years");

    public static Label EurosPerPersonYear { get; } = new("€ / htv", "€ / årsverke", "€ per person-year");

    public static Label EurosPerClient { get; } = new("€ / nuori", "€ / ung", "€ per young person");

    public static Label EurosPerTrainee { get; } = new("€ / valmentautuja", "€ / deltagare", "€ per trainee");

    public static Label Symbols { get; } = new(
        "1–4 yhdestä neljään; ··· ei lasketa, koska nuoria on 1–4; .. tietoa ei ole; . ei voi esiintyä. † organisaatio puuttuu luvusta.",
        "1–4 en till fyra; ··· räknas inte ut, eftersom de unga är 1–4; .. uppgift saknas; . kan inte förekomma. † en organisation saknas.",
        "1–4 one to four; ··· not worked out, as there are 1–4 people; .. not available; . not applicable. † an organisation is missing.");

    public static Label Reading { get; } = new("Lukuohje", "Att tänka på", "How to read the figures");

    public static Label Synthetic { get; } = new(
        "Esimerkkiaineisto: luvut ovat keksittyjä eivätkä kuvaa todellisia organisaatioita.",
        "Exempelmaterial: siffrorna är påhittade och beskriver inte verkliga organisationer.",
        "Sample data: the figures are invented and do not describe real organisations.");

    public static IReadOnlyList<Label> Caveats { get; } =
    [
        new("Luvut kattavat vain organisaatiot, jotka toimittivat tammikuun tiedot ja joiden tiedot hyväksyttiin.",
            "Siffrorna gäller endast organisationer som lämnade uppgifterna i januari och vars uppgifter godkändes.",
            "The figures cover only organisations that delivered their January data and whose data were approved."),
        new("Toteutuneet henkilötyövuodet ovat kaikkien työntekijöiden työtä riippumatta siitä, kuka sen maksaa. Avustus kattaa niistä vain osan.",
            "De utförda årsverkena är alla anställdas arbete oberoende av vem som betalar det. Understödet täcker bara en del.",
            "Realised person-years are the work of all workers, whoever pays for it. The grant covers a part of it only."),
        new("Avustuksen käyttöaika voi olla muu kuin kalenterivuosi; avustus on luettu sille tilastovuodelle, jolle se myönnettiin.",
            "Understödets användningstid kan vara en annan än kalenderåret; understödet har räknats till det statistikår som det beviljades för.",
            "A grant's period of use may differ from the calendar year; a grant is counted in the statistic year it was awarded for."),
        new("Sama henkilö lasketaan kerran kussakin organisaatiossa ja toiminnassa, jossa hän on ollut.",
            "Samma person räknas en gång i varje organisation och verksamhet där hen har varit.",
            "A person is counted once in each organisation and form of work they have been in."),
        new("Luvut kuvaavat toimintaa eivätkä yksin osoita avustuksen vaikutusta: vertailuryhmää ei ole.",
            "Siffrorna beskriver verksamheten och visar inte ensamma understödets effekt: det finns ingen jämförelsegrupp.",
            "The figures describe the work; by themselves they do not show the effect of a grant, as there is no comparison group."),
    ];

    /// <summary>That organisations of 1–4 clients are left out of sums; how many.</summary>
    public static Label FewNote(Side side) => side == Side.Ent
        ? new("Nuorten summista puuttuvat organisaatiot, jotka tavoittivat 1–4 nuorta ({0}).",
            "I summorna av unga ingår inte organisationer som nådde 1–4 unga ({0}).",
            "Sums of young people leave out organisations that reached 1–4 of them ({0}).")
        : new("Valmentautujien summista puuttuvat organisaatiot, joilla oli 1–4 valmentautujaa ({0}).",
            "I summorna av deltagare ingår inte organisationer som hade 1–4 deltagare ({0}).",
            "Sums of trainees leave out organisations that had 1–4 of them ({0}).");

    public static Label SideName(Side side) => side == Side.Ent
        ? new("Etsivä nuorisotyö", "Uppsökande ungdomsarbete", "Outreach youth work")
        : new("Työpajatoiminta", "Verkstadsverksamhet", "Youth workshops");

    public static Label Clients(Side side) => side == Side.Ent
        ? new("Tavoitetut nuoret", "Nådda unga", "Young people reached")
        : new("Valmentautujat", "Deltagare", "Trainees");

    public static Label ClientsPerPersonYear(Side side) => side == Side.Ent
        ? new("Nuoria / htv", "Unga / årsverke", "Young people per person-year")
        : new("Valmentautujia / htv", "Deltagare / årsverke", "Trainees per person-year");

    public static Label EurosPer(Side side) => side == Side.Ent ? EurosPerClient : EurosPerTrainee;
}
