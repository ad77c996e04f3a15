using Par.Warehouse.Audit;

namespace Par.Warehouse.Collection.Review;

/// <summary>Everything an analyst needs to decide about one submission.</summary>
public sealed record ReviewCase
{
    /// <summary>The submission.</summary>
    public required Submission Submission { get; init; }

    /// <summary>Registered name of its organisation, else its PAR id.</summary>
    public required string Name { get; init; }

    /// <summary>The registration, or null.</summary>
    public required Organisation? Organisation { get; init; }

    /// <summary>Its key figures beside last year's, earlier rounds', the region's and others', the most unusual first; none when it could not be read.</summary>
    public required IReadOnlyList<FigureComparison> Figures { get; init; }

    /// <summary>Findings of screening, most serious first; at most <see cref="ReviewQueue.MostFindings"/>.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>The warnings by rule, and which of them are accepted.</summary>
    public required IReadOnlyList<ReviewedWarning> Warnings { get; init; }

    /// <summary>What the authority and the organisation have written to each other about the round, oldest first.</summary>
    public required IReadOnlyList<ReviewComment> Comments { get; init; }

    /// <summary>All submissions of the organisation, side and round, newest first.</summary>
    public required IReadOnlyList<Submission> Revisions { get; init; }

    /// <summary>Decisions about this submission, newest first.</summary>
    public required IReadOnlyList<ReviewDecision> Decisions { get; init; }

    /// <summary>Its audit trail, oldest first.</summary>
    public required IReadOnlyList<AuditEntry> Trail { get; init; }

    /// <summary>True when the actor has delivered or entered data of the round and so may not approve it.</summary>
    public required bool IsOwnData { get; init; }

    /// <summary>Who has endorsed it since it was last approved or returned.</summary>
    public required IReadOnlyList<string> Endorsers { get; init; }

    /// <summary>True when an approval needs another one before it.</summary>
    public required bool NeedsEndorsement { get; init; }

    /// <summary>The round.</summary>
    public Round Round => Round.FromKey(Submission.RoundKey);

    /// <summary>True when the submission can be approved or returned, whoever asks.</summary>
    public bool CanBeDecided => Round.Kind == RoundKind.January && Submission.State.CanBeDecided();

    /// <summary>True while warnings can be accepted.</summary>
    public bool CanAccept => Submission.State.AcceptsWarnings();

    /// <summary>Warnings that nobody has accepted, by rule.</summary>
    public IReadOnlyList<ReviewedWarning> OpenWarnings => [.. Warnings.Where(warning => warning.IsOpen)];

    /// <summary>The revision that is approved while this one is proposed; null when this one is not.</summary>
    public Submission? Approved => Submission.State == SubmissionState.Proposed ? Revisions.FirstOrDefault(row => row.State == SubmissionState.Approved) : null;

    /// <summary>The earlier revision that this one can be held against (<see cref="RevisionPair"/>), or null.</summary>
    public Submission? Before => Revisions.Where(row => row.Revision < Submission.Revision && (row.State.HasFacts() || row.State == SubmissionState.Superseded))
        .OrderByDescending(row => row.State.HasFacts()).ThenByDescending(row => row.Revision).FirstOrDefault();

    /// <summary>A proposed revision that waits beside this one, or null.</summary>
    public Submission? Proposal => Revisions.FirstOrDefault(row => row.State == SubmissionState.Proposed && row.Key != Submission.Key);

    /// <summary>Number of the last decision, 0 when there is none: what somebody who decides now has seen.</summary>
    public int LastDecision => Decisions.Select(row => row.Number).DefaultIfEmpty().Max();

    /// <summary>The day by which it is to be corrected when it is returned now and nobody says otherwise.</summary>
    public required DateOnly DefaultDueOn { get; init; }

    /// <summary>The day by which a returned submission is to be corrected; null for others.</summary>
    public DateOnly? DueOn => Submission.State == SubmissionState.Returned
        ? Decisions.FirstOrDefault(decision => decision.Verdict == ReviewVerdict.Returned)?.DueOn
        : null;
}
