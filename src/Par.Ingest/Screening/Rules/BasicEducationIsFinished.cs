using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;

namespace Par.Ingest.Screening.Rules;

/// <summary>Unfinished basic education at 18 or over is rare enough to be checked.</summary>
public sealed class BasicEducationIsFinished : RowRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-020";

    /// <inheritdoc/>
    public override Label Title { get; } = new(
        "Perusopetus on päättynyt",
        "Den grundläggande utbildningen är avslutad",
        "Basic education is finished");

    /// <inheritdoc/>
    public override Label Fault { get; } = new(
        "Perusopetuksen päättymisestä puuttuu tieto",
        "Uppgift om avslutad grundläggande utbildning saknas",
        "Basic education is not finished");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Tarkista koulutus: jos peruskoulun päättötodistus on saatu, koodi on 1. Jos perusopetus on todella kesken, jätä koodi ennalleen.",
        "Kontrollera utbildningen: om avgångsbetyget från grundskolan har getts är koden 1. Om den verkligen är oavslutad, låt koden vara.",
        "Check the education: with a leaving certificate of basic education the code is 1. If it really is unfinished, leave the code.");

    /// <inheritdoc/>
    public override RecordLevel Level => RecordLevel.Client;

    private static readonly Label Unfinished = new(
        "Perusopetus on merkitty keskeneräiseksi {0}-vuotiaalla.",
        "Den grundläggande utbildningen är oavslutad vid {0} års ålder.",
        "Basic education is unfinished at the age of {0}.");

    internal override void Check(SheetRow row, ScreeningSubject subject, RuleFindings findings)
    {
        if (row.Code(subject.Columns.Education)?.Concept == "basic-unfinished" && subject.AgeOf(row) is { } age
            && age > subject.Threshold("max-age-basic-unfinished"))
            findings.Add(Level, row.Number, subject.Columns.Education, Unfinished.With(age));
    }
}
