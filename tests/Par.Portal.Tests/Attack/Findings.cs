namespace Par.Portal.Tests.Attack;

/// <summary>What an attack came to.</summary>
/// <param name="Claims">What it says.</param>
/// <param name="Examined">
/// How many things of each kind it looked at that could have told of a withheld number: sums with an unknown, shapes, rows, words. An attack that looked at nothing has
/// shown nothing.
/// </param>
internal sealed record Findings(IReadOnlyList<Claim> Claims, IReadOnlyDictionary<string, int> Examined)
{
    public Findings(IReadOnlyList<Claim> claims, string what, int examined)
        : this(claims, new Dictionary<string, int> { [what] = examined })
    {
    }

    public static Findings operator +(Findings one, Findings other) => new([.. one.Claims, .. other.Claims],
        one.Examined.Concat(other.Examined).GroupBy(entry => entry.Key).ToDictionary(kind => kind.Key, kind => kind.Sum(entry => entry.Value)));

    /// <summary>Fails unless at least so many things of a kind were looked at.</summary>
    public Findings Looking(string what, int least)
    {
        var count = Examined.GetValueOrDefault(what);
        Assert.True(count >= least, $"Looked at {count} {what} only.");
        return this;
    }
}

/// <summary>Counts what an attack looks at while it goes.</summary>
internal sealed class Tally
{
    private readonly Dictionary<string, int> examined = [];

    /// <summary>So many more places where a withheld number could have left a trace.</summary>
    public void Look(string what, int count = 1) => examined[what] = examined.GetValueOrDefault(what) + count;

    /// <summary>Ends the attack.</summary>
    public Findings Of(IEnumerable<Claim> claims) => new([.. claims], examined);
}
