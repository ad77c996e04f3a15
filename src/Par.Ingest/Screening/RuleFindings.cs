using System.Runtime.InteropServices;
using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening;

/// <summary>
/// Collects the findings of one rule. The same finding in the same column is listed for the first fifty rows; one finding then says on how
/// many rows more it stands.
/// </summary>
internal sealed class RuleFindings(ScreeningRule rule, RuleSeverity severity)
{
    /// <summary>How many findings of one rule and column are listed.</summary>
    public const int Listed = 50;

    private static readonly Label More = new(
        "Sama huomio koskee lisäksi {0} riviä.", "Samma anmärkning gäller ytterligare {0} rader.", "The same holds for {0} more rows.");

    private readonly List<Finding> findings = [];
    private readonly Dictionary<(Severity Severity, string? Sheet, string? Column), int> counts = [];

    public bool IsEmpty => findings.Count == 0;

    /// <summary>Adds a finding about a place on a sheet.</summary>
    public void Add(RecordLevel level, int? row, string? column, Label message) => Add(new Location(SheetNames.Of(level), row, column), message);

    public void Add(Location location, Label message) => Add(severity.Usual, location, message);

    /// <summary>Adds a finding beyond the rule's second limit.</summary>
    public void AddBeyond(RecordLevel level, int? row, string? column, Label message) =>
        Add(severity.Beyond ?? severity.Usual, new Location(SheetNames.Of(level), row, column), message);

    private void Add(Severity? serious, Location location, Label message)
    {
        if (serious is not { } found)
            return;
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, (found, location.Sheet, location.Column), out _);
        if (++count <= Listed)
            findings.Add(new Finding(rule.Id, found, location, message, rule.Guidance));
    }

    /// <summary>The findings, with one for the rows that are not listed.</summary>
    public IEnumerable<Finding> All() => findings.Concat(
        from count in counts
        where count.Value > Listed
        select new Finding(
            rule.Id, count.Key.Severity, new Location(count.Key.Sheet, null, count.Key.Column), More.With(count.Value - Listed), rule.Guidance));
}
