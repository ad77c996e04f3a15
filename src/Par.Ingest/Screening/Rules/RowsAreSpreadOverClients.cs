using Par.Warehouse.Catalogue;

namespace Par.Ingest.Screening.Rules;

/// <summary>Periods and measures belong to many clients and not all of them to one.</summary>
public sealed class RowsAreSpreadOverClients : ScreeningRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-127";

    /// <inheritdoc/>
    public override Label Title { get; } = new(
        "Rivit kuuluvat eri asiakkaille",
        "Raderna hör till olika klienter",
        "Rows belong to different clients");

    /// <inheritdoc/>
    public override Label Fault { get; } = new(
        "Rivit kasautuvat samalle asiakkaalle",
        "Raderna hopar sig på samma klient",
        "Rows pile up on one client");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Tarkista asiakastunnukset: sama tunnus on ilmeisesti kopioitu joka riville.",
        "Kontrollera klientkoderna: samma kod har tydligen kopierats till varje rad.",
        "Check the client ids: one id seems to have been copied to every row.");

    private static readonly Label AllOne = new(
        "Kaikki {0} riviä ovat saman asiakkaan, vaikka asiakkaita on {1}.",
        "Alla {0} rader hör till samma klient, fast klienterna är {1}.",
        "All {0} rows belong to one client although there are {1} clients.");

    internal override void Check(ScreeningSubject subject, RuleFindings findings)
    {
        var least = subject.Threshold("min-rows-for-shares");
        var clients = subject.Document.Rows(RecordLevel.Client).Count;
        foreach (var level in (ReadOnlySpan<RecordLevel>)[RecordLevel.Period, RecordLevel.Measure])
        {
            var rows = subject.Document.Rows(level);
            if (clients >= least && rows.Count >= least && rows.All(row => row.Text(subject.Columns.Id) == rows[0].Text(subject.Columns.Id)))
                findings.Add(level, null, subject.Columns.Id, AllOne.With(rows.Count, clients));
        }
    }
}
