using Par.Warehouse.Catalogue;

namespace Par.Warehouse.Collection;

/// <summary>Why a decision cannot be made.</summary>
public enum ReviewProblem
{
    /// <summary>There is no such submission.</summary>
    Unknown,

    /// <summary>Only January submissions are reviewed.</summary>
    NotJanuary,

    /// <summary>The submission is not loaded, or a later one has replaced it.</summary>
    NotReviewable,

    /// <summary>A return needs a reason that the organisation can act on.</summary>
    NoReason,

    /// <summary>Somebody else decided, or a new revision came, at the same moment.</summary>
    ChangedMeanwhile,
}

/// <summary>A decision about a submission cannot be made; <see cref="Explanation"/> says why to the one who tried.</summary>
public sealed class ReviewException(ReviewProblem problem) : Exception(ExplanationOf(problem).En)
{
    /// <summary>Why.</summary>
    public ReviewProblem Problem { get; } = problem;

    /// <summary>Why, in words for the screen.</summary>
    public Label Explanation => ExplanationOf(Problem);

    private static Label ExplanationOf(ReviewProblem problem) => problem switch
    {
        ReviewProblem.Unknown => new(
            "Toimitusta ei löydy.", "Leveransen hittas inte.", "There is no such submission."),
        ReviewProblem.NotJanuary => new(
            "Vain tammikuun toimitukset tarkastetaan.", "Endast januarileveranserna granskas.", "Only January submissions are reviewed."),
        ReviewProblem.NotReviewable => new(
            "Toimitusta ei ole ladattu, tai uudempi toimitus on korvannut sen.",
            "Leveransen har inte laddats, eller så har en nyare leverans ersatt den.",
            "The submission is not loaded, or a newer one has replaced it."),
        ReviewProblem.NoReason => new(
            "Kirjoita, mitä organisaation pitää korjata.", "Skriv vad organisationen ska rätta.", "Write what the organisation has to correct."),
        _ => new(
            "Toimituksen tila muuttui samalla hetkellä. Katso se uudelleen.",
            "Leveransens läge ändrades samtidigt. Titta på den på nytt.",
            "The submission changed at the same moment. Look at it again."),
    };
}
