using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Audit;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Portal.Tests.Admin;

/// <summary>The days of rounds, set by an administrator and shown wherever they matter.</summary>
public sealed class RoundsPageTests
{
    private const string Page = "/en/admin/rounds?edit=2025-T2";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Days_that_are_set_hold_for_organisations_the_board_and_machines_until_they_are_taken_back()
    {
        await using var portal = await StartAsync();
        var admin = await portal.SignedInAsync(ActorRole.Administrator);
        var before = await ShownAsync(portal);

        var saved = await (await admin.PostFormAsync(Page, new() { ["Opens"] = "2025-05-05", ["Deadline"] = "2025-05-30",
            ["CutOff"] = "2025-06-20" })).DocumentAsync();

        Assert.Contains("2025-T2", saved.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        var now = await ShownAsync(portal);
        Assert.Equal((new DateOnly(2025, 5, 5), new DateOnly(2025, 5, 30), new DateOnly(2025, 6, 20)), (now.Board.Opens, now.Board.Deadline,
            now.Board.CutOff!.Value));
        Assert.Contains("30.5.2025", now.Organisation, StringComparison.Ordinal);
        Assert.Contains("\"2025-05-30\"", now.Machine, StringComparison.Ordinal);

        var page = await admin.PageAsync(Page);
        await admin.SendFormAsync(Page, page.QuerySelector("main form")!, new() { ["Reset"] = "true" });
        Assert.Equal(before, await ShownAsync(portal));
        await using var context = await portal.Services.GetRequiredService<IDbContextFactory<ParContext>>().CreateDbContextAsync(Cancel);
        Assert.Equal(
            ["opens=2025-05-05; deadline=2025-05-30; cut_off=2025-06-20",
             $"opens={before.Board.Opens:yyyy-MM-dd}; deadline={before.Board.Deadline:yyyy-MM-dd}; cut_off={before.Board.CutOff:yyyy-MM-dd}"],
            (await context.TrailAsync(AuditTrail.OfRound, "2025-T2", Cancel)).Select(entry => entry.After));
    }

    [Theory]
    [InlineData("2025-04-30", "2025-05-20", "Delivery cannot begin before the round's data are complete.")]
    [InlineData("2025-05-10", "2025-05-09", "The deadline is no earlier than the first day, and at most a year after it.")]
    [InlineData("2025-05-10", "2027-05-09", "The deadline is no earlier than the first day, and at most a year after it.")]
    [InlineData("", "2025-05-09", "Give a day.")]
    [InlineData("2025-05-10", "2025-05-20", "This day is no earlier than the deadline, and at most a year after it.", "2025-05-19")]
    [InlineData("2025-05-10", "2025-05-20", "Give a day.", "later")]
    public async Task Days_that_cannot_be_are_refused_with_words(string opens, string deadline, string said, string cutOff = "")
    {
        await using var portal = await StartAsync();
        var admin = await portal.SignedInAsync(ActorRole.Administrator);

        var page = await (await admin.PostFormAsync(Page, new() { ["Opens"] = opens, ["Deadline"] = deadline, ["CutOff"] = cutOff }))
            .DocumentAsync();

        Assert.Contains(said, page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        await using var context = await portal.Services.GetRequiredService<IDbContextFactory<ParContext>>().CreateDbContextAsync(Cancel);
        Assert.Empty(await context.RoundDates.ToListAsync(Cancel));
    }

    private static async Task<TestPortal> StartAsync()
    {
        var portal = new TestPortal().With("Clock:StoppedAt", "2025-05-12T09:00:00Z");
        await portal.BringUpAsync();
        await portal.Services.GetRequiredService<OrganisationRegister>().SaveAsync(
            [new Organisation { ParId = "P0179", Side = Side.Ent, Name = "Own", BusinessId = "0201256-6", HomeMunicipality = "179",
                ExpectedFrom = 2015 }],
            Actor.System("test"), cancel: Cancel);
        return portal;
    }

    private static async Task<(Warehouse.Catalogue.RoundWindow Board, string Organisation, string Machine)> ShownAsync(TestPortal portal)
    {
        var board = await portal.Services.GetRequiredService<DeliveryBoard>().ReadAsync(new Round(2025, RoundKind.May),
            Actor.System("test"), Cancel);
        var organisation = await portal.SignedInAsync(ActorRole.Organisation, "P0179", Side.Ent);
        var rounds = (await organisation.PageAsync("/fi/toimitus")).QuerySelector("table.rounds")!.TextContent;
        return (board!.Window, rounds, await portal.Visitor().GetStringAsync("/api/v1/config", Cancel));
    }
}
