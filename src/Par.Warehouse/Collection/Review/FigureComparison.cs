namespace Par.Warehouse.Collection.Review;

/// <summary>What kind of number a compared figure is.</summary>
public enum FigureKind
{
    /// <summary>A number of people or rows.</summary>
    Count,

    /// <summary>Person-years.</summary>
    PersonYears,

    /// <summary>A share, 0–1.</summary>
    Share,

    /// <summary>A ratio of two numbers.</summary>
    Ratio,
}

/// <summary>A figure among other organisations.</summary>
/// <param name="Organisations">How many there are; the submission's own is not among them.</param>
/// <param name="Median">Their median.</param>
/// <param name="Sum">Their sum; null for shares and ratios, which are not summed.</param>
public sealed record FigureOfOthers(int Organisations, decimal Median, decimal? Sum);

/// <summary>
/// One key figure of a submission beside last year's, the year's earlier rounds, the region's and others', and whether it is unusual and
/// why. Not rounded and not published: for the authority's own eyes.
/// </summary>
public sealed record FigureComparison
{
    /// <summary>Derived figure: clients reached to one person-year.</summary>
    public const string ReachedPerPersonYear = "reached-per-person-year";

    /// <summary>Derived figure: share of the ended periods that led to education, work or guided activity.</summary>
    public const string PlacedShare = "placed-share";

    /// <summary>Name: of <see cref="FigureName"/>, or one of the derived above.</summary>
    public required string Figure { get; init; }

    /// <summary>What kind of number it is.</summary>
    public required FigureKind Kind { get; init; }

    /// <summary>The submission's value; null when it has none.</summary>
    public required decimal? Now { get; init; }

    /// <summary>The value of the same round a year before, or null.</summary>
    public required decimal? LastYear { get; init; }

    /// <summary>The value of the year's May round, or null.</summary>
    public required decimal? May { get; init; }

    /// <summary>The value of the year's September round, or null.</summary>
    public required decimal? September { get; init; }

    /// <summary>The other organisations of the region whose submission is approved; null when there is none.</summary>
    public required FigureOfOthers? Region { get; init; }

    /// <summary>The other organisations of the country whose submission counts; null when there are too few.</summary>
    public required FigureOfOthers? Others { get; init; }

    /// <summary>Why it is unusual, the strangest first; empty when it is not.</summary>
    public required IReadOnlyList<Oddity> Oddities { get; init; }

    /// <summary>Change from last year: relative, or in a share's own units; null without both values.</summary>
    public double? Change => (Now, LastYear) switch
    {
        ({ } now, { } before) when Kind == FigureKind.Share => (double)(now - before),
        ({ } now, > 0 and var before) => (double)(now / before) - 1,
        _ => null,
    };

    /// <summary>How unusual it is: the largest score of its oddities, 0 when there is none.</summary>
    public double Oddness => Oddities.Select(oddity => oddity.Score).DefaultIfEmpty().Max();
}
