using Par.Warehouse.Catalogue;

namespace Par.Jobs.Progress;

/// <summary>How far a long piece of work is: what it does now, and how many of how many are done.</summary>
/// <param name="Stage">What is being done, for people.</param>
/// <param name="Done">Number done; 0 at the start of the stage.</param>
/// <param name="Total">Number to do; 0 when it cannot be counted.</param>
public sealed record StageProgress(Label Stage, int Done = 0, int Total = 0)
{
    /// <summary>Share done, 0–100; null when the work cannot be counted.</summary>
    public int? Percent => Total > 0 ? (int)(100L * Math.Min(Done, Total) / Total) : null;
}
