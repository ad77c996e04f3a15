using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Portal.Public.Organisations;

/// <summary>Words of the pages of organisations.</summary>
internal static class OrganisationTexts
{
    public static Label Area { get; } = new("Toiminta-alue", "Verksamhetsområde", "Area served");

    public static Label Delivery { get; } = new("Tietojen toimitus", "Leverans av uppgifter", "Delivery of data");

    public static Label Home { get; } = new("Kotikunta", "Hemkommun", "Home municipality");

    public static Label Administrator { get; } = new("Ylläpitäjä", "Huvudman", "Run by");

    public static Label Grant { get; } = new("Myönnetty valtionavustus", "Beviljat statsunderstöd", "State grant awarded");

    public static Label GrantedPersonYears { get; } = new("Myönnetyt henkilötyövuodet", "Beviljade årsverken", "Person-years granted");

    public static Label PersonYears { get; } = new("Toteutuneet henkilötyövuodet", "Förverkligade årsverken", "Person-years worked");

    public static Label Workers { get; } = new("Työntekijöitä", "Anställda", "Workers");

    public static Label Resources { get; } = new("Työntekijät ja avustus {0}", "Anställda och understöd {0}", "Workers and grant {0}");

    public static Label PerPersonYear { get; } = new("{0} / htv", "{0} / årsverke", "{0} per person-year");

    public static Label Granted { get; } = new("myönnetty {0} htv", "beviljat {0} årsv.", "{0} FTE granted");

    public static Label GrantKey { get; } = new("valtionavustusta", "i statsunderstöd", "in state grants");

    public static Label ServesMunicipalities { get; } = new("{0} kuntaa", "{0} kommuner", "{0} municipalities");

    public static Label Delivered { get; } = new(
        "{0}: tiedot toimitettu ja hyväksytty ({1}).", "{0}: uppgifterna har lämnats och godkänts ({1}).", "{0}: data delivered and approved ({1}).");

    public static Label NotDelivered { get; } = new(
        "{0}: tietoja ei ole toimitettu tai hyväksytty, joten lukuja ei ole.", "{0}: uppgifter har inte lämnats eller godkänts, så det finns inga siffror.",
        "{0}: no data were delivered or approved, so there are no figures.");

    public static Label Intro { get; } = new(
        "Organisaatiot, joilta vuoden tietoja odotetaan. Luvut ovat niiltä, jotka toimittivat tiedot.",
        "Organisationer som väntas lämna uppgifter för året. Siffrorna gäller dem som har lämnat uppgifter.",
        "Organisations expected to deliver data for the year. The figures are those of the ones that did.");

    public static Label Year(Side side) => side == Side.Ent
        ? new("Etsivä nuorisotyö {0}", "Uppsökande ungdomsarbete {0}", "Outreach youth work {0}")
        : new("Työpajatoiminta {0}", "Verkstadsverksamhet {0}", "Workshop {0}");

    public static Label Source(SubmissionSource source) => source switch
    {
        SubmissionSource.AlignedSystem => new("muusta asiakastietojärjestelmästä", "från ett annat klientdatasystem", "from another client system"),
        SubmissionSource.Survey => new("kyselystä", "från en enkät", "from a survey"),
        _ => new("PAR-järjestelmästä", "från PAR-systemet", "from the PAR system"),
    };
}
