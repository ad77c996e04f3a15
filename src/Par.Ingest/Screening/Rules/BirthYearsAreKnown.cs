using Par.Ingest.Formats.Document;
using Par.Ingest.Screening.Plausibility;
using Par.Warehouse.Catalogue;

namespace Par.Ingest.Screening.Rules;

/// <summary>Few years of birth are estimates.</summary>
public sealed class BirthYearsAreKnown : ScreeningRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-016";

    /// <inheritdoc/>
    public override Label Title { get; } = new(
        "Syntymävuodet ovat tiedossa",
        "Födelseåren är kända",
        "Years of birth are known");

    /// <inheritdoc/>
    public override Label Fault { get; } = new("Syntymävuosia puuttuu paljon", "Många födelseår saknas", "Many years of birth are unknown");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Tarkista syntymävuodet nuorilta; arvio on hätäkeino. Jos arvioita on todella paljon, kerro siitä saatteessa.",
        "Kontrollera födelseåren med de unga; en uppskattning är en nödlösning. Om uppskattningarna verkligen är många, berätta om det.",
        "Ask the young people for their year of birth; an estimate is a last resort. If there really are many, say so.");

    private static readonly Label Often = new(
        "Syntymävuosi on arvio {0} asiakkaalla ({1}); korkeintaan {2} on tavallista.",
        "Födelseåret är uppskattat för {0} klienter ({1}); högst {2} är vanligt.",
        "The year of birth is an estimate for {0} clients ({1}); up to {2} is usual.");

    /// <inheritdoc/>
    public override bool AppliesTo(SubmissionHeader header) => !header.IsSurvey;

    internal override void Check(ScreeningSubject subject, RuleFindings findings)
    {
        var clients = subject.Document.Rows(RecordLevel.Client);
        if (clients.Count < subject.Threshold("min-rows-for-shares"))
            return;
        var (column, usual) = (subject.Columns.BirthEstimated, subject.Threshold("max-share-estimated-birth"));
        var estimated = clients.Count(client => client.Boolean(column) == true);
        if (UsualShare.IsExceeded(estimated, clients.Count, usual))
            findings.Add(RecordLevel.Client, null, column, Often.With(
                estimated, Messages.Percent((double)estimated / clients.Count), Messages.Percent(usual)));
    }
}
