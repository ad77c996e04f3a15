using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Statistics;

namespace Par.Ingest.Screening.Plausibility;

/// <summary>A key figure whose size is held against earlier years and other organisations, and where a finding about it points.</summary>
/// <param name="Name">Its name among the <see cref="KeyFigures"/>.</param>
/// <param name="Level">The sheet that it counts.</param>
/// <param name="IsCount">True for a number of rows, which varies by chance like one; false for person-years.</param>
internal sealed record WatchedFigure(string Name, RecordLevel Level, bool IsCount)
{
    private static readonly WatchedFigure Clients = new(KeyFigures.Clients, RecordLevel.Client, IsCount: true);
    private static readonly WatchedFigure Reached = new(KeyFigures.Reached, RecordLevel.Client, IsCount: true);
    private static readonly WatchedFigure Measures = new(KeyFigures.Measures, RecordLevel.Measure, IsCount: true);
    private static readonly WatchedFigure PersonYears = new(KeyFigures.PersonYears, RecordLevel.Worker, IsCount: false);

    /// <summary>The figures of a side; every trainee is reached, so that workshops have one figure less.</summary>
    public static IReadOnlyList<WatchedFigure> Of(Side side) => side == Side.Ent ? [Clients, Reached, Measures, PersonYears] : [Clients, Measures, PersonYears];

    public Label Label => KeyFigures.Labels[Name];

    /// <summary>Standard deviation that the logarithm of the change between two values has by chance alone.</summary>
    public double ChanceSpread(decimal one, decimal other) => IsCount ? RobustScore.ChanceSpread(one, other) : 0;

    /// <summary>True when the difference is large enough to ask about: of person-years at least one, which is one worker who came or went.</summary>
    public bool IsWorthAsking(decimal now, decimal before) => IsCount || Math.Abs(now - before) >= 1;

    /// <summary>The value as people write it.</summary>
    public Label Text(decimal value) => Messages.Number(value, IsCount ? "0" : "0.##");
}
