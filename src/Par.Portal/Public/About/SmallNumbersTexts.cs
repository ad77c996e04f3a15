using Par.Portal.Public.Figures;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Statistics;

namespace Par.Portal.Public.About;

/// <summary>Texts of the page that explains the symbols and the rounding.</summary>
internal static class SmallNumbersTexts
{
    public static Label Lead { get; } = new(
        "Palvelujen yhteismäärät julkaistaan tarkkoina. Se, mitä nuorista kerrotaan (sukupuoli, ikä ja vastaukset), pyöristetään viiden "
        + "kerrannaisiin, jotta ketään ei voi tunnistaa. Tällä sivulla kerrotaan, miten lukuja luetaan.",
        "Tjänsternas totalantal publiceras exakt. Det som berättas om de unga (kön, ålder och svar) avrundas till multiplar av fem så "
        + "att ingen kan kännas igen. Här berättar vi hur talen ska läsas.",
        "Totals of the services are published exactly. What is told about young people (gender, age and answers) is rounded to "
        + "multiples of five, so that nobody can be recognised. This page tells how to read the numbers.");

    public static Label Symbols { get; } = new("Merkit", "Symbolerna", "The symbols");

    public static Label Symbol { get; } = new("Merkki", "Symbol", "Symbol");

    public static Label Meaning { get; } = new("Mitä se tarkoittaa", "Vad den betyder", "What it means");

    public static IReadOnlyList<(string Symbol, Label Name, Label Meaning)> Meanings { get; } =
    [
        ("0", new("Ei yhtään", "Inga", "None"), new(
            "Yhteismääränä tarkka nolla. Pyöristettynä lukuna nollasta neljään.",
            "Som totalantal exakt noll. Som avrundat tal noll till fyra.",
            "As a total exactly zero. As a rounded number zero to four.")),
        (Cell.Few.Symbol, new("Yhdestä neljään", "En till fyra", "One to four"), new(
            "Yhteismäärä on vähintään yksi ja enintään neljä.",
            "Totalantalet är minst ett och högst fyra.",
            "The total is at least one and at most four.")),
        (CellText.HiddenSymbol, new("Liian vähän ihmisiä", "För få personer", "Too few people"), new(
            "Paikassa tai organisaatiossa on niin vähän ihmisiä, ettei lukua julkaista.",
            "Det finns så få personer på platsen eller i organisationen att talet inte publiceras.",
            "The place or organisation has so few people that the number is not published.")),
        (Cell.Missing.Symbol, new("Tietoa ei ole", "Uppgift saknas", "Not available"), new(
            "Tietoa ei ole kysytty tai toimitettu. Se ei tarkoita nollaa.",
            "Uppgiften har inte frågats eller lämnats. Det betyder inte noll.",
            "It was not asked or not delivered. It does not mean zero.")),
        ("†", new("Tietoja puuttuu", "Uppgifter fattas", "Incomplete"), new(
            "Joku alueella toimivista organisaatioista ei ole toimittanut tietojaan, ja sen nuoret puuttuvat luvusta.",
            "Någon av organisationerna i området har inte lämnat sina uppgifter, och dess unga fattas i talet.",
            "An organisation that works in the area has not delivered, and the number lacks its young people.")),
        (Cell.NotApplicable.Symbol, new("Ei voi esiintyä", "Kan inte förekomma", "Not applicable"), new(
            "Lukua ei voi olla: esimerkiksi osuutta ei voi laskea, kun ketään ei ole.",
            "Ett sådant tal kan inte finnas: till exempel kan ingen andel räknas när det inte finns någon.",
            "There can be no such number: for example no share when there is nobody.")),
        ("–", new("Ei osuutta", "Ingen andel", "No share"), new(
            "Yhdenkään nuoren jakso ei päättynyt vuoden aikana, joten sijoittumisen osuutta ei ole.",
            "Ingen ung avslutade sin period under året, så det finns ingen andel för placeringen.",
            "No young person’s period ended during the year, so there is no share of placement.")),
        ("*", new("Ennakkotieto", "Preliminär uppgift", "Preliminary"), new(
            "Luku voi vielä muuttua.", "Talet kan ännu ändras.", "The number may still change.")),
    ];

