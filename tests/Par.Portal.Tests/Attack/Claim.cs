namespace Par.Portal.Tests.Attack;

/// <summary>A public version of a side and year.</summary>
internal readonly record struct Issue(string Side, int Year, int Version)
{
    public override string ToString() => FormattableString.Invariant($"{Side}/{Year}/v{Version}");
}

/// <summary>Where a count of people stands in a version: table, place and what it is split by, as its files write them.</summary>
internal readonly record struct Spot(string Table, string Place, string Category = "T", string Gender = "T", string Age = "T")
{
    public override string ToString() => $"{Table} {Place} {Category} {Gender} {Age}";
}

/// <summary>What an attack says about numbers that nobody published.</summary>
/// <param name="Issue">The version.</param>
/// <param name="How">How it was found.</param>
internal abstract record Claim(Issue Issue, string How);

/// <summary>The sum of these numbers, each with its sign, lies between the two bounds.</summary>
internal record Valued(Issue Issue, string How, IReadOnlyList<(Spot Spot, int Sign)> Of, double Low, double High) : Claim(Issue, How)
{
    public Valued(Issue issue, string how, Spot spot, double low, double high)
        : this(issue, how, [(spot, 1)], low, high)
    {
    }

    public sealed override string ToString() => FormattableString.Invariant($"{Issue} {string.Join(" ", Of.Select(part => $"{(part.Sign > 0 ? "+" : "−")}{part.Spot}"))} in {Low}–{High} ({How})");
}

/// <summary>A claim that rests on a guess: that these organisations work with everybody who is counted in these areas, and with nobody else.</summary>
/// <param name="Shape">What is counted, at no place.</param>
/// <param name="Areas">The areas.</param>
/// <param name="Organisations">The organisations.</param>
/// <param name="IsRest">The claim is about those in the areas who are with none of the organisations.</param>
internal sealed record Guessed(
    Issue Issue, string How, IReadOnlyList<(Spot Spot, int Sign)> Of, double Value, Spot Shape, IReadOnlySet<string> Areas, IReadOnlySet<string> Organisations, bool IsRest)
    : Valued(Issue, How, Of, Value, Value);

/// <summary>These numbers fall, or stay, from the first to the last.</summary>
internal sealed record Ordered(Issue Issue, string How, IReadOnlyList<Spot> Falling) : Claim(Issue, How)
{
    public override string ToString() => $"{Issue} {string.Join(" ≥ ", Falling)} ({How})";
}

/// <summary>Everybody of the total gave the answer.</summary>
internal sealed record Agreed(Issue Issue, string How, Spot Answer, Spot Total) : Claim(Issue, How)
{
    public override string ToString() => $"{Issue} {Answer} ({How})";
}

/// <summary>An answer says something that the same answer in English does not say: told in one of them by mistake.</summary>
internal sealed record Different(Issue Issue, string Path, string Said) : Claim(Issue, "the same in another language")
{
    public override string ToString() => $"{Path}: {Said} ({How})";
}

/// <summary>These withheld numbers are written in another way than those, so that a reader can tell the small ones from their protectors.</summary>
internal sealed record SetApart(Issue Issue, string How, IReadOnlyList<Spot> These, IReadOnlyList<Spot> Those) : Claim(Issue, How)
{
    public override string ToString() => $"{Issue} {These.Count} set apart from {Those.Count}, as {These[0]} ({How})";
}
