namespace Par.Crash;

/// <summary>
/// A way to several portals, as a balancer gives it: each question goes to the next of them, and one that stays without an answer to the
/// one after.
/// </summary>
internal sealed class RoundLine(IReadOnlyList<ILine> lines, int first) : ILine
{
    private int next = first;

    public Task<Answer?> TryAskAsync(Question question, byte[]? content) => lines[next++ % lines.Count].TryAskAsync(question, content);

    public void Dispose()
    {
        foreach (var line in lines)
            line.Dispose();
    }
}
