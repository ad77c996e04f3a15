using Par.Warehouse;

namespace Par.Ingest.Sample;

/// <summary>
/// A small pseudo-random generator (SplitMix64, Steele, Lea and Flood 2014) whose numbers are the same on every machine and runtime.
/// Each thing of the sample country has its own, seeded from what the thing is, so that nothing depends on the order of generation.
/// Not for secrets.
/// </summary>
public struct SampleRandom
{
    private ulong state;

    private SampleRandom(ulong state) => this.state = state;

    /// <summary>The generator of the thing that the parts name.</summary>
    public static SampleRandom For(params ReadOnlySpan<string> parts) => new((ulong)StableKey.Of(parts));

    /// <summary>The generator of the numbered part of this one's thing; this generator does not move.</summary>
    public readonly SampleRandom Part(int number) => new(Mix(state + ((ulong)(uint)number * 0xD1B54A32D192ED03)));

    /// <summary>The next 64 bits.</summary>
    public ulong Next() => Mix(state += 0x9E3779B97F4A7C15);

    /// <summary>A number from 0 (inclusive) to 1 (exclusive).</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A whole number from 0 (inclusive) to <paramref name="count"/> (exclusive).</summary>
    public int Below(int count) => (int)(Unit() * count);

    /// <summary>A whole number between the two, both included.</summary>
    public int Between(int from, int to) => from + Below(to - from + 1);

    /// <summary>True with the given probability.</summary>
    public bool Chance(double probability) => Unit() < probability;

    /// <summary>A number with mean 0 and deviation 1, nearly normal and never beyond ±3.5: the sum of four uniform numbers, scaled.</summary>
    /// <remarks>Plain arithmetic only: logarithms and cosines may differ in the last bit between machines.</remarks>
    public double Normal() => (Unit() + Unit() + Unit() + Unit() - 2) * 1.7320508075688772;

    /// <summary>A factor around 1 that is as often below as above: about e to the power of <paramref name="spread"/> × <see cref="Normal"/>.</summary>
    public double Factor(double spread)
    {
        var quarter = spread * Normal() / 4;
        var half = (1 + quarter) / (1 - quarter);
        return half * half;
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
