using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening.Rules;

/// <summary>Outreach is for the young: clients are doubted under 13, and at 29 or over when first contacted; over 35 stops the file. Whoever turns 29 while a client stays one (Youth Act 1285/2016, section 3: under 29).</summary>
public sealed class AgeIsOfYouthWork : RowRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-015";

    /// <inheritdoc/>
    public override Label Title { get; } = new(
        "Ikä sopii etsivään nuorisotyöhön",
        "Åldern passar uppsökande ungdomsarbete",
        "The age is that of outreach work");

    /// <inheritdoc/>
    public override Label Fault { get; } = new(
        "Ikä ei sovi etsivään nuorisotyöhön",
        "Åldern passar inte uppsökande ungdomsarbete",
        "The age is not that of outreach work");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Tarkista syntymävuosi. Jos se on oikein, asiakas jää aineistoon ja tarkastaja ratkaisee; yli 35-vuotias ei ole etsivän nuorisotyön asiakas.",
        "Kontrollera födelseåret. Om det är rätt blir klienten kvar och granskaren avgör; en person över 35 år är inte klient i uppsökande ungdomsarbete.",
        "Check the year of birth. If it is right, the client stays and the reviewer decides; somebody over 35 is no client of outreach youth work.");

    /// <inheritdoc/>
    public override RecordLevel Level => RecordLevel.Client;

    /// <inheritdoc/>
    public override bool HasSecondLimit => true;

    private static readonly Label Young = new(
        "Asiakas täyttää vuonna {0} vasta {1} vuotta.",
        "Klienten fyller först {1} år {0}.",
        "The client reaches only the age of {1} in {0}.");

    private static readonly Label Old = new(
        "Asiakas oli ensimmäisen yhteydenoton vuonna {0} jo vähintään {1}-vuotias; etsivä nuorisotyö on alle 29-vuotiaille.",
        "Klienten hade redan fyllt {1} år vid den första kontakten {0}; uppsökande ungdomsarbete är för unga under 29 år.",
        "The client was {1} or older when first contacted in {0}; outreach youth work is for those under 29.");

    private static readonly Label TooOld = new(
        "Asiakas täyttää vuonna {0} jo {1} vuotta; etsivän nuorisotyön asiakas on korkeintaan {2}-vuotias.",
        "Klienten fyller {1} år {0}; en klient i uppsökande ungdomsarbete är högst {2} år.",
        "The client reaches the age of {1} in {0}; a client of outreach youth work is {2} at most.");

    /// <inheritdoc/>
    public override bool AppliesTo(SubmissionHeader header) => header.Side == Side.Ent;

    internal override void Check(SheetRow row, ScreeningSubject subject, RuleFindings findings)
    {
        if (subject.AgeOf(row) is not { } age || row.Integer(subject.Columns.BirthYear) is not { } born)
            return;
        var (column, most) = (subject.Columns.BirthYear, (int)subject.Threshold("ent-error-age"));
        var contact = FirstContact(row, subject);
        // Only the year of birth is known: who reaches 30 in the year of the first contact was certainly 29.
        var surely = contact - born - 1;
        if (age > most)
            findings.AddBeyond(Level, row.Number, column, TooOld.With(subject.Round.Year, age, most));
        else if (age < subject.Threshold("ent-min-age"))
            findings.Add(Level, row.Number, column, Young.With(subject.Round.Year, age));
        else if (surely > subject.Threshold("ent-max-age"))
            findings.Add(Level, row.Number, column, Old.With(contact, surely));
    }

    private static int FirstContact(SheetRow row, ScreeningSubject subject)
    {
        var starts = subject.ClientOf(row)?.Periods.Select(period => period.Date(subject.Columns.Start)) ?? [];
        return starts.Append(row.Date(subject.Columns.Notified)).Min()?.Year ?? subject.Round.Year;
    }
}
