using Par.Warehouse.Catalogue;

namespace Par.Ingest.Screening.Rules;

/// <summary>No two periods or measures are the same in every column.</summary>
public sealed class RowsStandOnce : ScreeningRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-126";

    /// <inheritdoc/>
    public override Label Title { get; } = new("Rivi on kerran", "Raden finns en gång", "A row stands once");

    /// <inheritdoc/>
    public override Label Fault { get; } = new("Rivi on kahdesti", "Raden finns två gånger", "A row stands twice");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Poista toinen rivi, tai korjaa se: sama jakso tai toimenpide lasketaan muuten kahdesti.",
        "Ta bort den ena raden eller rätta den: annars räknas samma period eller åtgärd två gånger.",
        "Remove one of the rows or correct it: the same period or measure would otherwise count twice.");

    private static readonly Label Twice = new(
        "Rivi on kaikilta tiedoiltaan sama kuin rivi {0}.",
        "Raden är i alla delar likadan som rad {0}.",
        "The row is the same in every column as row {0}.");

    internal override void Check(ScreeningSubject subject, RuleFindings findings)
    {
        foreach (var level in (ReadOnlySpan<RecordLevel>)[RecordLevel.Period, RecordLevel.Measure])
        {
            var first = new Dictionary<string, int>(StringComparer.Ordinal);
            if (subject.Document.Find(level) is not { } sheet)
                continue;
            foreach (var row in sheet.Rows)
            {
                var content = string.Join('\u001f', sheet.Columns.Select(column => row[column]));
                if (!first.TryAdd(content, row.Number))
                    findings.Add(level, row.Number, null, Twice.With(first[content]));
            }
        }
    }
}
