using Par.Warehouse.Catalogue;

namespace Par.Warehouse.Collection;

/// <summary>The names of key figures as they stand in <see cref="SubmissionFigure.Figure"/>, and what people call them.</summary>
public static class FigureName
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
}
