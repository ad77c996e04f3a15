using System.Globalization;
using Par.Portal.Public.Figures;
using Par.Portal.Public.Providers;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Statistics;

namespace Par.Portal.Public.Sentences;

/// <summary>
/// The sentences that open a page. Each is true to its cells: that figures are missing is said, with who did not deliver, and never that
/// nobody was there; years are compared only when their providers are the same. The number that matters stands between <c>**</c>.
/// </summary>
public static class Lead
{
    private static readonly Label Reached = new(
        "Etsivä nuorisotyö tavoitti vuonna {0} **{1} nuorta**", "Det uppsökande ungdomsarbetet nådde **{1} unga** år {0}",
        "Outreach youth work reached **{1} young people** in {0}");

    private static readonly Label ReachedNone = new(
        "Etsivä nuorisotyö ei tavoittanut vuonna {0} yhtään nuorta", "Det uppsökande ungdomsarbetet nådde inga unga år {0}",
        "Outreach youth work reached no young people in {0}");

    private static readonly Label ReachedNoneOfSome = new(
        "Tiedot toimittanut etsivä nuorisotyö ei tavoittanut vuonna {0} yhtään nuorta",
        "Det uppsökande ungdomsarbete som lämnade uppgifter nådde inga unga år {0}",
        "The outreach youth work that delivered data reached no young people in {0}");

    private static readonly Label NoFigures = new(
        "Etsivän nuorisotyön luvuista vuodelta {0} ei ole tietoa.", "Uppgifter om det uppsökande ungdomsarbetet år {0} saknas.",
        "There are no figures on outreach youth work for {0}.");

    private static readonly Label Trainees = new(
        "Työpajoilla valmentautui vuonna {0} **{1} alle 29-vuotiasta**", "År {0} deltog **{1} personer under 29 år** i verkstäderna",
        "Workshops had **{1} trainees under 29** in {0}");

    private static readonly Label TraineesNone = new(
        "Työpajoilla ei valmentautunut vuonna {0} yhtään alle 29-vuotiasta", "År {0} deltog ingen person under 29 år i verkstäderna",
        "Workshops had no trainees under 29 in {0}");

    private static readonly Label TraineesNoneOfSome = new(
        "Tiedot toimittaneilla työpajoilla ei valmentautunut vuonna {0} yhtään alle 29-vuotiasta",
        "År {0} deltog ingen person under 29 år i de verkstäder som lämnade uppgifter",
        "The workshops that delivered data had no trainees under 29 in {0}");

    private static readonly Label InRegion = new(
        "Etsivä nuorisotyö tavoitti koko maakunnassa **{0} nuorta**", "I hela landskapet nådde det uppsökande ungdomsarbetet **{0} unga**",
        "Across the region, outreach youth work reached **{0} young people**");

    private static readonly Label Placed = new(
        "Jakson päättäneistä {0} siirtyi koulutukseen, työhön tai ohjattuun toimintaan",
        "Av dem som avslutade sin period gick {0} vidare till utbildning, arbete eller handledd verksamhet",
        "Of those whose period ended, {0} went on to education, work or guided activity");

    /// <summary>Young people reached by outreach work, with the change from the year before, or why it cannot be told.</summary>
    /// <param name="language">Language.</param>
    /// <param name="year">Statistic year.</param>
    /// <param name="reached">The number.</param>
    /// <param name="yearBefore">The number of the year before.</param>
    /// <param name="providers">Who is missing.</param>
    public static string OfReached(Language language, int year, Cell reached, Cell yearBefore, YearProviders providers) =>
        Sentence(language, Side.Ent, year, reached, yearBefore, providers, reached.IsPartial ? ReachedNoneOfSome : ReachedNone, Reached)
        ?? NoFigures.With(Text(year)).In(language);

    /// <summary>Trainees under 29, likewise; null when there are no workshop figures and nobody who should have delivered any.</summary>
    /// <param name="language">Language.</param>
    /// <param name="year">Statistic year.</param>
    /// <param name="trainees">The number.</param>
    /// <param name="yearBefore">The number of the year before.</param>
    /// <param name="providers">Who is missing.</param>
    public static string? OfTrainees(Language language, int year, Cell trainees, Cell yearBefore, YearProviders providers) =>
        Sentence(language, Side.Ty, year, trainees, yearBefore, providers, trainees.IsPartial ? TraineesNoneOfSome : TraineesNone,
            Trainees);

    /// <summary>The region's number, said where the municipality's is not known or 1–4; null when there is none.</summary>
    public static string? OfRegion(Language language, Cell reached) =>
        reached is { IsShown: true, IsZero: false } ? InRegion.With(CellText.Of(language, reached, Quantity.Count)).In(language) + "."
            : null;

    /// <summary>Share that went on to something; null when it is not told.</summary>
    public static string? OfPlacement(Language language, Cell positive, Cell ended) =>
        positive.ShareOf(ended) is { IsShown: true } share ? Placed.With(CellText.WholePercent(language, share)).In(language) + "." : null;

    private static string? Sentence(Language language, Side side, int year, Cell now, Cell before, YearProviders providers,
        Label none, Label many)
    {
        if (now.Status == CellStatus.Missing)
            return providers.Missing.Count == 0 ? null : ProviderTexts.AreMissing(language, side, year, providers.Missing);
        if (!now.IsShown && !now.IsWithheld)
            return null;
        var text = (now.IsZero ? none : many).With(Text(year), CellText.Of(language, now, Quantity.Count)).In(language);
        if (ProviderTexts.CannotCompare(language, year - 1, year, providers.Absent) is { } why)
            return $"{text}. {why}";
        return !now.IsZero && Change.SinceLastYear(language, now, before) is { } change ? $"{text}, {change}." : $"{text}.";
    }

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
