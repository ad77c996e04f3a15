using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;

namespace Par.Ingest.Screening.Rules;

/// <summary>Clients are not all born in one year.</summary>
public sealed class BirthYearsDiffer : ScreeningRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-125";

    /// <inheritdoc/>
    public override Label Title { get; } = new("Syntymävuodet ovat erilaisia", "Födelseåren är olika", "Years of birth differ");

    /// <inheritdoc/>
    public override Label Fault { get; } = new(
        "Samaa syntymävuotta on epätavallisen monella",
        "Ovanligt många har samma födelseår",
        "Unusually many have the same year of birth");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Tarkista, onko syntymävuosi kopioitu asiakkaalta toiselle tai tullut järjestelmän oletusarvona.",
        "Kontrollera om födelseåret har kopierats mellan klienter eller är systemets förval.",
        "See whether the year of birth was copied from client to client, or is a default of the system.");

    private static readonly Label Same = new(
        "Kaikkien {0} asiakkaan syntymävuosi on {1}.",
        "Alla {0} klienter är födda {1}.",
        "All {0} clients are born in {1}.");

    /// <inheritdoc/>
    public override bool AppliesTo(SubmissionHeader header) => !header.IsSurvey;

    internal override void Check(ScreeningSubject subject, RuleFindings findings)
    {
        var clients = subject.Document.Rows(RecordLevel.Client);
        if (clients.Count < subject.Threshold("min-rows-for-shares"))
            return;
        var column = subject.Columns.BirthYear;
        var years = clients.Select(client => client.Integer(column)).OfType<int>().Distinct().Take(2).ToList();
        if (years.Count == 1)
            findings.Add(RecordLevel.Client, null, column, Same.With(clients.Count, years[0]));
    }
}
