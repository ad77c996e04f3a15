namespace Par.Ingest.Sample.Clients;

/// <summary>Makes the trainees whose first period began in one year.</summary>
internal static class WorkshopCohort
{
    /// <summary>The cohort, in order of start; or only those of it who go on into the next year.</summary>
    /// <param name="people">Makes the people.</param>
    /// <param name="year">The year.</param>
    /// <param name="count">How many.</param>
    /// <param name="carried">How many of them go on into the next year.</param>
    /// <param name="youngShare">Share under 29 years.</param>
    /// <param name="random">The cohort's generator.</param>
    /// <param name="onlyCarried">True to leave out those who do not go on.</param>
    public static IEnumerable<Trainee> Make(
        PersonMaker people, int year, int count, int carried, double youngShare, SampleRandom random, bool onlyCarried)
    {
        var days = Enumerable.Range(0, count).Select(index => Draw(index, carried, year, random.Part(index)))
            .OrderBy(entry => entry.Day).ThenBy(entry => entry.Index).ToArray();
        for (var number = 1; number <= days.Length; number++)
        {
            var (index, day, own) = days[number - 1];
            if (!onlyCarried || index < carried)
                yield return One(people, year, number, day, index < carried, youngShare, own);
        }
    }

    private static (int Index, DateOnly Day, SampleRandom Own) Draw(int index, int carried, int year, SampleRandom own)
    {
        var unit = index < carried ? Math.Max(own.Unit(), own.Unit()) : own.Unit() * 0.94;
        return (index, new DateOnly(year, 1, 2).AddDays((int)(unit * 362)), own);
    }

    private static Trainee One(
        PersonMaker people, int year, int number, DateOnly day, bool carried, double youngShare, SampleRandom random)
    {
        var age = Age(youngShare, ref random);
        var person = people.Make(number, age, ref random);
        var lastDay = new DateOnly(carried ? year + 1 : year, 12, 31);
        var firstEnd = carried ? new DateOnly(year + 1, 1, 8) : day.AddDays(5);
        var end = firstEnd.AddDays((int)(random.Unit() * Math.Max(0, lastDay.DayNumber - firstEnd.DayNumber)));
        return new Trainee
        {
            Person = person,
            Periods = Periods(people.Habits, person, age, day, end, ref random),
            Methods = Methods(people.Habits, day, end, ref random),
            Sector = people.Habits.Pick(WorkshopShares.Sectors, ref random),
            Studies = random.Chance(0.12),
        };
    }

    /// <summary>A bit under a third of the young have more than one period (published for 2013–16).</summary>
    private static List<TraineePeriod> Periods(Habits habits, Person person, int age, DateOnly start, DateOnly end, ref SampleRandom random)
    {
        var length = end.DayNumber - start.DayNumber;
        var count = length < 30 ? 1 : random.Unit() switch { < 0.70 => 1, < 0.95 => 2, _ => 3 };
        var referral = habits.Pick(WorkshopShares.Referral(age), ref random);
        var periods = new List<TraineePeriod>(count);
        for (var index = 0; index < count; index++)
        {
            var first = index == 0 ? start : periods[^1].End.AddDays(1);
            var last = index == count - 1 ? end : start.AddDays((length * (index + 1) / count) - 1);
            var days = (int)((last.DayNumber - first.DayNumber) * 5 / 7 * (0.5 + (random.Unit() * 0.45)));
            periods.Add(new(
                index == 0 && random.Chance(0.4) ? first.AddDays(-random.Between(1, 40)) : null, first, last, referral,
                habits.Pick(WorkshopShares.Basis(age, person.Activity), ref random), random.Chance(0.8) ? days : null,
                random.Chance(0.35) ? habits.Pick(WorkshopShares.Placement(age), ref random) : null,
                index < count - 1 && random.Chance(0.8) ? "workshop" : habits.Pick(WorkshopShares.Placement(age), ref random),
                habits.Pick(WorkshopShares.EndReasons, ref random)));
        }
        return periods;
    }

    private static List<MeasureTaken> Methods(Habits habits, DateOnly start, DateOnly end, ref SampleRandom random)
    {
        var methods = new List<MeasureTaken>();
        foreach (var concept in habits.PickSeveral(WorkshopShares.Methods, random.Between(1, 3), ref random))
        {
            var first = methods.Count == 0 ? start : start.AddDays((int)(random.Unit() * (end.DayNumber - start.DayNumber) * 0.5));
            methods.Add(new(concept, first, random.Chance(0.3) ? first.AddDays((int)(random.Unit() * (end.DayNumber - first.DayNumber))) : null));
        }
        return methods;
    }

    private static int Age(double youngShare, ref SampleRandom random)
    {
        var unit = random.Unit();
        if (unit < youngShare)
        {
            return (unit / youngShare) switch
            {
                < 0.02 => random.Between(14, 15),
                < 0.15 => random.Between(16, 17),
                < 0.45 => random.Between(18, 20),
                < 0.78 => random.Between(21, 24),
                _ => random.Between(25, 28),
            };
        }
        return ((unit - youngShare) / (1 - youngShare)) switch
        {
            < 0.30 => random.Between(29, 35),
            < 0.71 => random.Between(36, 49),
            < 0.985 => random.Between(50, 64),
            _ => random.Between(65, 68),
        };
    }
}
