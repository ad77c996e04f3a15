namespace Par.Warehouse.Collection;

/// <summary>Why an organisation that was expected to deliver a January round has no approved figures in it, as the authority has found out. Without it a release waits.</summary>
public sealed class MissingExplanation
{
    /// <summary>PAR id of the organisation.</summary>
    public required string ParId { get; init; }

    /// <summary>Side.</summary>
    public required Side Side { get; init; }

    /// <summary>Round key.</summary>
    public required int RoundKey { get; init; }

    /// <summary>Why, in the analyst's words. Not published.</summary>
    public required string Why { get; set; }

    /// <summary>Who wrote it.</summary>
    public required string ExplainedBy { get; set; }

    /// <summary>When, UTC.</summary>
    public required DateTime ExplainedAt { get; set; }
}
