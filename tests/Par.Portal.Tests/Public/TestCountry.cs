using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Disclosure;
using Par.Warehouse.Places;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Published;
using Par.Warehouse.Statistics;

namespace Par.Portal.Tests.Public;

/// <summary>
/// Published figures for every mainland municipality, its wellbeing services county (from 2023 on), its region and the country over ten years, made by a formula, with the project's own
/// catalogue and gazetteer. Totals are exact or 1–4, counts by gender, age and answer are multiples of 5, and who has fewer than 10 people
/// is not divided.
/// </summary>
public static class TestCountry
{
    /// <summary>First year.</summary>
    public const int From = 2016;

    /// <summary>Newest year.</summary>
    public const int To = 2025;

    /// <summary>The project's catalogue.</summary>
    public static VariableCatalogue Catalogue { get; } = CatalogueFiles.Load(CatalogueFiles.DefaultFolder);

    /// <summary>The project's gazetteer.</summary>
    public static Gazetteer Gazetteer { get; } = Gazetteer.Load(Gazetteer.DefaultFolder);

    private static readonly Lazy<PublishedStatistics> Published = new(Build);

    /// <summary>The figures.</summary>
    public static PublishedStatistics Statistics => Published.Value;

    private static readonly (string Concept, double Share)[] Referral =
    [
        ("own", .28), ("schools", .23), ("employment", .10), ("social-health", .17), ("youth-work", .08), ("authorities", .05),
        ("communities", .04), ("other", .03), ("no-information", .02),
    ];

    private static readonly (string Concept, double Share)[] Placement =
        [("education", .27), ("work", .16), ("guided", .20), ("negative", .22), ("other-placement", .15)];

    private static readonly (string Gender, double Share)[] Genders = [("1", .57), ("2", .42)];

    private static PublishedStatistics Build()
    {
        var builder = new PublishedBuilder();
        foreach (var year in Enumerable.Range(From, To - From + 1))
        {
            var reached = new Dictionary<PlaceId, int>();
            var trainees = new Dictionary<PlaceId, int>();
            foreach (var municipality in Gazetteer.MunicipalitiesOf(PlaceId.Country))
            {
                var place = PlaceId.Municipality(municipality.Code);
                var youths = Gazetteer.YouthPopulation(place, year)?.Count ?? 0;
                var spread = 0.7 + (int.Parse(municipality.Code, System.Globalization.CultureInfo.InvariantCulture) * 7 % 10 / 14.0);
                Add(reached, municipality, year, (int)Math.Round(youths * 0.023 * spread * (1 + ((year - From) * 0.02))));
                Add(trainees, municipality, year, (int)Math.Round(youths * 0.018 * spread * (1.2 - ((year - From) * 0.02))));
            }
            foreach (var (place, count) in reached)
                Clients(builder, Side.Ent, year, place, count);
            foreach (var (place, count) in trainees)
                Clients(builder, Side.Ty, year, place, count);
            Organisations(builder, year, reached, trainees);
        }
        return builder.Build();

        static void Add(Dictionary<PlaceId, int> counts, MunicipalityVersion municipality, int year, int count)
        {
            PlaceId[] counties = year < 2023 ? [] : [PlaceId.County(municipality.County!)];
            foreach (var place in counties.Concat([PlaceId.Municipality(municipality.Code), PlaceId.Region(municipality.Region), PlaceId.Country]))
                counts[place] = counts.GetValueOrDefault(place) + count;
        }
    }

