using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening.Rules;

/// <summary>A trainee has one service basis at a time: periods with different bases do not overlap. A day of change may belong to both.</summary>
public sealed class PeriodsDoNotOverlap : ScreeningRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-026";

    /// <inheritdoc/>
    public override Label Title { get; } = new(
        "Jaksot eivät mene päällekkäin",
        "Perioderna överlappar inte",
        "Periods do not overlap");

    /// <inheritdoc/>
    public override Label Fault { get; } = new("Jaksot menevät päällekkäin", "Perioderna överlappar", "Periods overlap");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Tarkista jaksojen päivät ja toimenpiteet: edellinen jakso päättyy, kun seuraava alkaa. Muuttunut sopimus voi olla samaa jaksoa uudella päättymispäivällä.",
        "Kontrollera periodernas datum och åtgärder: en period slutar när nästa börjar. Ett ändrat avtal kan vara samma period med nytt slutdatum.",
        "Check dates and service bases of the periods: one ends when the next begins. A changed agreement may be the same period with a new end.");

    private const string Basis = "TY_MEAS";

    private static readonly Label Overlap = new(
        "Jakso alkaa {0}, mutta asiakkaan toinen, eri toimenpiteen jakso rivillä {1} on silloin kesken.",
        "Perioden börjar {0}, men klientens andra period med en annan åtgärd på rad {1} pågår då.",
        "The period starts on {0} while another period of the client with another service basis, on row {1}, goes on.");

    /// <inheritdoc/>
    public override bool AppliesTo(SubmissionHeader header) => header.Side == Side.Ty;

    internal override void Check(ScreeningSubject subject, RuleFindings findings)
    {
        var column = subject.Columns.Start;
        foreach (var client in subject.Clients.Values.Where(client => client.Periods.Count > 1))
        {
            var periods = client.Periods.Where(period => period.Date(column) is not null).OrderBy(period => period.Date(column)).ToList();
            for (var later = 1; later < periods.Count; later++)
            {
                var start = periods[later].Date(column)!.Value;
                var earlier = periods.Take(later).FirstOrDefault(period => !((period.Date(subject.Columns.End) ?? DateOnly.MaxValue) <= start)
                    && period.Text(Basis) != periods[later].Text(Basis));
                if (earlier is not null)
                    findings.Add(RecordLevel.Period, periods[later].Number, column, Overlap.With(Messages.Day(start), earlier.Number));
            }
        }
    }
}
