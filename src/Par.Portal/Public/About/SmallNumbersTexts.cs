using Par.Portal.Public.Figures;
using Par.Warehouse.Catalogue;

namespace Par.Portal.Public.About;

/// <summary>Texts of the page that explains the symbols and how small numbers are protected.</summary>
internal static class SmallNumbersTexts
{
    public static Label Lead { get; } = new(
        "Tilastot kertovat nuorista, ja pienistä luvuista voisi tunnistaa ihmisiä. Siksi osa luvuista jätetään näyttämättä. Tällä sivulla kerrotaan, mitä taulukoiden merkit tarkoittavat, mitkä luvut salataan ja mitä lupaamme.",
        "Statistiken handlar om unga människor, och i små tal kan enskilda kännas igen. Därför visas inte alla tal. Här berättar vi vad symbolerna i tabellerna betyder, vilka tal som är sekretessbelagda och vad vi lovar.",
        "The statistics are about young people, and small numbers could let somebody be recognised. That is why some numbers are not shown. This page tells what the symbols in the tables mean, which numbers are withheld and what we promise.");

    public static Label Symbols { get; } = new("Merkit", "Symbolerna", "The symbols");

    public static Label Symbol { get; } = new("Merkki", "Symbol", "Symbol");

    public static Label Meaning { get; } = new("Mitä se tarkoittaa", "Vad den betyder", "What it means");

    public static IReadOnlyList<(string Symbol, Label Name, Label Meaning)> Meanings { get; } =
    [
        (CellText.HiddenSymbol, new("Tieto salattu", "Uppgiften är sekretessbelagd", "Value withheld"), new(
            "Luku on pieni, tai siitä voisi laskea jonkin pienen luvun. Muissa tilastoissa saman asian merkkinä on usein kolme pistettä.",
            "Talet är litet, eller så kunde ett litet tal räknas ut ur det. I annan statistik står ofta tre punkter för samma sak.",
            "The number is small, or a small number could be worked out from it. Other statistics often use three dots for the same.")),
        ("0", new("Ei yhtään", "Inga", "None"), new(
            "Nollat näytetään. Vain jos paikan tai siellä saman sukupuolen ja iän yhteismäärä on salattu, nollakin salataan: se kertoisi, mitä harvat eivät ole.",
            "Nollor visas. Bara om totalantalet för platsen, eller där för samma kön och ålder, är sekretessbelagt gäller det också nollan: den skulle säga vad de få inte är.",
            "Zeros are shown. Only when the total of the place, or of the same gender and age there, is withheld is a zero withheld too: it would tell what the few are not.")),
        ("..", new("Tietoa ei ole", "Uppgift saknas", "Not available"), new(
            "Tietoa ei ole kysytty tai toimitettu, tai sitä ei julkaista näin tarkasti.", "Uppgiften har inte frågats eller lämnats, eller så publiceras den inte så här detaljerat.",
            "It was not asked or not delivered, or is not published in this detail.")),
        (".", new("Ei voi esiintyä", "Kan inte förekomma", "Not applicable"), new(
            "Lukua ei voi olla: esimerkiksi osuutta ei voi laskea, kun ketään ei ole.", "Ett sådant tal kan inte finnas: till exempel kan ingen andel räknas när det inte finns någon.",
            "There can be no such number: for example no share when there is nobody.")),
        ("–", new("Ei osuutta", "Ingen andel", "No share"), new(
            "Yhdenkään nuoren jakso ei päättynyt vuoden aikana, joten sijoittumisen osuutta ei ole. Lukuväleissä sama viiva on väliviiva.",
            "Ingen ung avslutade sin period under året, så det finns ingen andel för placeringen. Mellan två tal betyder samma streck ”till”.",
            "No young person’s period ended during the year, so there is no share of placement. Between two numbers the same dash means “to”.")),
        ("*", new("Ennakkotieto", "Preliminär uppgift", "Preliminary"), new("Luku voi vielä muuttua.", "Talet kan ännu ändras.", "The number may still change.")),
    ];

    public static Label InFiles { get; } = new(
        "Ladattavissa tiedostoissa salatun luvun kohta on tyhjä ja sen vieressä on tila suppressed. Ruudunlukija sanoo merkin sijasta ”tieto salattu”.",
        "I filer som laddas ner är platsen för ett sekretessbelagt tal tom och bredvid står läget suppressed. En skärmläsare säger ”uppgiften är sekretessbelagd” i stället för symbolen.",
        "In files the place of a withheld number is empty, with the status suppressed beside it. A screen reader says “value withheld” instead of the symbol.");

    public static Label Which { get; } = new("Mitkä luvut salataan", "Vilka tal som sekretessbeläggs", "Which numbers are withheld");

