using Par.Warehouse.Star;

namespace Par.Ingest.Screening;

/// <summary>The grants of an organisation and side, from the authority's decisions.</summary>
/// <param name="Decisions">The decisions of the statistic year and the year before; the time of use may cross the turn of the year.</param>
/// <param name="YearIsKnown">True when the register holds decisions of the statistic year at all: only then does a missing one mean something.</param>
public sealed record GrantDecisions(IReadOnlyList<FactGrant> Decisions, bool YearIsKnown)
{
    /// <summary>Euros granted for the year.</summary>
    public decimal Euros(int year) => Decisions.Where(grant => grant.StatisticYear == year).Sum(grant => grant.GrantedEuros);

    /// <summary>Person-years granted for work in the year: of a grant used over the turn of the year the part of its days that lies in the year.</summary>
    public decimal PersonYears(int year) => Decisions.Sum(grant => (grant.GrantedPersonYears ?? 0) * ShareIn(grant, year));

    private static decimal ShareIn(FactGrant grant, int year)
    {
        var first = Math.Max(grant.UseFrom.DayNumber, new DateOnly(year, 1, 1).DayNumber);
        var last = Math.Min(grant.UseTo.DayNumber, new DateOnly(year, 12, 31).DayNumber);
        return Math.Max(0, last - first + 1) / (decimal)(grant.UseTo.DayNumber - grant.UseFrom.DayNumber + 1);
    }
}
