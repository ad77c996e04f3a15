namespace Par.Warehouse.Storage;

/// <summary>How far the sample country is on its way into the database.</summary>
public enum SampleLoadState
{
    /// <summary>The installation holds real data: there is no sample.</summary>
    None = 0,

    /// <summary>Begun and not complete: the next start goes on.</summary>
    Loading = 1,

    /// <summary>Complete: later starts have nothing to do.</summary>
    Complete = 2,
}

/// <summary>What kind of installation this database is; exactly one row, written at the first start.</summary>
public sealed class Installation
{
    /// <summary>The key of the only row.</summary>
    public const int OnlyKey = 1;

    /// <summary>Always <see cref="OnlyKey"/>.</summary>
    public int Key { get; init; } = OnlyKey;

    /// <summary>True when the data are the synthetic sample country. Never changes: a sample does not become real data.</summary>
    public required bool IsSample { get; init; }

    /// <summary>How far the sample is.</summary>
    public SampleLoadState SampleLoad { get; set; } = SampleLoadState.None;

    /// <summary>First statistic year of the sample to load; null in a real installation.</summary>
    public int? SampleFirstYear { get; set; }

    /// <summary>True when only a few dozen organisations of the sample deliver: for tests and quick looks.</summary>
    public bool SampleIsSmall { get; init; }

    /// <summary>When the installation was created, UTC.</summary>
    public required DateTime CreatedAt { get; init; }
}
