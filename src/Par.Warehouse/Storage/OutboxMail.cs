namespace Par.Warehouse.Storage;

/// <summary>
/// A letter that waits to be sent: written in the transaction that decided on it, sent after its commit, tried again while the mail server does not take it.
/// Its key is made from what it is about, so that the same letter is never written twice.
/// </summary>
public sealed class OutboxMail
{
    /// <summary>After so many tries that failed, over about four days, a letter is given up: it stays, and the board of deliveries shows it.</summary>
    public const int MostAttempts = 12;

    /// <summary>Key made from kind, subject and recipient.</summary>
    public required long Key { get; init; }

    /// <summary>What kind of letter, for example <c>reminder-before</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is about, for example <c>20263 P0179 ENT</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>E-mail address of the recipient.</summary>
    public required string To { get; init; }

    /// <summary>Subject line.</summary>
    public required string Title { get; init; }

    /// <summary>The letter, plain text.</summary>
    public required string Text { get; init; }

    /// <summary>Address by which the recipient takes the subscription back with one click (RFC 8058), or null for a letter that is no subscription.</summary>
    public string? Unsubscribe { get; init; }

    /// <summary>When it was written, UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>No earlier than this is it sent or tried again, UTC.</summary>
    public required DateTime DueAt { get; set; }

    /// <summary>How often it has been tried.</summary>
    public int Attempts { get; set; }

    /// <summary>What the mail server said of the last try that failed; null after none or a good one.</summary>
    public string? LastError { get; set; }

    /// <summary>When the mail server took it, UTC; null while it waits.</summary>
    public DateTime? SentAt { get; set; }
}