    private static void Clients(PublishedBuilder builder, Side side, int year, PlaceId place, int count)
    {
        var prefix = side == Side.Ent ? "ent-" : "ty-";
        var clients = side == Side.Ent ? "ent-reached" : "ty-trainees";
        var total = side == Side.Ent ? count : (int)(count * 1.8);
        builder.With(side, year, clients, place, Total(total));
        if (side == Side.Ty)
            builder.With(side, year, clients, place, Total(count), age: "U29");
        if (total >= DisclosureRule.LeastPeople)
            Divide();
        Split(prefix + "referral", total, Referral);
        var ended = (int)(total * .6);
        Split(prefix + "placement", ended, Placement);
        if (ended >= DisclosureRule.LeastPeople)
            builder.With(side, year, prefix + "placement", place, Rounded(ended * .63), "positive");
        builder.With(side, year, prefix + "organisations", place, place.Level switch { PlaceLevel.Country => 230, PlaceLevel.Region or PlaceLevel.County => 14, _ => 2 });
        if (place.Level is PlaceLevel.Country or PlaceLevel.Region or PlaceLevel.County)
        {
            builder.With(side, year, prefix + "person-years", place, count / 30.0);
            builder.With(side, year, prefix + "grants", place, count / 30.0 * 30_000);
        }

        void Divide()
        {
            foreach (var (gender, share) in Genders)
                builder.With(side, year, clients, place, Rounded(total * share), gender: gender);
            foreach (var group in Catalogue[year].AgeGroups.Where(group => group.Sides.Contains(side)))
            {
                var share = group.Concept switch { "A1" => .02, "A2" => .15, "A3" => .35, "A4" => .30, "A5" => .15, _ => .03 };
                builder.With(side, year, clients, place, Rounded(total * share), age: group.Concept);
                if (place.Level is not (PlaceLevel.Municipality or PlaceLevel.Organisation))
                    foreach (var (gender, part) in Genders)
                        builder.With(side, year, clients, place, Rounded(total * share * part), gender: gender, age: group.Concept);
            }
        }

        void Split(string table, int whole, (string Concept, double Share)[] shares)
        {
            builder.With(side, year, table, place, Total(whole));
            if (whole < DisclosureRule.LeastPeople)
                return;
            foreach (var (concept, share) in shares)
            {
                builder.With(side, year, table, place, Rounded(whole * share), concept);
                if (whole >= DisclosureRule.LeastPeopleOfCross)
                    foreach (var (gender, part) in Genders)
                        builder.With(side, year, table, place, Rounded(whole * share * part), concept, gender);
            }
        }
    }

    private static void Organisations(PublishedBuilder builder, int year, Dictionary<PlaceId, int> reached, Dictionary<PlaceId, int> trainees)
    {
        foreach (var (side, parId, name, home, area, share) in new[]
        {
            (Side.Ent, "P0179", "Jyväskylän kaupunki", "179", "179", .75), (Side.Ty, "P0179", "Jyväskylän kaupunki", "179", "179", .5),
            (Side.Ent, "P1001", "Keski-Suomen nuorisosäätiö", "179", "077 172 179 182", .25), (Side.Ty, "P1002", "Paja Harju ry", "179", "179 500", .4),
            (Side.Ent, "P0091", "Helsingin kaupunki", "091", "091", .9), (Side.Ty, "P0092", "=HYPERLINK(\"http://evil\")", "091", "091", .3),
        })
        {
            var place = PlaceId.Organisation(parId);
            var count = (int)(share * (side == Side.Ent ? reached : trainees)[PlaceId.Municipality(home)]);
            var prefix = side == Side.Ent ? "ent-" : "ty-";
            builder.With(side, year, parId, name, home, area, source: parId == "P1002" ? SubmissionSource.AlignedSystem : SubmissionSource.Par);
            Clients(builder, side, year, place, count);
            builder.With(side, year, prefix + "person-years", place, count / 31.0)
                .With(side, year, prefix + "workers", place, Total(count / 28.0))
                .With(side, year, prefix + "grants", place, count / 31 * 30_000).With(side, year, prefix + "granted-person-years", place, count / 32.0);
        }
        builder.With(Side.Ent, year, "P0500", "Muuramen kunta", "500", "500", delivered: false);
    }

    private static Cell Total(double count) => DisclosureRule.IsFew((int)count) ? Cell.Few : Cell.Of((int)count);

    private static Cell Rounded(double count) => Cell.RoundedOf(Math.Round(count / DisclosureRule.Base) * DisclosureRule.Base);
}
