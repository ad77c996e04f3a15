using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Par.Portal.Tests.Reports;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Collection;

namespace Par.Portal.Tests.Identity;

/// <summary>Every address behind signing in × every role, and proof that no address is missing from the table.</summary>
public sealed class AuthorisationMatrixTests(AuthorisationMatrixTests.Site site) : IClassFixture<AuthorisationMatrixTests.Site>
{
    private readonly TestPortal portal = site.Portal;

    private static readonly Dictionary<string, ActorRole[]> OpenTo = new()
    {
        ["/fi/oma-tyo"] = [ActorRole.Analyst],
        ["/sv/mitt-arbete"] = [ActorRole.Analyst],
        ["/en/my-work"] = [ActorRole.Analyst],
        ["/fi/tarkastus"] = [ActorRole.Analyst],
        ["/sv/granskning"] = [ActorRole.Analyst],
        ["/en/review"] = [ActorRole.Analyst],
        ["/fi/toimitus"] = [ActorRole.Organisation],
        ["/sv/leverans"] = [ActorRole.Organisation],
        ["/en/submit"] = [ActorRole.Organisation],
        ["/en/submit/2025-T1.xlsx"] = [ActorRole.Organisation],
        ["/fi/toimitus/ohje"] = [ActorRole.Organisation],
        ["/sv/leverans/hjalp"] = [ActorRole.Organisation],
        ["/en/submit/help"] = [ActorRole.Organisation],
        ["/fi/toimitus/historia"] = [ActorRole.Organisation],
        ["/sv/leverans/historik"] = [ActorRole.Organisation],
        ["/en/submit/history"] = [ActorRole.Organisation],
        ["/fi/vertailu"] = [ActorRole.Organisation],
        ["/sv/jamforelse"] = [ActorRole.Organisation],
        ["/en/compare"] = [ActorRole.Organisation],
        ["/fi/raportit"] = [ActorRole.Ministry, ActorRole.Analyst],
        ["/sv/rapporter"] = [ActorRole.Ministry, ActorRole.Analyst],
        ["/en/reports"] = [ActorRole.Ministry, ActorRole.Analyst],
        ["/fi/raportit/valtionavustukset/2025"] = [ActorRole.Ministry, ActorRole.Analyst],
        ["/fi/raportit/valtionavustukset/2025.xlsx"] = [ActorRole.Ministry, ActorRole.Analyst],
        ["/fi/hallinta"] = [ActorRole.Administrator],
        ["/sv/administration"] = [ActorRole.Administrator],
        ["/en/admin"] = [ActorRole.Administrator],
        ["/fi/hallinta/organisaatiot"] = [ActorRole.Administrator],
        ["/fi/hallinta/tunnukset"] = [ActorRole.Administrator],
        ["/sv/administration/konton"] = [ActorRole.Administrator],
        ["/en/admin/accounts"] = [ActorRole.Administrator],
        ["/fi/hallinta/tunnukset/kutsut"] = [ActorRole.Administrator],
        ["/sv/administration/konton/inbjudningar"] = [ActorRole.Administrator],
        ["/en/admin/accounts/invitations"] = [ActorRole.Administrator],
        ["/sv/administration/organisationer"] = [ActorRole.Administrator],
        ["/en/admin/organisations"] = [ActorRole.Administrator],
        ["/fi/hallinta/organisaatiot/tuonti"] = [ActorRole.Administrator],
        ["/sv/administration/organisationer/import"] = [ActorRole.Administrator],
        ["/en/admin/organisations/import"] = [ActorRole.Administrator],
        ["/fi/hallinta/organisaatiot/register.xlsx"] = [ActorRole.Administrator],
        ["/sv/administration/organisationer/register.xlsx"] = [ActorRole.Administrator],
        ["/en/admin/organisations/register.xlsx"] = [ActorRole.Administrator],
        ["/fi/hallinta/kierrokset"] = [ActorRole.Administrator],
        ["/sv/administration/omgangar"] = [ActorRole.Administrator],
        ["/en/admin/rounds"] = [ActorRole.Administrator],
        ["/fi/hallinta/kirjeet"] = [ActorRole.Administrator],
        ["/sv/administration/brev"] = [ActorRole.Administrator],
        ["/en/admin/letters"] = [ActorRole.Administrator],
        ["/fi/hallinta/tilaajat"] = [ActorRole.Administrator],
        ["/sv/administration/prenumeranter"] = [ActorRole.Administrator],
        ["/en/admin/subscribers"] = [ActorRole.Administrator],
        ["/fi/hallinta/viestit"] = [ActorRole.Administrator],
        ["/sv/administration/meddelanden"] = [ActorRole.Administrator],
        ["/en/admin/messages"] = [ActorRole.Administrator],
        ["/fi/hallinta/tapahtumaloki/par-audit.csv"] = [ActorRole.Administrator],
        ["/sv/administration/handelselogg/par-audit.excel.csv"] = [ActorRole.Administrator],
        ["/en/admin/audit-trail/par-audit.jsonl"] = [ActorRole.Administrator],
        ["/fi/hallinta/avaimet"] = [ActorRole.Administrator],
        ["/sv/administration/nycklar"] = [ActorRole.Administrator],
        ["/en/admin/keys"] = [ActorRole.Administrator],
        ["/fi/toimitus/avaimet"] = [ActorRole.OrganisationLead],
        ["/sv/leverans/nycklar"] = [ActorRole.OrganisationLead],
        ["/en/submit/keys"] = [ActorRole.OrganisationLead],
        ["/fi/toimitustilanne"] = [ActorRole.Analyst, ActorRole.Administrator],
        ["/sv/leveranslage"] = [ActorRole.Analyst, ActorRole.Administrator],
        ["/en/deliveries"] = [ActorRole.Analyst, ActorRole.Administrator],
        ["/fi/toimitustilanne/2025-T1.csv"] = [ActorRole.Analyst, ActorRole.Administrator],
        ["/fi/toimitustilanne/2025-T1.xlsx"] = [ActorRole.Analyst, ActorRole.Administrator],
        ["/fi/toimitustilanne/muistutus?round=2025-T1"] = [ActorRole.Analyst, ActorRole.Administrator],
        ["/fi/toimitustilanne/kysely/2025-T1/ENT/P0179"] = [ActorRole.Analyst],
        ["/hallinta/tyot"] = [ActorRole.Administrator],
    };

