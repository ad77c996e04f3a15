using Par.Ingest.Formats.Document;
using Par.Ingest.Sample.Clients;
using Par.Ingest.Sample.Register;
using Par.Warehouse.Collection;

namespace Par.Ingest.Sample.Drafting;

/// <summary>Writes outreach clients as they stand at the end of a round's window.</summary>
internal static class OutreachRows
{
    /// <summary>Adds a client, its period and its measures; nothing when it had not been contacted by the end of the window.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="client">The client.</param>
    /// <param name="codes">Codes of the year.</param>
    /// <param name="divisions">Divisions of earlier years.</param>
    /// <param name="round">The round.</param>
    /// <param name="known">What is known of a placement when the file is made.</param>
    public static void Add(SubmissionDraft draft, OutreachClient client, YearCodes codes, Divisions divisions, Round round,
        Func<string?, string?> known)
    {
        var windowEnd = round.WindowEnd;
        if (client.Notified > windowEnd)
            return;
        var ended = client.End <= windowEnd;
        var measures = client.Measures.Where(measure => measure.Start <= windowEnd).ToArray();
        var municipality = divisions.CodeOf(client.Person.Municipality, client.Person.Quarter, round.Year);
        new RowFiller(draft.Clients, codes).PutPerson("ENT", client.Person, municipality)
            .PutCode("ENT_REF", "REF", client.Referral)
            .Put("ENT_NOTDATE", client.Start is null ? client.Notified : null)
            .PutCode("ENT_REACH", "REACH", client.Reach)
            .PutCodes("ENT_SUP", "SUP", client.Needs)
            .PutCode("ENT_STATUS", "STAT", Status(client, ended, measures, round))
            .Put("ENT_NCONT", client.Contacts);
        if (client.Start is { } start)
        {
            new RowFiller(draft.Periods, codes).Put("ENT_ID", client.Person.Id).Put("ENT_START", start)
                .Put("ENT_END", ended ? client.End : null)
                .PutCode("ENT_PLACE_D", "PLACE", client.PlacedDuring)
                .PutCode("ENT_PLACE", "PLACE", known(ended ? client.Placed : null));
        }
        foreach (var measure in measures)
        {
            new RowFiller(draft.Measures, codes).Put("ENT_ID", client.Person.Id).PutCode("ENT_MEAS", "MEAS", measure.Concept)
                .Put("ENT_MEAS_START", measure.Start).Put("ENT_MEAS_END", measure.End <= windowEnd ? measure.End : null);
        }
    }

    private static string Status(OutreachClient client, bool ended, MeasureTaken[] measures, Round round)
    {
        if (client.Start is not { } start)
            return client.Reach == "notified" ? "waiting" : "new";
        if (ended)
            return client.EndedAs;
        if (measures.Any(measure => measure.End is null || measure.End > round.WindowEnd))
            return "in-measures";
        return start.Year < round.Year ? "continuing" : "new";
    }
}
