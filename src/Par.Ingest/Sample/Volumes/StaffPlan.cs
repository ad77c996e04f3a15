using Par.Warehouse.Collection;

namespace Par.Ingest.Sample.Volumes;

/// <summary>Working time of the staff of an organisation.</summary>
internal static class StaffPlan
{
    /// <summary>Mean person-years of a worker: four of five work the whole year, the others 0.60 on average.</summary>
    public const double MeanPersonYears = 0.92;

    /// <summary>Person-years of one worker in the year, 0.25–1.00, two decimals.</summary>
    /// <param name="volume">The organisation's volume: the only worker of a small organisation works in proportion to its clients.</param>
    /// <param name="side">Side.</param>
    /// <param name="worker">The worker's generator.</param>
    public static decimal PersonYears(OrganisationVolume volume, Side side, ref SampleRandom worker)
    {
        var share = worker.Chance(0.8) ? 1 : worker.Between(25, 95) / 100m;
        var usual = side == Side.Ent ? 30 : 14;
        if (volume.Workers == 1 && volume.Reached < usual)
            share = Math.Max(0.25m, decimal.Round((decimal)volume.Reached / usual, 2));
        return share;
    }
}
