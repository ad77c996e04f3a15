namespace Par.Warehouse.Collection.Review;

/// <summary>One organisation in the analyst's queue of a January round: what it takes to choose what to look at next.</summary>
/// <param name="Standing">Where it is in the round.</param>
public sealed record ReviewItem(SeasonOrganisation Standing)
{
    /// <summary>PAR id.</summary>
    public string ParId => Standing.ParId;

    /// <summary>Registered name, else the delivered one, else the PAR id.</summary>
    public string Name => Standing.Name;

    /// <summary>
    /// What there is to decide about: the proposed revision, else the valid submission of the round, whose facts count, else the newest that came; null when
    /// nothing has come. A correction that was rejected does not hide what still counts.
    /// </summary>
    public Submission? Submission => Standing.Shown;

    /// <summary>Clients in the January round of the year before; null when nothing of it counts.</summary>
    public int? LastYear { get; init; }

    /// <summary>Rules whose warnings nobody has accepted; 0 once it is approved.</summary>
    public int WarningsOpen { get; init; }

    /// <summary>Remarks of the organisation that nobody has answered.</summary>
    public int CommentsWaiting { get; init; }

    /// <summary>The day by which a returned submission is to be corrected; null for others.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>True when that day is past.</summary>
    public bool IsOverdue { get; init; }

    /// <summary>True when it awaits its second approval.</summary>
    public bool IsEndorsed { get; init; }

    /// <summary>User name of the analyst who looks after it, or null.</summary>
    public string? AssignedTo { get; init; }

    /// <summary>How unusual its figures are: the largest of its scores against last year's changes of others, see <see cref="FigureComparison"/>; 0 when nothing is.</summary>
    public double Oddness { get; init; }

    /// <summary>The figure that is the most unusual, by name; null when none is.</summary>
    public string? OddFigure { get; init; }

    /// <summary>True while it awaits a decision: it is loaded, or a newer revision of an approved one is proposed.</summary>
    public bool AwaitsDecision => Submission?.State is SubmissionState.Loaded or SubmissionState.Proposed;

    /// <summary>True while an analyst has something to do with it: it awaits a decision, or the organisation waits for an answer.</summary>
    public bool IsWaiting => AwaitsDecision || CommentsWaiting > 0;

    /// <summary>Since when it waits: when it came, UTC; null when it does not await a decision.</summary>
    public DateTime? WaitingSince => AwaitsDecision ? Submission!.ReceivedAt : null;

    /// <summary>Relative change of the clients from last year; null without one.</summary>
    public double? Change => Submission is { } shown && LastYear is > 0 and var before ? ((double)shown.ClientCount / before) - 1 : null;
}
