using Par.Portal.Shell;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Collection.Review;

namespace Par.Portal.Review;

/// <summary>What is to be said of an item beside its state.</summary>
internal static class QueueNote
{
    /// <summary>The notes, the most pressing first.</summary>
    public static IEnumerable<string> Of(ReviewItem item, Language language)
    {
        if (item.CommentsWaiting > 0)
            yield return QueueTexts.Comments.In(language);
        if (item.DueOn is { } due)
            yield return (item.IsOverdue ? QueueTexts.OverdueSince : QueueTexts.DueOn).With(NumberText.Day(language, due)).In(language);
        if (item.AssignedTo is { } analyst)
            yield return QueueTexts.LookedAfterBy.With(analyst).In(language);
        if (item.IsEndorsed)
            yield return QueueTexts.Endorsed.In(language);
        if (item.Standing is { HasUnfinishedIntake: true, Valid: not null })
            yield return QueueTexts.NewerInIntake.In(language);
        if (item.Standing is { Valid: { } valid, Newest: { State: SubmissionState.Rejected } newest } && newest.Revision > valid.Revision)
            yield return QueueTexts.NewerRejected.In(language);
        if (item.Standing is { IsApproved: false, Explanation: not null })
            yield return QueueTexts.Explained.In(language);
    }
}
