using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening;

/// <summary>A submission under screening, with what several rules ask of it worked out once.</summary>
internal sealed class ScreeningSubject
{
    private readonly Lazy<Dictionary<string, ClientRecord>> clients;
    private readonly Lazy<IReadOnlyList<ColumnTally>> tallies;
    private readonly Lazy<IReadOnlyDictionary<string, decimal>> figures;

    public ScreeningSubject(SubmissionDocument document, ScreeningContext context)
    {
        Document = document;
        Context = context;
        Columns = SideColumns.Of(document.Header.Side);
        clients = new Lazy<Dictionary<string, ClientRecord>>(Gather);
        tallies = new Lazy<IReadOnlyList<ColumnTally>>(() => ColumnTally.Of(document));
        figures = new Lazy<IReadOnlyDictionary<string, decimal>>(() => KeyFigures.Of(document, Tallies));
    }

    public SubmissionDocument Document { get; }

    public ScreeningContext Context { get; }

    /// <summary>Names of the columns that both sides have under their own prefix.</summary>
    public SideColumns Columns { get; }

    public Round Round => Document.Header.Round;

    /// <summary>The clients by id, with their periods and measures. The first row counts when an id stands twice.</summary>
    public IReadOnlyDictionary<string, ClientRecord> Clients => clients.Value;

    /// <summary>Age that a client reaches during the statistic year, or null without a possible year of birth.</summary>
    public int? AgeOf(SheetRow client) =>
        client.Integer(Columns.BirthYear) is { } born && born <= Round.Year && born >= Threshold("min-birth-year") ? Round.Year - born : null;

    /// <summary>A numeric setting of the file's catalogue year.</summary>
    public double Threshold(string name) => Document.Catalogue.Thresholds[name];

    /// <summary>How the coded columns are answered, column by column.</summary>
    public IReadOnlyList<ColumnTally> Tallies => tallies.Value;

    /// <summary>The key figures of the file.</summary>
    public IReadOnlyDictionary<string, decimal> Figures => figures.Value;

    /// <summary>The client of a period's or measure's row, or null when the clients sheet has none.</summary>
    public ClientRecord? ClientOf(SheetRow row) => row.Text(Columns.Id) is { } id ? Clients.GetValueOrDefault(id) : null;

    private Dictionary<string, ClientRecord> Gather()
    {
        var byId = new Dictionary<string, ClientRecord>(StringComparer.Ordinal);
        foreach (var row in Document.Rows(RecordLevel.Client))
        {
            if (row.Text(Columns.Id) is { } id)
                byId.TryAdd(id, new ClientRecord(row));
        }

        foreach (var row in Document.Rows(RecordLevel.Period))
            Find(row)?.Periods.Add(row);
        foreach (var row in Document.Rows(RecordLevel.Measure))
            Find(row)?.Measures.Add(row);
        return byId;

        ClientRecord? Find(SheetRow row) => row.Text(Columns.Id) is { } id ? byId.GetValueOrDefault(id) : null;
    }
}

/// <summary>A client with the rows that belong to it.</summary>
internal sealed record ClientRecord(SheetRow Row)
{
    public List<SheetRow> Periods { get; } = [];

    public List<SheetRow> Measures { get; } = [];
}
