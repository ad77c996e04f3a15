using Par.Portal.Shell;
using Par.Warehouse.Catalogue;

namespace Par.Portal.Public.Downloads;

/// <summary>A column of published files.</summary>
/// <param name="Name">Its heading, in English, the same in every language and form.</param>
/// <param name="What">What it holds.</param>
/// <param name="Datatype">Its type as CSV on the Web names it (W3C, tabular data model): <c>string</c>, <c>integer</c>,
/// <c>number</c>.</param>
public sealed record FileColumn(string Name, Label What, string Datatype = "string")
{
    private static readonly Label[] InLanguages =
        [new("suomeksi", "på finska", "in Finnish"), new("ruotsiksi", "på svenska", "in Swedish"),
            new("englanniksi", "på engelska", "in English")];

    /// <summary>The value: empty where there is none.</summary>
    public static FileColumn Value { get; } = new(
        "obs_value", new("Luku; tyhjä, kun lukua ei kerrota", "Talet; tomt när det inte uppges",
            "The number; empty where it is not told"), "number");

    /// <summary>What stands behind the value in every file.</summary>
    public static IReadOnlyList<FileColumn> Behind { get; } =
    [
        new("obs_status", new(
            "Luvun tila: value, zero, rounded (pyöristetty viiteen), few (1–4), too_few, missing, not_applicable tai preliminary",
            "Talets läge: value, zero, rounded (avrundat till fem), few (1–4), too_few, missing, not_applicable eller preliminary",
            "Status of the number: value, zero, rounded (to 5), few (1–4), too_few, missing, not_applicable or preliminary")),
        new("partial", new(
            "yes, kun luvusta puuttuu organisaatio", "yes när en organisation saknas i talet",
            "yes when an organisation is missing from the number")),
        new("missing_providers", new(
            "Puuttuvat organisaatiot puolipistein erotettuina", "Organisationer som saknas, åtskilda med semikolon",
            "The missing organisations, with semicolons between")),
    ];

    /// <summary>The unit.</summary>
    public static FileColumn Unit { get; } = new("unit", new(
        "Yksikkö: n (lukumäärä), %, htv (henkilötyövuotta) tai EUR", "Enhet: n (antal), %, htv (årsverken) eller EUR",
        "Unit: n (number), %, htv (person-years) or EUR"));

    /// <summary>The place: its code, its level, its names and the region that a municipality lies in.</summary>
    public static IReadOnlyList<FileColumn> Place { get; } =
    [
        new("place", new(
            "Alueen tai organisaation tunnus, esimerkiksi SSS, MK13 tai KU179",
            "Områdets eller organisationens kod, till exempel SSS, MK13 eller KU179",
            "Code of the area or organisation, for example SSS, MK13 or KU179")),
        new("area_level", new(
            "Alueen taso: country, avi_area, region (maakunta), wellbeing_services_county (hyvinvointialue), municipality (kunta) "
            + "tai organisation",
            "Områdets nivå: country, avi_area, region (landskap), wellbeing_services_county (välfärdsområde), municipality "
            + "(kommun) eller organisation",
            "Level of the area: country, avi_area, region, wellbeing_services_county, municipality or organisation")),
        .. Names("place", new("Alueen tai organisaation nimi {0}", "Områdets eller organisationens namn {0}",
            "Name of the area or organisation {0}")),
        new("region", new(
            "Kunnan maakunnan tunnus; muilla tasoilla tyhjä", "Koden för kommunens landskap; tomt på andra nivåer",
            "Code of the region that a municipality lies in; empty at other levels")),
        .. Names("region", new("Kunnan maakunnan nimi {0}", "Namnet på kommunens landskap {0}", "Name of that region {0}")),
    ];

    /// <summary>Columns of a whole table.</summary>
    public static IReadOnlyList<FileColumn> OfTable { get; } =
    [
        new("table", new("Taulukon tunnus", "Tabellens kod", "Id of the table")),
        new("year", new("Tilastovuosi", "Statistikår", "Statistic year"), "integer"),
        new("version", new("Julkaisun versio", "Publiceringens version", "Version of the release"), "integer"),
        .. Place,
        .. Coded("category", new("Luokan tunnus; total = kaikki", "Klassens kod; total = alla", "Code of the category; total = all"),
            new("Luokan nimi {0}", "Klassens namn {0}", "Name of the category {0}")),
        .. Coded("gender", new(
            "Sukupuoli: total, 1 (mies) tai 2 (nainen)", "Kön: total, 1 (man) eller 2 (kvinna)", "Gender: total, 1 (male) or 2 (female)"),
            new("Sukupuolen nimi {0}", "Könets namn {0}", "Name of the gender {0}")),
        .. Coded("age", new(
            "Ikäryhmän tunnus: total, U29 (alle 29-vuotiaat) tai A1, A2 …", "Åldersgruppens kod: total, U29 (under 29 år) eller A1, A2 …",
            "Code of the age group: total, U29 (under 29) or A1, A2 …"),
            new("Ikäryhmän nimi {0}", "Åldersgruppens namn {0}", "Name of the age group {0}")),
        Unit, Value, .. Behind,
    ];

    /// <summary>Columns of a figure of a page.</summary>
    public static IReadOnlyList<FileColumn> OfFigure { get; } =
    [
        .. Place,
        .. Coded("row", new(
            "Rivin tunnus: vuosi, luokka tai ikäryhmä; total = kaikki", "Radens kod: år, klass eller åldersgrupp; total = alla",
            "Code of the row: a year, category or age group; total = all"),
            new("Rivin nimi {0}", "Radens namn {0}", "Name of the row {0}")),
        .. Coded("measure", new("Sarakkeen tunnus", "Kolumnens kod", "Code of the column"),
            new("Sarakkeen nimi {0}", "Kolumnens namn {0}", "Name of the column {0}")),
        Unit, Value, .. Behind,
        new("source", new("Lähde, osoitteen kielellä", "Källa, på adressens språk", "Source, in the language of the address")),
        new("note", new("Huomautus, osoitteen kielellä", "Anmärkning, på adressens språk", "Note, in the language of the address")),
    ];

    /// <summary>The texts of a name in the order of its columns.</summary>
    public static IEnumerable<string> Texts(Label name) => Languages.All.Select(name.In);

    private static IEnumerable<FileColumn> Coded(string of, Label code, Label name) => [new(of, code), .. Names(of, name)];

    private static IEnumerable<FileColumn> Names(string of, Label name) =>
        Languages.All.Zip(InLanguages, (language, words) => new FileColumn($"{of}_name_{language.Code()}", name.With(words)));
}
