using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening.Rules;

/// <summary>The clients of a person-year are of the usual number: 10–70 reached in outreach work (about 30 in the country), 4–40 trainees in workshops (about 14).</summary>
public sealed class ClientsFitThePersonYears : ScreeningRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-046";

    /// <inheritdoc/>
    public override Label Title { get; } = new(
        "Asiakkaita on tavallinen määrä henkilötyövuotta kohti",
        "Klienterna är vanligt många per årsverke",
        "Clients fit the person-years");

    /// <inheritdoc/>
    public override Label Fault { get; } = new(
        "Asiakkaita on epätavallinen määrä henkilötyövuotta kohti",
        "Antalet klienter per årsverke är ovanligt",
        "Unusual number of clients for the person-years");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Tarkista henkilötyövuodet (koko vuosi kokoaikaisena on 1,00) ja että kaikki asiakkaat ja työntekijät ovat mukana. Jos luvut ovat oikein, kerro syy saatteessa.",
        "Kontrollera årsverkena (ett helt år på heltid är 1,00) och att alla klienter och arbetstagare finns med. Om siffrorna är rätta, berätta orsaken.",
        "Check the person-years (a whole year of full-time work is 1.00) and that all clients and workers are there. If the figures are right, say why.");

    // Less than one person-year says little of a whole one.
    private const decimal Smallest = 1;
    private const string Years = "W_HTV";

    private static readonly Label ReachedEach = new(
        "Tavoitettuja on {0} ja henkilötyövuosia {1}, siis {2} henkilötyövuotta kohti; tavallista on {3}–{4}.",
        "De nådda är {0} och årsverkena {1}, alltså {2} per årsverke; vanligt är {3}–{4}.",
        "{0} reached and {1} person-years make {2} for each; {3}–{4} is usual.");

    private static readonly Label TraineesEach = new(
        "Valmentautujia on {0} ja henkilötyövuosia {1}, siis {2} henkilötyövuotta kohti; tavallista on {3}–{4}.",
        "Deltagarna är {0} och årsverkena {1}, alltså {2} per årsverke; vanligt är {3}–{4}.",
        "{0} trainees and {1} person-years make {2} for each; {3}–{4} is usual.");

    /// <inheritdoc/>
    public override bool AppliesTo(SubmissionHeader header) => header.Round.Kind == RoundKind.January;

    internal override void Check(ScreeningSubject subject, RuleFindings findings)
    {
        var workers = subject.Document.Rows(RecordLevel.Worker).DistinctBy(worker => worker.Text("W_ID")).Select(worker => worker.Decimal(Years) ?? 0).ToList();
        var years = workers.Sum();
        if (years < Smallest || workers.Exists(own => own is < 0 or > 1))
            return;
        var reached = subject.Figures[KeyFigures.Reached];
        var outreach = subject.Document.Header.Side == Side.Ent;
        var what = outreach ? "reached" : "trainees";
        var (least, most) = (subject.Threshold($"min-{what}-per-person-year"), subject.Threshold($"max-{what}-per-person-year"));
        var each = reached / years;
        if ((double)each < least || (double)each > most)
        {
            findings.Add(RecordLevel.Worker, null, Years, (outreach ? ReachedEach : TraineesEach).With(
                (int)reached, Messages.Number(years), Messages.Number(each, "0.#"), least, most));
        }
    }
}
