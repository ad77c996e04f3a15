using System.Globalization;
using Par.Portal.Shell;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Portal.Public.Providers;

/// <summary>Sentences about providers that are missing from figures.</summary>
public static class ProviderTexts
{
    /// <summary>More names than this are counted in a sentence and listed elsewhere.</summary>
    public const int MostNames = 5;

    private static readonly Label And = new("{0} ja {1}", "{0} och {1}", "{0} and {1}");
    private static readonly Label Organisations = new("{0} organisaatiota", "{0} organisationer", "{0} organisations");

    // One, several by name, more than are named: Finnish verbs differ in the second, English ones in the first.
    private static readonly Label[] DidNot =
    [
        new("{0} ei toimittanut tietoja", "{0} lämnade inte uppgifter", "{0} did not deliver data"),
        new("{0} eivät toimittaneet tietoja", "{0} lämnade inte uppgifter", "{0} did not deliver data"),
        new("{0} ei toimittanut tietoja", "{0} lämnade inte uppgifter", "{0} did not deliver data"),
    ];

    private static readonly Label[] DidNotFor =
    [
        new("{0} ei toimittanut tietoja vuodelta {1}", "{0} lämnade inte uppgifter för {1}", "{0} did not deliver data for {1}"),
        new("{0} eivät toimittaneet tietoja vuodelta {1}", "{0} lämnade inte uppgifter för {1}", "{0} did not deliver data for {1}"),
        new("{0} ei toimittanut tietoja vuodelta {1}", "{0} lämnade inte uppgifter för {1}", "{0} did not deliver data for {1}"),
    ];

    private static readonly Label[] WasNot =
    [
        new("{0} ei ollut mukana vuoden {1} luvuissa", "{0} var inte med i siffrorna för {1}", "{0} was not in the figures for {1}"),
        new("{0} eivät olleet mukana vuoden {1} luvuissa", "{0} var inte med i siffrorna för {1}", "{0} were not in the figures for {1}"),
        new("{0} ei ollut mukana vuoden {1} luvuissa", "{0} var inte med i siffrorna för {1}", "{0} were not in the figures for {1}"),
    ];

    private static readonly Label[] Gone =
    [
        new("{1}: {0} puuttuu", "{1}: {0} saknas", "{1}: {0} is missing"),
        new("{1}: {0} puuttuvat", "{1}: {0} saknas", "{1}: {0} are missing"),
        new("{1}: {0} puuttuu", "{1}: {0} saknas", "{1}: {0} are missing"),
    ];

    private static readonly Label[] Lacks =
    [
        new("{2} luvuista vuodelta {1} puuttuu {0}, joka ei toimittanut tietoja.",
            "I {2} siffror för {1} saknas {0}, som inte lämnade uppgifter.",
            "The figures of {2} for {1} lack {0}, which did not deliver data."),
        new("{2} luvuista vuodelta {1} puuttuvat {0}, jotka eivät toimittaneet tietoja.",
            "I {2} siffror för {1} saknas {0}, som inte lämnade uppgifter.",
            "The figures of {2} for {1} lack {0}, which did not deliver data."),
        new("{2} luvuista vuodelta {1} puuttuu {0}, jotka eivät toimittaneet tietoja.",
            "I {2} siffror för {1} saknas {0}, som inte lämnade uppgifter.",
            "The figures of {2} for {1} lack {0}, which did not deliver data."),
    ];

    private static readonly Label AllGone = new(
        "{0} luvut vuodelta {1} puuttuvat: {2}.", "{0} siffror för {1} saknas: {2}.", "The figures of {0} for {1} are missing: {2}.");

    private static readonly Label Cannot = new(
        "Vuotta {1} ei voi verrata vuoteen {0}: {2}.", "År {1} kan inte jämföras med {0}: {2}.", "{1} cannot be compared with {0}: {2}.");

    /// <summary>Heading of a list of those that are missing.</summary>
    public static Label List { get; } = new("Puuttuvat organisaatiot", "Organisationer som saknas", "Missing organisations");

    /// <summary>Above a list of places with those that are missing from each.</summary>
    public static Label ListOfPlaces { get; } = new(
        "Luvuista puuttuvat organisaatiot, jotka eivät toimittaneet tietoja",
        "Organisationer som saknas i siffrorna, eftersom de inte lämnade uppgifter",
        "Organisations missing from the figures, because they did not deliver data");

    /// <summary>The work of a side in the genitive, to open a sentence in Finnish and to stand within one in Swedish and English.</summary>
    public static Label WorkOf(Side side) => side == Side.Ent
        ? new("Etsivän nuorisotyön", "det uppsökande ungdomsarbetets", "outreach youth work")
        : new("Työpajojen", "verkstädernas", "the workshops");

    /// <summary>Names as one reads them out, <c>A, B ja C</c>; only how many when they are too many for a sentence.</summary>
    public static string Names(Language language, IReadOnlyList<string> names) => names.Count switch
    {
        0 => "",
        1 => names[0],
        <= MostNames => And.With(string.Join(", ", names.SkipLast(1)), names[^1]).In(language),
        _ => Organisations.With(NumberText.Number(language, names.Count)).In(language),
    };

    /// <summary>That they did not deliver, as a clause: <c>A ja B eivät toimittaneet tietoja</c>.</summary>
    public static string DidNotDeliver(Language language, IReadOnlyList<string> names) => Say(DidNot, language, names);

    /// <summary>The same of a year.</summary>
    public static string DidNotDeliver(Language language, IReadOnlyList<string> names, int year) =>
        Say(DidNotFor, language, names, Text(year));

    /// <summary>That a side's figures of a year are missing altogether, and who did not deliver.</summary>
    public static string AreMissing(Language language, Side side, int year, IReadOnlyList<string> names) =>
        Capital(AllGone.With(WorkOf(side), Text(year), DidNotDeliver(language, names)).In(language), language);

    /// <summary>That two years cannot be compared and for whose sake; null when they can.</summary>
    public static string? CannotCompare(Language language, int before, int now, IReadOnlyList<AbsentProvider> absent) => absent.Count == 0
        ? null
        : Cannot.With(Text(before), Text(now),
            string.Join("; ", absent.GroupBy(provider => (provider.Year, provider.DidNotDeliver)).Select(group =>
                Say(group.Key.DidNotDeliver ? DidNotFor : WasNot, language, NamesOf(group), Text(group.Key.Year))))).In(language);

    /// <summary>Who is missing and when, in a few words for a chart.</summary>
    public static string Missing(Language language, IReadOnlyList<AbsentProvider> absent) => string.Join("; ", absent
        .GroupBy(provider => provider.Year)
        .Select(group => Say(Gone, language, NamesOf(group), Text(group.Key))));

    /// <summary>That a side's figures of a year lack these, as a sentence; null when they lack nobody.</summary>
    public static string? LacksProviders(Language language, Side side, int year, IReadOnlyList<string> names) =>
        names.Count == 0 ? null : Say(Lacks, language, names, Text(year), WorkOf(side));

    private static string Say(Label[] labels, Language language, IReadOnlyList<string> names, params object[] more) =>
        labels[names.Count == 1 ? 0 : names.Count <= MostNames ? 1 : 2].With([Names(language, names), .. more]).In(language);

    private static List<string> NamesOf(IEnumerable<AbsentProvider> providers) =>
        [.. providers.Select(provider => provider.Name).Order(StringComparer.Ordinal)];

    private static string Capital(string sentence, Language language) => char.ToUpper(sentence[0], language.Culture()) + sentence[1..];

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