    public static IReadOnlyList<Label> WhichTexts { get; } =
    [
        new("Nuorten ja työntekijöiden lukumäärät 1–{0}.", "Antal unga och anställda från 1 till {0}.", "Numbers of young people and workers from 1 to {0}."),
        new("Muut luvut, joista pienen luvun voisi laskea. Ne voivat olla suuriakin.", "Andra tal ur vilka ett litet tal kunde räknas ut. De kan också vara stora.",
            "Other numbers from which a small one could be worked out. They may be large."),
        new("Luvut, joissa lähes kaikki ovat yhden organisaation nuoria tai työntekijöitä: se voisi vähentää omansa ja nähdä muiden pienen luvun.",
            "Tal där nästan alla är en organisations unga eller anställda: den kunde dra bort sina egna och se det lilla talet om de andra.",
            "Numbers in which nearly all are one organisation's young people or workers: it could take its own away and see the small number of the others."),
        new("Luvut, joissa kaikki saman paikan tai siellä saman sukupuolen ja iän nuoret ovat vastanneet samoin, ja heidän yhteismääränsä: ne kertoisivat vastauksen jokaisesta. Tämä ei koske äidinkieltä, toimialaa eikä menetelmiä.",
            "Tal där alla unga på en plats, eller där av samma kön och ålder, har svarat lika, och deras totalantal: de skulle berätta svaret om var och en. Detta gäller inte modersmål, bransch och metoder.",
            "Numbers in which all young people of a place, or of the same gender and age there, gave the same answer, and their total: they would tell the answer of each. This does not apply to mother tongue, sector and methods."),
        new("Nollat, jos alueen tai organisaation yhteismäärä tai siellä saman sukupuolen ja iän yhteismäärä on salattu. Muita lukuja sieltä voidaan silti näyttää.",
            "Nollor, om totalantalet för området eller organisationen, eller där för samma kön och ålder, är sekretessbelagt. Andra tal därifrån kan ändå visas.",
            "Zeros, when the total of the area or organisation, or of the same gender and age there, is withheld. Other numbers of it may be shown all the same."),
        new("Eurot, henkilötyövuodet ja organisaatioiden määrät eivät kerro yksittäisistä nuorista, eikä niitä salata.",
            "Euro, årsverken och antalet organisationer säger inget om enskilda unga och sekretessbeläggs inte.",
            "Euros, person-years and numbers of organisations tell nothing of single young people and are not withheld."),
    ];

    public static Label Why { get; } = new("Miksi suuriakin lukuja salataan: esimerkki", "Varför också stora tal sekretessbeläggs: ett exempel", "Why large numbers are withheld too: an example");

    public static Label WhyLead { get; } = new(
        "Kunnat ja luvut on keksitty. Kolmessa kunnassa tavoitettiin nuoria näin:", "Kommunerna och siffrorna är påhittade. I tre kommuner nåddes unga så här:",
        "The municipalities and numbers are invented. In three municipalities, young people were reached like this:");

    public static Label Municipality { get; } = new("Kunta", "Kommun", "Municipality");

    public static Label Counted { get; } = new("1. Mitä laskettiin", "1. Vad som räknades", "1. What was counted");

    public static Label OnlySmall { get; } = new("2. Jos vain pieni luku salattaisiin", "2. Om bara det lilla talet sekretessbelades", "2. If only the small number were withheld");

    public static Label Published { get; } = new("3. Mitä julkaistaan", "3. Vad som publiceras", "3. What is published");

    public static Label AfterCounted { get; } = new(
        "Koivulan kolme naista on pieni luku: se on välillä 1–{0}. Sitä ei voi näyttää.", "De tre kvinnorna i Björkby är ett litet tal: det ligger mellan 1 och {0}. Det kan inte visas.",
        "The three women of Birchby are a small number: between 1 and {0}. It cannot be shown.");

    public static Label AfterOnlySmall { get; } = new(
        "Tämä ei riitä. Koivulan rivistä salattu luku on 15 − 12 = 3, ja naisten sarakkeesta 30 − 18 − 9 = 3.",
        "Det räcker inte. Av raden för Björkby räknar man ut det sekretessbelagda talet 15 − 12 = 3, och av kolumnen för kvinnor 30 − 18 − 9 = 3.",
        "That is not enough. The row of Birchby gives the withheld number as 15 − 12 = 3, and the column of women as 30 − 18 − 9 = 3.");

    public static Label AfterPublished { get; } = new(
        "Siksi riviltä ja sarakkeesta salataan toinenkin luku, ja yksi vielä, jotta niitäkään ei voi laskea. Nyt Koivulan naisia voi olla {0}–{1}. Yhteismäärät ovat näkyvissä ja oikeita.",
        "Därför sekretessbeläggs ett tal till på raden och i kolumnen, och ännu ett så att inte heller de kan räknas ut. Nu kan kvinnorna i Björkby vara från {0} till {1}. Totalantalen syns och stämmer.",
        "So one more number is withheld in the row and in the column, and another so that these cannot be worked out either. Now the women of Birchby may be any number from {0} to {1}. The totals are shown and true.");

