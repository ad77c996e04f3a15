namespace Par.Warehouse.Collection;

/// <summary>
/// A delivery under the id that its sender gave it (idempotency key): which submission it is, also when the file repeated one that was there already. The same
/// id stands for the same file for ever.
/// </summary>
public sealed class KnownDelivery
{
    /// <summary>Who delivered, as <see cref="Submission.ReceivedFrom"/>.</summary>
    public required string Sender { get; init; }

    /// <summary>The sender's id of the delivery.</summary>
    public required string DeliveryId { get; init; }

    /// <summary>The submission that the delivery is.</summary>
    public required long SubmissionKey { get; init; }

    /// <summary>SHA-256 of the file, 64 lower-case hexadecimal digits.</summary>
    public required string ContentHash { get; init; }
}
