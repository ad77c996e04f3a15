using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;

namespace Par.Ingest.Screening.Rules;

/// <summary>Completed education takes years: upper secondary education under 16 and higher education under 20 are doubted.</summary>
public sealed class EducationFitsTheAge : RowRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-019";

    /// <inheritdoc/>
    public override Label Title { get; } = new(
        "Koulutus sopii ikään",
        "Utbildningen passar åldern",
        "The education fits the age");

    /// <inheritdoc/>
    public override Label Fault { get; } = new("Koulutus ei sovi ikään", "Utbildningen passar inte åldern", "The education does not fit the age");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Tarkista syntymävuosi ja koulutus: koulutus on korkein suoritettu tutkinto, ei meneillään oleva opinto.",
        "Kontrollera födelseåret och utbildningen: utbildningen är den högsta avlagda examen, inte pågående studier.",
        "Check the year of birth and the education: it is the highest completed qualification, not studies that go on.");

    /// <inheritdoc/>
    public override RecordLevel Level => RecordLevel.Client;

    private static readonly Label TooYoung = new(
        "Koulutus ”{0}” on harvinainen {1}-vuotiaalla.",
        "Utbildningen ”{0}” är sällsynt vid {1} års ålder.",
        "The education \"{0}\" is rare at the age of {1}.");

    internal override void Check(SheetRow row, ScreeningSubject subject, RuleFindings findings)
    {
        if (row.Code(subject.Columns.Education) is not { } education || subject.AgeOf(row) is not { } age)
            return;
        var least = education.Concept switch
        {
            "vocational" or "general-upper-secondary" => subject.Threshold("min-age-upper-secondary"),
            "university-of-applied-sciences" or "university" => subject.Threshold("min-age-higher-education"),
            _ => 0,
        };
        if (age < least)
            findings.Add(Level, row.Number, subject.Columns.Education, TooYoung.With(education.Label, age));
    }
}
