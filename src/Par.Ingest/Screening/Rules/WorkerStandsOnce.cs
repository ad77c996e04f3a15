using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening.Rules;

/// <summary>A worker has one row on the workers sheet.</summary>
public sealed class WorkerStandsOnce : ScreeningRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-115";

    /// <inheritdoc/>
    public override bool IsRelied => true;

    /// <inheritdoc/>
    public override Label Title { get; } = new("Työntekijä on kerran", "Arbetstagaren finns en gång", "A worker stands once");

    /// <inheritdoc/>
    public override Label Fault { get; } = new("Työntekijä on kahdesti", "Arbetstagaren finns två gånger", "A worker stands twice");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Jätä työntekijälle yksi rivi; jos kyse on eri henkilöistä, anna heille eri tunnukset.",
        "Behåll en rad per arbetstagare; om det gäller olika personer, ge dem olika koder.",
        "Keep one row for the worker; if these are different people, give them different ids.");

    private const string Column = "W_ID";

    private static readonly Label Twice = new(
        "Sama työntekijätunnus on jo rivillä {0}.", "Samma arbetstagarkod finns redan på rad {0}.", "The same worker id already stands on row {0}.");

    internal override void Check(ScreeningSubject subject, RuleFindings findings)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in subject.Document.Rows(RecordLevel.Worker))
        {
            if (row.Text(Column) is { } id && !first.TryAdd(id, row.Number))
                findings.Add(RecordLevel.Worker, row.Number, Column, Twice.With(first[id]));
        }
    }
}
