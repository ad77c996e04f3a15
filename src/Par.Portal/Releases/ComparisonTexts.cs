using Par.Warehouse.Catalogue;
using Par.Warehouse.Places;
using Par.Warehouse.Releases.Comparing;

namespace Par.Portal.Releases;

/// <summary>Texts of the comparison of a release.</summary>
internal static class ComparisonTexts
{
    public static Label Lead { get; } = new(
        "Verrataan julkaisuun {0}. Eroja on {1} solussa.", "Jämförs med {0}. {1} celler avviker.", "Compared with {0}. {1} cells differ.");

    public static Label Nothing { get; } = new(
        "Vertailtavaa julkaisua ei ole.", "Det finns ingen publicering att jämföra med.", "There is no release to compare with.");

    public static Label With { get; } = new("Verrataan", "Jämförs med", "Compared with");

    public static Label Tables { get; } = new("Taulukoittain", "Per tabell", "By table");

    public static Label Table { get; } = new("Taulukko", "Tabell", "Table");

    public static Label AllTables { get; } = new("Kaikki taulukot", "Alla tabeller", "All tables");

    public static Label Cells { get; } = new("Soluja", "Celler", "Cells");

    public static Label Level { get; } = new("Aluetaso", "Områdesnivå", "Level");

    public static Label AllLevels { get; } = new("Kaikki tasot", "Alla nivåer", "All levels");

    public static Label Kind { get; } = new("Muutos", "Förändring", "Change");

    public static Label AllKinds { get; } = new("Kaikki muutokset", "Alla förändringar", "All changes");

    public static Label Order { get; } = new("Järjestys", "Ordning", "Order");

    public static Label Floor { get; } = new("Suhteellinen muutos vähintään luvuista", "Relativ förändring från talet", "Relative change from this number on");

    public static Label Unit { get; } = new("Mitä lasketaan", "Vad räknas", "What is counted");

    public static Label AllUnits { get; } = new("Kaikki, kukin erikseen", "Allt, var för sig", "Everything, each by itself");

    public static Label Show { get; } = new("Näytä", "Visa", "Show");

    public static Label Changes { get; } = new("Suurimmat muutokset", "Största förändringarna", "Biggest changes");

    public static Label First { get; } = new("Näytetään {0} ensimmäistä, yhteensä {1}.", "De {0} första av {1} visas.", "The first {0} of {1} are shown.");

    public static Label InTables { get; } = new("sama luku {0} taulukossa", "samma tal i {0} tabeller", "the same number in {0} tables");

    public static Label Csv { get; } = new("Kaikki CSV-tiedostona", "Alla som CSV", "All as CSV");

    public static Label Place { get; } = new("Alue tai organisaatio", "Område eller organisation", "Area or organisation");

    public static Label Category { get; } = new("Luokka", "Klass", "Category");

    public static Label Slice { get; } = new("Sukupuoli ja ikä", "Kön och ålder", "Gender and age");

    public static Label Before { get; } = new("Ennen", "Före", "Before");

    public static Label Now { get; } = new("Nyt", "Nu", "Now");

    public static Label Difference { get; } = new("Ero", "Skillnad", "Difference");

    public static Label Relative { get; } = new("Ero %", "Skillnad %", "Difference %");

    public static Label NewPlaces { get; } = new("Uudet alueet ja organisaatiot", "Nya områden och organisationer", "New areas and organisations");

    public static Label LostPlaces { get; } = new("Poistuneet alueet ja organisaatiot", "Områden och organisationer som försvunnit", "Areas and organisations that are gone");

    public static Label Categories { get; } = new("Luokat", "Klasser", "Categories");

    public static Label NewCategories { get; } = new("uusia: {0}", "nya: {0}", "new: {0}");

    public static Label LostCategories { get; } = new("poistuneita: {0}", "borttagna: {0}", "gone: {0}");

    public static Label Renamed { get; } = new("Muuttuneet nimet", "Ändrade namn", "Changed names");

    public static Label Of(ComparedWith with) => with == ComparedWith.LastYear
        ? new("Viime vuosi", "I fjol", "Last year")
        : new("Edellinen versio", "Föregående version", "Previous version");

    public static Label Of(ChangeOrder order) => order == ChangeOrder.Absolute
        ? new("Suurin ero ensin", "Störst skillnad först", "Biggest difference first")
        : new("Suurin suhteellinen ero ensin", "Störst relativ skillnad först", "Biggest relative difference first");

    public static Label Of(ChangeUnit unit) => unit switch
    {
        ChangeUnit.Organisations => new("Organisaatiot ja kunnat", "Organisationer och kommuner", "Organisations and municipalities"),
        ChangeUnit.PersonYears => new("Henkilötyövuodet", "Årsverken", "Person-years"),
        ChangeUnit.Euros => new("Eurot", "Euro", "Euros"),
        _ => new("Henkilöt", "Personer", "People"),
    };

    public static Label Of(CellChangeKind kind) => kind switch
    {
        CellChangeKind.Moved => new("luku muuttui", "talet ändrades", "number changed"),
        CellChangeKind.Hidden => new("salattiin", "doldes", "now withheld"),
        CellChangeKind.Shown => new("tuli näkyviin", "visas nu", "now shown"),
        CellChangeKind.Added => new("uusi", "ny", "new"),
        CellChangeKind.Vanished => new("poistui", "försvann", "gone"),
        _ => new("muu muutos", "annan förändring", "other change"),
    };

    public static Label Of(PlaceLevel level) => level switch
    {
        PlaceLevel.Country => new("Koko maa", "Hela landet", "Whole country"),
        PlaceLevel.AviArea => new("AVI-alueet", "RFV-områden", "AVI areas"),
        PlaceLevel.Region => new("Maakunnat", "Landskap", "Regions"),
        PlaceLevel.County => new("Hyvinvointialueet", "Välfärdsområden", "Wellbeing services counties"),
        PlaceLevel.Municipality => new("Kunnat", "Kommuner", "Municipalities"),
        _ => new("Organisaatiot", "Organisationer", "Organisations"),
    };
}
