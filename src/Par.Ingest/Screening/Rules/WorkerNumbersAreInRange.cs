using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;

namespace Par.Ingest.Screening.Rules;

/// <summary>A worker's experience fits the age, months are 0–11 and the share of the grant is 0–100 per cent.</summary>
public sealed class WorkerNumbersAreInRange : RowRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-129";

    /// <inheritdoc/>
    public override Label Title { get; } = new(
        "Työntekijän luvut ovat mahdollisia",
        "Arbetstagarens siffror är möjliga",
        "A worker's numbers are possible");

    /// <inheritdoc/>
    public override Label Fault { get; } = new(
        "Työntekijän luku ei ole mahdollinen",
        "Arbetstagarens siffra är inte möjlig",
        "A worker's number is not possible");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Kokemus annetaan täysinä vuosina ja niiden lisäksi kuukausina 0–11, valtionavustuksen osuus prosentteina 0–100.",
        "Erfarenheten anges i hela år och därutöver månader 0–11, statsunderstödets andel i procent 0–100.",
        "Give experience in full years and beyond them in months 0–11, the share of the grant in per cent 0–100.");

    /// <inheritdoc/>
    public override RecordLevel Level => RecordLevel.Worker;

    private const int Youngest = 15;
    private const int Longest = 55;

    private static readonly Label Outside = new(
        "{0}: arvon pitää olla väliltä {1}–{2}.",
        "{0}: värdet ska vara mellan {1} och {2}.",
        "{0}: the value must lie between {1} and {2}.");

    internal override void Check(SheetRow row, ScreeningSubject subject, RuleFindings findings)
    {
        var longest = row.Integer("W_BYEAR") is { } born ? Math.Max(0, subject.Round.Year - born - Youngest) : Longest;
        Check(row, "W_EXP_Y", longest, findings);
        Check(row, "W_EXP_M", 11, findings);
        Check(row, "W_GRANT", 100, findings);
    }

    private void Check(SheetRow row, string column, int most, RuleFindings findings)
    {
        if (row.Decimal(column) is { } value && (value < 0 || (value > most && value < NumberFitsItsColumn.Shares)))
            findings.Add(Level, row.Number, column, Outside.With(column, 0, most));
    }
}
