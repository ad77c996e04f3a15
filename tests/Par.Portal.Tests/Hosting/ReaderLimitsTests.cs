using System.Net;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Collection;

namespace Par.Portal.Tests.Hosting;

/// <summary>How much one address is given of the open pages, and what a refusal says.</summary>
public sealed class ReaderLimitsTests
{
    private const string Office = "192.0.2.7";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/fi/haku?q=akaa", "fi", "Liian monta pyyntöä")]
    [InlineData("/sv/kommuner", "sv", "För många förfrågningar")]
    [InlineData("/en/municipalities", "en", "Too many requests")]
    public async Task Too_many_are_refused_in_the_readers_language_with_the_time_to_wait(string address, string language, string title)
    {
        await using var portal = await StartAsync(("Pages:RequestsPerMinute", "3"), ("Pages:SearchesPerMinute", "3"));
        var visitor = portal.VisitorAt(Office);
        for (var request = 0; request < 3; request++)
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(address, Cancel)).StatusCode);

        var answer = await visitor.GetAsync(address, Cancel);

        var page = await answer.DocumentAsync();
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal((language, title), (page.DocumentElement.GetAttribute("lang"), page.QuerySelector("h1")?.TextContent));
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Equal(HttpStatusCode.OK, (await portal.VisitorAt("192.0.2.8").GetAsync(address, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/assets/par.css", Cancel)).StatusCode);
    }

    [Fact]
    public async Task Searches_have_a_limit_of_their_own()
    {
        await using var portal = await StartAsync(("Pages:SearchesPerMinute", "1"));
        var visitor = portal.VisitorAt(Office);

        await visitor.GetAsync("/fi/haku?q=a", Cancel);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await visitor.GetAsync("/fi/haku/?q=b", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/fi/kunnat", Cancel)).StatusCode);
    }

    [Fact]
    public async Task Sixty_people_behind_one_address_who_open_ten_pages_and_search_four_times_in_a_minute_are_not_refused()
    {
        await using var portal = await StartAsync();
        var visitor = portal.VisitorAt(Office);
        var refused = 0;
        for (var person = 0; person < 60; person++)
            foreach (var address in Enumerable.Repeat("/", 10).Concat(Enumerable.Repeat("/fi/haku", 4)))
                refused += (await visitor.GetAsync(address, Cancel)).StatusCode == HttpStatusCode.TooManyRequests ? 1 : 0;

        Assert.Equal(0, refused);
    }

    [Fact]
    public async Task Whoever_has_signed_in_is_not_counted()
    {
        await using var portal = await StartAsync(("Pages:RequestsPerMinute", "5"));
        var name = await portal.NewAccountAsync(ActorRole.Ministry);
        var visitor = portal.VisitorAt(Office);
        await visitor.PostFormAsync("/fi/kirjaudu", new() { ["UserName"] = name, ["Password"] = TestPortal.Password });

        for (var request = 0; request < 10; request++)
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/fi/kunnat", Cancel)).StatusCode);
    }

    [Theory]
    [InlineData("/sv/logga-in", "sv", "Begäran kunde inte läsas")]
    [InlineData("/en/sign-out", "en", "The request could not be read")]
    [InlineData("/account/passkeys/request", "fi", "Pyyntöä ei voitu lukea")]
    public async Task A_form_that_is_not_ours_is_refused_in_words(string address, string language, string title)
    {
        // As it is installed: while developing, the framework answers in its own words.
        await using var portal = await StartAsync(("environment", "Production"));

        var answer = await portal.Visitor().PostAsync(address, new FormUrlEncodedContent([new("_handler", "sign-in")]), Cancel);

        var page = await answer.DocumentAsync();
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal((language, title), (page.DocumentElement.GetAttribute("lang"), page.QuerySelector("h1")?.TextContent));
    }

    [Fact]
    public async Task Nothing_names_the_host_that_a_request_claims()
    {
        await using var portal = await StartAsync();
        var admin = await portal.SignedInAsync(ActorRole.Administrator);
        admin.DefaultRequestHeaders.Host = "evil.example";

        var feed = await admin.GetStringAsync("/fi/julkaisut.atom", Cancel);
        var invited = await admin.PostFormAsync("/fi/hallinta/tunnukset", new() { ["UserName"] = "invited", ["Role"] = "Ministry" },
            "form:has(#role)");

        Assert.DoesNotContain("evil.example", feed, StringComparison.Ordinal);
        var page = await invited.DocumentAsync();
        Assert.Contains("?token=", page.QuerySelector(".notice code")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    private static async Task<TestPortal> StartAsync(params (string Setting, string Value)[] settings)
    {
        var portal = new TestPortal().WithAddresses();
        foreach (var (setting, value) in settings)
            portal.With(setting, value);
        await portal.BringUpAsync();
        return portal;
    }
}
