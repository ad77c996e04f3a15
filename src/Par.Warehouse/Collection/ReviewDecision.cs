namespace Par.Warehouse.Collection;

/// <summary>What an analyst decided about a submission.</summary>
public enum ReviewVerdict
{
    /// <summary>Its facts may go into a release.</summary>
    Approved = 1,

    /// <summary>The organisation is asked to correct and deliver again.</summary>
    Returned = 2,

    /// <summary>Seen and found right by one of several whose approval is needed; the submission stays as it is.</summary>
    Endorsed = 3,

    /// <summary>A proposed revision is not taken: the approved one goes on counting.</summary>
    Declined = 4,
}

/// <summary>One decision about a submission. Decisions are kept: a later one does not erase an earlier one.</summary>
public sealed class ReviewDecision
{
    /// <summary>The submission.</summary>
    public required long SubmissionKey { get; init; }

    /// <summary>Running number within the submission, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>What was decided.</summary>
    public required ReviewVerdict Verdict { get; init; }

    /// <summary>Who decided.</summary>
    public required string DecidedBy { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime DecidedAt { get; init; }

    /// <summary>The day in Finland by which a returned submission is to be corrected; null for other decisions.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Why, in the analyst's words. The organisation reads it.</summary>
    public required string Why { get; init; }
}