    public static Label InFiles { get; } = new(
        "Ladattavissa tiedostoissa luvun vieressä on tila: value tai zero (tarkka), rounded (pyöristetty), few (1–4), too_few (···), "
        + "missing (..) tai not_applicable (.). Kun lukua ei ole, sen kohta on tyhjä.",
        "I filer som laddas ner står läget bredvid talet: value eller zero (exakt), rounded (avrundat), few (1–4), too_few (···), "
        + "missing (..) eller not_applicable (.). Där det inte finns något tal är platsen tom.",
        "In files a status stands beside the number: value or zero (exact), rounded, few (1–4), too_few (···), missing (..) or "
        + "not_applicable (.). Where there is no number its place is empty.");

    public static Label Rounded { get; } = new(
        "Mitä pyöristäminen viiteen tarkoittaa",
        "Vad avrundning till fem betyder",
        "What “rounded to 5” means");

    public static Label ExampleLead { get; } = new(
        "Etsivä nuorisotyö tavoitti kunnassa nimeltä {0} vuoden aikana {1} nuorta. Kunta on keksitty, mutta luvut pyöristettiin samoin "
        + "kuin oikeat.",
        "I kommunen {0} nådde det uppsökande ungdomsarbetet {1} unga under året. Kommunen är påhittad, men talen avrundades på samma "
        + "sätt som riktiga.",
        "In the municipality of {0} outreach reached {1} young people in the year. The municipality is invented; its numbers were "
        + "rounded as real ones are.");

    public static Label Caption { get; } = new(
        "Tavoitetut nuoret ohjaavan tahon mukaan, {0}",
        "Nådda unga efter hänvisande instans, {0}",
        "Young people reached by referral source, {0}");

    public static Label Source { get; } = new("Ohjaava taho", "Hänvisande instans", "Referral source");

    public static Label Counted { get; } = new("Laskettu", "Räknat", "Counted");

    public static Label Published { get; } = new("Julkaistu", "Publicerat", "Published");

    public static Label Possible { get; } = new("Lukija tietää", "Läsaren vet", "A reader knows");

    public static Label Together { get; } = new("Yhteensä", "Totalt", "Together");

    public static IReadOnlyList<Label> RoundedTexts { get; } =
    [
        new("Luvusta {0} tulee {1} tai {2}, useammin lähempi. Suunnan ratkaisee arpa, joka on samoille nuorille aina sama: he ovat sama "
            + "luku joka taulukossa, kuviossa ja tiedostossa.",
            "Av {0} blir {1} eller {2}, oftare det närmare talet. Riktningen avgörs av en lott som alltid är densamma för samma unga: "
            + "de är samma tal i varje tabell, figur och fil.",
            "{0} becomes {1} or {2}, the nearer one more often. A lot decides which, and it is always the same for the same young "
            + "people: they are the same number in every table, chart and file."),
        new("Julkaistu luku on enintään {3} päässä oikeasta. Erot menevät molempiin suuntiin ja keskimäärin kumoavat toisensa.",
            "Det publicerade talet ligger högst {3} från det rätta. Skillnaderna går åt båda hållen och tar i genomsnitt ut varandra.",
            "A published number is at most {3} from the true one. The differences go both ways and even out on average."),
        new("Osat eivät yleensä summaudu yhteismäärään: tässä niiden summa on {4} ja yhteismäärä {5}. Yhteismäärä on oikea, lainaa sitä.",
            "Delarna summerar sällan till totalantalet: här är deras summa {4} och totalantalet {5}. Totalantalet är rätt, hänvisa till "
            + "det.",
            "Parts seldom add up to the total: here they make {4}, and the total is {5}. The total is right; quote that."),
        new("Osuus lasketaan julkaistuista luvuista: {6} / {5} on {7}. Pienessä paikassa se voi olla monta prosenttiyksikköä sivussa.",
            "En andel räknas ur publicerade tal: {6} av {5} är {7}. På en liten plats kan den vara flera procentenheter fel.",
            "A share is computed from published numbers: {6} of {5} is {7}. In a small place it may be several percentage points off."),
    ];

