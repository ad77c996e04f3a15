using Par.Warehouse.Catalogue;
using Par.Warehouse.Releases.Withholding;

namespace Par.Portal.Releases;

/// <summary>Texts of the page that shows what a release withholds.</summary>
internal static class WithholdingTexts
{
    public static Label Title { get; } = new("Suojaus", "Skydd", "Protection");

    public static Label Lead { get; } = new(
        "Henkilömääriä on {0}, joista nollia {1} ja salattuja {2} ({3} muista kuin nollista).",
        "Personantalen är {0}, varav {1} nollor och {2} sekretessbelagda ({3} av dem som inte är noll).",
        "There are {0} numbers of people, of which {1} are zeros and {2} withheld ({3} of those that are not zero).");

    public static Label NotBuilt { get; } = new("Julkaisua ei ole vielä muodostettu.", "Publiceringen har inte byggts ännu.", "The release is not built yet.");

    public static Label ForStaff { get; } = new(
        "Syyt ovat vain julkaisun tekijöille: julkaisussa kaikki salatut luvut näyttävät samalta.",
        "Orsakerna är bara för dem som gör publiceringen: i publiceringen ser alla sekretessbelagda tal likadana ut.",
        "The reasons are for those who make the release only: in the release all withheld numbers look the same.");

    public static Label NoReasons { get; } = new(
        "Syitä ei voi laskea, koska toimitukset ovat muuttuneet julkaisun muodostamisen jälkeen.",
        "Orsakerna kan inte räknas ut, eftersom leveranserna har ändrats sedan publiceringen byggdes.",
        "The reasons cannot be told, because the submissions have changed since the release was built.");

    public static Label Tables { get; } = new("Taulukot, eniten salattuja ensin", "Tabellerna, flest sekretessbelagda först", "Tables, most withheld first");

    public static Label Table { get; } = new("Taulukko", "Tabell", "Table");

    public static Label AllTables { get; } = new("Kaikki taulukot", "Alla tabeller", "All tables");

    public static Label Level { get; } = new("Alue", "Område", "Area");

    public static Label Kind { get; } = new("Jaottelu", "Indelning", "Breakdown");

    public static Label Cells { get; } = new("Lukuja", "Tal", "Numbers");

    public static Label Zeros { get; } = new("Nollia", "Nollor", "Zeros");

    public static Label Shown { get; } = new("Näkyvissä", "Synliga", "Shown");

    public static Label Withheld { get; } = new("Salattu", "Sekretessbelagda", "Withheld");

    public static Label Share { get; } = new("Osuus", "Andel", "Share");

    public static Label Small { get; } = new("itse pieni", "själva små", "small themselves");

    public static Label FewOthers { get; } = new("lähes kaikki yhden organisaation", "nästan alla en organisations", "nearly all one organisation's");

    public static Label SameAnswer { get; } = new("kaikilla sama vastaus", "alla med samma svar", "all with the same answer");

    public static Label OfPlace { get; } = new("paikan yhteismäärä salattu", "platsens totalantal sekretessbelagt", "total of the place withheld");

    public static Label ForOthers { get; } = new("suojaa muita", "skyddar andra", "protect others");

    public static Label Everybody { get; } = new("yhteensä", "totalt", "total");

    public static Label Groups { get; } = new("ryhmät", "grupper", "groups");

    public static Label Codes { get; } = new("yksittäiset luokat", "enskilda klasser", "single categories");

    public static Label Gender { get; } = new("sukupuoli", "kön", "gender");

    public static Label Age { get; } = new("ikäryhmä", "åldersgrupp", "age group");

    public static Label Under29 { get; } = new("alle 29", "under 29", "under 29");

    public static Label Advice { get; } = new("Mitä voisi tehdä", "Vad som kunde göras", "What could be done");

