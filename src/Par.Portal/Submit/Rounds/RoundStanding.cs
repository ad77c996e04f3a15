using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Portal.Submit.Rounds;

/// <summary>Where a day stands in a round's window.</summary>
public enum RoundPhase
{
    /// <summary>Delivery has not opened.</summary>
    NotOpen,

    /// <summary>Delivery is open.</summary>
    Open,

    /// <summary>The deadline has passed; files are still taken.</summary>
    Late,
}

/// <summary>What has become of a round at one organisation.</summary>
public enum RoundState
{
    /// <summary>No file that counts, and none under way.</summary>
    NotDelivered,

    /// <summary>The newest file is being checked.</summary>
    Checking,

    /// <summary>The newest file has errors and no earlier one counts.</summary>
    Rejected,

    /// <summary>A file counts; the authority has not looked at it.</summary>
    Received,

    /// <summary>The authority returned the file that counts.</summary>
    Returned,

    /// <summary>The authority approved the file that counts.</summary>
    Approved,
}

/// <summary>One round as it stands for an organisation and side on a day.</summary>
/// <param name="Round">The round.</param>
/// <param name="Window">When it is open.</param>
/// <param name="IsExpected">True when the register expects deliveries in the round's year.</param>
/// <param name="Today">The day, in Finland.</param>
/// <param name="Submissions">The organisation's submissions of the round, newest revision first.</param>
public sealed record RoundStanding(Round Round, RoundWindow Window, bool IsExpected, DateOnly Today, IReadOnlyList<Submission> Submissions)
{
    /// <summary>The newest file that was not taken back.</summary>
    public Submission? Newest => Submissions.FirstOrDefault(submission => submission.State != SubmissionState.Withdrawn);

    /// <summary>The file whose data count.</summary>
    public Submission? Valid => Submissions.FirstOrDefault(submission => submission.State.HasFacts());

    /// <summary>A newer file than the valid one that was rejected: the correction did not go through.</summary>
    public Submission? FailedCorrection => Valid is { } valid && Newest is { State: SubmissionState.Rejected } newest && newest.Revision > valid.Revision ? newest : null;

    /// <summary>The file that the state is about.</summary>
    public Submission? Shown => Newest is { } newest && newest.State.IsUnfinishedIntake() ? newest : Valid ?? Newest;

    /// <summary>Where the day stands.</summary>
    public RoundPhase Phase => Today < Window.Opens ? RoundPhase.NotOpen : Today <= Window.Deadline ? RoundPhase.Open : RoundPhase.Late;

    /// <summary>True when a file needs a reason why it comes so late.</summary>
    public bool IsClosed => Window.CutOff is { } cutOff && Today > cutOff;

    /// <summary>A newer file that waits for the authority while the valid one is approved, or null.</summary>
    public Submission? Proposed => Submissions.FirstOrDefault(submission => submission.State == SubmissionState.Proposed);

    /// <summary>Days to the deadline; negative when it has passed.</summary>
    public int DaysLeft => Window.Deadline.DayNumber - Today.DayNumber;

    /// <summary>What has become of it.</summary>
    public RoundState State => Shown?.State switch
    {
        SubmissionState.Received or SubmissionState.Screened => RoundState.Checking,
        SubmissionState.Rejected => RoundState.Rejected,
        SubmissionState.Loaded => RoundState.Received,
        SubmissionState.Returned => RoundState.Returned,
        SubmissionState.Approved => RoundState.Approved,
        _ => RoundState.NotDelivered,
    };

    /// <summary>True when the organisation has something to do now.</summary>
    public bool NeedsWork => State is RoundState.Returned or RoundState.Rejected || FailedCorrection is not null
        || (State == RoundState.NotDelivered && IsExpected && Phase != RoundPhase.NotOpen);
}
