using System.Globalization;
using Par.Ingest.Formats.Document;
using Par.Ingest.Sample.Clients;
using Par.Ingest.Sample.Register;
using Par.Ingest.Sample.Volumes;
using Par.Warehouse.Collection;

namespace Par.Ingest.Sample.Drafting;

/// <summary>Writes the workers of a January round.</summary>
internal static class WorkerRows
{
    private static readonly Shares Educations = new("WEDU", 0.2, 0.01,
        ("vocational", 22), ("further-vocational", 14), ("general-upper-secondary", 1), ("applied-sciences", 46), ("applied-sciences-master", 8), ("university", 9));

    private static readonly Shares OutreachFields = new("WFIELD", 0.2, 0.01,
        ("youth-work", 24), ("community-pedagogy", 38), ("social", 22), ("health", 5), ("education", 6), ("arts", 2), ("other", 3));

    private static readonly Shares WorkshopFields = new("WFIELD", 0.2, 0.01,
        ("youth-work", 12), ("community-pedagogy", 14), ("social", 22), ("health", 4), ("education", 10), ("technical", 20), ("arts", 9), ("business", 5), ("other", 4));

    /// <summary>Adds the workers. A worker keeps id, education and experience from year to year.</summary>
    public static void Add(SubmissionDraft draft, SampleOrganisation organisation, OrganisationVolume volume, Habits habits, SampleRandom staff)
    {
        var year = draft.Header.Round.Year;
        for (var number = 1; number <= volume.Workers; number++)
        {
            var worker = staff.Part(number);
            var working = worker.Part(year);
            var began = worker.Between(1996, 2018);
            var experience = year >= began ? year - began : year % 4;
            var row = new RowFiller(draft.Workers, habits.Codes)
                .Put("W_ID", string.Create(CultureInfo.InvariantCulture, $"W{number:000}"))
                .Put("W_HTV", StaffPlan.PersonYears(volume, organisation.Side, ref working))
                .Put("W_EXP_Y", experience)
                .PutCode("W_STATUS", "WSTAT", working.Unit() switch { < 0.90 => "in-work", < 0.94 => "family-leave", < 0.96 => "other-leave", _ => "ended" })
                .PutCode("W_EDU", "WEDU", habits.Pick(Educations, ref worker))
                .PutCode("W_EDUFIELD", "WFIELD", habits.Pick(organisation.Side == Side.Ent ? OutreachFields : WorkshopFields, ref worker))
                .PutCode("W_SEX", "SEX", worker.Chance(organisation.Side == Side.Ent ? 0.3 : 0.45) ? "male" : "female")
                .PutCode("W_CONTRACT", "CONTR", worker.Chance(0.62) ? "permanent" : "fixed-term")
                .Put("W_GRANT", organisation.Side == Side.Ent && worker.Chance(0.8) ? 100 : worker.Between(0, 10) * 10);
            var tasks = Tasks(organisation.Side, number, ref worker);
            for (var task = 0; task < tasks.Length; task++)
                row.Put(string.Create(CultureInfo.InvariantCulture, $"W_TASK_{task + 1}"), tasks[task]);
        }
    }

    /// <summary>Shares of the six tasks, percent, that sum to 100. The first worker of a team also leads it.</summary>
    private static int[] Tasks(Side side, int number, ref SampleRandom random)
    {
        var tasks = new int[6];
        tasks[3] = number == 1 ? random.Between(2, 8) * 5 : 0;
        tasks[4] = random.Between(0, 2) * 5;
        if (side == Side.Ent)
            tasks[2] = random.Chance(0.1) ? 10 : 0;
        else
            tasks[random.Chance(0.8) ? 1 - ((number + 1) % 2) : 2] = random.Between(1, 4) * 5;
        tasks[side == Side.Ent ? 0 : (number + 1) % 2] += 100 - tasks.Sum();
        return tasks;
    }
}
