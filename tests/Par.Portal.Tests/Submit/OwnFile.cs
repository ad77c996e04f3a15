using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Par.Ingest;
using Par.Ingest.Formats.Document;
using Par.Ingest.Formats.Json;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Portal.Tests.Submit;

/// <summary>A small outreach file of the September round, clean unless a test spoils it, and its way through the portal.</summary>
internal static class OwnFile
{
    public const string ParId = "P0179";

    public static Round Round { get; } = new(2026, RoundKind.September);

    /// <summary>The file as JSON.</summary>
    public static byte[] Json(Action<SubmissionDraft>? spoil = null, string parId = ParId, int clients = 3)
    {
        var catalogue = TestPortal.Catalogue[Round.Year];
        var draft = new SubmissionDraft(new SubmissionHeader(SubmissionHeader.CurrentFormat, parId, Side.Ent, Round, "PAR"), catalogue);
        Fill(draft.Organisation, draft.Sheet(RecordLevel.Organisation), catalogue);
        draft.Organisation["ORG_NAME"] = "Jyväskylän kaupunki";
        draft.Organisation["ORG_BID"] = "0174666-4";
        for (var number = 1; number <= clients; number++)
            AddClient(draft, catalogue, $"A{number}");
        spoil?.Invoke(draft);
        using var stream = new MemoryStream();
        JsonFormat.Write(draft, stream);
        return stream.ToArray();
    }

    /// <summary>A portal where the organisation is registered, after the deadline of the round and before its cut-off.</summary>
    public static async Task<TestPortal> PortalAsync(TestPortal? portal = null)
    {
        portal = (portal ?? new TestPortal()).With("Clock:StoppedAt", "2026-10-01T09:00:00Z");
        await portal.BringUpAsync();
        await portal.Services.GetRequiredService<OrganisationRegister>().SaveAsync(
            [new Organisation { ParId = ParId, Side = Side.Ent, Name = "Jyväskylän kaupunki", BusinessId = "0174666-4", HomeMunicipality = "179", ExpectedFrom = 2015 }],
            new Actor("admin", ActorRole.Administrator), cancel: TestContext.Current.CancellationToken);
        return portal;
    }

    /// <summary>Delivers a file as the organisation and takes it as far as it goes, as the job behind the portal does.</summary>
    public static async Task<Submission> DeliverAsync(this TestPortal portal, byte[] file, string name = "data.json", DateTime? at = null)
    {
        var intake = portal.Services.GetRequiredService<Intake>();
        var from = new Actor("outreach", ActorRole.Organisation, ParId);
        return await intake.TakeAsync(name, new MemoryStream(file), new Delivery(from, ReceivedAt: at), TestContext.Current.CancellationToken);
    }

    private static void AddClient(SubmissionDraft draft, CatalogueYear catalogue, string id)
    {
        var client = draft.Clients.Add();
        Fill(client, draft.Clients, catalogue);
        client["ENT_ID"] = id;
        client["ENT_BYEAR"] = 2006;
        client["ENT_REACH"] = "3";
        client["ENT_LANG"] = "fi";
        client["ENT_KUNTA"] = "179";
        var period = draft.Periods.Add();
        Fill(period, draft.Periods, catalogue);
        period["ENT_ID"] = id;
        period["ENT_START"] = new DateOnly(2026, 2, 3);
    }

    private static void Fill(DraftRow row, DraftSheet sheet, CatalogueYear catalogue)
    {
        foreach (var variable in sheet.Columns.Where(variable => variable.Requirement == Requirement.Mandatory))
            row[variable.Code] ??= variable.Type switch
            {
                VariableType.Code or VariableType.MultiCode => catalogue.CodesOf(variable).Codes[0].Value,
                VariableType.Integer => 1,
                VariableType.Decimal or VariableType.Money => 1m,
                VariableType.Municipality or VariableType.Municipalities => "179",
                VariableType.Date => null,
                _ => "X1",
            };
    }
}
