namespace Par.Warehouse.Disclosure;

/// <summary>
/// Decides which cells of one block are published: the candidates are taken in their order, each is published as long as no protected cell, and no protected combination of cells, can then be computed or
/// bounded too closely.
/// </summary>
/// <remarks>
/// Some of what must be protected shows only later: a cell that would narrow another is withheld and must not be computable from what was published before it, and <see cref="InsiderWatch"/> finds that an organisation
/// could compute a cell. Then the search goes back to the publication that gave it, which is withheld, and goes on from there. Nothing before it is decided anew, so the search ends.
/// </remarks>
internal sealed class BlockSearch
{
    /// <summary>How many candidates are decided on between two looks for organisations.</summary>
    private const int Stretch = 400;

    private readonly Pattern pattern;
    private readonly Bounds bounds;
    private readonly GaussianSuppression elimination;
    private readonly InsiderWatch watch;
    private readonly Func<int, SparseColumn> columnOf;
    private readonly int[] candidates;
    private readonly ((int Published, int Changes) Elimination, int Bounds)[] before;
    private readonly List<int> publications = [];
    private readonly List<(int Number, SparseColumn Column)> forbidden = [];
    private readonly List<(int Cell, int Last)> computed = [];
    private int at;

    /// <summary>Lays out the search.</summary>
    /// <param name="pattern">The cells that are withheld already.</param>
    /// <param name="bounds">What readers bound; kept from block to block.</param>
    /// <param name="elimination">The block with what is published whatever happens, and with what is protected.</param>
    /// <param name="watch">Looks for organisations.</param>
    /// <param name="columnOf">A cell by free cells, with nothing published.</param>
    /// <param name="candidates">The cells to decide on, in order.</param>
    public BlockSearch(Pattern pattern, Bounds bounds, GaussianSuppression elimination, InsiderWatch watch, Func<int, SparseColumn> columnOf, int[] candidates)
    {
        (this.pattern, this.bounds, this.elimination, this.watch, this.columnOf, this.candidates) = (pattern, bounds, elimination, watch, columnOf, candidates);
        before = new ((int, int), int)[candidates.Length];
        publications.AddRange(Enumerable.Repeat(-1, elimination.Mark.Published));
    }

    /// <summary>Decides on all candidates.</summary>
    public void Run(CancellationToken cancellation)
    {
        var clean = elimination.Mark;
        do
        {
            cancellation.ThrowIfCancellationRequested();
            for (var until = Math.Min(at + Stretch, candidates.Length); at < until; at++)
                Decide(candidates[at]);
            if (Found(clean) is { } from)
            {
                GoBackTo(from);
                if (elimination.Mark.Changes < clean.Changes)
                    clean = elimination.Mark;
                Forbid();
            }
            else
            {
                clean = elimination.Mark;
            }
        }
        while (at < candidates.Length);
    }

    private void Decide(int cell)
    {
        before[at] = (elimination.Mark, bounds.Mark);
        var rest = elimination.Reduce(columnOf(cell), out var last);
        if (!rest.IsZero && elimination.GivesAway(rest))
        {
            pattern.Withhold(cell, WithholdingReason.Secondary);
        }
        else if (!bounds.TryPublish(cell))
        {
            pattern.Withhold(cell, WithholdingReason.Secondary);
            if (rest.IsZero)
                computed.Add((cell, last));
            else
                elimination.Protect(cell, rest);
        }
        else if (!rest.IsZero)
        {
            elimination.Publish(rest);
            publications.Add(at);
        }
    }

    /// <summary>Takes in what is to be protected besides.</summary>
    /// <returns>The first candidate that gave any of it; null when there is nothing that a candidate gave.</returns>
    private int? Found((int Published, int Changes) clean)
    {
        int? first = null;
        foreach (var (cell, last) in computed)
            Add(cell, columnOf(cell), last);
        computed.Clear();
        foreach (var combination in watch.Look(clean))
            if (elimination.Reduce(combination, out var last).IsZero)
                Add(pattern.System.Count + forbidden.Count, combination, last);
        return first;

        void Add(int number, SparseColumn column, int last)
        {
            var from = last < 0 ? -1 : publications[last];
            if (from < 0)
                return;
            forbidden.Add((number, column));
            first = Math.Min(first ?? from, from);
        }
    }

    private void GoBackTo(int from)
    {
        for (var index = from; index < at; index++)
            pattern.Release(candidates[index]);
        elimination.GoBack(before[from].Elimination);
        bounds.GoBack(before[from].Bounds);
        publications.RemoveRange(elimination.Mark.Published, publications.Count - elimination.Mark.Published);
        at = from;
    }

    private void Forbid()
    {
        foreach (var (number, column) in forbidden)
            if (!elimination.IsProtected(number))
                elimination.Protect(number, elimination.Reduce(column));
    }
}
