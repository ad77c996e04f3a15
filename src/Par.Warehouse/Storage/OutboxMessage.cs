namespace Par.Warehouse.Storage;

/// <summary>
/// Work outside the database that follows from a transaction: written in it, done after its commit, marked when done. Done at least once, so what it
/// asks for must be harmless when repeated.
/// </summary>
public sealed class OutboxMessage
{
    /// <summary>Key made from kind, subject and cause.</summary>
    public required long Key { get; init; }

    /// <summary>What to do, for example <c>remove-file</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>To what, for example the content hash of a file.</summary>
    public required string Subject { get; init; }

    /// <summary>When it was asked for, UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it was done, UTC; null while it waits.</summary>
    public DateTime? DoneAt { get; set; }
}
