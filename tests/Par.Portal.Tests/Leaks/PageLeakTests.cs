using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Collection;

namespace Par.Portal.Tests.Leaks;

/// <summary>Pages: no address that the portal has shows an account what is another organisation's, whatever of it is put into route and query.</summary>
[Slow]
public sealed class PageLeakTests(LeakScene scene) : IClassFixture<LeakScene>
{
    [Theory]
    [InlineData("nobody", "fi")]
    [InlineData("submitter", "fi")]
    [InlineData("submitter", "sv")]
    [InlineData("submitter", "en")]
    [InlineData("lead", "fi")]
    [InlineData("other side", "fi")]
    [InlineData("supplier", "fi")]
    [InlineData("own key", "fi")]
    [InlineData("ministry", "fi")]
    public async Task No_address_shows_what_is_another_organisations_or_not_yet_published(string who, string language)
    {
        var found = await LeakWalk.FindAsync(await scene.ReaderAsync(who), LeakWalk.Of(scene).Addresses(language));

        Assert.Empty(found);
    }

    [Fact]
    public async Task An_analyst_of_another_area_sees_releases_but_nothing_of_an_organisation_that_is_not_of_the_area()
    {
        var found = await LeakWalk.FindAsync(await scene.ReaderAsync("other area"), LeakWalk.Of(scene).Addresses());

        Assert.DoesNotContain(found, page => page.Value.Any(IsOfOrganisation));
    }

    [Fact]
    public async Task An_administrator_sees_names_of_files_and_keys_but_no_organisations_figures_findings_or_messages()
    {
        var found = await LeakWalk.FindAsync(await scene.ReaderAsync("administrator"), LeakWalk.Of(scene).Addresses());

        Assert.DoesNotContain(found, page => page.Value.Any(mark => IsOfOrganisation(mark) && mark is not (Marks.Word + "-tiedosto" or Marks.Word + "-avain")));
    }

    [Fact]
    public async Task The_organisation_itself_and_a_national_analyst_find_every_mark_on_addresses_that_are_walked()
    {
        var walked = LeakWalk.Of(scene).Addresses();
        string[] own = [$"/fi/toimitus/{scene.January}", $"/fi/toimitus/{scene.September}/merkitty.xlsx", $"/fi/toimitus/{scene.September}/havainnot.csv", "/fi/toimitus/historia"];
        string[] desk = [$"/fi/tarkastus/{scene.January}", $"/fi/tarkastus/puuttuva/2025/ENT/{LeakScene.Absent}"];

        var ofOwner = await LeakWalk.FindAsync(await scene.OwnerAsync(), own);
        var ofDesk = await LeakWalk.FindAsync(await scene.Portal.SignedInAsync(ActorRole.Analyst), desk);
        var ofKeys = await LeakWalk.FindAsync(await scene.ReaderAsync("administrator"), ["/fi/hallinta/avaimet"]);

        Assert.Subset(walked.ToHashSet(), own.Concat(desk).ToHashSet());
        Assert.Equal(own.Order(), ofOwner.Keys.Order());
        string[] all =
        [
            "-havainto", "-kysymys", "-vastaus", "-peruste", "-selitys", "-tiedosto", "-avain",
        ];
        var marks = ofOwner.Concat(ofDesk).Concat(ofKeys).SelectMany(page => page.Value).ToHashSet();
        Assert.Subset(marks, all.Select(ending => Marks.Word + ending).ToHashSet());
        Assert.Contains(marks, mark => mark.StartsWith('7'));
    }

    [Theory]
    [InlineData("page")]
    [InlineData("header")]
    [InlineData("workbook")]
    public async Task A_leak_that_is_planted_in_one_address_is_found(string where)
    {
        await using var leaking = new LeakScene();
        leaking.Portal.MadeWith(services => services.AddTransient<IStartupFilter>(_ => new Leak(leaking, where)));
        await leaking.InitializeAsync();

        var found = await LeakWalk.FindAsync(await leaking.ReaderAsync("submitter"), LeakWalk.Of(leaking).Addresses().Where(address => address.Contains("/toimitus", StringComparison.Ordinal)));

        Assert.Equal([$"/fi/toimitus/{leaking.September}/tila"], found.Keys);
    }

    private static bool IsOfOrganisation(string mark) => mark.StartsWith(Marks.Word, StringComparison.Ordinal) || mark.StartsWith('7');

    /// <summary>Tells the foreign figure to anybody who asks one address, and nowhere else.</summary>
    private sealed class Leak(LeakScene scene, string where) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (http, goOn) =>
            {
                if (http.Request.Path != $"/fi/toimitus/{scene.September}/tila")
                    await goOn(http);
                else if (where == "header")
                    http.Response.Headers["X-Clients"] = "7413852";
                else if (where == "page")
                    await http.Response.WriteAsync("<dd>7&#xA0;413&#xA0;852</dd>");
                else
                    await http.Response.Body.WriteAsync(Workbook());
            });
            next(app);
        };

        private static byte[] Workbook()
        {
            using var stream = new MemoryStream();
            MiniExcelLibs.MiniExcel.SaveAs(stream, new[] { new { Clients = Marks.Figure } });
            return stream.ToArray();
        }
    }
}
