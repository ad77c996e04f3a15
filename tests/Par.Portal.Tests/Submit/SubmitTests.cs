using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Par.Ingest.Formats;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Portal.Tests.Submit;

public sealed class SubmitTests
{
    [Fact]
    public async Task A_delivered_file_is_received_for_the_organisation_and_waits_for_its_screening()
    {
        await using var portal = await OwnFile.PortalAsync();
        var own = await portal.SignedInAsync(ActorRole.Organisation, "P0179", Side.Ent);

        var answer = await own.SendFilesAsync(("data.json", "{\"organisation\":[{\"PAR_FORMAT\":\"1\",\"PAR_ROUND\":\"2026-T3\",\"ORG_PARID\":\"P0179\",\"ORG_SIDE\":\"ENT\"}]}"));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var page = await own.PageAsync(answer.Headers.Location!.PathAndQuery());
        Assert.Equal("data.json", page.QuerySelector("main h1")?.TextContent);
        Assert.NotNull(page.QuerySelector("meta[http-equiv=refresh]"));
    }

    [Theory]
    [InlineData("luvut.txt", "ei voitu lukea, joten sen nimeäkään ei tallennettu", "voisi tunnistaa")]
    [InlineData("luvut.json", "voisi tunnistaa", "joten sen nimeäkään")]
    public async Task A_file_is_said_to_name_somebody_only_when_something_in_it_does(string name, string said, string notSaid)
    {
        await using var portal = await TestPortal.StartAsync();
        var own = await portal.SignedInAsync(ActorRole.Organisation, "P0179", Side.Ent);

        var answer = await own.SendFilesAsync((name,
            "{\"organisation\":[{\"PAR_FORMAT\":\"1\",\"PAR_ROUND\":\"2025-T1\",\"ORG_PARID\":\"P0179\",\"ORG_SIDE\":\"ENT\"}],"
            + "\"clients\":[{\"CLIENT_ID\":\"010203A9013\"}]}"));

        var page = (await own.PageAsync(answer.Headers.Location!.PathAndQuery())).QuerySelector("main")!.TextContent;
        Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.DoesNotContain(notSaid, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_another_organisation_is_refused_and_nothing_is_registered()
    {
        await using var portal = await TestPortal.StartAsync();
        var own = await portal.SignedInAsync(ActorRole.Organisation, "P0179", Side.Ent);

        var answer = await own.SendFilesAsync(("data.json", "{\"organisation\":[{\"PAR_FORMAT\":\"1\",\"PAR_ROUND\":\"2025-T1\",\"ORG_PARID\":\"P0256\",\"ORG_SIDE\":\"ENT\"}]}"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("#files", (await answer.DocumentAsync()).QuerySelector(".error-summary a")?.GetAttribute("href"));
        await using var context = await portal.Services.GetRequiredService<IDbContextFactory<ParContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        Assert.False(await context.Submissions.AnyAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_template_is_for_the_organisation_and_round_that_ask_and_reads_back()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.LoadedAsync("P0179", "Jyväskylän kaupunki", clients: 1);
        var own = await portal.SignedInAsync(ActorRole.Organisation, "P0179", Side.Ent);

        await using var file = new MemoryStream(await own.GetByteArrayAsync("/fi/toimitus/2025-T1.xlsx", TestContext.Current.CancellationToken));

        var read = SubmissionReader.Read(file, "template.xlsx", TestPortal.Catalogue, TestContext.Current.CancellationToken);
        Assert.Equal(("P0179", Side.Ent, new Round(2025, RoundKind.January)), (read.Header!.ParId, read.Header.Side, read.Header.Round));
    }
}
