using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;

namespace Par.Ingest.Screening.Rules;

/// <summary>Clients differ: education, activity, income, housing and placement are not the same for all of them.</summary>
public sealed class RowsAreNotCopied : ScreeningRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-036";

    /// <inheritdoc/>
    public override Label Title { get; } = new("Rivejä ei ole kopioitu", "Raderna är inte kopierade", "Rows are not copied");

    /// <inheritdoc/>
    public override Label Fault { get; } = new("Rivejä näyttää kopioidun", "Raderna ser ut att vara kopierade", "Rows seem to be copied");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Tarkista, onko yhden asiakkaan rivi kopioitu muille; täytä kunkin asiakkaan omat tiedot.",
        "Kontrollera om en klients rad har kopierats till de andra; fyll i varje klients egna uppgifter.",
        "See whether one client's row was copied to the others; fill in each client's own answers.");

    private static readonly Label Same = new(
        "Kaikilla {0} asiakkaalla on sama koulutus, toiminta, toimeentulo, asuminen ja sijoittuminen.",
        "Alla {0} klienter har samma utbildning, verksamhet, utkomst, boende och placering.",
        "All {0} clients have the same education, activity, income, housing and placement.");

    /// <inheritdoc/>
    public override bool AppliesTo(SubmissionHeader header) => !header.IsSurvey;

    internal override void Check(ScreeningSubject subject, RuleFindings findings)
    {
        if (subject.Clients.Count < subject.Threshold("min-rows-for-shares"))
            return;
        var names = subject.Columns;
        var situations = subject.Clients.Values.Select(client => (
            client.Row.Text(names.Education), client.Row.Text(names.Activity), client.Row.Text(names.Income), client.Row.Text(names.Housing),
            client.Periods.Count == 0 ? null : client.Periods[^1].Text(names.Placement)));
        if (!situations.Distinct().Skip(1).Any())
            findings.Add(RecordLevel.Client, null, names.Education, Same.With(subject.Clients.Count));
    }
}
