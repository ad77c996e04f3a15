using Par.Ingest.Formats;
using Par.Ingest.Formats.Document;
using Par.Ingest.Formats.Workbook;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests;

/// <summary>Small submissions that pass every rule, to be changed by the tests.</summary>
internal static class Drafts
{
    public const string ParId = "P0179";

    public static Round January2025 { get; } = new(2025, RoundKind.January);

    /// <summary>Every mandatory variable is answered with the first code of its list or a plain value of its type.</summary>
    public static SubmissionDraft Of(Side side, Round round, int clients = 4)
    {
        var catalogue = Reference.Catalogue[round.Year];
        var draft = new SubmissionDraft(new SubmissionHeader("1", ParId, side, round, "PAR"), catalogue);
        Organisation(draft, catalogue);
        for (var number = 1; number <= clients; number++)
            Client(draft, catalogue, side.Code(), $"A{number:000}", number);
        if (round.Kind == RoundKind.January)
            Worker(draft, catalogue, "W1");
        return draft;
    }

    public static byte[] Workbook(SubmissionDraft draft)
    {
        using var stream = new MemoryStream();
        WorkbookFormat.Write(draft, stream);
        return stream.ToArray();
    }

    public static ReadOutcome Read(byte[] content, string fileName, ReadLimits? limits = null) =>
        SubmissionReader.Read(new MemoryStream(content), fileName, Reference.Catalogue, TestContext.Current.CancellationToken, limits);

    public static SubmissionDocument ReadGood(byte[] content, string fileName)
    {
        var outcome = Read(content, fileName);
        Assert.Empty(outcome.Findings);
        return outcome.Document!;
    }

    private static void Organisation(SubmissionDraft draft, CatalogueYear catalogue)
    {
        FillMandatory(draft.Organisation, draft.Sheet(RecordLevel.Organisation), catalogue);
        draft.Organisation["ORG_NAME"] = "Mallilan nuorisopalvelut";
        draft.Organisation["ORG_UNITNAME"] = "Etsivä nuorisotyö Mallila";
        draft.Organisation["ORG_BID"] = "1234567-1";
        draft.Organisation["ORG_HOME"] = "179";
        draft.Organisation["ORG_AREA"] = "179|500";
    }

    private static void Client(SubmissionDraft draft, CatalogueYear catalogue, string prefix, string id, int number)
    {
        var year = draft.Header.Round.Year;
        var client = draft.Clients.Add();
        FillMandatory(client, draft.Clients, catalogue);
        client[prefix + "_ID"] = id;
        client[prefix + "_BYEAR"] = year - 16 - (number % 12);
        client[prefix + "_EDU"] = catalogue.CodeLists["EDU"].Codes.Single(code => code.Concept == "basic");
        client[prefix + "_KUNTA"] = number % 2 == 0 ? "179" : "500";
        var period = draft.Periods.Add();
        FillMandatory(period, draft.Periods, catalogue);
        period[prefix + "_ID"] = id;
        period[prefix + "_START"] = new DateOnly(year, 1, 10);
        if (prefix == "ENT")
        {
            client["ENT_REF"] = "08";
            client["ENT_REACH"] = "3";
            client["ENT_SUP"] = catalogue.CodeLists["SUP"].Codes.Take(2);
            client["ENT_NOTDATE"] = new DateOnly(year, 1, 7);
        }
        else
        {
            period["TY_NOTDATE"] = new DateOnly(year, 1, 7);
            period["TY_MEAS"] = "02";
            period["TY_PLANH"] = 25.5m;
        }

        if (number % 2 == 0)
        {
            period[prefix + "_END"] = new DateOnly(year, 4, 2);
            period[prefix + "_PLACE"] = "02";
        }

        var measure = draft.Measures.Add();
        FillMandatory(measure, draft.Measures, catalogue);
        measure[prefix + "_ID"] = id;
        measure[prefix == "ENT" ? "ENT_MEAS_START" : "TY_METH_START"] = new DateOnly(year, 2, 3);
    }

    private static void Worker(SubmissionDraft draft, CatalogueYear catalogue, string id)
    {
        var worker = draft.Workers.Add();
        FillMandatory(worker, draft.Workers, catalogue);
        worker["W_ID"] = id;
        worker["W_HTV"] = 0.75m;
        worker["W_TASK_1"] = 80m;
        worker["W_TASK_5"] = 20m;
    }

    private static void FillMandatory(DraftRow row, DraftSheet sheet, CatalogueYear catalogue)
    {
        foreach (var variable in sheet.Columns.Where(variable => variable.Requirement is Requirement.Mandatory or Requirement.MandatoryInJanuary))
        {
            row[variable.Code] ??= variable.Type switch
            {
                VariableType.Code or VariableType.MultiCode => catalogue.CodesOf(variable).Codes[0],
                VariableType.Integer => 1,
                VariableType.Decimal => 0.5m,
                VariableType.Money => 1000m,
                VariableType.Date => null,
                VariableType.Boolean => true,
                VariableType.Municipality or VariableType.Municipalities => "179",
                _ => "X1",
            };
        }
    }
}
