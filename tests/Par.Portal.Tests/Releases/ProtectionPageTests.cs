using System.Net;
using Microsoft.EntityFrameworkCore;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Collection;
using Par.Warehouse.Releases.Withholding;
using Par.Warehouse.Statistics;

namespace Par.Portal.Tests.Releases;

public sealed class ProtectionPageTests
{
    private const string Page = ReleasePortal.Page + "/suojaus";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_tells_by_table_and_kind_what_is_withheld_and_why()
    {
        var (portal, release) = await ReleasePortal.BuiltAsync();
        await using var _1 = portal;
        var analyst = await portal.SignedInAsync(ActorRole.Analyst);
        var report = (await portal.Get<WithholdingDesk>().ReadAsync(release.Key, new Actor("x", ActorRole.Analyst), Cancel))!;

        var page = await analyst.PageAsync(Page);
        var table = await analyst.PageAsync(page.QuerySelector("#tables tbody a")!.GetAttribute("href")!);

        Assert.Equal(report.Tables.Count, page.QuerySelectorAll("#tables tbody tr").Length);
        var numbers = page.QuerySelector("#tables tbody tr")!.QuerySelectorAll("td.number").Select(cell => cell.TextContent.Trim()).ToList();
        var (sum, why) = (report.Sum(row => row.TableId == report.Tables[0]), report.SumReasons(row => row.TableId == report.Tables[0])!.Value);
        Assert.Equal([$"{sum.Cells}", $"{sum.Zeros}", $"{sum.Shown}", $"{sum.Withheld}"], numbers[..4].Select(text => text.Replace("\u00a0", "", StringComparison.Ordinal)));
        Assert.Equal([$"{why.Small}", $"{why.FewOthers}", $"{why.SameAnswer}", $"{why.OfPlace}", $"{why.ForOthers}"], numbers[5..].Select(text => text.Replace("\u00a0", "", StringComparison.Ordinal)));
        Assert.Equal(report.Rows.Count(row => row.TableId == report.Tables[0]), table.QuerySelectorAll("#rows tbody tr").Length);
        Assert.Contains((await analyst.PageAsync(ReleasePortal.Page)).QuerySelectorAll("main a"), link => link.GetAttribute("href") == Page);
    }

    [Fact]
    public async Task A_suggestion_is_tried_in_the_background_and_its_figures_stand_on_the_page()
    {
        var (portal, release) = await ReleasePortal.BuiltAsync();
        await using var _1 = portal;
        await portal.PublishedLastYearAsync();
        await using (var context = await portal.ContextAsync())
            await context.PublishedCells.Where(cell => cell.ReleaseKey == release.Key && cell.TableId == "ent-referral" && cell.Place.StartsWith("KU"))
                .ExecuteUpdateAsync(cells => cells.SetProperty(cell => cell.Status, CellStatus.Suppressed).SetProperty(cell => cell.Value, (double?)null), Cancel);
        var approver = await portal.SignedInAsync(ActorRole.Approver);
        var desk = portal.Get<WithholdingDesk>();
        var report = (await desk.ReadAsync(release.Key, new Actor("x", ActorRole.Analyst), Cancel))!;
        var advice = desk.AdviceOn(report).First(entry => entry.Kind == AdviceKind.SeveralYears);
        var address = $"{Page}?table={advice.TableId}";

        await approver.PostFormAsync(address, new() { ["Wanted"] = advice.Id }, "#advice form");
        var trial = await desk.FindTrial(report, advice)!;
        var row = (await approver.PageAsync(address)).GetElementById(advice.Id)!;

        Assert.Equal(2, trial!.Years);
        Assert.Contains("2 vuotta yhdessä", row.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Null(row.QuerySelector("button"));
    }

    [Fact]
    public async Task Nobody_else_sees_it()
    {
        var (portal, _) = await ReleasePortal.BuiltAsync();
        await using var _1 = portal;

        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignedInAsync(ActorRole.Administrator)).GetAsync(Page, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignedInAsync(ActorRole.Ministry)).GetAsync(Page, Cancel)).StatusCode);
    }
}