    public static Label Everywhere { get; } = new(
        "Sama tehdään kaikille julkaisun taulukoille yhdessä: alueille, organisaatioille, sukupuolille, ikäryhmille ja luokille. Ohjelma käy luvut läpi kysytyimmistä alkaen, yhteismäärät ja laajat alueet ensin, ja salaa luvun, jos se paljastaisi jonkin pienen luvun.",
        "Samma sak görs för alla tabeller i en publicering tillsammans: områden, organisationer, kön, åldersgrupper och klasser. Programmet går igenom talen med de mest efterfrågade först, totalantal och stora områden, och sekretessbelägger ett tal om det skulle avslöja ett litet tal.",
        "The same is done for all tables of a release together: areas, organisations, genders, age groups and categories. The program goes through the numbers, the most wanted first, totals and wide areas, and withholds a number that would give a small one away.");

    public static Label Alike { get; } = new("Miksi kaikki salatut luvut näyttävät samalta", "Varför alla sekretessbelagda tal ser likadana ut", "Why all withheld numbers look the same");

    public static IReadOnlyList<Label> AlikeTexts { get; } =
    [
        new("Jos merkki kertoisi, mikä luku on pieni ja mikä vain suojaa toista, se kertoisi samalla, kuinka suuri luku voi olla. Siksi merkki on aina sama, eikä salatun luvun paikka tai järjestys taulukossa tai kuviossa kerro sen koosta.",
            "Om symbolen visade vilket tal som är litet och vilket som bara skyddar ett annat, skulle den samtidigt visa hur stort talet kan vara. Därför är symbolen alltid densamma, och platsen eller ordningen i en tabell eller figur säger inget om storleken.",
            "If the symbol told which number is small and which only protects another, it would tell how large the number may be. So the symbol is always the same, and the place or order of a withheld number in a table or chart says nothing of its size."),
    ];

    public static Label Derived { get; } = new("Mitä muuta salaus peittää", "Vad mera som döljs", "What else is withheld");

    public static IReadOnlyList<Label> DerivedTexts { get; } =
    [
        new("Kun luku on salattu, salattuja ovat myös siitä lasketut osuudet, suhdeluvut, muutokset ja sijaluvut, ja se puuttuu kuvioista, kartoista, lauseista ja tiedostoista. Summia ei lasketa näkyvistä osista: yhteismäärä on aina julkaistu luku tai salattu.",
            "När ett tal är sekretessbelagt är också andelar, relationstal, förändringar och placeringar som räknas ur det sekretessbelagda, och det saknas i figurer, kartor, meningar och filer. Summor räknas inte ihop av synliga delar: ett totalantal är alltid ett publicerat tal eller sekretessbelagt.",
            "When a number is withheld, so are the shares, rates, changes and ranks computed from it, and it is missing from charts, maps, sentences and files. Sums are not made up from visible parts: a total is always a published number or withheld."),
    ];

    public static Label Promise { get; } = new("Mitä lupaamme", "Vad vi lovar", "What we promise");

    public static IReadOnlyList<Label> PromiseTexts { get; } =
    [
        new("Salattua pientä lukua ei voi laskea siitä, mitä portaalissa on julkaistu: ei yhdestä taulukosta eikä saman julkaisun taulukoita ja alueita yhdistämällä. Tämä tarkistetaan ennen jokaista julkaisua.",
            "Ett sekretessbelagt litet tal kan inte räknas ut ur det som har publicerats i portalen: inte ur en tabell och inte genom att kombinera tabeller och områden i samma publicering. Det kontrolleras före varje publicering.",
            "A withheld small number cannot be worked out from what is published in the portal: not from one table, and not by combining tables and areas of the same release. This is checked before every release."),
        new("Sille, joka vertaa summia toisiinsa yksi kerrallaan, jää salatulle pienelle luvulle vähintään {0} mahdollista arvoa.",
            "För den som jämför summorna med varandra en i taget återstår minst {0} möjliga värden för ett sekretessbelagt litet tal.",
            "At least {0} possible values of a withheld small number remain for whoever compares the sums with each other one at a time."),
        new("Kun julkaisu valmistellaan, ohjelma tutkii myös, mitä kaikki summat yhdessä kertovat. Jos jokin pieni luku rajautuu niistä harvempiin arvoihin, ihminen ratkaisee ennen julkaisemista, voidaanko luvut julkaista.",
            "När en publicering förbereds undersöker programmet också vad alla summor tillsammans berättar. Om de begränsar ett litet tal till färre värden avgör en människa före publiceringen om talen kan publiceras.",
            "When a release is prepared, the program also looks at what all sums together tell. If they narrow a small number down to fewer values, a person decides before publication whether the numbers can be published."),
        new("Organisaatio ei voi laskea muiden pientä lukua silloinkaan, kun se tietää omat nuorensa. Jos jokin aina näytettävä luku sen silti kertoisi, ihminen ratkaisee ennen julkaisemista, voidaanko luvut julkaista.",
            "En organisation kan inte räkna ut ett litet tal om andra ens när den känner sina egna unga. Om ett tal som alltid visas ändå skulle berätta det avgör en människa före publiceringen om talen kan publiceras.",
            "An organisation cannot work out a small number of others even though it knows its own young people. If a number that is always shown would tell it all the same, a person decides before publication whether the numbers can be published."),
        new("Näytettyjä lukuja ei ole pyöristetty eikä muutettu. Koko maan yhteismäärät näytetään aina.", "De tal som visas är inte avrundade eller ändrade. Totalantalen för hela landet visas alltid.",
            "The numbers that are shown are neither rounded nor changed. The totals of the whole country are always shown."),
    ];

