using System.Globalization;
using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening.Rules;

/// <summary>The funding of the year is at least the grant received for it.</summary>
public sealed class FundingCoversTheGrant : RowRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-050";

    /// <inheritdoc/>
    public override Label Title { get; } = new(
        "Rahoitus kattaa avustuksen",
        "Finansieringen täcker understödet",
        "The funding covers the grant");

    /// <inheritdoc/>
    public override Label Fault { get; } = new(
        "Rahoitus on pienempi kuin avustus",
        "Finansieringen är mindre än understödet",
        "The funding is less than the grant");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Tarkista rahoitus lähteittäin: valtionavustus kuuluu sarakkeeseen ORG_FUND_1, koko vuoden määrä euroina.",
        "Kontrollera finansieringen per källa: statsunderstödet hör till kolumnen ORG_FUND_1, hela årets belopp i euro.",
        "Check the funding by source: the state grant belongs in ORG_FUND_1, the amount of the whole year in euros.");

    /// <inheritdoc/>
    public override RecordLevel Level => RecordLevel.Organisation;

    // Euros are delivered rounded.
    private const decimal Tolerance = 10;
    private static readonly string[] Columns = [.. Enumerable.Range(1, 6).Select(number => $"ORG_FUND_{number}")];

    /// <inheritdoc/>
    public override bool IsOnlineOnly => true;

    private static readonly Label Less = new(
        "Rahoitus on yhteensä {0} €, mutta vuodelle {1} on myönnetty avustusta {2} €.",
        "Finansieringen är sammanlagt {0} €, men för {1} har beviljats {2} €.",
        "The funding sums to {0} €, but {2} € was granted for {1}.");

    /// <inheritdoc/>
    public override bool AppliesTo(SubmissionHeader header) => !header.IsSurvey && header.Round.Kind == RoundKind.January;

    internal override void Check(SheetRow row, ScreeningSubject subject, RuleFindings findings)
    {
        var granted = subject.Context.Grants?.Euros(subject.Round.Year) ?? 0;
        var funding = Columns.Sum(column => row.Decimal(column) ?? 0);
        if (granted > 0 && funding + Tolerance < granted)
            findings.Add(Level, row.Number, Columns[0], Less.With(Euros(funding), subject.Round.Year, Euros(granted)));
    }

    private static Label Euros(decimal euros)
    {
        var text = euros.ToString("#,0", CultureInfo.InvariantCulture);
        var spaced = text.Replace(',', '\u00a0');
        return new Label(spaced, spaced, text);
    }
}
