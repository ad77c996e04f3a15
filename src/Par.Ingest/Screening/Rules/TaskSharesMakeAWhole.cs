using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening.Rules;

/// <summary>A worker's task shares sum to 100 per cent, within the tolerance of the year; an empty share is 0.</summary>
public sealed class TaskSharesMakeAWhole : RowRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-044";

    /// <inheritdoc/>
    public override Label Title { get; } = new("Tehtävien osuudet ovat yhteensä 100", "Uppgifternas andelar är sammanlagt 100", "Task shares sum to 100");

    /// <inheritdoc/>
    public override Label Fault { get; } = new(
        "Tehtävien osuudet eivät ole yhteensä 100",
        "Uppgifternas andelar är inte sammanlagt 100",
        "Task shares do not sum to 100");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Jaa työntekijän työaika tehtäville W_TASK_1–W_TASK_6 niin, että osuuksien summa on 100.",
        "Fördela arbetstagarens arbetstid på uppgifterna W_TASK_1–W_TASK_6 så att andelarna sammanlagt är 100.",
        "Divide the worker's time between the tasks W_TASK_1–W_TASK_6 so that the shares sum to 100.");

    /// <inheritdoc/>
    public override RecordLevel Level => RecordLevel.Worker;

    private const decimal Whole = 100;
    private const string Tolerance = "task-share-tolerance";
    private static readonly string[] Columns = [.. Enumerable.Range(1, 6).Select(number => $"W_TASK_{number}")];

    private static readonly Label Sum = new(
        "Tehtävien osuuksien summa on {0}, ei 100.", "Summan av uppgifternas andelar är {0}, inte 100.", "The task shares sum to {0}, not to 100.");

    /// <inheritdoc/>
    public override bool AppliesTo(SubmissionHeader header) => !header.IsSurvey;

    internal override void Check(SheetRow row, ScreeningSubject subject, RuleFindings findings)
    {
        var sum = Columns.Sum(column => row.Decimal(column) ?? 0);
        if (Math.Abs(sum - Whole) > (decimal)subject.Document.Catalogue.Thresholds[Tolerance])
            findings.Add(Level, row.Number, Columns[0], Sum.With(sum.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)));
    }
}
