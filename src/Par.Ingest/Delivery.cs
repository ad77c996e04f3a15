using Par.Warehouse.Collection;

namespace Par.Ingest;

/// <summary>Who hands a file in, and how.</summary>
/// <param name="From">Who. An organisation delivers its own data only.</param>
/// <param name="Source">How the content came to be, or null to go by the system that the file names.</param>
/// <param name="ReceivedAt">
/// The time of delivery when it is fixed beforehand (UTC), as for the sample country; every step of a job on the submission is then dated so too. Null: the clock's.
/// </param>
/// <param name="Revision">
/// The running number that the deliverer gives the file within its organisation, side and round, or null. With it a delivery may be repeated safely also
/// after later ones: the same content under the same number is the same delivery.
/// </param>
/// <param name="Id">
/// The sender's own id of the delivery (idempotency key, at most 64 characters), or null: the same content under the same id is the same delivery, whatever
/// came after it.
/// </param>
/// <param name="LateReason">Why the file comes after its round's cut-off, or null.</param>
public sealed record Delivery(
    Actor From, SubmissionSource? Source = null, DateTime? ReceivedAt = null, int? Revision = null, string? Id = null, string? LateReason = null);

/// <summary>A file came after its round's cut-off without a reason that can be kept; nothing of it was.</summary>
/// <param name="round">The round.</param>
/// <param name="cutOff">The last day on which no reason was asked for.</param>
/// <param name="problem">What is wrong with the reason.</param>
public sealed class LateReasonException(Round round, DateOnly cutOff, LateReasonProblem problem)
    : Exception($"Files of {round.Code} need a reason after {cutOff:yyyy-MM-dd}: {problem}.")
{
    /// <summary>The round.</summary>
    public Round Round { get; } = round;

    /// <summary>The last day on which no reason was asked for.</summary>
    public DateOnly CutOff { get; } = cutOff;

    /// <summary>What is wrong with the reason.</summary>
    public LateReasonProblem Problem { get; } = problem;
}

/// <summary>What is wrong with a reason for coming late.</summary>
public enum LateReasonProblem
{
    /// <summary>There is none.</summary>
    Missing,

    /// <summary>It is longer than is kept.</summary>
    TooLong,

    /// <summary>It looks as if it identified a person.</summary>
    Identifying,
}

/// <summary>A delivery id was used again for another file.</summary>
public sealed class DeliveryIdUsedException(string id) : Exception($"The delivery id {id} was used for another file already.");