    public static Label AdviceLead { get; } = new(
        "Ehdotuksissa jätetään pois jaotteluja, joista suurin osa on salattu. Se, mikä taulukosta jää, on salattu enintään siinä osassa kuin nyt. Kokeilu laskee ja suojaa taulukon uudelleen yhteismäärien kanssa, ilman muita taulukoita; se kestää hetken. Muutos tehdään luettelon taulukoihin (tables.csv).",
        "Förslagen lämnar bort indelningar där det mesta är sekretessbelagt. Av det som blir kvar i tabellen är högst lika stor andel sekretessbelagd som nu. Ett försök räknar och skyddar tabellen på nytt tillsammans med totalantalen, utan de andra tabellerna; det tar en stund. Ändringen görs i katalogens tabeller (tables.csv).",
        "The suggestions leave out breakdowns of which most is withheld. Of what stays in the table no more is withheld than now. A trial counts and protects the table anew with the totals, without the other tables; it takes a while. The change itself is made in the catalogue’s tables (tables.csv).");

    public static Label NoAdvice { get; } = new("Ei ehdotuksia.", "Inga förslag.", "No suggestions.");

    public static Label Change { get; } = new("Muutos", "Ändring", "Change");

    public static Label Lost { get; } = new("Pois jää: näkyviä / salattuja", "Bort faller: synliga / sekretessbelagda", "Left out: shown / withheld");

    public static Label Now { get; } = new("Salattu nyt", "Sekretessbelagt nu", "Withheld now");

    public static Label AtMost { get; } = new("Salattu enintään", "Sekretessbelagt högst", "Withheld at most");

    public static Label Trial { get; } = new("Kokeilu", "Försök", "Trial");

    public static Label Try { get; } = new("Kokeile", "Pröva", "Try");

    public static Label Running { get; } = new("Lasketaan. Lataa sivu hetken kuluttua uudelleen.", "Räknas. Ladda om sidan om en stund.", "Being counted. Load the page again in a moment.");

    public static Label Failed { get; } = new("Kokeilu keskeytyi virheeseen.", "Försöket avbröts av ett fel.", "The trial ended in an error.");

    public static Label Impossible { get; } = new(
        "Tällä muutoksella pieniä lukuja ei voisi suojata.", "Med den här ändringen kunde små tal inte skyddas.", "With this change small numbers could not be protected.");

    public static Label OneYear { get; } = new("Aiempia vuosia ei ole.", "Det finns inga tidigare år.", "There are no earlier years.");

    public static Label Tried { get; } = new(
        "Salattu {0} → {1}; näkyviin tulisi {2} lukua lisää.", "Sekretessbelagt {0} → {1}; {2} tal till skulle synas.", "Withheld {0} → {1}; {2} more numbers would be shown.");

    public static Label TriedYears { get; } = new(
        "{0} vuotta yhdessä: pieniä lukuja {1} → {2}.", "{0} år tillsammans: små tal {1} → {2}.", "{0} years together: small numbers {1} → {2}.");

    public static Label Of(AdviceKind kind) => kind switch
    {
        AdviceKind.LeaveOutGenderAndAge => new("Jätä pois sukupuolen ja iän yhdistelmä", "Lämna bort kombinationen av kön och ålder", "Leave out gender and age together"),
        AdviceKind.LeaveOutGender => new("Jätä pois sukupuolet", "Lämna bort könen", "Leave out genders"),
        AdviceKind.LeaveOutAge => new("Jätä pois ikäryhmät", "Lämna bort åldersgrupperna", "Leave out age groups"),
        AdviceKind.Under29 => new("Julkaise ikäryhmien sijasta alle 29-vuotiaat", "Publicera under 29-åringar i stället för åldersgrupper", "Publish under 29 in place of age groups"),
        AdviceKind.GroupsOnly => new("Julkaise vain ryhmät: {0}", "Publicera bara grupperna: {0}", "Publish the groups only: {0}"),
        AdviceKind.LeaveOutLevel => new("Jätä pois taso: {0}", "Lämna bort nivån: {0}", "Leave out the level: {0}"),
        _ => new("Julkaise kolme vuotta yhdessä: {0}", "Publicera tre år tillsammans: {0}", "Publish three years together: {0}"),
    };
}
