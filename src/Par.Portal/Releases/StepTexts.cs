using Par.Warehouse.Catalogue;
using Par.Warehouse.Releases;

namespace Par.Portal.Releases;

/// <summary>What a person can do to a release on its page.</summary>
internal enum ReleaseStep
{
    /// <summary>Build it again from what is approved now.</summary>
    Rebuild,

    /// <summary>Say that its figures are preliminary, or final.</summary>
    Mark,

    /// <summary>Hand it to an approver.</summary>
    HandOver,

    /// <summary>Give it back to those who prepare it.</summary>
    GiveBack,

    /// <summary>Approve it and set its hour.</summary>
    Approve,

    /// <summary>Move its hour.</summary>
    Reschedule,

    /// <summary>Take it off its hour.</summary>
    Cancel,

    /// <summary>Take it out of public use.</summary>
    Withdraw,
}

/// <summary>The steps in words, and which are open.</summary>
internal static class StepTexts
{
    public static Label Of(ReleaseStep step) => step switch
    {
        ReleaseStep.Rebuild => ReleaseDeskTexts.Rebuild,
        ReleaseStep.Mark => ReleaseDeskTexts.IsPreliminary,
        ReleaseStep.HandOver => ReleaseDeskTexts.HandOver,
        ReleaseStep.GiveBack => ReleaseDeskTexts.GiveBack,
        ReleaseStep.Approve => ReleaseDeskTexts.Approve,
        ReleaseStep.Reschedule => ReleaseDeskTexts.Reschedule,
        ReleaseStep.Cancel => ReleaseDeskTexts.Cancel,
        _ => ReleaseDeskTexts.Withdraw,
    };

    /// <summary>The steps that a form offers in a state. The desk decides once more.</summary>
    public static IReadOnlyList<ReleaseStep> In(ReleaseState state, bool isApprover) => (state, isApprover) switch
    {
        (ReleaseState.Built, _) => [ReleaseStep.HandOver, ReleaseStep.Rebuild, ReleaseStep.Mark],
        (ReleaseState.InReview, true) => [ReleaseStep.Approve, ReleaseStep.GiveBack],
        (ReleaseState.InReview, false) => [ReleaseStep.GiveBack],
        (ReleaseState.Scheduled, true) => [ReleaseStep.Reschedule, ReleaseStep.Cancel],
        (ReleaseState.Published or ReleaseState.Superseded, true) => [ReleaseStep.Withdraw],
        _ => [],
    };
}
