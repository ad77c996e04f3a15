namespace Par.Warehouse.Collection;

/// <summary>
/// One remark in the conversation between the authority and an organisation about a round of one side. It belongs to the round and not to a revision: what was
/// said stays in sight when a corrected file comes.
/// </summary>
public sealed class ReviewComment
{
    /// <summary>Longest remark, characters.</summary>
    public const int Longest = 4000;

    /// <summary>PAR id of the organisation.</summary>
    public required string ParId { get; init; }

    /// <summary>Side.</summary>
    public required Side Side { get; init; }

    /// <summary>Round key.</summary>
    public required int RoundKey { get; init; }

    /// <summary>Running number within the conversation, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>User name of who wrote it.</summary>
    public required string Author { get; init; }

    /// <summary>True when the authority wrote it, false when the organisation did.</summary>
    public required bool IsFromAuthority { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime WrittenAt { get; init; }

    /// <summary>The remark, plain text; empty once it was removed.</summary>
    public required string Text { get; set; }

    /// <summary>When its text was removed, by an administrator or by the rule of retention, UTC; null while it stands.</summary>
    public DateTime? RemovedAt { get; set; }
}
