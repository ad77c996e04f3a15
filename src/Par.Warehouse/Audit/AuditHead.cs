namespace Par.Warehouse.Audit;

/// <summary>The end of the audit trail; exactly one row, moved on in the transaction of every entry. Whoever cuts entries off the end leaves it behind.</summary>
public sealed class AuditHead
{
    /// <summary>The key of the only row.</summary>
    public const int OnlyKey = 1;

    /// <summary>Always <see cref="OnlyKey"/>.</summary>
    public int Key { get; init; } = OnlyKey;

    /// <summary><see cref="AuditEntry.Sequence"/> of the last entry; 0 before the first.</summary>
    public long Sequence { get; set; }

    /// <summary><see cref="AuditEntry.Hash"/> of the last entry; 64 zeros before the first.</summary>
    public string Hash { get; set; } = AuditChain.Beginning;

    /// <summary>Entries up to this number have been kept long enough and were removed by rule; 0 when none were.</summary>
    public long RemovedTo { get; set; }

    /// <summary>Hash of the last entry that was removed: the chain goes on from it.</summary>
    public string RemovedHash { get; set; } = AuditChain.Beginning;
}
