using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Par.Portal.Identity;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Collection;

namespace Par.Portal.Tests.Hosting;

/// <summary>Walks the addresses that a portal really has, each as a role that may open it.</summary>
internal sealed partial class PageWalk(TestPortal portal)
{
    private static readonly ActorRole[] Roles = [ActorRole.Organisation, ActorRole.Analyst, ActorRole.Ministry, ActorRole.Administrator, ActorRole.Approver, ActorRole.OrganisationLead];

    private readonly Dictionary<ActorRole, HttpClient> signedIn = [];

    public IEnumerable<RouteEndpoint> Endpoints => portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is not { } methods || methods.HttpMethods.Contains("GET"));

    /// <summary>An address of the route: what it asks for is filled in with what may well exist.</summary>
    public static string AddressOf(RouteEndpoint endpoint) => "/" + Place().Replace(endpoint.RoutePattern.RawText!.TrimStart('/'), place => place.Groups[1].Value.ToLowerInvariant() switch
    {
        "round" or "roundcode" => "2025-T1",
        "side" or "sidecode" => "ENT",
        "parid" => "P0179",
        "year" => "2025",
        "key" or "id" => "77",
        _ => "x",
    });

    public async Task<HttpClient> VisitorOfAsync(RouteEndpoint endpoint)
    {
        var areas = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy).OfType<string>().ToList();
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null || areas.Count == 0 || areas.Exists(area => area.Contains(':', StringComparison.Ordinal)))
            return portal.Visitor();
        var role = Roles.First(candidate => areas.TrueForAll(area => area == Areas.Enrolment || Areas.IsOpen(area, candidate)));
        if (!signedIn.TryGetValue(role, out var visitor))
            signedIn[role] = visitor = role.Includes(ActorRole.Organisation)
                ? await portal.SignedInAsync(role, "P0179", Side.Ent)
                : await portal.SignedInAsync(role);
        return visitor;
    }

    [GeneratedRegex(@"\{\**(\w+)[^}]*\}")]
    private static partial Regex Place();
}
