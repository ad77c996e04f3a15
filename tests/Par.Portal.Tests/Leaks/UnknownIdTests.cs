using System.Net;

namespace Par.Portal.Tests.Leaks;

/// <summary>
/// Ids in addresses, and the time of a 404: what is another's answers byte for byte as what does not exist, after the same questions to the database. Every route that takes
/// an id is tried, as read off the running portal.
/// </summary>
public sealed class UnknownIdTests(UnknownIdTests.Site site) : IClassFixture<UnknownIdTests.Site>
{
    private const long Unknown = 569_971_234_567_890_123;

    private readonly LeakScene scene = site.Scene;
    private readonly Work work = site.Work;

    [Theory]
    [InlineData("submitter")]
    [InlineData("lead")]
    [InlineData("other side")]
    [InlineData("other area")]
    [InlineData("supplier")]
    [InlineData("own key")]
    [InlineData("nobody")]
    public async Task A_foreign_id_answers_as_one_that_does_not_exist_after_the_same_work(string who)
    {
        var reader = await scene.ReaderAsync(who);
        var walk = LeakWalk.Of(scene);
        var unknown = walk.AddressesWith(Unknown);
        foreach (var address in unknown.Take(1))
            await OutcomeAsync(reader, HttpMethod.Get, address, Unknown); // The first request of an account may ask more.

        foreach (var foreign in new[] { scene.January, scene.September })
            foreach (var (none, other) in unknown.Zip(walk.AddressesWith(foreign)))
                Assert.Equal(await OutcomeAsync(reader, HttpMethod.Get, none, Unknown), await OutcomeAsync(reader, HttpMethod.Get, other, foreign));

        Assert.True(unknown.Count >= 12, $"{unknown.Count} routes take an id.");
    }

    [Theory]
    [InlineData("submitter", "/fi/toimitus/{0}")]
    [InlineData("lead", "/fi/toimitus/{0}")]
    [InlineData("other side", "/fi/toimitus/{0}/kuitti")]
    [InlineData("other area", "/fi/tarkastus/{0}")]
    [InlineData("supplier", "/api/v1/submissions/{0}")]
    public async Task A_reader_is_told_that_there_is_no_such_thing(string who, string address)
    {
        var reader = await scene.ReaderAsync(who);

        var answer = await OutcomeAsync(reader, HttpMethod.Get, string.Format(null, address, scene.January), scene.January);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.NotEmpty(answer.Commands);
    }

    [Fact]
    public async Task Taking_back_what_is_anothers_answers_as_taking_back_what_does_not_exist()
    {
        var supplier = await scene.ReaderAsync("supplier");
        await OutcomeAsync(supplier, HttpMethod.Delete, $"/api/v1/submissions/{Unknown}", Unknown);

        var none = await OutcomeAsync(supplier, HttpMethod.Delete, $"/api/v1/submissions/{Unknown}", Unknown);
        var other = await OutcomeAsync(supplier, HttpMethod.Delete, $"/api/v1/submissions/{scene.September}", scene.September);

        Assert.Equal(none, other);
        Assert.Equal(HttpStatusCode.NotFound, none.Status);
    }

    [Fact]
    public async Task Unequal_work_would_be_seen()
    {
        var owner = await scene.OwnerAsync();
        var address = $"/fi/toimitus/{scene.September}/tila";
        await OutcomeAsync(owner, HttpMethod.Get, address, scene.September);

        var page = await OutcomeAsync(owner, HttpMethod.Get, $"/fi/toimitus/{scene.September}", scene.September);
        var none = await OutcomeAsync(owner, HttpMethod.Get, $"/fi/toimitus/{Unknown}", Unknown);

        Assert.NotEqual(none.Commands, page.Commands);
        Assert.NotEqual(none.Body, page.Body);
    }

    private Task<Work.Outcome> OutcomeAsync(HttpClient reader, HttpMethod method, string address, long id) =>
        work.OfAsync(reader, new HttpRequestMessage(method, address), $"{id}");

    /// <summary>The scene with an eye on what the database is asked.</summary>
    public sealed class Site : IAsyncLifetime
    {
        internal LeakScene Scene { get; } = new();

        internal Work Work { get; } = new();

        public async ValueTask InitializeAsync()
        {
            Scene.Portal.MadeWith(Work.Watch);
            await Scene.InitializeAsync();
        }

        public ValueTask DisposeAsync() => Scene.DisposeAsync();
    }
}
