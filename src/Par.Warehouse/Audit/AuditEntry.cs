namespace Par.Warehouse.Audit;

/// <summary>
/// One line of the audit trail: who did or saw what, when and why, and what it was before and after. Rows are only ever appended, and each carries the hash of
/// the one before it: the storage refuses to change or delete one, and <see cref="AuditVerifier"/> finds it when somebody went past the storage.
/// </summary>
public sealed class AuditEntry
{
    /// <summary>Key made from the subject and its running number, so that a step done twice writes one row.</summary>
    public required long Key { get; init; }

    /// <summary>What kind of thing: <c>submission</c>, <c>release</c>, <c>account</c>, <c>organisation</c>, <c>api-key</c>.</summary>
    public required string SubjectKind { get; init; }

    /// <summary>Key of the thing, as text.</summary>
    public required string Subject { get; init; }

    /// <summary>Running number within the subject, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Who: a user name, <c>intake</c>, <c>release</c> or <c>sample</c>.</summary>
    public required string Actor { get; init; }

    /// <summary>What, for example <c>Received → Screened</c>.</summary>
    public required string What { get; init; }

    /// <summary>Why, in the actor's words; empty when there is nothing to say.</summary>
    public required string Why { get; init; }

    /// <summary>What it was before, as <c>name=value</c> separated by <c>; </c>; null where nothing was changed. Never a person's data.</summary>
    public string? Before { get; init; }

    /// <summary>What it is after, in the form of <see cref="Before"/>.</summary>
    public string? After { get; init; }

    /// <summary>Running number in the whole trail, from 1 without a gap, in the order of writing.</summary>
    public long Sequence { get; internal set; }

    /// <summary>Hash of the entry before it in the trail; 64 zeros for the first.</summary>
    public string PreviousHash { get; internal set; } = "";

    /// <summary>Hash of this entry: <see cref="AuditChain.HashOf"/>.</summary>
    public string Hash { get; internal set; } = "";
}