    /// <summary>Pages that lead an organisation on to its own.</summary>
    private static readonly string[] LedOn = ["/fi/oma-tyo", "/sv/mitt-arbete", "/en/my-work"];

    [Theory]
    [InlineData(null)]
    [InlineData(ActorRole.Organisation)]
    [InlineData(ActorRole.OrganisationLead)]
    [InlineData(ActorRole.Analyst)]
    [InlineData(ActorRole.Approver)]
    [InlineData(ActorRole.Ministry)]
    [InlineData(ActorRole.Administrator)]
    public async Task A_role_sees_its_own_areas_and_is_refused_everywhere_else(ActorRole? role)
    {
        var visitor = role is { } known
            ? await portal.SignedInAsync(known, known.Includes(ActorRole.Organisation) ? "P0179" : null, known.Includes(ActorRole.Organisation) ? Side.Ent : null)
            : portal.Visitor();

        var answers = new Dictionary<string, HttpStatusCode>();
        foreach (var address in OpenTo.Keys)
            answers[address] = (await visitor.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode;

        var expected = OpenTo.ToDictionary(entry => entry.Key, entry =>
            role is null ? HttpStatusCode.Redirect
            : entry.Value.Any(wanted => role.Value.Includes(wanted)) ? HttpStatusCode.OK
            : LedOn.Contains(entry.Key) && role.Value.Includes(ActorRole.Organisation) ? HttpStatusCode.Redirect
                : HttpStatusCode.Forbidden);
        Assert.Equal(expected, answers);
    }

    [Theory]
    [InlineData(ActorRole.Organisation)]
    [InlineData(ActorRole.Administrator)]
    public async Task No_role_reaches_the_machine_interface_by_signing_in(ActorRole role)
    {
        var visitor = await portal.SignedInAsync(role, role == ActorRole.Organisation ? "P0179" : null, role == ActorRole.Organisation ? Side.Ent : null);

        var answers = new List<HttpStatusCode>();
        foreach (var address in new[] { "/api/v1/submissions", "/api/v1/submissions/1", "/api/v1/submissions/1/findings", "/api/v1/submissions/1/receipt" })
            answers.Add((await visitor.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode);
        foreach (var address in new[] { "/api/v1/submissions", "/api/v1/screenings" })
            answers.Add((await visitor.PostAsync(address, null, TestContext.Current.CancellationToken)).StatusCode);
        answers.Add((await visitor.DeleteAsync("/api/v1/submissions/1", TestContext.Current.CancellationToken)).StatusCode);

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Unauthorized, answer));
    }

    [Fact]
    public async Task Every_address_of_the_portal_is_open_to_all_by_name_or_belongs_to_an_area()
    {
        var unguarded = portal.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Where(endpoint => !endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => data.Policy is not null))
            .Select(endpoint => endpoint.DisplayName);

        // Blazor's own, not used without its script; the fallback policy keeps it to administrators.
        Assert.Equal(["Blazor Opaque Redirection"], unguarded);
    }

    [Fact]
    public async Task Only_these_addresses_outside_the_public_pages_are_open_without_signing_in()
    {
        var open = portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(endpoint => (Route: endpoint.RoutePattern.RawText!.TrimStart('/'),
                Page: endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Components.Endpoints.ComponentTypeMetadata>()?.Type))
            .Where(endpoint => endpoint.Page is { } page && page.Namespace?.StartsWith("Par.Portal.Public", StringComparison.Ordinal) != true)
            .Select(endpoint => endpoint.Route).Where(route => route.StartsWith("fi/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

        Assert.Equal(["fi/aseta-salasana", "fi/ensimmainen-yllapitaja", "fi/kirjaudu", "fi/kirjaudu/tunnistus/liita", "fi/kirjaudu/vahvista", "fi/unohtunut-salasana", "fi/vahvista-osoite"], open);
    }

    [Fact]
    public async Task A_refused_role_reads_why_in_the_language_of_the_page()
    {
        var ministry = await portal.SignedInAsync(ActorRole.Ministry);

        var page = await ministry.PageAsync("/sv/granskning");

        Assert.Equal("Ingen behörighet", page.QuerySelector("main h1")?.TextContent);
    }

    [Fact]
    public async Task An_address_that_does_not_exist_is_not_found_and_does_not_ask_to_sign_in()
    {
        var answer = await portal.Visitor().GetAsync("/fi/ei-ole", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    public sealed class Site() : SharedPortal(() => TestPortal.StartAsync(GrantFigures.Published()));
}
