using Par.Warehouse.Catalogue;

namespace Par.Jobs.Sample;

/// <summary>The quality description of the sample country's releases: true for a country that does not exist.</summary>
internal static class SampleReleaseTexts
{
    private static readonly Label Quality = new(
        """
        ## Aineisto
        Luvut ovat **keksityn esimerkkimaan** lukuja vuodelta {0}. Ne on tehty ohjelmalla järjestelmän esittelyä ja testausta varten, eivätkä ne kuvaa yhtään todellista
        nuorta, työntekijää tai organisaatiota. Kuntien ja maakuntien nimet ovat oikeita, luvut eivät.

        ## Kattavuus
        Mukana ovat ne esimerkkimaan organisaatiot, joiden tammikuun toimitus on hyväksytty. Osa organisaatioista jätti toimituksen tekemättä, kuten oikeassakin
        keruussa voi käydä; niillä ei ole lukuja.

        ## Vertailtavuus
        Vuosien väliset erot syntyvät satunnaisesti eivätkä kerro kehityksestä. Luvut on
        pyöristetty samoin säännöin kuin oikeissa tilastoissa.
        """,
        """
        ## Materialet
        Siffrorna gäller ett **påhittat exempelland** år {0}. De har gjorts av ett program för att visa och testa systemet, och de beskriver ingen verklig ungdom,
        anställd eller organisation. Kommunernas och landskapens namn är riktiga, siffrorna är det inte.

        ## Täckning
        Med är de organisationer i exempellandet vars januarileverans har godkänts. En del organisationer lät bli att leverera, som det också kan gå i en verklig
        insamling; de har inga siffror.

        ## Jämförbarhet
        Skillnaderna mellan åren uppstår slumpmässigt och berättar inte om någon utveckling. Talen är
        avrundade enligt samma regler som i verklig statistik.
        """,
        """
        ## The data
        The figures are those of an **invented sample country** in {0}. A program made them to show and test the system; they describe no real young person, worker
        or organisation. The names of municipalities and regions are real, the figures are not.

        ## Coverage
        The organisations of the sample country whose January submission is approved are included. Some did not deliver, as happens in a real collection; they
        have no figures.

        ## Comparability
        Differences between years arise by chance and tell of no development. Numbers are
        rounded by the same rules as in real statistics.
        """);

    /// <summary>The quality description of a year in each language.</summary>
    public static IReadOnlyDictionary<Language, string> QualityOf(int year) =>
        Enum.GetValues<Language>().ToDictionary(language => language, language => Quality.With(year).In(language));
}
