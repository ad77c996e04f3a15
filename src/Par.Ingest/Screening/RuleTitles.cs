using Par.Warehouse.Catalogue;

namespace Par.Ingest.Screening;

/// <summary>What each rule asks, and what is wrong when it finds something, as headings: the rules of screening, and what the reader of a file finds before them.</summary>
public static class RuleTitles
{
    private static readonly Dictionary<string, Label> Titles = new(
        ScreeningRules.All.Select(rule => KeyValuePair.Create(rule.Id, rule.Title)), StringComparer.Ordinal)
    {
        ["PAR-000"] = new("Tiedosto saadaan käsiteltyä", "Filen kan behandlas", "The file can be processed"),
        ["PAR-002"] = new("Vuodella on muuttujaluettelo", "Året har en variabelförteckning", "The year has a catalogue of variables"),
        ["PAR-101"] = new("Tiedosto voidaan lukea", "Filen kan läsas", "The file can be read"),
        ["PAR-102"] = new("Tiedosto on kohtuullisen kokoinen", "Filen har en rimlig storlek", "The file is of reasonable size"),
        ["PAR-103"] = new("Tiedosto kertoo, kenen ja minkä kierroksen se on", "Filen anger vems och vilken omgångs den är", "The file says whose it is and of which round"),
        ["PAR-104"] = new("Taulukot kuuluvat toimitukseen", "Bladen hör till leveransen", "The sheets belong to a submission"),
        ["PAR-105"] = new("Taulukot ja sarakkeet ovat tiedostossa kerran", "Blad och kolumner finns en gång", "Sheets and columns stand once"),
        ["PAR-106"] = new("Soluissa on arvoja, ei kaavoja", "Cellerna innehåller värden, inte formler", "Cells hold values, not formulas"),
        ["PAR-107"] = new("Solulla on arvo, jonka voi lukea", "Cellen har ett värde som kan läsas", "The cell has a value that can be read"),
        ["PAR-108"] = new("Mikään ei ole piilotettu", "Inget är dolt", "Nothing is hidden"),
        ["PAR-109"] = new("Solut ovat sitä, miltä ne näyttävät", "Cellerna är vad de ser ut att vara", "Cells are what they look like"),
        ["PAR-151"] = new("Kirjaimet ovat ehjiä", "Bokstäverna är hela", "The letters are whole"),
    };

    private static readonly Dictionary<string, Label> Faults = new(
        ScreeningRules.All.Select(rule => KeyValuePair.Create(rule.Id, rule.Fault)), StringComparer.Ordinal)
    {
        ["PAR-000"] = new("Tiedostoa ei saatu käsiteltyä", "Filen kunde inte behandlas", "The file could not be processed"),
        ["PAR-002"] = new("Vuodelta puuttuu muuttujaluettelo", "Året saknar variabelförteckning", "The year has no catalogue of variables"),
        ["PAR-101"] = new("Tiedostoa ei voi lukea", "Filen kan inte läsas", "The file cannot be read"),
        ["PAR-102"] = new("Tiedosto on liian suuri", "Filen är för stor", "The file is too large"),
        ["PAR-103"] = new("Tiedosto ei kerro, kenen tai minkä kierroksen se on", "Filen anger inte vems eller vilken omgångs den är", "The file does not say whose it is or of which round"),
        ["PAR-104"] = new("Taulukko ei kuulu toimitukseen", "Bladet hör inte till leveransen", "A sheet does not belong to the submission"),
        ["PAR-105"] = new("Taulukko tai sarake on kahdesti", "Ett blad eller en kolumn finns två gånger", "A sheet or column stands twice"),
        ["PAR-106"] = new("Solussa on kaava", "En cell innehåller en formel", "A cell holds a formula"),
        ["PAR-107"] = new("Solun arvoa ei voi lukea", "Cellens värde kan inte läsas", "The value of a cell cannot be read"),
        ["PAR-108"] = new("Jotain on piilotettu", "Något är dolt", "Something is hidden"),
        ["PAR-109"] = new("Solu ei ole sitä, miltä se näyttää", "Cellen är inte vad den ser ut att vara", "A cell is not what it looks like"),
        ["PAR-151"] = new("Kirjaimia on rikki", "Bokstäver är trasiga", "Letters are broken"),
    };

    /// <summary>What is wrong when the rule finds something, as a heading over its findings; its id for one that is no longer known.</summary>
    public static Label FaultOf(string ruleId) => Faults.GetValueOrDefault(ruleId) ?? new Label(ruleId, ruleId, ruleId);

    /// <summary>The title of a rule; its id for one that is no longer known.</summary>
    public static Label Of(string ruleId) => Titles.GetValueOrDefault(ruleId) ?? new Label(ruleId, ruleId, ruleId);

    /// <summary>The ids of what the reader finds and no rule of screening asks.</summary>
    public static IEnumerable<string> OfReading => Titles.Keys.Except(ScreeningRules.All.Select(rule => rule.Id)).Order(StringComparer.Ordinal);
}
