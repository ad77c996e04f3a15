using System.Net;
using Microsoft.EntityFrameworkCore;
using Par.Portal.Tests.Deliveries;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Collection;

namespace Par.Portal.Tests.Hosting;

public sealed class FailurePageTests
{
    [Fact]
    public async Task A_failure_inside_is_a_page_in_the_readers_language_with_an_error_id_and_nothing_of_the_inside()
    {
        await using var portal = await TestPortal.StartAsync();
        var own = await portal.SignedInAsync(ActorRole.Organisation, "P0179", Side.Ent);
        await using (var context = await portal.ContextAsync())
            await context.Database.ExecuteSqlRawAsync("ALTER TABLE organisation RENAME TO organisation_gone", TestContext.Current.CancellationToken);

        var answer = await own.GetAsync("/sv/leverans", TestContext.Current.CancellationToken);

        var page = await answer.DocumentAsync();
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("Ett fel inträffade i tjänsten", page.QuerySelector("h1")?.TextContent);
        Assert.NotEmpty(page.QuerySelector("code")!.TextContent);
        Assert.DoesNotContain("organisation", page.QuerySelector("main")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Exception", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));
    }
}
