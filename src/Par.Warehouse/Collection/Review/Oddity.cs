namespace Par.Warehouse.Collection.Review;

/// <summary>In which way a figure is unusual.</summary>
public enum OddityKind
{
    /// <summary>It changed from last year unlike that of others of similar size.</summary>
    ChangedUnlikeOthers,

    /// <summary>It changed much from last year, and too few others can be compared with.</summary>
    ChangedMuch,

    /// <summary>It is unlike the organisation's own earlier years.</summary>
    UnlikeOwnYears,

    /// <summary>It is less than in an earlier round of the same year, although it is counted from 1 January.</summary>
    FellSinceRound,

    /// <summary>It lies far from that of others.</summary>
    UnlikeOthers,
}

/// <summary>One reason why a figure is unusual, with the numbers that say so.</summary>
/// <param name="Kind">In which way.</param>
/// <param name="Score">How far it is off, in robust standard deviations where there is such a number; more is stranger.</param>
/// <param name="Reference">What it is held against: last year's value, the median of own years or of others, or the earlier round's value.</param>
/// <param name="Others">How many organisations or years it is held against.</param>
/// <param name="UsualChange">The median change of the others, relative; null where changes are not compared.</param>
/// <param name="Round">The earlier round, or null.</param>
public sealed record Oddity(OddityKind Kind, double Score, decimal Reference, int Others = 0, double? UsualChange = null, Round? Round = null);
