using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Par.Portal.Api.Keys;
using Par.Portal.Identity.Accounts;
using Par.Portal.Shell;
using Par.Portal.Tests.Api;
using Par.Portal.Tests.House;
using Par.Portal.Tests.Reports;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Portal.Tests.Identity;

/// <summary>
/// Walks every endpoint of the real host with every kind of visitor and compares what they are answered with the table in <c>docs/access.md</c>. A new address
/// without a row fails. <c>PAR_WRITE_DOCS=$PWD/docs</c> writes the table anew, for somebody to read before it is committed.
/// </summary>
[Slow]
public sealed partial class AccessTableTests
{
    private static readonly string[] Visitors =
        ["nobody", "organisation", "lead", "analyst", "approver", "ministry", "admin", "not enrolled", "supplier's key", "own key"];

    /// <summary>What stands for a part of an address. Nothing has key 1: whoever may ask is told that it is not found.</summary>
    private static readonly Dictionary<string, string> Values = new(StringComparer.OrdinalIgnoreCase)
    {
        ["year"] = "2025", ["round"] = "2025-T1", ["side"] = "ENT", ["parId"] = "P0179", ["name"] = "par.css", ["code"] = "179",
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_address_answers_every_kind_of_visitor_as_the_table_says()
    {
        await using var portal = await TestPortal.StartAsync(GrantFigures.Published());
        // A portal of its own, because the demand holds for the whole of one.
        await using var strict = new TestPortal().With("Identity:SecondFactor", "RequiredForStaff");
        await strict.BringUpAsync(GrantFigures.Published());
        var visitors = await VisitorsAsync(portal, await strict.SignedInAsync(ActorRole.Administrator));
        var rows = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        var faults = new List<string>();
        foreach (var (method, path) in Addresses(portal))
        {
            var answers = new List<string>();
            foreach (var (name, visitor) in visitors)
            {
                var answer = await visitor.SendAsync(new HttpRequestMessage(new HttpMethod(method), Filled(path)), HttpCompletionOption.ResponseHeadersRead, Cancel);
                if ((int)answer.StatusCode >= 500)
                    faults.Add($"{method} {path} answers {name} with {(int)answer.StatusCode}");
                answers.Add(Word(answer));
            }
            // An address says the same in each language.
            var row = $"{method} {InFinnish(path)}";
            if (rows.TryGetValue(row, out var known) && !known.SequenceEqual(answers))
                faults.Add($"{method} {path} answers otherwise than {row}: {string.Join(", ", answers)}");
            rows[row] = answers;
        }

        Assert.Empty(faults);
        AccessDocument.AssertSame("Addresses", Visitors, rows);
    }

    private static async Task<List<(string Name, HttpClient Client)>> VisitorsAsync(TestPortal portal, HttpClient enrolling)
    {
        var lead = new Actor("lead", ActorRole.OrganisationLead, "P0179", [new("P0179", Side.Ent)]);
        var own = await portal.InScopeAsync<ApiKeyRegister, ApiKeyToken?>(keys =>
            keys.MakeAsync(new("own", ApiScopes.All, [new("P0179", Side.Ent)], TimeSpan.FromDays(9)), lead, Cancel));
        HttpClient[] clients =
        [
            portal.Visitor(), await portal.SignedInAsync(ActorRole.Organisation, "P0179", Side.Ent), await portal.SignedInAsync(ActorRole.OrganisationLead, "P0179", Side.Ent),
            await portal.SignedInAsync(ActorRole.Analyst), await portal.SignedInAsync(ActorRole.Approver), await portal.SignedInAsync(ActorRole.Ministry),
            await portal.SignedInAsync(ActorRole.Administrator), enrolling, portal.With(await portal.KeyAsync()), portal.With(own),
        ];
        return [.. Visitors.Zip(clients)];
    }

    private static List<(string Method, string Path)> Addresses(TestPortal portal) =>
    [
        .. from endpoint in portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods : ["GET"]
        where method is "GET" or "POST" or "DELETE" or "PUT" or "PATCH"
        let path = "/" + endpoint.RoutePattern.RawText!.TrimStart('/')
        orderby path, method
        select (method, path),
    ];

    private static string Filled(string path) => Part().Replace(path, part => Values.GetValueOrDefault(part.Groups[1].Value, "1"));

    private static string InFinnish(string path) =>
        Languages.Find(path.Split('/')[1]) is null ? path : Address.Switch(path, Language.Fi);

    private static string Word(HttpResponseMessage answer)
    {
        var to = answer.StatusCode is HttpStatusCode.Redirect ? answer.Headers.Location?.PathAndQuery() ?? "" : "";
        if (Languages.All.Any(language => to.StartsWith(Address.Of(language, Slug.SignIn), StringComparison.Ordinal)) || answer.StatusCode == HttpStatusCode.Unauthorized)
            return "sign in";
        if (Languages.All.Any(language => to == Address.Of(language, Slug.MyAccount, Slug.SecondFactor)))
            return "enrol";
        return answer.StatusCode switch
        {
            HttpStatusCode.Forbidden => "no",
            HttpStatusCode.NotFound => "not found",
            _ => "yes",
        };
    }

    [GeneratedRegex(@"\{\*{0,2}(\w+)[^}]*\}")]
    private static partial Regex Part();
}

/// <summary>The generated tables of <c>docs/access.md</c>.</summary>
internal static class AccessDocument
{
    private static readonly object Gate = new();

    private static string Committed => Path.Combine(Repository.Root, "docs", "access.md");

    /// <summary>Holds the table under a heading against these rows, or writes it when <c>PAR_WRITE_DOCS</c> names the folder.</summary>
    public static void AssertSame(string heading, IReadOnlyList<string> columns, SortedDictionary<string, List<string>> rows)
    {
        var table = Table(heading, columns, rows);
        if (Environment.GetEnvironmentVariable("PAR_WRITE_DOCS") is { Length: > 0 } folder)
        {
            lock (Gate)
            {
                var file = Path.Combine(folder, "access.md");
                var text = File.ReadAllText(file);
                var (from, to) = Span(text, heading);
                File.WriteAllText(file, text[..from] + table + text[to..]);
            }
            return;
        }
        var written = File.ReadAllText(Committed);
        var (start, end) = Span(written, heading);
        Assert.Equal(table.Trim().Split('\n'), written[start..end].Trim().Split('\n'));
    }

    private static string Table(string heading, IReadOnlyList<string> columns, SortedDictionary<string, List<string>> rows)
    {
        var text = new StringBuilder().Append("| ").Append(heading).Append(" | ").AppendJoin(" | ", columns).Append(" |\n|---").Insert(0, "");
        text.Append(string.Concat(Enumerable.Repeat("|---", columns.Count))).Append("|\n");
        foreach (var (name, answers) in rows)
            text.Append("| `").Append(name.Replace("|", "\\|", StringComparison.Ordinal)).Append("` | ").AppendJoin(" | ", answers).Append(" |\n");
        return text.ToString();
    }

    /// <summary>Where a table stands: from its heading row to the next empty line.</summary>
    private static (int From, int To) Span(string text, string heading)
    {
        var from = text.IndexOf($"| {heading} |", StringComparison.Ordinal);
        Assert.True(from >= 0, $"docs/access.md has no table '{heading}'.");
        var to = text.IndexOf("\n\n", from, StringComparison.Ordinal);
        return (from, to < 0 ? text.Length : to + 1);
    }
}
