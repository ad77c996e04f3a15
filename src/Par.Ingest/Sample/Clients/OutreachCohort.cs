namespace Par.Ingest.Sample.Clients;

/// <summary>Makes the outreach clients whose first contact was in one year.</summary>
internal static class OutreachCohort
{
    /// <summary>The cohort, in order of first contact; or only those of it who go on into the next year.</summary>
    /// <param name="people">Makes the people.</param>
    /// <param name="year">The year.</param>
    /// <param name="count">How many.</param>
    /// <param name="reached">How many of them are reached.</param>
    /// <param name="carried">How many of the reached go on into the next year.</param>
    /// <param name="random">The cohort's generator.</param>
    /// <param name="onlyCarried">True to leave out those who do not go on.</param>
    public static IEnumerable<OutreachClient> Make(
        PersonMaker people, int year, int count, int reached, int carried, SampleRandom random, bool onlyCarried)
    {
        var days = Enumerable.Range(0, count).Select(index => Draw(index, carried, year, random.Part(index)))
            .OrderBy(entry => entry.Day).ThenBy(entry => entry.Index).ToArray();
        for (var number = 1; number <= days.Length; number++)
        {
            var (index, day, own) = days[number - 1];
            if (!onlyCarried || index < carried)
                yield return One(people, year, number, day, index < reached, index < carried, own);
        }
    }

    private static (int Index, DateOnly Day, SampleRandom Own) Draw(int index, int carried, int year, SampleRandom own)
    {
        // Those who go on came later in the year than others; July is quiet.
        var unit = index < carried ? Math.Max(own.Unit(), own.Unit()) : own.Unit() * 0.96;
        var day = new DateOnly(year, 1, 2).AddDays((int)(unit * 362));
        return (index, day.Month == 7 && own.Chance(0.6) ? day.AddDays(-40) : day, own);
    }

    private static OutreachClient One(
        PersonMaker people, int year, int number, DateOnly day, bool reached, bool carried, SampleRandom random)
    {
        var age = Age(ref random);
        var person = people.Make(number, age, ref random);
        var referral = people.Habits.Pick(OutreachShares.Referral(age, person.Gender), ref random);
        if (!reached)
        {
            return new OutreachClient
            {
                Person = person,
                Notified = day,
                Start = null,
                End = null,
                Reach = random.Chance(0.35) ? "notified" : "contacted-not-reached",
                Referral = referral,
                Needs = [],
                Contacts = null,
                Measures = [],
                PlacedDuring = null,
                Placed = null,
                EndedAs = "ended",
            };
        }
        var lastDay = new DateOnly(carried ? year + 1 : year, 12, 31);
        var firstEnd = carried ? new DateOnly(year + 1, 1, 8) : day.AddDays(1);
        var end = firstEnd.AddDays((int)(random.Unit() * Math.Max(0, lastDay.DayNumber - firstEnd.DayNumber)));
        var declined = random.Chance(0.05);
        var placed = people.Habits.Pick(OutreachShares.Placement(age), ref random);
        return new OutreachClient
        {
            Person = person,
            Notified = day,
            Start = day,
            End = end,
            Reach = declined ? "reached-declined" : "reached",
            Referral = referral,
            Needs = random.Chance(0.7) ? people.Habits.PickSeveral(OutreachShares.Needs, random.Between(1, 3), ref random) : [],
            Contacts = random.Chance(0.8) ? 1 + (int)(random.Unit() * random.Unit() * 40) : null,
            Measures = declined || random.Chance(0.2) ? [] : Measures(people.Habits, day, end, ref random),
            PlacedDuring = random.Chance(0.45) ? people.Habits.Pick(OutreachShares.Placement(age), ref random) : null,
            Placed = placed,
            EndedAs = placed == "dropped-out" ? "interrupted" : random.Chance(0.07) ? "transferred" : "ended",
        };
    }

    private static List<MeasureTaken> Measures(Habits habits, DateOnly start, DateOnly end, ref SampleRandom random)
    {
        var measures = new List<MeasureTaken>();
        var length = end.DayNumber - start.DayNumber;
        foreach (var concept in habits.PickSeveral(OutreachShares.Measures, random.Between(1, 3), ref random))
        {
            var first = start.AddDays((int)(random.Unit() * length * 0.7));
            DateOnly? last = random.Chance(0.6) ? first.AddDays((int)(random.Unit() * (end.DayNumber - first.DayNumber))) : null;
            measures.Add(new(concept, first, last));
        }
        measures.Sort((one, other) => one.Start.CompareTo(other.Start));
        return measures;
    }

    /// <summary>Under 16 2 %, 16–17 15 %, 18–20 35 %, 21–24 33 %, 25–28 15 %: about 90 % are 16–25 (published for 2016).</summary>
    private static int Age(ref SampleRandom random) => random.Unit() switch
    {
        < 0.02 => random.Between(14, 15),
        < 0.17 => random.Between(16, 17),
        < 0.52 => random.Between(18, 20),
        < 0.85 => random.Between(21, 24),
        _ => random.Between(25, 28),
    };
}
