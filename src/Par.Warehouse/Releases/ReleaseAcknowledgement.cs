namespace Par.Warehouse.Releases;

/// <summary>A warning of a release's checklist that somebody has looked into and answers for.</summary>
public sealed class ReleaseAcknowledgement
{
    /// <summary>The release.</summary>
    public required long ReleaseKey { get; init; }

    /// <summary>Code of the check.</summary>
    public required string Code { get; init; }

    /// <summary>Who.</summary>
    public required string AcknowledgedBy { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime AcknowledgedAt { get; init; }

    /// <summary>Why the release may go out all the same.</summary>
    public required string Why { get; init; }
}
