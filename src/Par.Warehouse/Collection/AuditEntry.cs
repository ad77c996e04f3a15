namespace Par.Warehouse.Collection;

/// <summary>
/// One line of the audit trail: who did what to which thing, when and why. Rows are only ever appended; the storage refuses
/// to change or delete one.
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
}