    public static Label NoPromise { get; } = new("Mitä emme voi luvata", "Vad vi inte kan lova", "What we cannot promise");

    public static IReadOnlyList<Label> NoPromiseTexts { get; } =
    [
        new("Salatusta luvusta voi arvata, että se on pieni.", "Man kan gissa att ett sekretessbelagt tal är litet.", "One may guess that a withheld number is small."),
        new("Kaikkien summien tarkistus laskee myös murtoluvuilla. Se, joka etsii vain kokonaislukuja, voi rajata salatun luvun vielä harvempiin arvoihin.",
            "Kontrollen av alla summor räknar också med bråktal. Den som söker bara heltal kan begränsa ett sekretessbelagt tal till ännu färre värden.",
            "The check of all sums also counts with fractions. Whoever looks for whole numbers only may narrow a withheld number down further."),
        new("Esimerkkiaineiston ensimmäisistä julkaisuista on tarkistettu vain, mitä niistä voi laskea ja mitä summat kertovat yksi kerrallaan, ei kaikkia summia yhtä aikaa. Niiden luvut ovat keksittyjä.",
            "I exempelmaterialets första publiceringar har bara kontrollerats vad som kan räknas ut och vad summorna berättar en i taget, inte alla summor samtidigt. Siffrorna i dem är påhittade.",
            "In the first releases of the example country all sums at once were not checked, only what can be computed and the sums one at a time. Their figures are invented."),
        new("Kun julkaisu korjataan, aiemmin salattu luku pysyy salattuna. Kahden näkyvän luvun ero kertoo kuitenkin, kuinka paljon lukua korjattiin.",
            "När en publicering rättas visas ett tal som tidigare var sekretessbelagt inte heller då. Skillnaden mellan två synliga tal visar ändå hur mycket talet rättades.",
            "When a release is corrected, a number that was withheld stays withheld. The difference between two shown numbers does tell how much the number was corrected."),
        new("Organisaatio, joka tietää omat nuorensa, voi rajata muiden salatun pienen luvun harvempiin arvoihin kuin muut lukijat.",
            "En organisation som känner sina egna unga kan begränsa ett sekretessbelagt litet tal om andra till färre värden än andra läsare kan.",
            "An organisation that knows its own young people may narrow a withheld small number of others down further than other readers can."),
        new("Se, joka tuntee nuoren tai on töissä toiminnassa, tietää enemmän kuin taulukot kertovat.", "Den som känner en ung person eller arbetar i verksamheten vet mer än vad tabellerna berättar.",
            "Whoever knows a young person or works in the service knows more than the tables tell."),
        new("Jos organisaatio julkaisee lukujaan itse, emme tiedä siitä emmekä voi ottaa sitä huomioon.", "Om en organisation själv publicerar sina siffror känner vi inte till det och kan inte beakta det.",
            "If an organisation publishes figures of its own, we do not know of it and cannot take it into account."),
    ];

    public static Label Need { get; } = new("Kun tarvitsemasi luku on salattu", "När talet du behöver är sekretessbelagt", "When the number you need is withheld");

    public static IReadOnlyList<Label> NeedTexts { get; } =
    [
        new("Katso maakunnan tai koko maan lukua tai karkeampaa luokitusta: niissä salattuja lukuja on vähemmän. Salattuja lukuja ei anneta pyynnöstäkään tämän portaalin kautta.",
            "Se på landskapets eller hela landets tal eller på en grövre klassificering: där är färre tal sekretessbelagda. Sekretessbelagda tal lämnas inte ut genom den här portalen, inte heller på begäran.",
            "Look at the number of the region or the whole country, or at a coarser breakdown: fewer numbers are withheld there. Withheld numbers are not given out through this portal on request either."),
    ];
}
