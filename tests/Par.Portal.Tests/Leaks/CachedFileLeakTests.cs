using System.Net;
using System.Net.Http.Headers;

namespace Par.Portal.Tests.Leaks;

/// <summary>Cached files: what was made for one reader is kept nowhere, and asking for a part of it or whether it has changed tells others nothing.</summary>
public sealed class CachedFileLeakTests(LeakScene scene) : IClassFixture<LeakScene>
{
    private string[] Addresses =>
    [
        .. new[] { "", "/havainnot.csv", "/havainnot.xlsx", "/merkitty.xlsx", "/kuitti", "/muutokset", "/tila" }.Select(part => $"/fi/toimitus/{scene.September}{part}"),
        $"/fi/toimitus/{scene.January}",
    ];

    [Fact]
    public async Task What_the_owner_gets_may_be_kept_nowhere_and_names_no_version_of_itself()
    {
        var owner = await scene.OwnerAsync();

        foreach (var address in Addresses)
        {
            using var answer = await owner.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.True(answer.Headers.CacheControl is { NoStore: true, Public: false, MaxAge: null }, address);
            Assert.Null(answer.Headers.ETag);
            Assert.Null(answer.Content.Headers.LastModified);
        }
    }

    [Theory]
    [InlineData("submitter")]
    [InlineData("lead")]
    [InlineData("other side")]
    [InlineData("nobody")]
    public async Task After_the_owner_has_fetched_it_others_get_what_they_got_before(string who)
    {
        var (owner, reader) = (await scene.OwnerAsync(), await scene.ReaderAsync(who));
        foreach (var address in Addresses)
        {
            var before = await StatusAsync(reader, address);
            await owner.GetByteArrayAsync(address, TestContext.Current.CancellationToken);

            Assert.Equal(before, await StatusAsync(reader, address));
            Assert.Equal(before, await StatusAsync(reader, address, request => request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Any)));
            Assert.Equal(before, await StatusAsync(reader, address, request => request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue($"\"{scene.ForeignHash}\""))));
            Assert.Equal(before, await StatusAsync(reader, address, request => request.Headers.IfModifiedSince = DateTimeOffset.UnixEpoch.AddYears(90)));
            Assert.Equal(before, await StatusAsync(reader, address, request => request.Headers.Range = new RangeHeaderValue(0, 10)));
            Assert.Equal(before, await StatusAsync(reader, address, request => request.Headers.TryAddWithoutValidation("If-Match", "*")));
        }
    }

    [Theory]
    [InlineData("submitter")]
    [InlineData("nobody")]
    [InlineData("administrator")]
    public async Task The_stored_file_is_at_no_address(string who)
    {
        var reader = await scene.ReaderAsync(who);
        var hash = scene.ForeignHash;
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(scene.Portal.Folder, "files"), "*", SearchOption.AllDirectories));

        foreach (var address in new[] { $"/assets/{hash}", $"/files/{hash}", $"/var/files/{hash}", $"/assets/..%2f..%2ffiles%2f{hash}", $"/assets/%2e%2e/files/{hash}", "/par.db", "/assets/..%2fpar.db" })
        {
            using var answer = await reader.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Empty(await Marks.FoundAsync(answer));
        }
    }

    private static async Task<(HttpStatusCode Status, string? Location)> StatusAsync(HttpClient reader, string address, Action<HttpRequestMessage>? ask = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        ask?.Invoke(request);
        using var answer = await reader.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Empty(await Marks.FoundAsync(answer));
        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
        return (answer.StatusCode, answer.Headers.Location?.OriginalString);
    }
}
