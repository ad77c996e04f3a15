using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;

namespace Par.Ingest.Screening.Rules;

/// <summary>Main activity and income at the start agree: a student does not live on unemployment benefit, and who works has an income.</summary>
public sealed class IncomeFitsTheActivity : RowRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-021";

    /// <inheritdoc/>
    public override Label Title { get; } = new(
        "Toimeentulo sopii toimintaan",
        "Utkomsten passar verksamheten",
        "The income fits the activity");

    /// <inheritdoc/>
    public override Label Fault { get; } = new(
        "Toimeentulo ei sovi toimintaan",
        "Utkomsten passar inte verksamheten",
        "The income does not fit the activity");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Tarkista pääasiallinen toiminta ja toimeentulo jakson alussa. Jos molemmat ovat oikein, jätä ne ennalleen.",
        "Kontrollera huvudsaklig verksamhet och utkomst i början. Om båda är rätt, låt dem vara.",
        "Check the main activity and the income at the start. If both are right, leave them.");

    /// <inheritdoc/>
    public override RecordLevel Level => RecordLevel.Client;

    private static readonly Label Odd = new(
        "Pääasiallinen toiminta on ”{0}”, mutta toimeentulo ”{1}”.",
        "Den huvudsakliga verksamheten är ”{0}” men utkomsten ”{1}”.",
        "The main activity is \"{0}\" but the income \"{1}\".");

    internal override void Check(SheetRow row, ScreeningSubject subject, RuleFindings findings)
    {
        if (row.Code(subject.Columns.Activity) is { } activity && row.Code(subject.Columns.Income) is { } income
            && (activity.Concept, income.Concept) is ("student", "unemployment-benefit") or ("employed", "none"))
            findings.Add(Level, row.Number, subject.Columns.Income, Odd.With(activity.Label, income.Label));
    }
}
