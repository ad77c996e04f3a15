using System.Globalization;

namespace Par.Warehouse.Collection;

/// <summary>How a submission's content came to be.</summary>
public enum SubmissionSource
{
    /// <summary>Delivered by PAR itself.</summary>
    Par = 1,

    /// <summary>Delivered by another client system aligned with PAR (PAR-yhteensovitettu järjestelmä).</summary>
    AlignedSystem = 2,

    /// <summary>Filled in from a survey because no file could be delivered.</summary>
    Survey = 3,
}

/// <summary>
/// One delivered file: one organisation, side and round, one revision. The file itself lies unchanged in the file store under
/// its content hash. A revision replaces the earlier one's facts in one transaction when it is loaded.
/// </summary>
public sealed class Submission
{
    /// <summary>
    /// Key made from PAR id, side, round, revision and content hash (<see cref="KeyOf"/>). A file that repeats the newest revision is that submission;
    /// a file that repeats an older one is a new revision, because it takes the newer one's corrections back.
    /// </summary>
    public required long Key { get; init; }

    /// <summary>
    /// Round key × 2^48 plus 48 bits of <see cref="StableKey"/>: keys sort by round, so that the facts of a round, which begin with this key, lie together
    /// and can be partitioned by it.
    /// </summary>
    public static long KeyOf(string parId, Side side, int roundKey, int revision, string contentHash) => ((long)roundKey << 48) | (StableKey.Of(
        "submission", parId, side.Code(), roundKey.ToString(CultureInfo.InvariantCulture), revision.ToString(CultureInfo.InvariantCulture),
        contentHash) & ((1L << 48) - 1));

    /// <summary>PAR id that the file names. When the file could not be read that far: that of the organisation that delivered it, or empty.</summary>
    public required string ParId { get; init; }

    /// <summary>Side that the file names.</summary>
    public required Side Side { get; init; }

    /// <summary>Round key (<see cref="Round.Key"/>) that the file names; 0 when it could not be read that far.</summary>
    public required int RoundKey { get; init; }

    /// <summary>1 for the first file of the organisation, side and round, 2 for the next, and so on, in order of receipt.</summary>
    public required int Revision { get; init; }

    /// <summary>File name as delivered, without a path. Blotted out when the file held identifying content.</summary>
    public required string FileName { get; set; }

    /// <summary>True when the file's own name was not kept: the beginning of the hash stands in its place.</summary>
    public bool HasBlottedName => ContentHash.Length > 12 && Path.GetFileNameWithoutExtension(FileName) == ContentHash[..12];

    /// <summary>SHA-256 of the file, 64 lower-case hexadecimal digits.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Size of the file in bytes.</summary>
    public required long Length { get; init; }

    /// <summary>When the file was received, UTC.</summary>
    public required DateTime ReceivedAt { get; init; }

    /// <summary>
    /// True when every step is dated <see cref="ReceivedAt"/> and not by the clock, so that the same deliveries always give the same database: the
    /// sample country's files.
    /// </summary>
    public bool HasFixedClock { get; init; }

    /// <summary>Who delivered it: a user name, an API client or <c>sample</c>.</summary>
    public required string ReceivedFrom { get; init; }

    /// <summary>
    /// The sender's own id of the delivery that made the submission (idempotency key), or null. Every id that stands for it is a <see cref="KnownDelivery"/>.
    /// </summary>
    public string? DeliveryId { get; init; }

    /// <summary>Why it came after the round's cut-off, in the sender's words, up to <see cref="LongestLateReason"/> characters; null when it did not.</summary>
    public string? LateReason { get; init; }

    /// <summary>Longest reason for coming late, characters.</summary>
    public const int LongestLateReason = 500;

    /// <summary>How the content came to be.</summary>
    public SubmissionSource Source { get; set; } = SubmissionSource.Par;

    /// <summary>Where it is on its way. Changed only through the intake and review steps, which audit the change.</summary>
    public SubmissionState State { get; set; } = SubmissionState.Received;

    /// <summary>Version of the organisation that the file describes (<c>dim_organisation</c>), once loaded.</summary>
    public long? OrganisationKey { get; set; }

    /// <summary>Number of clients in the file, once read.</summary>
    public int ClientCount { get; set; }

    /// <summary>Number of error findings, once screened.</summary>
    public int ErrorCount { get; set; }

    /// <summary>Number of warning findings, once screened.</summary>
    public int WarningCount { get; set; }
}
