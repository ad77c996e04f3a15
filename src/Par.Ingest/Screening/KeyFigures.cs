using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening;

/// <summary>
/// Key figures of a document: what screening holds against earlier rounds and other organisations, and what people compare revisions by. Stored as
/// <see cref="SubmissionFigure"/>; counted alike for every file, whether or not it is accepted. A figure that a round or side does not have is left out.
/// </summary>
public static class KeyFigures
{
    /// <inheritdoc cref="FigureName.Clients"/>
    public const string Clients = FigureName.Clients;

    /// <inheritdoc cref="FigureName.Contacted"/>
    public const string Contacted = FigureName.Contacted;

    /// <inheritdoc cref="FigureName.Reached"/>
    public const string Reached = FigureName.Reached;

    /// <inheritdoc cref="FigureName.Periods"/>
    public const string Periods = FigureName.Periods;

    /// <inheritdoc cref="FigureName.Ended"/>
    public const string Ended = FigureName.Ended;

    /// <inheritdoc cref="FigureName.PlacedPositively"/>
    public const string PlacedPositively = FigureName.PlacedPositively;

    /// <inheritdoc cref="FigureName.Measures"/>
    public const string Measures = FigureName.Measures;

    /// <inheritdoc cref="FigureName.NoInformation"/>
    public const string NoInformation = FigureName.NoInformation;

    /// <inheritdoc cref="FigureName.Workers"/>
    public const string Workers = FigureName.Workers;

    /// <inheritdoc cref="FigureName.PersonYears"/>
    public const string PersonYears = FigureName.PersonYears;

    /// <inheritdoc cref="FigureName.Labels"/>
    public static IReadOnlyDictionary<string, Label> Labels => FigureName.Labels;

    /// <summary>The figures of a document by name.</summary>
    public static IReadOnlyDictionary<string, decimal> Of(SubmissionDocument document) => Of(document, ColumnTally.Of(document));

    internal static IReadOnlyDictionary<string, decimal> Of(SubmissionDocument document, IReadOnlyList<ColumnTally> tallies)
    {
        var columns = SideColumns.Of(document.Header.Side);
        var clients = document.Rows(RecordLevel.Client);
        var ended = document.Rows(RecordLevel.Period)
            .Where(period => period.Date(columns.End) is { } end && end >= document.Header.Round.WindowStart && end <= document.Header.Round.WindowEnd).ToList();
        var answers = tallies.Sum(tally => tally.Answered);
        var figures = new Dictionary<string, decimal>(StringComparer.Ordinal)
        {
            [Clients] = clients.Count,
            [Reached] = document.Header.Side == Side.Ty ? clients.Count : clients.Count(client => Reach(client, "reached")),
            [Periods] = document.Rows(RecordLevel.Period).Count,
            [Ended] = ended.Count,
            [PlacedPositively] = ended.Count(period => period.Code(columns.Placement)?.Group is "education" or "work" or "guided"),
            [Measures] = document.Rows(RecordLevel.Measure).Count,
            [NoInformation] = answers == 0 ? 0 : decimal.Round((decimal)tallies.Sum(tally => tally.NoInformation) / answers, 6),
        };
        if (document.Header.Side == Side.Ent)
            figures[Contacted] = clients.Count(client => Reach(client, "reached") || Reach(client, "contacted"));
        if (document.Header.Round.Kind == RoundKind.January)
        {
            var workers = document.Rows(RecordLevel.Worker);
            figures[Workers] = workers.Count;
            figures[PersonYears] = workers.Sum(worker => worker.Decimal("W_HTV") ?? 0);
        }

        return figures;
    }

    private static bool Reach(SheetRow client, string status) => client.Code("ENT_REACH")?.Concept.StartsWith(status, StringComparison.Ordinal) ?? false;
}
