using Par.Portal.Review;
using Par.Portal.Shell;
using Par.Portal.Submit.Changes;
using Par.Portal.Submit.Rounds;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Portal.Submit.Receipts;

/// <summary>What the database says of a submission at a moment: who, when, what, with the content's hash, and where it is now.</summary>
/// <param name="Own">The submission with what has happened to it.</param>
/// <param name="Organisation">Its organisation as registered, or null.</param>
/// <param name="At">When the database was asked, UTC.</param>
public sealed record Receipt(OwnSubmission Own, Organisation? Organisation, DateTime At)
{
    private Submission Submission => Own.Submission;

    /// <summary>The facts in the order in which they are shown: what each is called, and the text.</summary>
    public IReadOnlyList<(Label Name, string Text)> Facts(Language language) =>
    [
        (SubmitTexts.Organisation, Organisation is { } organisation ? $"{organisation.Name} ({organisation.ParId})" : Submission.ParId),
        .. Submission.RoundKey == 0 ? [] : new[]
        {
            (ReceiptTexts.Side, ReviewTexts.SideName(Submission.Side).In(language)),
            (RoundTexts.Round, $"{RoundTexts.OfSubmission(Submission).In(language)} ({Round.FromKey(Submission.RoundKey).Code})"),
        },
        (SubmissionTexts.Revision, NumberText.Number(language, Submission.Revision)),
        (SubmissionTexts.StateTitle, VerdictTexts.StateOf(Submission).In(language)),
        (SubmissionTexts.Received, NumberText.Moment(language, Submission.ReceivedAt)),
        (SubmitTexts.From, Submission.ReceivedFrom),
        (ReceiptTexts.Source, ReceiptTexts.Of(Submission.Source).In(language)),
        (SubmissionTexts.File, Submission.FileName),
        (ReceiptTexts.Size, $"{Words.Size(Submission.Length).In(language)} ({ReceiptTexts.Bytes.With(NumberText.Number(language, Submission.Length)).In(language)})"),
        (ReceiptTexts.Hash, Submission.ContentHash),
        (SubmissionTexts.Findings, $"{Words.Errors(Submission.ErrorCount).In(language)}, {Words.Warnings(Submission.WarningCount).In(language)}"),
    ];

    /// <summary>Rows of the file's sheets and the other key figures, as counted when it was checked.</summary>
    public IReadOnlyList<FigureChange> Figures => FigureChange.Of(Submission.Side, Own.Figures, null);

    /// <summary>What has happened, oldest first: when, and the state that it led to.</summary>
    public IEnumerable<(DateTime At, Label State)> Steps =>
        from entry in Own.Trail
        let state = SubmissionSteps.Reached(entry)
        where state is not null
        select (entry.At, ReceiptTexts.StepTo(state.Value, Submission));
}
