using Par.Warehouse.Catalogue;

namespace Par.Portal.Compare;

/// <summary>Texts of an organisation's own comparison.</summary>
internal static class CompareTexts
{
    public static Label Title { get; } = new("Omat luvut ja alueen luvut", "Egna siffror och områdets siffror", "Your figures and your area's");

    public static Label Lead { get; } = new(
        "{0}, tilastovuosi {1}. Omat luvut ovat toimituksestasi ja näkyvät vain organisaatiollesi; alueen ja koko maan luvut ovat julkaistuja.",
        "{0}, statistikår {1}. De egna siffrorna kommer från er leverans och syns bara för er organisation; områdets och hela landets siffror är publicerade.",
        "{0}, statistic year {1}. Your own figures come from your submission and only your organisation sees them; your area's and the country's are published.");

    public static Label NoFigures { get; } = new(
        "Organisaatiollasi ei ole vielä ladattua tammikuun toimitusta.", "Er organisation har ännu ingen inläst januarileverans.",
        "Your organisation has no loaded January submission yet.");

    public static Label NotPublished { get; } = new(
        "Vuoden lukuja ei ole vielä julkaistu, joten alueen ja maan luvut puuttuvat.",
        "Årets siffror har inte publicerats ännu, så områdets och hela landets siffror saknas.",
        "The year's figures are not published yet, so your area's and the country's are not available.");

    public static Label Own { get; } = new("Oma, lkm", "Egna, antal", "Own, number");

    public static Label OwnShare { get; } = new("Oma, osuus", "Egen andel", "Own, share");

    public static Label Interval { get; } = new("95 % luottamusväli", "95 % konfidensintervall", "95% confidence interval");

    public static Label Total { get; } = new("Yhteensä", "Totalt", "Total");

    public static Label Gender { get; } = new("Sukupuoli", "Kön", "Gender");

    public static Label Men { get; } = new("Miehet", "Män", "Men");

    public static Label Women { get; } = new("Naiset", "Kvinnor", "Women");

    public static Label OtherGender { get; } = new("Muu tai ei tietoa", "Annat eller ingen uppgift", "Other or not known");

    public static Label Age { get; } = new("Ikäryhmä", "Åldersgrupp", "Age group");

    public static Label Referral { get; } = new("Mitä kautta saapunut", "Via vem eller vad", "Referral source");

    public static Label Placement { get; } = new("Sijoittuminen jakson jälkeen", "Placering efter perioden", "Placement after the period");

    public static Label Reading { get; } = new(
        "Osuudet ovat osuuksia taulukon kaikista nuorista. Suluissa on osuuden 95 prosentin luottamusväli. Pienissä joukoissa osuudet vaihtelevat sattumalta paljon.",
        "Andelarna är av alla unga i tabellen. Inom parentes står andelens konfidensintervall på 95 procent. I små grupper varierar andelarna mycket av en slump.",
        "Shares are of all young people in the table. The 95 per cent confidence interval of a share is in brackets. In small groups shares vary a lot by chance.");
}
