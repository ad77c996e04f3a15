using Par.Warehouse.Collection;

namespace Par.Warehouse.Releases;

/// <summary>What a build is at.</summary>
public enum BuildStage
{
    /// <summary>It waits for a worker.</summary>
    Waiting = 1,

    /// <summary>It counts the approved submissions.</summary>
    Counting = 2,

    /// <summary>It rounds, and asks what readers could tell.</summary>
    Rounding = 3,

    /// <summary>It stores its tables.</summary>
    Storing = 4,
}

/// <summary>How a build ended.</summary>
public enum BuildEnd
{
    /// <summary>The release is built.</summary>
    Built = 1,

    /// <summary>What is approved has not changed: the release is as it was.</summary>
    Unchanged = 2,

    /// <summary>Somebody stopped it.</summary>
    Cancelled = 3,

    /// <summary>It failed; the cause is told.</summary>
    Failed = 4,
}

/// <summary>
/// One wish that the release of a side and year be built, and what became of it. It is written before the job is queued: a build that a killed worker or a lost queue
/// left lying is found here and goes on.
/// </summary>
public sealed class ReleaseBuild
{
    /// <summary>Longest cause, characters.</summary>
    public const int LongestCause = 1000;

    /// <summary>Key made from side, year and moment.</summary>
    public required long Key { get; init; }

    /// <summary>Side.</summary>
    public required Side Side { get; init; }

    /// <summary>Statistic year.</summary>
    public required int Year { get; init; }

    /// <summary>Who asked for it.</summary>
    public required string RequestedBy { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime RequestedAt { get; init; }

    /// <summary>When a worker began with it, UTC; null while it waits.</summary>
    public DateTime? StartedAt { get; set; }

    /// <summary>What it is at.</summary>
    public BuildStage Stage { get; set; } = BuildStage.Waiting;

    /// <summary>Tables that are stored.</summary>
    public int Stored { get; set; }

    /// <summary>Tables of the release; 0 while they are not known.</summary>
    public int Tables { get; set; }

    /// <summary>When its worker was heard of last, UTC; null while it waits.</summary>
    public DateTime? HeardAt { get; set; }

    /// <summary>Who asked for it to be stopped, or null.</summary>
    public string? CancelledBy { get; set; }

    /// <summary>When it ended, UTC; null while it has not.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>How it ended; null while it has not.</summary>
    public BuildEnd? End { get; set; }

    /// <summary>The problem that a failure is about (<see cref="ReleaseProblem"/>); null for a fault of the system and for every other end.</summary>
    public ReleaseProblem? Problem { get; set; }

    /// <summary>What a fault of the system said, in its words; null for every other end.</summary>
    public string? Cause { get; set; }

    /// <summary>The release, once it is built or found unchanged.</summary>
    public long? ReleaseKey { get; set; }
}
