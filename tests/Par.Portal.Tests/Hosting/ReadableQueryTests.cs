using System.Net;
using Par.Portal.Shell;
using Par.Portal.Tests.Releases;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Collection;

namespace Par.Portal.Tests.Hosting;

public sealed class ReadableQueryTests
{
    private const string Notes = $"{ReleasePortal.Page}/tekstit?kind=Notes";

    [Fact]
    public async Task What_a_page_cannot_read_counts_as_absent_and_the_rest_of_the_query_stays()
    {
        var (portal, _) = await ReleasePortal.BuiltAsync();
        await using var _1 = portal;
        var analyst = await portal.SignedInAsync(ActorRole.Analyst);
        var plain = (await analyst.PageAsync(Notes)).QuerySelector("h1")!.TextContent;

        foreach (var typed in new[] { "saved=abc", "saved=", "saved", "SAVED=yes", "saved=true&saved=abc", "saved=%00" })
        {
            var answer = await analyst.GetAsync($"{Notes}&{typed}", TestContext.Current.CancellationToken);

            Assert.Equal((HttpStatusCode.OK, typed), (answer.StatusCode, typed));
            var page = await answer.DocumentAsync();
            Assert.Equal(plain, page.QuerySelector("h1")?.TextContent);
            Assert.Null(page.QuerySelector(".notice[role=status]"));
        }
        Assert.NotNull((await analyst.PageAsync($"{Notes}&saved=true")).QuerySelector(".notice[role=status]"));
    }

    [Fact]
    public void Every_parameter_that_is_not_text_is_known() =>
        Assert.Contains(("saved", typeof(bool)), ReadableQuery.ParametersOf(typeof(App).Assembly));
}
