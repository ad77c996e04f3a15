using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening.Rules;

/// <summary>The number of contacts with a client is not larger than one for every day of the round.</summary>
public sealed class ContactsArePlausible : RowRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-124";

    /// <inheritdoc/>
    public override Label Title { get; } = new(
        "Yhteydenpidon määrä on uskottava",
        "Antalet kontakter är trovärdigt",
        "The number of contacts is plausible");

    /// <inheritdoc/>
    public override Label Fault { get; } = new(
        "Yhteydenpidon määrä on epäuskottava",
        "Antalet kontakter är inte trovärdigt",
        "The number of contacts is not plausible");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Tarkista tapaamisten ja yhteydenpidon määrä: lasketaan kertoja kierroksen aikana, ei minuutteja.",
        "Kontrollera antalet möten och kontakter: gånger under omgången, inte minuter.",
        "Check the number of meetings and contacts: times during the round, not minutes.");

    /// <inheritdoc/>
    public override RecordLevel Level => RecordLevel.Client;

    private const string Contacts = "ENT_NCONT";

    private static readonly Label Many = new(
        "Tapaamisia ja yhteydenpitoa on {0}, kierroksessa päiviä {1}.",
        "Mötena och kontakterna är {0}, dagarna i omgången {1}.",
        "There are {0} meetings and contacts in the {1} days of the round.");

    /// <inheritdoc/>
    public override bool AppliesTo(SubmissionHeader header) => header.Side == Side.Ent;

    internal override void Check(SheetRow row, ScreeningSubject subject, RuleFindings findings)
    {
        var days = subject.Round.WindowEnd.DayNumber - subject.Round.WindowStart.DayNumber + 1;
        if (row.Integer(Contacts) is { } contacts && contacts > days * subject.Threshold("max-contacts-per-day"))
            findings.Add(Level, row.Number, Contacts, Many.With(contacts, days));
    }
}
