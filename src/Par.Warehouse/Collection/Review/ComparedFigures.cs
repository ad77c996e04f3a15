using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Collection.Review;

/// <summary>The figures of one submission by name, the derived ones included.</summary>
internal sealed class FigureSet
{
    private readonly Dictionary<string, decimal> values;

    public FigureSet(IEnumerable<(string Figure, decimal Value)> figures)
    {
        values = figures.ToDictionary(row => row.Figure, row => row.Value, StringComparer.Ordinal);
        if (values.TryGetValue(FigureName.Ended, out var ended) && ended > 0 && values.TryGetValue(FigureName.PlacedPositively, out var placed))
            values[FigureComparison.PlacedShare] = placed / ended;
        if (values.TryGetValue(FigureName.PersonYears, out var years) && years > 0 && values.TryGetValue(FigureName.Reached, out var reached))
            values[FigureComparison.ReachedPerPersonYear] = reached / years;
    }

    public decimal? this[string figure] => values.TryGetValue(figure, out var value) ? value : null;
}

/// <summary>How a figure of an organisation has changed since a year before.</summary>
/// <param name="ParId">The organisation.</param>
/// <param name="Size">Its clients then.</param>
/// <param name="Log">Logarithm of the change.</param>
internal sealed record FigureChange(string ParId, decimal Size, double Log);

/// <summary>The figures of all organisations of a side in one round and in the same round a year before, of the submissions that count.</summary>
internal sealed class ComparedFigures
{
    private static readonly SubmissionState[] WithFacts = [SubmissionState.Loaded, SubmissionState.Approved, SubmissionState.Returned];

    private readonly Dictionary<string, List<FigureChange>> changes = new(StringComparer.Ordinal);

    private ComparedFigures(Dictionary<string, FigureSet> now, Dictionary<string, FigureSet> before) => (Now, Before) = (now, before);

    public IReadOnlyDictionary<string, FigureSet> Now { get; }

    public IReadOnlyDictionary<string, FigureSet> Before { get; }

    /// <summary>How the figure has changed in each organisation that has it in both rounds. Worked out once: each organisation is held against all others.</summary>
    public IReadOnlyList<FigureChange> ChangesOf(string figure)
    {
        if (!changes.TryGetValue(figure, out var known))
            changes[figure] = known =
            [
                .. from own in Now
                   where Before.ContainsKey(own.Key)
                   let before = Before[own.Key]
                   where own.Value[figure] > 0 && before[figure] > 0
                   select new FigureChange(own.Key, before[FigureName.Clients] ?? 0, Math.Log((double)(own.Value[figure]!.Value / before[figure]!.Value))),
            ];
        return known;
    }

    /// <summary>Reads these figures, or all of them.</summary>
    public static async Task<ComparedFigures> ReadAsync(
        ParContext context, Side side, Round round, IReadOnlyCollection<string>? only, CancellationToken cancel)
    {
        var (now, before) = (round.Key, (round with { Year = round.Year - 1 }).Key);
        var wanted = context.SubmissionFigures.AsQueryable();
        if (only is not null)
            wanted = wanted.Where(figure => only.Contains(figure.Figure));
        var rows = await (
            from submission in context.Submissions
            join figure in wanted on submission.Key equals figure.SubmissionKey
            where submission.Side == side && (submission.RoundKey == now || submission.RoundKey == before) && WithFacts.Contains(submission.State)
            select new { submission.ParId, submission.RoundKey, figure.Figure, figure.Value }).ToListAsync(cancel);
        return new ComparedFigures(Of(now), Of(before));

        Dictionary<string, FigureSet> Of(int key) => rows.Where(row => row.RoundKey == key).GroupBy(row => row.ParId)
            .ToDictionary(group => group.Key, group => new FigureSet(group.Select(row => (row.Figure, row.Value))), StringComparer.Ordinal);
    }
}
