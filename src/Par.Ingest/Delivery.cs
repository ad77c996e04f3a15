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
public sealed record Delivery(Actor From, SubmissionSource? Source = null, DateTime? ReceivedAt = null, int? Revision = null, string? Id = null);

/// <summary>A delivery id was used again for another file.</summary>
public sealed class DeliveryIdUsedException(string id) : Exception($"The delivery id {id} was used for another file already.");
