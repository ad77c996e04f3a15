using Par.Warehouse.Collection;

namespace Par.Warehouse.Catalogue;

/// <summary>How serious the findings of a screening rule are in a year.</summary>
/// <param name="Usual">Severity of its findings, or null when the rule is off.</param>
/// <param name="Beyond">Severity of findings beyond the rule's second limit, for a rule that has one; null when nothing is made of that limit.</param>
public sealed record RuleSeverity(Severity? Usual, Severity? Beyond = null)
{
    /// <summary>True when the year asks nothing of the rule.</summary>
    public bool IsOff => Usual is null && Beyond is null;
}
