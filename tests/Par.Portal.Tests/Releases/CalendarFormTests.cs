using Microsoft.Extensions.DependencyInjection;
using Par.Jobs.Publication;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Collection;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Desk;

namespace Par.Portal.Tests.Releases;

public sealed class CalendarFormTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_planned_month_stands_in_the_public_calendar_until_it_is_taken_out()
    {
        var (portal, _) = await ReleasePortal.BuiltAsync();
        await using var _1 = portal;
        var analyst = await portal.SignedInAsync(ActorRole.Analyst);

        await analyst.PostFormAsync("/en/release-desk", new() { ["PlanYear"] = "2026", ["PlanSide"] = "TY", ["PlanDay"] = "2099-03-01", ["OnlyMonth"] = "true" }, "form:has(#plan-year)");
        var planned = await CalendarAsync(portal);
        await analyst.PostFormAsync("/en/release-desk", new() { ["Plan"] = "TY 2026" }, "form:has(button[name=Plan])");
        var after = await CalendarAsync(portal);

        Assert.Contains("3/2099", planned, StringComparison.Ordinal);
        Assert.DoesNotContain("3/2099", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_those_who_follow_releases_plan_them()
    {
        var (portal, _) = await ReleasePortal.BuiltAsync();
        await using var _1 = portal;
        var calendar = portal.Services.GetRequiredService<ReleaseCalendar>();

        foreach (var actor in new[] { new Actor("a", ActorRole.OrganisationLead, "P0001"), new Actor("b", ActorRole.Ministry), new Actor("c", ActorRole.Analyst, Area: "1") })
            await Assert.ThrowsAsync<NotAllowedException>(() => calendar.PlanAsync(Side.Ty, 2026, new DateOnly(2099, 3, 1), true, actor, Cancel));

        Assert.Empty(await calendar.UpcomingAsync(Cancel));
    }

    private static async Task<string> CalendarAsync(TestPortal portal)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ShelfReader>().RunAsync(Cancel);
        return await portal.Visitor().GetStringAsync("/en/releases", Cancel);
    }
}
