namespace Par.EndToEnd.Tests.Season;

/// <summary>What people write in the story, in Finnish, Swedish and English where it is published.</summary>
internal static class SeasonTexts
{
    public const string Question = "Asiakkaita on noin puolet viime vuodesta ja vähemmän kuin syyskuussa. Onko tiedosto jäänyt vajaaksi?";

    public const string WhyReturned = "Asiakkaista puuttuu noin puolet. Tarkista järjestelmän poiminta ja toimita koko vuosi.";

    public const string Reply = "Poiminta oli katkennut. Lähetämme koko vuoden tiedot uudelleen tänään.";

    public const string WhyAccepted = "Käyty läpi organisaation kanssa: tiedot ovat oikein.";

    public const string WhyApproved = "Luvut on tarkastettu vertailusta, eikä niissä ole korjattavaa.";

    public const string WhyLate = "Jaksojen päättymissyyt saatiin vasta huhtikuussa.";

    public const string WhyMissing = "Organisaatio ei toimittanut vuoden 2026 tietoja kahdesta muistutuksesta huolimatta.";

    public const string WhyAnswered = "Muutos johtuu pienestä esimerkkimaasta ja on käyty läpi vertailussa.";

    public const string QualityFi = "## Kattavuus\nLuvut kattavat hyväksytyt tammikuun toimitukset vuodelta **2026**. Yhden organisaation tiedot puuttuvat.\n\n## Vertailtavuus\nLuvut ovat vertailukelpoisia vuoden 2025 kanssa.";

    public const string QualitySv = "## Täckning\nSiffrorna omfattar de godkända januarileveranserna för **2026**. En organisations uppgifter saknas.\n\n## Jämförbarhet\nSiffrorna är jämförbara med år 2025.";

    public const string QualityEn = "## Coverage\nThe figures cover the approved January submissions of **2026**. One organisation is missing.\n\n## Comparability\nThe figures can be compared with those of 2025.";

    public const string CorrectionFi = "Yhden organisaation jaksojen päättymissyyt täydennettiin. Aiemmin joka kolmas niistä oli *ei tietoa*; muut luvut eivät muuttuneet.";

    public const string CorrectionSv = "Orsakerna till att en organisations perioder avslutades kompletterades. Tidigare var var tredje *ingen uppgift*; andra siffror ändrades inte.";

    public const string CorrectionEn = "The placements after one organisation's periods were completed. One in three had been *no information*; no other figures changed.";
}
