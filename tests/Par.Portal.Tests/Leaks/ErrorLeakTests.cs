using System.Net;
using System.Text;
using Par.Portal.Tests.Api;

namespace Par.Portal.Tests.Leaks;

/// <summary>Errors: what is asked wrongly, in whatever way, answers with the portal's own words and nothing from the database or the program.</summary>
public sealed class ErrorLeakTests(LeakScene scene) : IClassFixture<LeakScene>
{
    private static readonly string[] Insides = ["   at ", "Exception", "SQLite", "SELECT ", "/src/", ".cs:line", "Data Source"];

    [Theory]
    [InlineData("submitter", "/fi/toimitus/{0}")]
    [InlineData("lead", "/sv/leverans/{0}/kvitto")]
    [InlineData("lead", "/en/submit/{0}/marked.xlsx")]
    [InlineData("submitter", "/fi/toimitus/{0}.xlsx")]
    [InlineData("other area", "/fi/tarkastus/{0}")]
    [InlineData("other area", "/fi/toimitustilanne/kysely/{0}/ENT/P0091")]
    [InlineData("other area", "/fi/tarkastus/puuttuva/2025/{0}/P0091")]
    [InlineData("supplier", "/api/v1/submissions/{0}")]
    [InlineData("supplier", "/api/v1/submissions/{0}/receipt")]
    [InlineData("supplier", "/api/v1/submissions?after={0}")]
    [InlineData("supplier", "/api/v1/submissions?organisation={0}")]
    [InlineData("nobody", "/fi/julkaisut/ent/2025/{0}")]
    public async Task What_is_no_id_tells_nothing(string who, string address)
    {
        var reader = await scene.ReaderAsync(who);
        string[] wrong =
        [
            "abc", "-1", "0", "1e3", "9223372036854775807", "9223372036854775808", new string('9', 400), "%01", "%27%20OR%201=1--", "..%2f..%2ffiles%2f" + scene.ForeignHash,
            $"{scene.January}%20", $"+{scene.January}", $"{scene.January}.0", $"{scene.January:N0}", $"{scene.January:x}", "null", "undefined", "%F0%9F%92%A9",
        ];

        foreach (var id in wrong)
        {
            using var answer = await reader.GetAsync(string.Format(null, address, id), ApiPortal.Cancel);
            var body = await answer.Content.ReadAsStringAsync(ApiPortal.Cancel);
            Assert.Empty(await Marks.FoundAsync(answer));
            Assert.True((int)answer.StatusCode < 500, $"{(int)answer.StatusCode} {address} {id}");
            Assert.All(Insides, inside => Assert.DoesNotContain(inside, body, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("{\"organisation\":{\"ORG_PARID\":\"P0091\"}}")]
    [InlineData("{\"organisation\":{\"ORG_PARID\":\"P0091\",\"ORG_SIDE\":\"ENT\",\"PAR_ROUND\":\"2026-T3\",\"PAR_FORMAT\":1},\"clients\":7}")]
    [InlineData("{\"organisation\":[{\"ORG_PARID\":[\"P0091\"]}]}")]
    [InlineData("P0091")]
    public async Task A_broken_file_in_anothers_name_tells_nothing_of_them(string content)
    {
        var client = await scene.ReaderAsync("supplier");

        foreach (var address in new[] { ApiPortal.Deliveries, "/api/v1/screenings" })
        {
            using var answer = await client.SendAsync(Encoding.UTF8.GetBytes(content), address: address);
            Assert.Empty(await Marks.FoundAsync(answer));
            Assert.DoesNotContain("Helsingin", await answer.Content.ReadAsStringAsync(ApiPortal.Cancel), StringComparison.Ordinal);
            Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
        }
    }
}
