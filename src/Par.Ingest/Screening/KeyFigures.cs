using Par.Ingest.Formats;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening;

/// <summary>
/// Key figures of a document: what screening holds against earlier rounds and other organisations, and what people compare revisions by. Stored as
/// <see cref="SubmissionFigure"/>; counted alike for every file, whether or not it is accepted.
/// </summary>
internal static class KeyFigures
{
    /// <summary>Clients.</summary>
    public const string Clients = "clients";

    /// <summary>Young people reached; in workshops every trainee is.</summary>
    public const string Reached = "reached";

    /// <summary>Periods.</summary>
    public const string Periods = "periods";

    /// <summary>Measures.</summary>
    public const string Measures = "measures";

    /// <summary>Workers, heads; January only.</summary>
    public const string Workers = "workers";

    /// <summary>Person-years of all workers (htv); January only.</summary>
    public const string PersonYears = "person-years";

    /// <summary>The figures of a document by name.</summary>
    public static IReadOnlyDictionary<string, decimal> Of(SubmissionDocument document)
    {
        var clients = document.Rows(RecordLevel.Client);
        var figures = new Dictionary<string, decimal>(StringComparer.Ordinal)
        {
            [Clients] = clients.Count,
            [Reached] = document.Header.Side == Side.Ty ? clients.Count : clients.Count(IsReached),
            [Periods] = document.Rows(RecordLevel.Period).Count,
            [Measures] = document.Rows(RecordLevel.Measure).Count,
        };
        if (document.Header.Round.Kind == RoundKind.January)
        {
            var workers = document.Rows(RecordLevel.Worker);
            figures[Workers] = workers.Count;
            figures[PersonYears] = workers.Sum(worker => worker.Decimal("W_HTV") ?? 0);
        }

        return figures;
    }

    private static bool IsReached(SheetRow client) => client.Code("ENT_REACH")?.Concept.StartsWith("reached", StringComparison.Ordinal) ?? false;
}
