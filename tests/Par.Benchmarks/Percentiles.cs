using System.Globalization;

namespace Par.Benchmarks;

/// <summary>Times of many like events, seconds.</summary>
internal sealed class Percentiles(IEnumerable<double> seconds)
{
    private readonly List<double> sorted = [.. seconds.Order()];

    public int Count => sorted.Count;

    /// <summary>The time that the given share of events did not exceed (nearest rank).</summary>
    public double At(double share) => sorted.Count == 0 ? double.NaN : sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Count) - 1, 0, sorted.Count - 1)];

    /// <summary>Cells of a table: p50, p95, p99.</summary>
    public string Cells => string.Create(CultureInfo.InvariantCulture, $"{At(0.5):0.000} s | {At(0.95):0.000} s | {At(0.99):0.000} s");
}
