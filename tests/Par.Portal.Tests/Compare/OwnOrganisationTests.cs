using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Par.Portal.Tests.Reports;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Collection;
using Par.Warehouse.Statistics;

namespace Par.Portal.Tests.Compare;

public sealed class OwnOrganisationTests
{
    [Fact]
    public async Task An_organisation_sees_its_own_small_numbers_unhidden_beside_the_published_ones()
    {
        await using var portal = await TestPortal.StartAsync(GrantFigures.Published());
        await portal.LoadedAsync("P0179", "Jyväskylän kaupunki", clients: 4);
        var own = await portal.SignedInAsync(ActorRole.Organisation, "P0179", Side.Ent);

        var page = await own.PageAsync("/fi/vertailu");

        var women = page.QuerySelectorAll("#gender ~ div tbody tr").First().QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToList();
        Assert.Equal(["2", "50,0\u00a0%"], women.Take(2));
        Assert.Contains("Keski-Suomi", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_organisation_finds_nothing_of_another_organisations_submission()
    {
        await using var portal = await TestPortal.StartAsync();
        var mine = await portal.LoadedAsync("P0179", "Jyväskylän kaupunki", clients: 4);
        var others = await portal.LoadedAsync("P0256", "Kinnulan kunta", clients: 7);
        var own = await portal.SignedInAsync(ActorRole.Organisation, "P0179", Side.Ent);

        var page = await own.GetAsync($"/fi/toimitus/{mine}", TestContext.Current.CancellationToken);
        var other = await own.GetAsync($"/fi/toimitus/{others}", TestContext.Current.CancellationToken);
        var list = await own.PageAsync("/fi/toimitus");

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
        Assert.DoesNotContain("P0256", await other.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(["P0179-2025.xlsx"], list.QuerySelectorAll("#earlier tbody a").Select(link => link.TextContent));
        Assert.DoesNotContain("P0256", list.Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"{others}", list.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reader_itself_refuses_another_organisations_figures()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.LoadedAsync("P0256", "Kinnulan kunta", clients: 7);
        var reader = portal.Services.GetRequiredService<OwnFiguresReader>();
        var other = new Actor("jyvaskyla", ActorRole.Organisation, "P0179");

        await Assert.ThrowsAsync<NotAllowedException>(() => reader.ReadAsync("P0256", Side.Ent, 2025, other, TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<NotAllowedException>(() =>
            reader.ReadAsync("P0256", Side.Ent, 2025, new Actor("okm", ActorRole.Ministry), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_reader_itself_refuses_an_analyst_of_another_area()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.LoadedAsync("P0256", "Kinnulan kunta", clients: 7);
        var reader = portal.Services.GetRequiredService<OwnFiguresReader>();
        var (own, elsewhere) = (new Actor("own", ActorRole.Analyst, Area: "4"), new Actor("elsewhere", ActorRole.Analyst, Area: "1"));

        var figures = await reader.ReadAsync("P0256", Side.Ent, 2025, own, TestContext.Current.CancellationToken);

        Assert.NotNull(figures);
        Assert.Equal([2025], await reader.YearsAsync("P0256", Side.Ent, own, TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<NotAllowedException>(() => reader.ReadAsync("P0256", Side.Ent, 2025, elsewhere, TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<NotAllowedException>(() => reader.YearsAsync("P0256", Side.Ent, elsewhere, TestContext.Current.CancellationToken));
    }
}
