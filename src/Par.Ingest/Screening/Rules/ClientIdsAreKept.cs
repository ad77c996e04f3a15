using Par.Ingest.Formats.Document;
using Par.Ingest.Screening.Plausibility;
using Par.Warehouse.Catalogue;

namespace Par.Ingest.Screening.Rules;

/// <summary>A client has the same id in every round of a year: when most ids of an earlier round are gone, the ids have been given anew.</summary>
public sealed class ClientIdsAreKept : ScreeningRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-123";

    /// <inheritdoc/>
    public override Label Title { get; } = new(
        "Asiakastunnukset pysyvät samoina",
        "Klientkoderna förblir desamma",
        "Client ids stay the same");

    /// <inheritdoc/>
    public override Label Fault { get; } = new("Asiakastunnukset ovat vaihtuneet", "Klientkoderna har bytts", "Client ids have changed");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Käytä samoja asiakastunnuksia vuoden jokaisella kierroksella: järjestelmä numeroi asiakkaat kerran, ei joka poiminnassa. Kysy tarvittaessa järjestelmän toimittajalta.",
        "Använd samma klientkoder i årets alla omgångar: systemet ska numrera klienterna en gång, inte vid varje urval. Fråga systemleverantören vid behov.",
        "Use the same client ids in every round of the year: the system numbers clients once, not at every extract. Ask its supplier if need be.");

    /// <inheritdoc/>
    public override bool IsOnlineOnly => true;

    private static readonly Label Changed = new(
        "Kierroksella {0} toimitetuista {1} asiakastunnuksesta puuttuu {2}: tunnukset on ilmeisesti annettu uudelleen.",
        "Av de {1} klientkoder som levererades i omgången {0} saknas {2}: koderna har tydligen getts på nytt.",
        "Of the {1} client ids delivered in round {0}, {2} are missing: the ids seem to have been given anew.");

    /// <inheritdoc/>
    public override bool AppliesTo(SubmissionHeader header) => !header.IsSurvey;

    internal override void Check(ScreeningSubject subject, RuleFindings findings)
    {
        foreach (var earlier in subject.Context.History?.ThisYear(subject.Round) ?? [])
        {
            var lost = earlier.ClientIds.Count(id => !subject.Clients.ContainsKey(id));
            if (AreChanged(lost, earlier, subject))
                findings.Add(RecordLevel.Client, null, subject.Columns.Id, Changed.With(earlier.Round.Code, earlier.ClientIds.Count, lost));
        }
    }

    /// <summary>True when more than half of a fair number of ids are gone although there are about as many clients as before, or more.</summary>
    internal static bool AreChanged(int lost, EarlierDelivery earlier, ScreeningSubject subject) =>
        earlier.ClientIds.Count >= subject.Threshold("min-rows-for-shares") && lost * 2 > earlier.ClientIds.Count
        && subject.Clients.Count * 5 >= earlier.ClientIds.Count * 4;
}
