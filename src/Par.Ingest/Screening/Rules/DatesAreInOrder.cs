using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening.Rules;

/// <summary>Notification comes no later than the start, the start no later than the end.</summary>
public sealed class DatesAreInOrder : RowRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-023";

    /// <inheritdoc/>
    public override Label Title { get; } = new("Päivät ovat järjestyksessä", "Datumen är i ordning", "Dates are in order");

    /// <inheritdoc/>
    public override Label Fault { get; } = new("Päivät ovat väärässä järjestyksessä", "Datumen är i fel ordning", "Dates are out of order");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Tarkista päivät: ilmoitus ≤ alku ≤ loppu.",
        "Kontrollera datumen: anmälan ≤ början ≤ slut.",
        "Check the dates: notification ≤ start ≤ end.");

    /// <inheritdoc/>
    public override RecordLevel Level => RecordLevel.Period;

    private static readonly Label Order = new("{0} ({1}) on ennen päivää {2} ({3}).", "{0} ({1}) är före {2} ({3}).", "{0} ({1}) is before {2} ({3}).");

    internal override void Check(SheetRow row, ScreeningSubject subject, RuleFindings findings)
    {
        var names = subject.Columns;
        var notified = names.NotifiedLevel == RecordLevel.Period ? row : subject.ClientOf(row)?.Row;
        Compare(notified?.Date(names.Notified), names.Notified, row, names.Start, findings);
        Compare(row.Date(names.Start), names.Start, row, names.End, findings);
    }

    private static void Compare(DateOnly? earlier, string earlierName, SheetRow row, string laterName, RuleFindings findings)
    {
        if (earlier is { } first && row.Date(laterName) is { } second && second < first)
        {
            findings.Add(RecordLevel.Period, row.Number, laterName,
                Order.With(laterName, Messages.Day(second), earlierName, Messages.Day(first)));
        }
    }
}
