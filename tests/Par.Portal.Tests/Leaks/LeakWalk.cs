using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Par.Portal.Tests.Leaks;

/// <summary>
/// Every address that the portal answers to GET, with everything of the foreign organisation's put where the route and the page's query take something. What is walked is
/// read off the running portal: a page that is added later is walked too.
/// </summary>
internal sealed partial class LeakWalk(IServiceProvider services, LeakWalk.Values values)
{
    /// <summary>What is put where a route takes something.</summary>
    internal sealed record Values(IReadOnlyList<string> Ids, string ContentHash);

    /// <summary>A walk with what is the foreign organisation's.</summary>
    public static LeakWalk Of(LeakScene scene) => new(
        scene.Portal.Services, new Values([$"{scene.January}", $"{scene.September}", $"{LeakScene.ReleaseKey}", scene.ForeignApiKey], scene.ForeignHash));

    /// <summary>The public addresses.</summary>
    public IReadOnlyList<string> OpenAddresses(string language = "fi") => Walk(Endpoints.Where(endpoint =>
        endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Authorization.IAllowAnonymous>() is not null && IsOf(language, Raw(endpoint))));

    /// <summary>Pages in this language, and addresses without one.</summary>
    public IReadOnlyList<string> Addresses(string language = "fi") => Walk(Endpoints.Where(endpoint => IsOf(language, Raw(endpoint))));

    /// <summary>The routes that ask for something, as templates with <paramref name="id"/> in place of what they ask for; those that do not ask for an id are left out.</summary>
    public IReadOnlyList<string> AddressesWith(long id, string language = "fi") =>
        [.. Endpoints.Select(Raw).Where(route => IsOf(language, route) && Id().IsMatch(route)).Select(route => "/" + Id().Replace(route, $"{id}"))
            .Where(address => !address.Contains('{', StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>What an account finds there: addresses with marks.</summary>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> FindAsync(HttpClient reader, IEnumerable<string> addresses)
    {
        var found = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var address in addresses)
        {
            using var answer = await reader.GetAsync(address, TestContext.Current.CancellationToken);
            if (await Marks.FoundAsync(answer) is { Count: > 0 } marks)
                found[address] = marks;
        }
        return found;
    }

    private IReadOnlyList<string> Walk(IEnumerable<RouteEndpoint> endpoints) =>
        [.. endpoints.SelectMany(AddressesOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private IEnumerable<RouteEndpoint> Endpoints => services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is not { } methods || methods.HttpMethods.Contains("GET"));

    private static string Raw(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText!.TrimStart('/');

    private static bool IsOf(string language, string route) =>
        route.Split('/')[0] is var first && (first == language || first is not ("fi" or "sv" or "en")) && !route.StartsWith("hallinta/tyot", StringComparison.Ordinal);

    private IEnumerable<string> AddressesOf(RouteEndpoint endpoint)
    {
        IEnumerable<string> addresses = [Raw(endpoint)];
        foreach (Match place in Place().Matches(Raw(endpoint)))
            addresses = addresses.SelectMany(address => ValuesOf(place.Groups[1].Value).Select(value => address.Replace(place.Value, value, StringComparison.Ordinal))).ToList();
        foreach (var address in addresses)
        {
            yield return "/" + address;
            foreach (var query in Queries(endpoint))
                yield return $"/{address}?{query}";
        }
    }

    private IEnumerable<string> Queries(RouteEndpoint endpoint)
    {
        var names = endpoint.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type is { } page
            ? page.GetProperties().Select(property => (Name: property.Name, Query: property.GetCustomAttribute<SupplyParameterFromQueryAttribute>()))
                .Where(property => property.Query is not null).Select(property => property.Query!.Name ?? property.Name).Append("q").Distinct().ToList()
            : Raw(endpoint).StartsWith("api/", StringComparison.Ordinal) ? ["organisation", "round", "after", "limit"] : [];
        return names.Count == 0 ? [] : new[] { values.Ids[0], LeakScene.Foreign, "2025-T1", "Helsingin" }
            .Select(value => string.Join('&', names.Select(name => $"{name}={value}")))
            .Append($"organisation={LeakScene.Foreign}&side=ENT&round=2025-T1&q=Helsin&parid={LeakScene.Foreign}&year=2025");
    }

    private IEnumerable<string> ValuesOf(string name) => name.ToLowerInvariant() switch
    {
        "key" or "id" or "release" => values.Ids,
        "parid" => [LeakScene.Foreign, LeakScene.Absent],
        "round" or "roundcode" => ["2025-T1", OwnRound],
        "side" or "sidecode" => ["ENT", "ent"],
        "code" => ["091", "ent", "ENT", LeakScene.Foreign],
        "year" => ["2025"],
        "version" => ["v1", "v2", "1"],
        "table" => ["ent-reached"],
        "file" => ["ent-reached.csv", "ent-reached.excel.csv", "ent-reached.json", "ent-reached.xlsx", "trend.csv", "trend.excel.csv"],
        "name" => [values.ContentHash, "par.css"],
        "path" or "rest" => [$"files/{values.ContentHash}", $"var/files/{values.ContentHash}", values.Ids[0]],
        _ => ["x", LeakScene.Foreign],
    };

    private static string OwnRound => Submit.OwnFile.Round.Code;

    [GeneratedRegex(@"\{\**(\w+)[^}]*\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"\{(?:key|id)(?::long)?\}", RegexOptions.IgnoreCase)]
    private static partial Regex Id();
}
