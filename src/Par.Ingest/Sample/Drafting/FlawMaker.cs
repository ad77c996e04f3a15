using Par.Ingest.Formats.Document;
using Par.Warehouse.Collection;

namespace Par.Ingest.Sample.Drafting;

/// <summary>Makes the error of a flawed file in a draft that is otherwise clean.</summary>
internal static class FlawMaker
{
    /// <summary>Spoils the draft. Flaws that screening accepts are made where the rows are written.</summary>
    public static void Spoil(SubmissionDraft draft, SampleFlaw flaw)
    {
        var side = draft.Header.Side.Code();
        var victim = draft.Clients.Rows[draft.Clients.Rows.Count / 2];
        switch (flaw)
        {
            case SampleFlaw.UnknownCode:
                victim[side + "_EDU"] = "77";
                break;
            case SampleFlaw.DuplicateClient:
                Repeat(draft.Clients, victim);
                break;
            case SampleFlaw.MissingBirthYear:
                victim[side + "_BYEAR"] = null;
                break;
            case SampleFlaw.EndBeforeStart:
                var period = draft.Periods.Rows[draft.Periods.Rows.Count / 2];
                period[side + "_END"] = ((DateOnly)period[side + "_START"]!).AddDays(-10);
                period[side + "_PLACE"] ??= "99";
                break;
            case SampleFlaw.AbolishedMunicipality:
                victim[side + "_KUNTA"] = "588";
                break;
        }
    }

    private static void Repeat(DraftSheet sheet, DraftRow row)
    {
        var copy = sheet.Add();
        for (var index = 0; index < sheet.Columns.Count; index++)
            copy[sheet.Columns[index].Code] = row.Values[index];
    }
}
