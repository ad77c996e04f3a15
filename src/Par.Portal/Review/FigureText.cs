using Par.Portal.Shell;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Collection.Review;

namespace Par.Portal.Review;

/// <summary>Names and values of compared figures, and why one is unusual, in words.</summary>
internal static class FigureText
{
    private static readonly Label PlacedShare = new("Myönteisesti sijoittuneiden osuus", "Andelen positivt placerade", "Share placed positively");

    private static readonly Label ReachedPerPersonYear = new("Tavoitettuja henkilötyövuotta kohti", "Nådda per årsverke", "Reached per person-year");

    private static readonly Label Unlike = new(
        "Muutos {0} poikkeaa: {1} samankokoisella organisaatiolla muutos on tyypillisesti {2}.",
        "Förändringen {0} avviker: hos {1} organisationer av samma storlek är den typiskt {2}.",
        "The change of {0} stands out: among {1} organisations of similar size it is typically {2}.");

    private static readonly Label Much = new(
        "Muutos viime vuodesta on suuri ({0}), eikä vertailtavia organisaatioita ole vielä tarpeeksi.",
        "Förändringen från i fjol är stor ({0}), och det finns ännu inte tillräckligt många organisationer att jämföra med.",
        "The change from last year is large ({0}), and there are not yet enough organisations to compare with.");

    private static readonly Label OwnYears = new(
        "Poikkeaa omista aiemmista vuosista: {0} vuoden mediaani on {1}.",
        "Avviker från egna tidigare år: medianen för {0} år är {1}.",
        "Stands out from its own earlier years: the median of {0} years is {1}.");

    private static readonly Label Fell = new(
        "Vähemmän kuin kierroksella {0} ({1}), vaikka luku kertyy vuoden alusta.",
        "Mindre än i omgång {0} ({1}), fastän talet räknas från årets början.",
        "Less than in the round {0} ({1}), although it is counted from the beginning of the year.");

    private static readonly Label Level = new(
        "Poikkeaa muista: {0} organisaation mediaani on {1}.",
        "Avviker från andra: medianen för {0} organisationer är {1}.",
        "Stands out from others: the median of {0} organisations is {1}.");

    /// <summary>What a figure is called.</summary>
    public static Label NameOf(string figure) => figure switch
    {
        FigureComparison.PlacedShare => PlacedShare,
        FigureComparison.ReachedPerPersonYear => ReachedPerPersonYear,
        _ => FigureName.Labels[figure],
    };

    /// <summary>A value; a dash for none.</summary>
    public static string Value(Language language, FigureKind kind, decimal? value) => value is not { } number ? "–" : kind switch
    {
        FigureKind.Share => NumberText.Percent(language, (double)number, 1),
        FigureKind.PersonYears => NumberText.Number(language, (double)number, 2),
        FigureKind.Ratio => NumberText.Number(language, (double)number, 1),
        _ => NumberText.Number(language, (double)number, number == decimal.Truncate(number) ? 0 : 1),
    };

    /// <summary>A relative change with its sign: <c>+12,5 %</c>.</summary>
    public static string Change(Language language, double change) => (change > 0 ? "+" : "") + NumberText.Percent(language, change, 1);

    /// <summary>The change of a figure from last year: relative, or in percentage points for a share; empty without both.</summary>
    public static string Change(Language language, FigureComparison figure) => (figure.Change, figure.Kind) switch
    {
        (null, _) => "",
        ({ } change, FigureKind.Share) => (change > 0 ? "+" : "") + NumberText.Number(language, change * 100, 1) + ReviewTexts.PercentagePoints.In(language),
        ({ } change, _) => Change(language, change),
    };

    /// <summary>Why a figure is unusual.</summary>
    public static string Of(Language language, FigureComparison figure, Oddity oddity)
    {
        var reference = Value(language, figure.Kind, oddity.Reference);
        return (oddity.Kind switch
        {
            OddityKind.ChangedUnlikeOthers => Unlike.With(Change(language, figure), oddity.Others, Change(language, oddity.UsualChange ?? 0)),
            OddityKind.ChangedMuch => Much.With(Change(language, figure)),
            OddityKind.UnlikeOwnYears => OwnYears.With(oddity.Others, reference),
            OddityKind.FellSinceRound => Fell.With(oddity.Round?.Code ?? "", reference),
            _ => Level.With(oddity.Others, reference),
        }).In(language);
    }
}
