using Par.Warehouse.Disclosure;

namespace Par.Benchmarks.Disclosure;

/// <summary>
/// The peer: the rule that statistical offices use by hand and by simple programs. Small cells are withheld; in every sum with exactly one unknown cell its cheapest partner is withheld
/// too, until no sum has one; the pattern is audited, the cheapest cell near each cell found is withheld, and all is repeated until the audit finds nothing.
/// </summary>
/// <remarks>It has the same cells, sums, costs and fixed cells, and the same audits.</remarks>
internal sealed class LineComplement
{
    private const int NearSums = 12;

    /// <summary>A cell that is still found after so many cells were withheld for it is given up: the peer is not made to look worse by what it cannot do.</summary>
    private const int Patience = 30;

    private readonly CellSystem system;
    private readonly DisclosureRule rule;
    private readonly TextWriter log;
    private readonly Pattern pattern;
    private readonly Neighbourhoods neighbourhoods;
    private readonly HashSet<int> residual = [];
    private readonly Dictionary<int, int> timesFound = [];

    private LineComplement(CellSystem system, DisclosureRule rule, TextWriter log)
    {
        (this.system, this.rule, this.log) = (system, rule, log);
        (pattern, neighbourhoods) = (new Pattern(system, rule), new Neighbourhoods(system));
    }

    /// <summary>Number of audits until one found nothing.</summary>
    public int Audits { get; private set; }

    /// <summary>What line-by-line partners alone had withheld besides the small cells, before the first audit.</summary>
    public int BeforeAudits { get; private set; }

    /// <summary>What the first audit found.</summary>
    public SafetyCheck FirstAudit { get; private set; } = null!;

    /// <summary>Cells that were given up: the peer does not protect them.</summary>
    public IReadOnlyCollection<int> Residual => residual;

    /// <summary>Small cells.</summary>
    public int Primary => pattern.Reasons.Count(reason => reason != WithholdingReason.None) - Secondary;

    /// <summary>Cells that protect others.</summary>
    public int Secondary => pattern.Reasons.Count(reason => reason == WithholdingReason.Secondary);

    /// <summary>The pattern, for an audit of the peer by linear programming.</summary>
    public Pattern Pattern => pattern;

    /// <summary>True when the cell is withheld.</summary>
    public bool IsWithheld(int cell) => pattern.IsWithheld(system.Joined(cell));

    /// <summary>Protects a system.</summary>
    /// <param name="system">The system.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="log">Told what each audit finds.</param>
    public static LineComplement Protect(CellSystem system, DisclosureRule rule, TextWriter log)
    {
        var peer = new LineComplement(system, rule, log);
        peer.WithholdPartners();
        peer.BeforeAudits = peer.Secondary;
        while (peer.WithholdNearFound())
            peer.WithholdPartners();
        return peer;
    }

    /// <summary>Gives every sum with exactly one unknown cell another. A difference that is not small needs none: it is known then.</summary>
    private void WithholdPartners()
    {
        bool again;
        do
        {
            again = false;
            var known = KnownDifferences();
            foreach (var line in system.Lines)
                if (Alone(line, known) is { } cell && Cheapest([line]) is { } partner && partner != cell)
                    again |= pattern.Withhold(partner, WithholdingReason.Secondary);
        }
        while (again);
    }

    /// <summary>The differences that are not small and that single sums give one after another.</summary>
    private HashSet<int> KnownDifferences()
    {
        var known = new HashSet<int>();
        for (var before = -1; before != known.Count;)
        {
            before = known.Count;
            foreach (var line in system.Lines)
                if (Alone(line, known) is { } cell && !pattern.IsWithheld(cell) && !pattern.MustStayUnknown(cell))
                    known.Add(cell);
        }
        return known;
    }

    private int? Alone(SumLine line, HashSet<int> known)
    {
        int? alone = null;
        foreach (var cell in line.Cells)
            if (pattern.IsUnknown(cell) && !known.Contains(cell))
            {
                if (alone is not null)
                    return null;
                alone = cell;
            }
        return alone;
    }

    private bool WithholdNearFound()
    {
        var (check, bounds) = SafetyCheck.Of(system, rule, pattern.IsWithheld);
        Audits++;
        log.WriteLine($"  audit {Audits}: {Secondary} protecting, {check.Computable.Count} computable, {check.Bounded.Count} too narrow");
        FirstAudit ??= check;
        var added = new HashSet<int>();
        foreach (var cell in check.Found.Where(cell => !residual.Contains(cell)))
        {
            var near = bounds.BoundedBy(cell).Concat(NearLines(cell)).Take(NearSums).ToList();
            if (near.Exists(line => line.Cells.Any(added.Contains)))
                continue;
            var times = timesFound[cell] = timesFound.GetValueOrDefault(cell) + 1;
            if (times <= Patience && (Cheapest(near) ?? Cheapest(NearLines(cell).Take(20 * NearSums))) is { } cheapest && pattern.Withhold(cheapest, WithholdingReason.Secondary))
                added.Add(cheapest);
            else
                residual.Add(cell);
        }
        return added.Count > 0;
    }

    private IEnumerable<SumLine> NearLines(int cell) =>
        neighbourhoods.Around(cell, 4 * NearSums, pattern.IsUnknown).SelectMany(neighbourhoods.LinesOf).Distinct().Select(number => system.Lines[number]);

    private int? Cheapest(IEnumerable<SumLine> lines) =>
        lines.SelectMany(line => line.Cells).Where(pattern.CanWithhold).Select(cell => (int?)cell).MinBy(cell => (system.Cost(cell!.Value), cell.Value));
}
