using System.Globalization;

namespace Par.Warehouse.Collection;

/// <summary>The three collection rounds of a statistic year, in the order in which they are collected.</summary>
public enum RoundKind
{
    /// <summary>May round (T2): 1 January – 30 April.</summary>
    May = 1,

    /// <summary>September round (T3): 1 January – 31 August.</summary>
    September = 2,

    /// <summary>January round (T1) of the following year: the whole year, with workers. Only this one is published.</summary>
    January = 3,
}

/// <summary>
/// A collection round: a cumulative window from 1 January of the statistic year. The January round is named after the year
/// it covers: <c>2025-T1</c> is collected in January 2026 and covers 2025.
/// </summary>
/// <param name="Year">The statistic year, the year of the window.</param>
/// <param name="Kind">Which of the three rounds.</param>
public readonly record struct Round(int Year, RoundKind Kind)
{
    /// <summary>Key in <c>dim_round</c>: year × 10 + kind, so that keys sort in order of collection.</summary>
    public int Key => (Year * 10) + (int)Kind;

    /// <summary>First day of the window, 1 January.</summary>
    public DateOnly WindowStart => new(Year, 1, 1);

    /// <summary>Last day of the window: 30 April, 31 August or 31 December.</summary>
    public DateOnly WindowEnd => Kind switch
    {
        RoundKind.May => new DateOnly(Year, 4, 30),
        RoundKind.September => new DateOnly(Year, 8, 31),
        _ => new DateOnly(Year, 12, 31),
    };

    /// <summary>The code in files and addresses: <c>2025-T1</c> (January), <c>2025-T2</c> (May), <c>2025-T3</c> (September).</summary>
    public string Code => string.Create(CultureInfo.InvariantCulture, $"{Year}-{KindCode}");

    /// <summary><c>T1</c> for January, <c>T2</c> for May, <c>T3</c> for September.</summary>
    public string KindCode => Kind switch { RoundKind.May => "T2", RoundKind.September => "T3", _ => "T1" };

    /// <summary>The round collected before this one.</summary>
    public Round Before => Kind == RoundKind.May ? new Round(Year - 1, RoundKind.January) : this with { Kind = Kind - 1 };

    /// <summary>The round whose <see cref="Key"/> is <paramref name="key"/>.</summary>
    public static Round FromKey(int key) => new(key / 10, (RoundKind)(key % 10));

    /// <summary>Reads a code such as <c>2025-T1</c>.</summary>
    public static bool TryParse(string? text, out Round round)
    {
        round = default;
        if (text?.Trim().Split('-') is not [var yearText, var kindText]
            || !int.TryParse(yearText, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 2000 or > 2100
            || KindOf(kindText) is not { } kind)
            return false;
        round = new Round(year, kind);
        return true;
    }

    /// <summary>The kind that <c>T1</c>, <c>T2</c> or <c>T3</c> names, or null.</summary>
    public static RoundKind? KindOf(string? text) => text?.Trim().ToUpperInvariant() switch
    {
        "T1" => RoundKind.January,
        "T2" => RoundKind.May,
        "T3" => RoundKind.September,
        _ => null,
    };

    /// <inheritdoc/>
    public override string ToString() => Code;
}
