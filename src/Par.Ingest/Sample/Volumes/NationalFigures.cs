namespace Par.Ingest.Sample.Volumes;

/// <summary>
/// National totals that the sample country is made to meet. Published figures where there are any (see <c>docs/sample-country.md</c> for
/// which), a plausible continuation where there are none.
/// </summary>
/// <param name="Year">Statistic year.</param>
/// <param name="Reached">Outreach: young people reached.</param>
/// <param name="Contacted">Outreach: young people contacted, those reached included.</param>
/// <param name="OutreachWorkers">Outreach workers.</param>
/// <param name="Trainees">Workshops: trainees.</param>
/// <param name="YoungShare">Workshops: share of trainees under 29 years.</param>
/// <param name="WorkshopPersonYears">Workshops: person-years of staff.</param>
internal sealed record NationalFigures(
    int Year, int Reached, int Contacted, int OutreachWorkers, int Trainees, double YoungShare, double WorkshopPersonYears)
{
    private static readonly NationalFigures[] Series =
    [
        new(2015, 18_801, 25_900, 570, 25_449, 0.579, 1_858),
        new(2016, 17_947, 24_770, 590, 25_770, 0.577, 1_865),
        new(2017, 17_860, 24_830, 620, 26_000, 0.538, 1_880),
        new(2018, 19_557, 27_466, 660, 27_275, 0.536, 1_897),
        new(2019, 20_924, 29_080, 690, 25_971, 0.555, 1_930),
        new(2020, 20_223, 27_500, 695, 24_400, 0.557, 1_890),
        new(2021, 20_200, 27_670, 690, 24_900, 0.560, 1_880),
        new(2022, 20_500, 28_290, 695, 25_300, 0.563, 1_890),
        new(2023, 20_900, 28_840, 700, 25_900, 0.565, 1_870),
        new(2024, 21_100, 29_330, 685, 25_000, 0.567, 1_760),
        new(2025, 20_700, 28_980, 670, 24_600, 0.570, 1_720),
        new(2026, 20_800, 29_100, 670, 24_600, 0.570, 1_710),
    ];

    /// <summary>The figures of a year; the nearest year of the series outside it.</summary>
    public static NationalFigures Of(int year) => Series[Math.Clamp(year - Series[0].Year, 0, Series.Length - 1)];
}
