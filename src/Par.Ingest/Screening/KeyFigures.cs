using Par.Ingest.Formats;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening;

/// <summary>
/// Key figures of a document: what screening holds against earlier rounds and other organisations, and what people compare revisions by. Stored as
/// <see cref="SubmissionFigure"/>; counted alike for every file, whether or not it is accepted. A figure that a round or side does not have is left out.
/// </summary>
public static class KeyFigures
{
    /// <summary>Clients.</summary>
    public const string Clients = "clients";

    /// <summary>Young people contacted, reached or not; outreach only. Clients of whom there is only a notification are left out.</summary>
    public const string Contacted = "contacted";

    /// <summary>Young people reached; in workshops every trainee is.</summary>
    public const string Reached = "reached";

    /// <summary>Periods.</summary>
    public const string Periods = "periods";

    /// <summary>Periods that ended in the round's window.</summary>
    public const string Ended = "ended";

    /// <summary>Ended periods with a placement in education, work or guided activity.</summary>
    public const string PlacedPositively = "placed-positively";

    /// <summary>Measures; in workshops methods and services.</summary>
    public const string Measures = "measures";

    /// <summary>Share of "no information" among the coded answers about clients, 0–1.</summary>
    public const string NoInformation = "no-information";

    /// <summary>Workers, heads; January only.</summary>
    public const string Workers = "workers";

    /// <summary>Person-years of all workers (htv); January only.</summary>
    public const string PersonYears = "person-years";

    /// <summary>What each figure is called, in the order in which they are shown.</summary>
    public static IReadOnlyDictionary<string, Label> Labels { get; } = new OrderedDictionary<string, Label>
    {
        [Clients] = new("Asiakkaat", "Klienter", "Clients"),
        [Contacted] = new("Yhteydessä olleet", "Kontaktade", "Contacted"),
        [Reached] = new("Tavoitetut", "Nådda", "Reached"),
        [Periods] = new("Jaksot", "Perioder", "Periods"),
        [Ended] = new("Päättyneet jaksot", "Avslutade perioder", "Periods ended"),
        [PlacedPositively] = new("Myönteisesti sijoittuneet", "Positivt placerade", "Placed positively"),
        [Measures] = new("Toimenpiteet", "Åtgärder", "Measures"),
        [NoInformation] = new("Ei tietoa -vastausten osuus", "Andelen ingen uppgift", "Share of no information"),
        [Workers] = new("Työntekijät", "Arbetstagare", "Workers"),
        [PersonYears] = new("Henkilötyövuodet", "Årsverken", "Person-years"),
    };

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