    public static Label From { get; } = new("Kuinka monesta nuoresta alkaen", "Från hur många unga", "From how many people on");

    public static IReadOnlyList<Label> FromTexts { get; } =
    [
        new("Yhteismäärät, myös työntekijöiden, julkaistaan aina.",
            "Totalantal, också av anställda, publiceras alltid.",
            "Totals, also of workers, are always published."),
        new("Sukupuoli, ikä ja vastaukset: kun paikassa tai organisaatiossa on vähintään {0} ihmistä.",
            "Kön, ålder och svar: när platsen eller organisationen har minst {0} personer.",
            "Gender, age and answers: when the place or organisation has at least {0} people."),
        new("Kunnan yksittäiset vastaukset ja vastaukset sukupuolen tai iän mukaan: vähintään {1}. "
            + "Organisaation vastaukset julkaistaan vain ryhminä.",
            "Enskilda svar i en kommun, och svar efter kön eller ålder: minst {1}. En organisations svar publiceras bara i grupper.",
            "Single answers in a municipality, and answers by gender or by age: at least {1}. "
            + "An organisation’s answers are published in groups only."),
        new("Osuudet: vähintään {2}.", "Andelar: minst {2}.", "Shares: at least {2}."),
        new("Eurot, henkilötyövuodet ja organisaatioiden määrät eivät kerro yksittäisistä nuorista. Ne julkaistaan sellaisinaan.",
            "Euro, årsverken och antalet organisationer säger inget om enskilda unga. De publiceras som de är.",
            "Euros, person-years and numbers of organisations tell nothing of single young people. They are published as they are."),
    ];

    public static Label Missing { get; } = new("Kun tietoja puuttuu", "När uppgifter fattas", "When figures are missing");

    public static IReadOnlyList<Label> MissingTexts { get; } =
    [
        new("Jos mikään paikassa toimivista organisaatioista ei toimittanut tietojaan, luvun tilalla on kaksi pistettä.",
            "Om ingen av organisationerna på en plats lämnade sina uppgifter står två punkter i stället för talet.",
            "If none of the organisations that work in a place delivered, two dots stand in place of the number."),
        new("Jos osa puuttuu, luku näytetään merkillä ja puuttuvat nimetään.",
            "Om några fattas visas talet med ett märke, och de som fattas nämns.",
            "If some are missing, the number is shown with a mark, and the missing are named."),
        new("Kahta vuotta ei verrata, jos organisaatio, jolla on vähintään kymmenesosa paikan nuorista, on mukana vain toisessa.",
            "Två år jämförs inte om en organisation med minst en tiondel av platsens unga finns med bara det ena.",
            "Two years are not compared if an organisation with a tenth or more of a place’s young people is in one of them only."),
    ];

    public static Label Corrections { get; } = new("Kun luvut korjataan", "När talen rättas", "When figures are corrected");

    public static Label CorrectionsText { get; } = new(
        "Korjattu julkaisu on uusi versio, ja vanha jää nähtäville. Pyöristetty luku pysyy, kun se on enintään {0} päässä uudesta. Jos "
        + "esimerkin luku {1} on korjattuna {2}, julkaistu luku on yhä {3}, ja vain yhteismäärä muuttuu: {4} → {5}. Joka vertaa "
        + "versioita, näkee että nuori lisättiin, mutta ei hänestä mitään.",
        "En rättad publicering är en ny version, och den gamla finns kvar. Ett avrundat tal står kvar när det ligger högst {0} från det "
        + "nya. Om talet {1} i exemplet rättas till {2} är det publicerade talet fortfarande {3}, och bara totalantalet ändras: {4} → "
        + "{5}. Den som jämför versionerna ser att en ung person lades till, men ingenting om personen.",
        "A corrected release is a new version, and the old one stays. A rounded number stays while it is at most {0} from the new one. "
        + "If the {1} of the example is corrected to {2}, the published number is still {3}, and only the total moves: {4} → {5}. "
        + "Whoever compares the versions sees that a young person was added, and nothing about them.");

