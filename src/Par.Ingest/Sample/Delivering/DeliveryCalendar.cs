using System.Globalization;
using Par.Ingest.Sample.Register;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Sample.Delivering;

/// <summary>When an organisation delivers a round, in how many revisions and with what flaws.</summary>
internal sealed class DeliveryCalendar
{
    /// <summary>Organisations that the documentation, the browser tests and the demo accounts rely on: they always deliver.</summary>
    private static readonly HashSet<string> Reliable = ["P0179", "P0091"];

    private readonly VariableCatalogue catalogue;
    private readonly int seed;
    private readonly HashSet<(string, Side)> rejected;

    /// <summary>Plans the deliveries of the organisations.</summary>
    public DeliveryCalendar(VariableCatalogue catalogue, int seed, IReadOnlyList<SampleOrganisation> organisations)
    {
        this.catalogue = catalogue;
        this.seed = seed;
        rejected = [.. organisations
            .Where(organisation => organisation.IsActive(SampleRange.NewestYear) && !Reliable.Contains(organisation.ParId)
                && !organisation.Area.Contains(Merged.Into) && !IsMissing(organisation, Newest))
            .OrderBy(organisation => Of(organisation, "rejected").Next()).Take(4)
            .Select(organisation => (organisation.ParId, organisation.Side))];
    }

    /// <summary>A merger at the turn of the last year that one organisation has not noticed.</summary>
    private static (string Into, int Since) Merged => ("507", 2025);

    private static Round Newest => new(SampleRange.NewestYear, RoundKind.January);

    /// <summary>True when the January round of the year has a revision that screening accepts.</summary>
    public bool HasValidJanuary(SampleOrganisation organisation, int year)
    {
        var round = new Round(year, RoundKind.January);
        return !IsMissing(organisation, round) && !(round == Newest && rejected.Contains((organisation.ParId, organisation.Side)));
    }

    /// <summary>The files of one organisation and round, first revision first; none when it is missing or not active.</summary>
    public IEnumerable<SampleDelivery> Of(SampleOrganisation organisation, Round round)
    {
        if (!organisation.IsActive(round.Year) || IsMissing(organisation, round))
            yield break;
        var random = Of(organisation, "files", round.Code);
        var source = organisation.Format != SampleFormat.Workbook ? SubmissionSource.AlignedSystem
            : round.Kind == RoundKind.January && random.Chance(0.01) ? SubmissionSource.Survey : SubmissionSource.Par;
        var deliveredAt = First(round, ref random);
        var revision = 0;
        foreach (var flaw in Flaws(organisation, round, ref random))
        {
            revision++;
            yield return new(organisation.ParId, organisation.Side, round, revision, FileName(organisation, round, revision), deliveredAt,
                organisation.Format, source, flaw);
            deliveredAt = deliveredAt.AddDays(random.Between(1, 6)).AddMinutes(random.Between(1, 300));
        }
    }

    private SampleFlaw[] Flaws(SampleOrganisation organisation, Round round, ref SampleRandom random)
    {
        var error = (SampleFlaw)random.Between((int)SampleFlaw.UnknownCode, (int)SampleFlaw.EndBeforeStart);
        var mild = random.Chance(0.5) ? SampleFlaw.MissingClients : SampleFlaw.UnknownPlacements;
        var share = random.Unit();
        if (round == Newest && rejected.Contains((organisation.ParId, organisation.Side)))
            return share < 0.25 ? [error, error] : [error];
        if (round.Year == Merged.Since && round.Kind == RoundKind.January && organisation.Home == Merged.Into)
            return [SampleFlaw.AbolishedMunicipality, SampleFlaw.None];
        return share switch
        {
            < 0.020 => [error, SampleFlaw.None],
            < 0.072 => [mild, SampleFlaw.None],
            < 0.080 => [SampleFlaw.MissingClients, SampleFlaw.UnknownPlacements, SampleFlaw.None],
            _ => [SampleFlaw.None],
        };
    }

    /// <summary>Two of a hundred are late, the others deliver between the opening and the deadline, in office hours (UTC).</summary>
    private DateTime First(Round round, ref SampleRandom random)
    {
        var window = catalogue[round.Year].Rounds.First(candidate => candidate.Kind == round.Kind);
        var day = random.Chance(0.02)
            ? window.Deadline.AddDays(random.Between(1, 20))
            : window.Opens.AddDays(random.Below(window.Deadline.DayNumber - window.Opens.DayNumber));
        return day.ToDateTime(new TimeOnly(6, 0), DateTimeKind.Utc).AddSeconds(random.Below(9 * 3600));
    }

    /// <summary>Two or three of a hundred do not deliver in January, a few more in May and September; areas of many municipalities seldom.</summary>
    private bool IsMissing(SampleOrganisation organisation, Round round) => !Reliable.Contains(organisation.ParId)
        && Of(organisation, "missing", round.Code).Chance((round.Kind == RoundKind.January ? 0.028 : 0.04) * (organisation.Area.Count > 1 ? 0.4 : 1));

    private SampleRandom Of(SampleOrganisation organisation, string what, string round = "") =>
        SampleRandom.For(seed.ToString(CultureInfo.InvariantCulture), what, organisation.ParId, organisation.Side.Code(), round);

    private static string FileName(SampleOrganisation organisation, Round round, int revision)
    {
        var extension = organisation.Format switch { SampleFormat.Workbook => "xlsx", SampleFormat.Json => "json", _ => "zip" };
        return string.Create(CultureInfo.InvariantCulture,
            $"{organisation.ParId}_{organisation.Side.Code()}_{round.Code}_r{revision}.{extension}");
    }
}
