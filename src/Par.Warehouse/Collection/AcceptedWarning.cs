namespace Par.Warehouse.Collection;

/// <summary>The warnings of one rule in one submission that an analyst has looked into and accepts, with the reason.</summary>
public sealed class AcceptedWarning
{
    /// <summary>The submission.</summary>
    public required long SubmissionKey { get; init; }

    /// <summary>Rule, for example <c>PAR-007</c>.</summary>
    public required string RuleId { get; init; }

    /// <summary>Who accepted.</summary>
    public required string AcceptedBy { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime AcceptedAt { get; init; }

    /// <summary>Why the figures are right all the same, in the analyst's words.</summary>
    public required string Why { get; init; }
}
