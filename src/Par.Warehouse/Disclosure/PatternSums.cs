namespace Par.Warehouse.Disclosure;

/// <summary>The sums as they are solved for a pattern that is being made: tables in which nothing has changed since they were last asked for are not solved again.</summary>
internal sealed class PatternSums(Pattern pattern, CancellationToken cancellation)
{
    private SolvedSums? last;

    /// <summary>The sums, solved for the cells that are not published now.</summary>
    public SolvedSums Now() => last = new SolvedSums(pattern.System, pattern.IsUnknown, cancellation, last);
}
