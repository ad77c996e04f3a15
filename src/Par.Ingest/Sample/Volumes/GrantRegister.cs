using System.Globalization;
using Par.Ingest.Sample.Register;
using Par.Warehouse;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Star;

namespace Par.Ingest.Sample.Volumes;

/// <summary>Grant decisions of the sample country: the published totals of each year, divided by the size of the work.</summary>
internal sealed class GrantRegister(
    int seed, Gazetteer gazetteer, IReadOnlyList<SampleOrganisation> organisations, Func<Side, int, YearPlan> plan)
{
    /// <summary>
    /// Euros and recipients by year, in millions. Published: outreach 2017, 2020–2023, workshops 2019, 2021, 2022, 2024 and the fall of
    /// 4.6 M€ from 2023 to 2024; the others are plausible.
    /// </summary>
    private static readonly (int Year, double Outreach, int OutreachRecipients, double Workshops, int WorkshopRecipients)[] Decisions =
    [
        (2016, 12.5, 208, 12.8, 195), (2017, 12.5, 210, 13.0, 196), (2018, 12.6, 212, 13.2, 198), (2019, 12.6, 216, 13.5, 200),
        (2020, 15.0, 226, 14.8, 214), (2021, 15.3, 232, 16.1, 227), (2022, 15.6, 224, 16.5, 232), (2023, 15.1, 238, 16.2, 222),
        (2024, 12.7, 220, 14.0, 205), (2025, 12.6, 216, 13.6, 200), (2026, 12.4, 214, 13.4, 198),
    ];

    /// <summary>All decisions, in order of year, side and PAR id.</summary>
    public IEnumerable<FactGrant> All()
    {
        foreach (var (year, outreach, outreachRecipients, workshops, workshopRecipients) in Decisions)
        {
            foreach (var grant in Of(Side.Ent, year, outreach, outreachRecipients).Concat(Of(Side.Ty, year, workshops, workshopRecipients)))
                yield return grant;
        }
    }

    private IEnumerable<FactGrant> Of(Side side, int year, double millions, int recipients)
    {
        // Twentieths of a person-year at the year's price: grants are decided in round sums.
        var unitPrice = year < 2020 ? 25_000m : 30_000m;
        var volumes = plan(side, year);
        var granted = organisations.Where(organisation => organisation.Side == side && organisation.IsActive(year))
            .OrderByDescending(organisation => volumes[organisation.ParId].Reached * Random(organisation, "grant").Factor(0.2))
            .Take(recipients).OrderBy(organisation => organisation.ParId, StringComparer.Ordinal).ToArray();
        var twentieths = Apportionment.Split((int)((decimal)millions * 1_000_000m / unitPrice * 20),
            [.. granted.Select(organisation => volumes[organisation.ParId].Reached * Random(organisation, "grant").Part(year).Factor(0.25))], least: 10);
        for (var index = 0; index < granted.Length; index++)
            yield return Decide(granted[index], year, twentieths[index] / 20m, unitPrice, index);
    }

    private FactGrant Decide(SampleOrganisation organisation, int year, decimal personYears, decimal unitPrice, int index)
    {
        var random = Random(organisation, "decision").Part(year);
        var authority = year >= 2026 ? "LVV" : "AVI" + gazetteer.AviOf(organisation.Home);
        var diary = string.Create(CultureInfo.InvariantCulture,
            $"{Acronym(authority)}/{((int)organisation.Side * 10_000) + (index * 17) + random.Below(17)}/{year}");
        var shifted = random.Chance(0.15);
        return new FactGrant
        {
            GrantKey = StableKey.Of("grant", diary),
            DiaryNumber = diary,
            StatisticYear = year,
            ParId = organisation.ParId,
            Side = organisation.Side,
            GrantType = organisation.Side == Side.Ent ? "ent" : "ty",
            AppliedEuros = personYears * unitPrice * random.Between(100, 160) / 100m,
            GrantedEuros = personYears * unitPrice,
            GrantedPersonYears = personYears,
            UseFrom = shifted ? new DateOnly(year, 8, 1) : new DateOnly(year, 1, 1),
            UseTo = shifted ? new DateOnly(year + 1, 7, 31) : new DateOnly(year, 12, 31),
            Authority = authority,
        };
    }

    private static string Acronym(string authority) => authority switch
    {
        "AVI1" => "ESAVI",
        "AVI2" => "LSAVI",
        "AVI3" => "ISAVI",
        "AVI4" => "LSSAVI",
        "AVI5" => "PSAVI",
        "AVI6" => "LAAVI",
        _ => authority,
    };

    private SampleRandom Random(SampleOrganisation organisation, string what) =>
        SampleRandom.For(seed.ToString(CultureInfo.InvariantCulture), what, organisation.ParId, organisation.Side.Code());
}
