using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Par.Ingest;
using Par.Ingest.Formats.Document;
using Par.Portal.Api.Keys;
using Par.Portal.Identity.Accounts;
using Par.Portal.Tests.Api;
using Par.Portal.Tests.SignedIn;
using Par.Portal.Tests.Submit;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Releases;
using Par.Warehouse.Statistics;
using Par.Warehouse.Storage;

namespace Par.Portal.Tests.Leaks;

/// <summary>
/// A portal with two organisations that have delivered and published nothing: the readers' own (P0179, Jyväskylä) and a foreign one (P0091, Helsinki), whose unpublished
/// figure, findings, messages, reasons, file and key carry marks that occur nowhere else. A release with a mark of its own waits for its hour.
/// </summary>
public sealed class LeakScene : IAsyncLifetime
{
    public const string Own = "P0179";
    public const string Foreign = "P0091";
    public const string Absent = "P0001";
    public const long ReleaseKey = 8_529_600_001;

    public LeakScene() => Portal.With("Clock:StoppedAt", "2026-11-15T09:00:00Z");

    public TestPortal Portal { get; } = new();

    /// <summary>The foreign January submission, which awaits review.</summary>
    public long January { get; private set; }

    /// <summary>The foreign September submission, whose file is kept.</summary>
    public long September { get; private set; }

    public byte[] ForeignFile { get; } = OwnFile.Json(parId: Foreign, clients: 4, spoil: draft =>
    {
        draft.Organisation["ORG_NAME"] = "Helsingin kaupunki";
        draft.Organisation["ORG_HOME"] = draft.Organisation["ORG_AREA"] = "091";
    });

    public string ForeignHash { get; private set; } = "";

    /// <summary>The readers' own September submission.</summary>
    public long OwnSeptember { get; private set; }

