namespace Par.Portal.Public.Figures;

/// <summary>One of the numbers that open a page.</summary>
/// <param name="Number">The number or its symbol, as text.</param>
/// <param name="Words">Why there is no number, for those who hear the page; null when there is one.</param>
/// <param name="Name">What it is.</param>
/// <param name="Company">What stands beside it: comparison, interval, year.</param>
public sealed record KeyFigure(string Number, string? Words, string Name, IReadOnlyList<string> Company)
{
    /// <summary>True when a provider is missing from the number.</summary>
    public bool IsPartial => Number.EndsWith(CellText.PartialMark, StringComparison.Ordinal);
}
