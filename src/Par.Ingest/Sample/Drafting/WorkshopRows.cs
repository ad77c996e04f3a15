using Par.Ingest.Formats.Document;
using Par.Ingest.Sample.Clients;
using Par.Ingest.Sample.Register;
using Par.Warehouse.Collection;

namespace Par.Ingest.Sample.Drafting;

/// <summary>Writes trainees as they stand at the end of a round's window.</summary>
internal static class WorkshopRows
{
    /// <summary>Adds a trainee, the periods that were in force in the window and the methods; nothing when none had begun.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="trainee">The trainee.</param>
    /// <param name="codes">Codes of the year.</param>
    /// <param name="divisions">Divisions of earlier years.</param>
    /// <param name="round">The round.</param>
    /// <param name="known">What is known of a placement when the file is made.</param>
    public static void Add(SubmissionDraft draft, Trainee trainee, YearCodes codes, Divisions divisions, Round round,
        Func<string?, string?> known)
    {
        var periods = trainee.Periods.Where(period => period.Start <= round.WindowEnd && period.End >= round.WindowStart).ToArray();
        if (periods.Length == 0)
            return;
        var municipality = divisions.CodeOf(trainee.Person.Municipality, trainee.Person.Quarter, round.Year);
        new RowFiller(draft.Clients, codes).PutPerson("TY", trainee.Person, municipality)
            .PutCode("TY_SECTOR", "SECT", trainee.Sector)
            .Put("TY_STUDY", trainee.Studies ? true : null);
        foreach (var period in periods)
        {
            var ended = period.End <= round.WindowEnd;
            new RowFiller(draft.Periods, codes).Put("TY_ID", trainee.Person.Id)
                .Put("TY_NOTDATE", period.Notified).Put("TY_START", period.Start).Put("TY_END", ended ? period.End : null)
                .PutCode("TY_REF", "REF", period.Referral).PutCode("TY_MEAS", "TYM", period.Basis)
                .Put("TY_DAYS", ended ? DaysInWindow(period, round) : null)
                .PutCode("TY_PLACE_D", "PLACE", period.PlacedDuring)
                .PutCode("TY_PLACE", "PLACE", known(ended ? period.Placed : null))
                .PutCode("TY_ENDRSN", "ENDR", ended ? period.Reason : null);
        }
        // A method belongs to the window when it began by its end and went on into it. One from a period that is over by now is
        // delivered from the start of the first period that is.
        foreach (var method in trainee.Methods.Where(method =>
            method.Start <= round.WindowEnd && (method.End is null || method.End >= round.WindowStart)))
        {
            new RowFiller(draft.Measures, codes).Put("TY_ID", trainee.Person.Id).PutCode("TY_METH", "METH", method.Concept)
                .Put("TY_METH_START", method.Start < periods[0].Start ? periods[0].Start : method.Start).Put("TY_METH_END", method.End <= round.WindowEnd ? method.End : null);
        }
    }

    /// <summary>Days of attendance in the window: of those of the whole period, as many as belong to its days in the window.</summary>
    private static int? DaysInWindow(TraineePeriod period, Round round)
    {
        var from = Math.Max(period.Start.DayNumber, round.WindowStart.DayNumber);
        return period.Days * (period.End.DayNumber - from + 1) / (period.End.DayNumber - period.Start.DayNumber + 1);
    }
}
