using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening.Rules;

/// <summary>A trainee has a period, and so has a young person whom outreach has reached; one with a follow-up only may have none.</summary>
public sealed class ClientHasAPeriod : ScreeningRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-128";

    /// <inheritdoc/>
    public override Label Title { get; } = new("Asiakkaalla on jakso", "Klienten har en period", "A client has a period");

    /// <inheritdoc/>
    public override Label Fault { get; } = new("Asiakkaalta puuttuu jakso", "Klienten saknar period", "A client has no period");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Lisää asiakkaan jakso taulukkoon periods, tai poista asiakas, jos hän ei ole ollut asiakkaana kierroksen aikana.",
        "Lägg till klientens period på bladet periods, eller ta bort klienten om hen inte har varit klient under omgången.",
        "Add the client's period to the sheet periods, or remove a client who was none during the round.");

    private static readonly Label None = new(
        "Asiakkaalla ei ole jaksoa taulukossa periods.",
        "Klienten har ingen period på bladet periods.",
        "The client has no period on the sheet periods.");

    /// <inheritdoc/>
    public override bool AppliesTo(SubmissionHeader header) => !header.IsSurvey;

    internal override void Check(ScreeningSubject subject, RuleFindings findings)
    {
        // A period under a wrong client id is reported as such (PAR-114): it may be the one that is missing here.
        if (subject.Document.Rows(RecordLevel.Period).Any(period => subject.ClientOf(period) is null))
            return;
        foreach (var client in subject.Clients.Values)
        {
            if (client.Periods.Count == 0 && IsServed(client.Row, subject))
                findings.Add(RecordLevel.Client, client.Row.Number, subject.Columns.Id, None);
        }
    }

    private static bool IsServed(SheetRow client, ScreeningSubject subject) =>
        client.Text(subject.Columns.FollowUp1) is null && client.Text(subject.Columns.FollowUp2) is null
        && (subject.Document.Header.Side == Side.Ty || client.Code("ENT_REACH")?.Concept == "reached");
}
