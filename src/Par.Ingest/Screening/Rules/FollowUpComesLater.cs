using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;

namespace Par.Ingest.Screening.Rules;

/// <summary>A follow-up after one or two years comes about that long after the end of a period. A client with a follow-up and no period in the file was followed up for an earlier one.</summary>
public sealed class FollowUpComesLater : RowRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-033";

    /// <inheritdoc/>
    public override Label Title { get; } = new(
        "Seuranta tulee ajallaan",
        "Uppföljningen kommer i tid",
        "The follow-up comes in its time");

    /// <inheritdoc/>
    public override Label Fault { get; } = new(
        "Seuranta on ennen aikaansa",
        "Uppföljningen kommer för tidigt",
        "The follow-up comes before its time");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Tarkista seuranta ja jakson päättymispäivä. Jos seuranta koskee aiempaa jaksoa, joka ei ole tässä tiedostossa, jätä se ennalleen.",
        "Kontrollera uppföljningen och periodens slutdatum. Om den gäller en tidigare period som inte finns i filen, låt den vara.",
        "Check the follow-up and the end of the period. If it is about an earlier period that is not in the file, leave it.");

    /// <inheritdoc/>
    public override RecordLevel Level => RecordLevel.Client;

    private static readonly Label TooSoon = new(
        "{0} on annettu, vaikka minkään jakson päättymisestä ei ole {1} kuukautta.",
        "{0} är ifylld, fast {1} månader inte har gått sedan någon period slutade.",
        "{0} is given although no period ended {1} months ago.");

    internal override void Check(SheetRow row, ScreeningSubject subject, RuleFindings findings)
    {
        Check(row, subject.Columns.FollowUp1, "follow-up-1-months", subject, findings);
        Check(row, subject.Columns.FollowUp2, "follow-up-2-months", subject, findings);
    }

    private void Check(SheetRow row, string column, string months, ScreeningSubject subject, RuleFindings findings)
    {
        if (row.Text(column) is null || subject.ClientOf(row) is not { Periods.Count: > 0 } client)
            return;
        var least = (int)subject.Threshold(months);
        var latest = subject.Round.WindowEnd.AddMonths(-least);
        if (!client.Periods.Exists(period => period.Date(subject.Columns.End) <= latest))
            findings.Add(Level, row.Number, column, TooSoon.With(column, least));
    }
}
