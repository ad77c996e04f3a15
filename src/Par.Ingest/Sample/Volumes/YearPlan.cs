using System.Globalization;
using Par.Ingest.Sample.Delivering;
using Par.Ingest.Sample.Register;
using Par.Warehouse.Collection;

namespace Par.Ingest.Sample.Volumes;

/// <summary>How many clients and workers one organisation has in a year.</summary>
/// <param name="Clients">Clients of the whole year.</param>
/// <param name="Reached">Outreach: how many of them were reached. Workshops: all.</param>
/// <param name="Workers">Workers.</param>
internal readonly record struct OrganisationVolume(int Clients, int Reached, int Workers);

/// <summary>
/// Divides the national figures of one side and year among its organisations, by the young people of their areas. The organisations
/// whose January file will be valid share the national figure; the others come on top, as they do in the field.
/// </summary>
internal sealed class YearPlan
{
    private readonly Dictionary<string, OrganisationVolume> volumes = [];

    /// <summary>Makes the plan.</summary>
    public YearPlan(int seed, Side side, int year, IReadOnlyList<SampleOrganisation> organisations, ServiceAreas areas, DeliveryCalendar calendar)
    {
        var active = organisations.Where(organisation => organisation.Side == side && organisation.IsActive(year)).ToArray();
        var weights = active.Select(organisation => Weight(seed, organisation, year, areas)).ToArray();
        var valid = active.Select(organisation => calendar.HasValidJanuary(organisation, year)).ToArray();
        var figures = NationalFigures.Of(year);

        int[] Divide(int total, int least, double[] by)
        {
            var parts = Apportionment.Split(total, [.. by.Select((weight, index) => valid[index] ? weight : 0)], least);
            var sum = by.Where((_, index) => valid[index]).Sum();
            for (var index = 0; index < parts.Length; index++)
                parts[index] = valid[index] ? parts[index] : Math.Max(least, (int)(total * by[index] / sum));
            return parts;
        }

        var reached = Divide(side == Side.Ent ? figures.Reached : figures.Trainees, least: 5, weights);
        var notReached = side == Side.Ent
            ? Divide(figures.Contacted - figures.Reached, 0, [.. active.Select((organisation, index) => reached[index] * Eagerness(seed, organisation))])
            : new int[active.Length];
        var workers = Divide(side == Side.Ent ? figures.OutreachWorkers : (int)(figures.WorkshopPersonYears / StaffPlan.MeanPersonYears),
            least: 1, [.. reached.Select((count, index) => count * Staffing(seed, active[index]))]);
        for (var index = 0; index < active.Length; index++)
            volumes[active[index].ParId] = new(reached[index] + notReached[index], reached[index], workers[index]);
    }

    /// <summary>The organisation's volume; zero when it does not work in the year.</summary>
    public OrganisationVolume this[string parId] => volumes.GetValueOrDefault(parId);

    private static double Weight(int seed, SampleOrganisation organisation, int year, ServiceAreas areas)
    {
        var own = SampleRandom.For(Text(seed), "weight", organisation.ParId, organisation.Side.Code());
        var region = SampleRandom.For(Text(seed), "weight", organisation.Region, organisation.Side.Code());
        var drift = own.Part(year);
        var trend = 1 + (0.02 * region.Normal() * (year - 2020) / 2);
        return organisation.Area.Sum(code => areas.Demand(code)) * organisation.Share
            * own.Factor(0.25) * region.Factor(0.15) * Math.Max(0.6, trend) * drift.Factor(0.07);
    }

    private static double Eagerness(int seed, SampleOrganisation organisation) =>
        SampleRandom.For(Text(seed), "contacts", organisation.ParId).Factor(0.3);

    private static double Staffing(int seed, SampleOrganisation organisation) =>
        SampleRandom.For(Text(seed), "staffing", organisation.ParId, organisation.Side.Code()).Factor(0.15);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