    public string ForeignApiKey { get; private set; } = "";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await OwnFile.PortalAsync(Portal);
        await RegisterAsync();
        OwnSeptember = (await DeliverAsync(Own, OwnFile.Json(), "oma.json")).Key;
        var foreign = await DeliverAsync(Foreign, ForeignFile, $"{Marks.Word}-tiedosto.json");
        (September, ForeignHash) = (foreign.Key, foreign.ContentHash);
        Assert.True(foreign.State.HasFacts(), $"{foreign.State}");
        await Portal.LoadedAsync(Own, "Jyväskylän kaupunki", clients: 12);
        January = await Portal.LoadedAsync(Foreign, "Helsingin kaupunki", clients: 30, home: "091");
        await PlantAsync();
        await PlantReleaseAsync();
        var made = await Portal.KeyAsync(new NewApiKey($"{Marks.Word}-avain", ApiScopes.All, [new DeliveryRight(Foreign, Side.Ent)], TimeSpan.FromDays(90)));
        ForeignApiKey = made.Id;
    }

    public ValueTask DisposeAsync() => Portal.DisposeAsync();

    /// <summary>Somebody who may see nothing of the foreign organisation's.</summary>
    public async Task<HttpClient> ReaderAsync(string who) => who switch
    {
        "nobody" => Portal.Visitor(),
        "submitter" => await Portal.SignedInAsync(ActorRole.Organisation, Own, Side.Ent),
        "lead" => await Portal.SignedInAsync(ActorRole.OrganisationLead, Own, Side.Ent),
        "other side" => await Portal.SignedInAsync(ActorRole.OrganisationLead, Foreign, Side.Ty),
        "other area" => await Portal.SignedInAsync(ActorRole.Analyst, area: "4"),
        "ministry" => await Portal.SignedInAsync(ActorRole.Ministry),
        "administrator" => await Portal.SignedInAsync(ActorRole.Administrator),
        "supplier" => await Portal.SenderAsync(ApiScopes.All, new DeliveryRight(Own, Side.Ent)),
        "own key" => await OwnKeyAsync(),
        _ => throw new ArgumentOutOfRangeException(nameof(who)),
    };

    /// <summary>The foreign organisation's own submitter, who sees all of this.</summary>
    public Task<HttpClient> OwnerAsync() => Portal.SignedInAsync(ActorRole.Organisation, Foreign, Side.Ent);

    public async Task<ParContext> ContextAsync() =>
        await Portal.Services.GetRequiredService<IDbContextFactory<ParContext>>().CreateDbContextAsync(Cancel);

    private async Task<HttpClient> OwnKeyAsync()
    {
        await Portal.SignedInAsync(ActorRole.OrganisationLead, Own, Side.Ent);
        return Portal.With(await Portal.KeyAsync(
            new NewApiKey("own", ApiScopes.All, [new DeliveryRight(Own, Side.Ent)], TimeSpan.FromDays(90)), new Actor("lead", ActorRole.OrganisationLead, Own)));
    }

    private Task RegisterAsync() => Portal.Services.GetRequiredService<OrganisationRegister>().SaveAsync(
        [
            new Organisation { ParId = Foreign, Side = Side.Ent, Name = "Helsingin kaupunki", BusinessId = "0174666-4", HomeMunicipality = "091", ExpectedFrom = 2015 },
            new Organisation { ParId = Foreign, Side = Side.Ty, Name = "Helsingin kaupunki", BusinessId = "0174666-4", HomeMunicipality = "091", ExpectedFrom = 2015 },
            new Organisation { ParId = Absent, Side = Side.Ent, Name = "Kaava ry", BusinessId = "0174666-4", HomeMunicipality = "091", ExpectedFrom = 2015 },
        ], new Actor("admin", ActorRole.Administrator), cancel: Cancel);

    private Task<Submission> DeliverAsync(string parId, byte[] file, string name) => Portal.Services.GetRequiredService<Intake>().TakeAsync(
        name, new MemoryStream(file), new Delivery(new Actor($"sender of {parId}", ActorRole.Organisation, parId), LateReason: "A test."), Cancel);

    private async Task PlantAsync()
    {
        var at = new DateTime(2026, 1, 20, 8, 0, 0, DateTimeKind.Utc);
        await using var context = await ContextAsync();
        var text = FindingText.Of(Label.Same($"{Marks.Word}-havainto"), Label.Same($"{Marks.Word}-havainto"));
        context.Add(text);
        foreach (var key in new[] { January, September })
        {
            await context.Submissions.Where(row => row.Key == key).ExecuteUpdateAsync(set => set.SetProperty(row => row.ClientCount, Marks.Figure), Cancel);
            await context.SubmissionFigures.Where(row => row.SubmissionKey == key).ExecuteUpdateAsync(set => set.SetProperty(row => row.Value, Marks.Figure), Cancel);
            context.Add(new StoredFinding
            {
                SubmissionKey = key, Number = 90, RuleId = "PAR-030", Severity = Severity.Warning, Sheet = "clients", Row = 2, Column = "ENT_REF",
                TextKey = text.Key,
            });
            context.Add(new ReviewDecision { SubmissionKey = key, Number = 1, Verdict = ReviewVerdict.Endorsed, DecidedBy = "anna", DecidedAt = at, Why = $"{Marks.Word}-paatos" });
        }
        var round = new Round(2025, RoundKind.January).Key;
        context.AddRange(
            new ReviewComment { ParId = Foreign, Side = Side.Ent, RoundKey = round, Number = 1, Author = "anna", IsFromAuthority = true, WrittenAt = at, Text = $"{Marks.Word}-kysymys" },
            new ReviewComment { ParId = Foreign, Side = Side.Ent, RoundKey = round, Number = 2, Author = "olli", IsFromAuthority = false, WrittenAt = at, Text = $"{Marks.Word}-vastaus" },
            new AcceptedWarning { SubmissionKey = January, RuleId = "PAR-030", AcceptedBy = "anna", AcceptedAt = at, Why = $"{Marks.Word}-peruste" },
            new MissingExplanation { ParId = Absent, Side = Side.Ent, RoundKey = round, Why = $"{Marks.Word}-selitys", ExplainedBy = "anna", ExplainedAt = at });
        await context.SaveChangesAsync(Cancel);
    }

    private async Task PlantReleaseAsync()
    {
        await using var context = await ContextAsync();
        var release = new Release
        {
            Key = ReleaseKey, Side = Side.Ent, Year = 2025, Version = 1, BasisHash = new string('0', 64), KeyFingerprint = "",
                IsSynthetic = false, BuiltAt = new DateTime(2026, 2, 1, 0, 0, 0, DateTimeKind.Utc),
            BuiltBy = "anna", ApprovedBy = "aarne", State = ReleaseState.Scheduled, PublishAt = new DateTime(2026, 11, 20, 7, 0, 0, DateTimeKind.Utc),
        };
        context.Add(release);
        context.AddRange(
            from kind in Enum.GetValues<ReleaseTextKind>() from language in Enum.GetValues<Language>()
            select new ReleaseText { ReleaseKey = ReleaseKey, Kind = kind, Language = language, Markdown = $"{Marks.ReleaseWord} {kind}", WrittenBy = "anna", WrittenAt = DateTime.UnixEpoch });
        context.AddRange(
            from place in new[] { PlaceId.Country, PlaceId.Municipality("091"), PlaceId.Municipality("179") }
            select new PublishedCell
            {
                ReleaseKey = ReleaseKey, TableId = "ent-reached", Place = place.ToString(), Category = "T", Gender = "T", Age = "T", Value = Marks.ReleaseFigure, Status = CellStatus.Value,
            });
        await context.SaveChangesAsync(Cancel);
    }
}

/// <summary>Keys of the machine interface in the hands of one who is not an administrator.</summary>
internal static class SceneKeys
{
    public static async Task<ApiKeyToken> KeyAsync(this TestPortal portal, NewApiKey wanted, Actor? maker = null) =>
        (await portal.InScopeAsync<ApiKeyRegister, ApiKeyToken?>(keys => keys.MakeAsync(
            wanted, maker ?? new Actor("admin", ActorRole.Administrator), TestContext.Current.CancellationToken)))!;
}
