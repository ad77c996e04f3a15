using Par.Warehouse.Collection;

namespace Par.Ingest.Sample;

/// <summary>Which rounds are delivered: the January rounds of some statistic years and the May and September rounds of the year after.</summary>
/// <param name="FirstYear">First statistic year whose January round is delivered.</param>
/// <param name="LastYear">Last statistic year whose January round is delivered.</param>
/// <param name="RunningYear">The year whose May and September rounds are delivered, or null for none.</param>
public sealed record SampleRange(int FirstYear, int LastYear, int? RunningYear)
{
    /// <summary>First statistic year of the sample country.</summary>
    public const int OldestYear = 2016;

    /// <summary>Last statistic year of the sample country whose January round exists.</summary>
    public const int NewestYear = 2025;

    /// <summary>The three newest January rounds and the running year's May and September rounds.</summary>
    public static SampleRange Default { get; } = new(NewestYear - 2, NewestYear, NewestYear + 1);

    /// <summary>All ten January rounds and the running year's May and September rounds.</summary>
    public static SampleRange AllYears { get; } = new(OldestYear, NewestYear, NewestYear + 1);

    /// <summary>The rounds, in order of collection.</summary>
    public IEnumerable<Round> Rounds
    {
        get
        {
            for (var year = FirstYear; year <= LastYear; year++)
                yield return new Round(year, RoundKind.January);
            if (RunningYear is not { } running)
                yield break;
            yield return new Round(running, RoundKind.May);
            yield return new Round(running, RoundKind.September);
        }
    }
}