    public static Label Promise { get; } = new("Mitä lupaamme", "Vad vi lovar", "What we promise");

    public static IReadOnlyList<Label> PromiseTexts { get; } =
    [
        new("Kun 1–{0} nuorta on vastannut samoin, lukijalle jää heidän määrälleen vähintään {1} mahdollista arvoa, vaikka hän vertaisi "
            + "kaikkia summia yksi kerrallaan. Tämä tarkistetaan ennen jokaista julkaisua.",
            "När 1–{0} unga har svarat lika återstår för läsaren minst {1} möjliga värden på deras antal, även om alla summor jämförs "
            + "en i taget. Det kontrolleras före varje publicering.",
            "Where 1–{0} young people gave the same answer, a reader is left at least {1} possible values for their number, even by "
            + "comparing all sums one at a time. This is checked before every release."),
        new("Yhteismäärät ovat tarkkoja, 1–{0} pois lukien.", "Totalantalen är exakta, utom 1–{0}.", "Totals are exact, except 1–{0}."),
        new("Tarkistamme myös, että tiedostot näyttävät samat luvut kuin julkaisu.",
            "Vi kontrollerar också att filerna visar samma tal som publiceringen.",
            "We also check that the files show the same numbers as the release."),
    ];

    public static Label NoPromise { get; } = new("Mitä emme voi luvata", "Vad vi inte kan lova", "What we cannot promise");

    public static IReadOnlyList<Label> NoPromiseTexts { get; } =
    [
        new("Kunnan yhteismäärän 1–{0} voi joskus laskea vähentämällä muut kunnat maakunnasta. Se kertoo, montako nuorta on, ei keitä he "
            + "ovat.",
            "En kommuns totalantal 1–{0} kan ibland räknas ut genom att dra bort de andra kommunerna från landskapet. Det säger hur "
            + "många de unga är, inte vilka.",
            "A municipality’s total of 1–{0} can sometimes be had by taking the other municipalities from the region. It says how many, "
            + "not who."),
        new("Pienestä yhteismäärästä tietää, ettei mikään vastaus ole sitä suurempi.",
            "Av ett litet totalantal vet man att inget svar är större än det.",
            "Of a small total one knows that no answer is larger."),
        new("Jos lähes kaikki ovat vastanneet samoin, sen näkee.",
            "Om nästan alla har svarat lika syns det.",
            "Where nearly all gave the same answer, it can be seen."),
        new("Joka tuntee nuoren tai on töissä toiminnassa, tietää enemmän kuin taulukot kertovat.",
            "Den som känner en ung person eller arbetar i verksamheten vet mer än vad tabellerna berättar.",
            "Whoever knows a young person or works in the service knows more than the tables tell."),
        new("Emme tiedä, mitä organisaatiot julkaisevat itse.",
            "Vi vet inte vad organisationerna själva publicerar.",
            "We do not know what organisations publish themselves."),
    ];

    public static Label Ask { get; } = new("Kysy lisää", "Fråga mer", "Ask us");

    public static Label AskText { get; } = new(
        "Tarkkoja lukuja pyöristettyjen tilalle ei anneta tämän portaalin kautta pyynnöstäkään. Lukujen tulkinnassa autamme mielellämme.",
        "Exakta tal i stället för avrundade lämnas inte ut genom den här portalen, inte heller på begäran. Vi hjälper gärna till med "
        + "tolkningen.",
        "Exact numbers in place of rounded ones are not given out through this portal, on request either. We are glad to help with "
        + "reading them.");
}
