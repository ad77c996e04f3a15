using Par.Ingest.Survey;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening.Rules;

/// <summary>
/// Nobody but the authority, who enters answers to a survey in the portal, says that a submission is one: of such an answer most is not asked, and a file that
/// called itself one would go past the rules.
/// </summary>
public sealed class SurveyIsEnteredByTheAuthority : ScreeningRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-135";

    /// <inheritdoc/>
    public override bool IsRelied => true;

    /// <inheritdoc/>
    public override Label Title { get; } = new(
        "Tiedosto ei ole kyselyvastaus", "Filen är inget enkätsvar", "A file is no survey answer");

    /// <inheritdoc/>
    public override Label Fault { get; } = new(
        "Tiedosto on merkitty kyselyvastaukseksi",
        "Filen är märkt som enkätsvar",
        "The file is marked as a survey answer");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Kirjoita kohtaan ORG_SYSTEM asiakasjärjestelmäsi nimi, esimerkiksi PAR. Jos et voi toimittaa tiedostoa, ota yhteyttä tiedonkeruuseen.",
        "Skriv namnet på ert klientsystem i ORG_SYSTEM, till exempel PAR. Om ni inte kan leverera en fil, kontakta insamlingen.",
        "Write the name of your client system in ORG_SYSTEM, for example PAR. If you cannot deliver a file, contact the collection.");

    private static readonly Label IsNone = new(
        "ORG_SYSTEM on SURVEY, mutta kyselyvastauksen syöttää vain viranomainen portaalissa.",
        "ORG_SYSTEM är SURVEY, men enkätsvar matas in endast av myndigheten i portalen.",
        "ORG_SYSTEM is SURVEY, but only the authority enters survey answers, in the portal.");

    internal override void Check(ScreeningSubject subject, RuleFindings findings)
    {
        var header = subject.Document.Header;
        if (!header.IsSurvey && string.Equals(header.System, SurveyDraft.System, StringComparison.OrdinalIgnoreCase))
            findings.Add(RecordLevel.Organisation, 2, "ORG_SYSTEM", IsNone);
    }
}
