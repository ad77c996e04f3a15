using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening.Rules;

/// <summary>Where there are clients there are workers, and the person-years worked are at least the year's share of those granted.</summary>
public sealed class WorkersMatchTheGrant : ScreeningRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-045";

    /// <inheritdoc/>
    public override Label Title { get; } = new(
        "Työntekijät vastaavat avustusta",
        "Arbetstagarna motsvarar understödet",
        "Workers match the grant");

    /// <inheritdoc/>
    public override Label Fault { get; } = new(
        "Työntekijät eivät vastaa avustusta",
        "Arbetstagarna motsvarar inte understödet",
        "Workers do not match the grant");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Tarkista, että kaikki avustuksella palkatut työntekijät ja heidän henkilötyövuotensa ovat mukana. Jos avustusta jäi käyttämättä, kerro siitä saatteessa.",
        "Kontrollera att alla arbetstagare som anställts med understödet och deras årsverken är med. Om en del av understödet blev oanvänd, berätta om det.",
        "Check that every worker hired with the grant is there with the person-years. If part of the grant was not used, say so.");

    private static readonly Label Nobody = new(
        "Asiakkaita on {0}, mutta taulukossa workers ei ole työntekijöitä.",
        "Klienterna är {0}, men bladet workers har inga arbetstagare.",
        "There are {0} clients, but no workers on the sheet workers.");

    private static readonly Label Few = new(
        "Henkilötyövuosia on {0}, vuodelle {1} myönnettyjä {2}: osuus {3}, vähintään {4} on tavallista.",
        "Årsverkena är {0}, för {1} beviljades {2}: andelen är {3}, minst {4} är vanligt.",
        "{0} person-years, {2} granted for {1}: a share of {3}; at least {4} is usual.");

    /// <inheritdoc/>
    public override bool AppliesTo(SubmissionHeader header) => !header.IsSurvey && header.Round.Kind == RoundKind.January;

    internal override void Check(ScreeningSubject subject, RuleFindings findings)
    {
        var (clients, worked, year) = (subject.Figures[KeyFigures.Clients], subject.Figures[KeyFigures.PersonYears], subject.Round.Year);
        if (clients > 0 && subject.Document.Find(RecordLevel.Worker) is { Rows.Count: 0 })
        {
            findings.Add(RecordLevel.Worker, null, null, Nobody.With((int)clients));
            return;
        }

        var least = subject.Threshold("min-share-of-granted-person-years");
        if (subject.Context.Grants?.PersonYears(year) is not (> 0 and var granted) || (double)(worked / granted) >= least)
            return;
        findings.Add(RecordLevel.Worker, null, "W_HTV", Few.With(
            Messages.Number(worked), year, Messages.Number(granted), Messages.Percent((double)(worked / granted)), Messages.Percent(least)));
    }
}
