using Par.Ingest.Formats.Document;
using Par.Warehouse.Collection;

namespace Par.Ingest.Loading;

/// <summary>A period with the dates that decide which one counts.</summary>
internal sealed record PeriodRow(SheetRow Row, DateOnly? Start, DateOnly? End);

/// <summary>A client's periods, and which one speaks for the client.</summary>
internal sealed class ClientPeriods
{
    public ClientPeriods(IReadOnlyList<PeriodRow> periods, Round round)
    {
        All = periods;
        Main = periods.Count == 0 ? null : periods.Aggregate((latest, next) => (next.Start ?? DateOnly.MinValue) >= (latest.Start ?? DateOnly.MinValue) ? next : latest);
        Ended = Main?.End is not null && periods.Any(period => period.End >= round.WindowStart && period.End <= round.WindowEnd);
    }

    /// <summary>The periods in the order of the sheet.</summary>
    public IReadOnlyList<PeriodRow> All { get; }

    /// <summary>The main period: the one that started last, of several on one day the last row; null without periods.</summary>
    public PeriodRow? Main { get; }

    /// <summary>A period ended within the window, and the one that started last has an end.</summary>
    public bool Ended { get; }
}
