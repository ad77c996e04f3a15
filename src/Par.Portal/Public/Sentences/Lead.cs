using Par.Portal.Public.Figures;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Statistics;

namespace Par.Portal.Public.Sentences;

/// <summary>
/// The sentences that open a page. Each is true to its cells: a withheld number is said to be withheld, a missing one to be missing, and
/// a side with no figures at all is not spoken of. The number that matters stands between <c>**</c>.
/// </summary>
public static class Lead
{
    private static readonly Label Reached = new(
        "Etsivä nuorisotyö tavoitti vuonna {0} **{1} nuorta**", "Det uppsökande ungdomsarbetet nådde **{1} unga** år {0}",
        "Outreach youth work reached **{1} young people** in {0}");

    private static readonly Label ReachedOne = new(
        "Etsivä nuorisotyö tavoitti vuonna {0} **yhden nuoren**", "Det uppsökande ungdomsarbetet nådde **en ung person** år {0}",
        "Outreach youth work reached **one young person** in {0}");

    private static readonly Label ReachedNone = new(
        "Etsivä nuorisotyö ei tavoittanut vuonna {0} yhtään nuorta", "Det uppsökande ungdomsarbetet nådde inga unga år {0}",
        "Outreach youth work reached no young people in {0}");

    private static readonly Label ReachedHidden = new(
        "Etsivän nuorisotyön vuonna {0} tavoittamien nuorten määrä on salattu yksityisyyden suojaamiseksi",
        "Antalet unga som det uppsökande ungdomsarbetet nådde år {0} är sekretessbelagt för att skydda den personliga integriteten",
        "The number of young people reached by outreach youth work in {0} is withheld to protect privacy");

    private static readonly Label ReachedMissing = new(
        "Etsivän nuorisotyön luvuista vuodelta {0} ei ole tietoa", "Uppgifter om det uppsökande ungdomsarbetet år {0} saknas",
        "There are no figures on outreach youth work for {0}");

    private static readonly Label Trainees = new(
        "Työpajoilla valmentautui vuonna {0} **{1} alle 29-vuotiasta**", "År {0} deltog **{1} personer under 29 år** i verkstäderna",
        "Workshops had **{1} trainees under 29** in {0}");

    private static readonly Label TraineesOne = new(
        "Työpajoilla valmentautui vuonna {0} **yksi alle 29-vuotias**", "År {0} deltog **en person under 29 år** i verkstäderna",
        "Workshops had **one trainee under 29** in {0}");

    private static readonly Label TraineesNone = new(
        "Työpajoilla ei valmentautunut vuonna {0} yhtään alle 29-vuotiasta", "År {0} deltog ingen person under 29 år i verkstäderna",
        "Workshops had no trainees under 29 in {0}");

    private static readonly Label TraineesHidden = new(
        "Työpajojen alle 29-vuotiaiden valmentautujien määrä vuonna {0} on salattu yksityisyyden suojaamiseksi",
        "För {0} är antalet deltagare under 29 år i verkstäderna sekretessbelagt för att skydda den personliga integriteten",
        "The number of workshop trainees under 29 in {0} is withheld to protect privacy");

    private static readonly Label BothHidden = new(
        "Etsivän nuorisotyön tavoittamien nuorten ja työpajojen alle 29-vuotiaiden valmentautujien määrät vuonna {0} on salattu yksityisyyden suojaamiseksi",
        "För {0} är antalet unga som det uppsökande ungdomsarbetet nådde och antalet deltagare under 29 år i verkstäderna sekretessbelagda för att skydda den personliga integriteten",
        "The numbers of young people reached by outreach youth work and of workshop trainees under 29 in {0} are withheld to protect privacy");

    private static readonly Label InRegion = new(
        "Etsivä nuorisotyö tavoitti koko maakunnassa **{0} nuorta**", "I hela landskapet nådde det uppsökande ungdomsarbetet **{0} unga**",
        "Across the region, outreach youth work reached **{0} young people**");

    private static readonly Label Placed = new(
        "Jakson päättäneistä {0} siirtyi koulutukseen, työhön tai ohjattuun toimintaan",
        "Av dem som avslutade sin period gick {0} vidare till utbildning, arbete eller handledd verksamhet",
        "Of those whose period ended, {0} went on to education, work or guided activity");

    /// <summary>Young people reached by outreach work, with the change from the year before where it can be told.</summary>
    public static string OfReached(Language language, int year, Cell reached, Cell yearBefore) =>
        Sentence(language, year, reached, yearBefore, Reached, ReachedOne, ReachedNone, ReachedHidden, ReachedMissing)!;

    /// <summary>Trainees under 29, with the change from the year before; null when there are no workshop figures.</summary>
    public static string? OfTrainees(Language language, int year, Cell trainees, Cell yearBefore) =>
        Sentence(language, year, trainees, yearBefore, Trainees, TraineesOne, TraineesNone, TraineesHidden, missing: null);

    /// <summary>One sentence for both sides when both numbers are withheld; null otherwise.</summary>
    public static string? OfBothWithheld(Language language, int year, Cell reached, Cell trainees) =>
        reached.IsWithheld && trainees.IsWithheld
            ? BothHidden.With(year.ToString(System.Globalization.CultureInfo.InvariantCulture)).In(language) + "."
            : null;

    /// <summary>The region's number, said where the municipality's is withheld; null when it is too small to be said in the plural or withheld.</summary>
    public static string? OfRegion(Language language, Cell reached) =>
        reached.IsAtLeast(2) ? InRegion.With(CellText.Of(language, reached, Quantity.Count)).In(language) + "." : null;

    /// <summary>Share that went on to something; null when it has no number, or the base is too small for a percentage.</summary>
    public static string? OfPlacement(Language language, Cell positive, Cell ended) =>
        positive.Per(ended) is { IsShown: true } share && ended.IsAtLeast(SmallestBase)
            ? Placed.With(CellText.WholePercent(language, share)).In(language) + "."
            : null;

    /// <summary>No percentage is said of fewer people than this.</summary>
    public const int SmallestBase = 10;

    private static string? Sentence(
        Language language, int year, Cell now, Cell before, Label many, Label one, Label none, Label hidden, Label? missing)
    {
        var label = now switch
        {
            { IsWithheld: true } => hidden,
            { IsShown: false } => missing,
            { IsZero: true } => none,
            _ => now.IsAtLeast(2) ? many : one,
        };
        if (label is null)
            return null;
        var yearText = year.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var text = label.With(yearText, CellText.Of(language, now, Quantity.Count)).In(language);
        return !now.IsZero && Change.SinceLastYear(language, now, before) is { } change ? $"{text}, {change}." : $"{text}.";
    }
}
