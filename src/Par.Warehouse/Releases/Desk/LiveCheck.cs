namespace Par.Warehouse.Releases.Desk;

/// <summary>What somebody who read the live site after a publication found, held against the release.</summary>
public sealed class LiveCheck
{
    /// <summary>The release.</summary>
    public required long ReleaseKey { get; init; }

    /// <summary>Running number within the release, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime CheckedAt { get; init; }

    /// <summary>Addresses that were read.</summary>
    public required int Addresses { get; init; }

    /// <summary>Cells that were compared.</summary>
    public required int Cells { get; init; }

    /// <summary>Differences that were found; 0 when the site shows the release.</summary>
    public required int Problems { get; init; }

    /// <summary>The first differences, one a line; empty when there are none.</summary>
    public required string Report { get; init; }
}
