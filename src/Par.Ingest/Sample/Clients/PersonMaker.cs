using System.Globalization;
using Par.Ingest.Sample.Register;
using Par.Warehouse.Collection;

namespace Par.Ingest.Sample.Clients;

/// <summary>Makes the people of one organisation's cohort: those who came in one year.</summary>
internal sealed class PersonMaker
{
    private readonly Habits habits;
    private readonly Side side;
    private readonly int year;
    private readonly string[] homes;
    private readonly double[] homeBounds;
    private readonly double foreignShare;

    /// <summary>Prepares the cohort of <paramref name="year"/>.</summary>
    public PersonMaker(Habits habits, SampleOrganisation organisation, ServiceAreas areas, int year)
    {
        this.habits = habits;
        this.year = year;
        side = organisation.Side;
        // A few clients live next to the area.
        var neighbours = areas.Nearest(organisation.Home, areas.BySize.Except(organisation.Area), 2).ToArray();
        homes = [.. organisation.Area, .. neighbours];
        homeBounds = new double[homes.Length];
        var own = organisation.Area.Sum(areas.Demand);
        var sum = 0.0;
        for (var index = 0; index < homes.Length; index++)
            homeBounds[index] = sum += index < organisation.Area.Count ? areas.Demand(homes[index]) : own * 0.002;
        foreignShare = areas[organisation.Home].Classification switch { 1 => 0.12, 2 => 0.05, _ => 0.04 }
            + (organisation.Region == "01" ? 0.08 : 0);
    }

    /// <summary>The people's answers follow these habits.</summary>
    public Habits Habits => habits;

    /// <summary>One person.</summary>
    /// <param name="number">Running number in the cohort, from 1.</param>
    /// <param name="age">Age reached in the cohort's year.</param>
    /// <param name="random">The person's generator.</param>
    public Person Make(int number, int age, ref SampleRandom random)
    {
        var municipality = Home(random.Unit());
        var gender = Gender(ref random);
        var language = Language(municipality, ref random);
        var activity = habits.Pick(PersonShares.Activity(age), ref random);
        return new Person
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{(side == Side.Ent ? 'E' : 'T')}{year % 100:00}-{number:0000}"),
            BirthYear = year - age,
            BirthEstimated = random.Chance(0.01),
            Gender = gender,
            Language = language,
            OtherLanguage = language == "other" ? PersonShares.OtherLanguages[random.Below(PersonShares.OtherLanguages.Count)] : null,
            Municipality = municipality,
            Quarter = random.Unit(),
            Education = habits.Pick(PersonShares.Education(age), ref random),
            Interrupted = age < 29 && random.Chance(0.6) ? habits.Pick(PersonShares.Interrupted, ref random) : null,
            Activity = activity,
            Income = habits.Pick(PersonShares.Income(activity, age), ref random),
            Housing = habits.Pick(PersonShares.Housing(age), ref random),
        };
    }

    /// <summary>Men are 58 % of trainees (published for 2018) and about as many of outreach clients; 0.8 % are of another gender where the year asks.</summary>
    private string Gender(ref SampleRandom random)
    {
        var share = random.Unit();
        return share < 0.008 && habits.Codes.Has("SEX", "other-gender") ? "other-gender" : share < 0.585 ? "male" : "female";
    }

    private string Language(string municipality, ref SampleRandom random)
    {
        var swedish = SwedishCoast.Share(municipality);
        var share = random.Unit();
        if (share < 0.012)
            return "no-information";
        if (share < 0.012 + swedish)
            return "swedish";
        return share < 0.012 + swedish + foreignShare ? habits.Pick(PersonShares.ForeignLanguages, ref random) : "finnish";
    }

    private string Home(double unit)
    {
        var point = unit * homeBounds[^1];
        var index = 0;
        while (homeBounds[index] <= point && index < homes.Length - 1)
            index++;
        return homes[index];
    }
}
