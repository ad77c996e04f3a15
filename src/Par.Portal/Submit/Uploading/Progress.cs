using Par.Portal.Identity;
using Par.Portal.Shell;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Portal.Submit.Uploading;

/// <summary>Where a submission is on its way, as the page's script asks for it.</summary>
/// <param name="State">The state's name.</param>
/// <param name="Stage">Stages that are done: 1 received, 2 checked, 3 loaded or otherwise finished.</param>
/// <param name="Text">The same in a sentence.</param>
/// <param name="Final">True when nothing more happens by itself.</param>
/// <param name="Accepted">True when its data count or did; false when it was rejected or taken back.</param>
/// <param name="Page">Address of its page.</param>
/// <param name="Status">Where to ask again.</param>
/// <param name="Withdraw">Where to take it back, or null when it is too late.</param>
internal sealed record Progress(string State, int Stage, string Text, bool Final, bool Accepted, string Page, string Status, string? Withdraw)
{
    /// <summary>The progress of a submission.</summary>
    public static Progress Of(Submission submission, Language language)
    {
        var isUnderWay = submission.State.IsUnfinishedIntake();
        return new Progress(
            submission.State.ToString(),
            submission.State switch { SubmissionState.Received => 1, SubmissionState.Screened => 2, _ => 3 },
            VerdictTexts.Of(submission).In(language),
            !isUnderWay,
            submission.State is not (SubmissionState.Rejected or SubmissionState.Withdrawn or SubmissionState.Declined),
            SubmitAddress.Of(language, submission.Key),
            SubmitAddress.Of(language, submission.Key, Slug.Status),
            isUnderWay ? SubmitAddress.Of(language, submission.Key, Slug.Withdraw) : null);
    }

    /// <summary>Answers the page's script.</summary>
    public static async Task<IResult> AnswerAsync(long key, HttpContext http, OwnSubmissions submissions, CurrentActor actor)
    {
        return await submissions.PeekAsync(key, actor.Required, http.RequestAborted) is { } submission
            ? Results.Json(Of(submission, Languages.OfPath(http.Request.Path)))
            : Results.NotFound();
    }
}
