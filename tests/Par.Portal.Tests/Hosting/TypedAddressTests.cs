using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Par.Portal.Tests.Deliveries;

namespace Par.Portal.Tests.Hosting;

/// <summary>Whatever somebody types into an address, a page answers.</summary>
public sealed class TypedAddressTests
{
    private static readonly string[] Typed = ["abc", "99999999999999999999", "-1", "", "%00", "%E2%80%AE", "2025&{0}=2024"];

    [Fact]
    public async Task No_page_fails_on_what_is_typed_for_a_parameter_that_it_reads()
    {
        await using var portal = await DeliveriesScene.StartAsync();
        var walk = new PageWalk(portal);
        var (asked, failed) = (0, new List<string>());

        foreach (var endpoint in walk.Endpoints)
        {
            if (endpoint.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type is not { } page || !endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("en/", StringComparison.Ordinal))
                continue;
            var visitor = await walk.VisitorOfAsync(endpoint);
            foreach (var name in ParametersOf(page))
                foreach (var value in Typed)
                {
                    var address = $"{PageWalk.AddressOf(endpoint)}?{name}={value.Replace("{0}", name, StringComparison.Ordinal)}";
                    var answer = await visitor.GetAsync(address, TestContext.Current.CancellationToken);
                    asked++;
                    if ((int)answer.StatusCode >= 500)
                        failed.Add($"{(int)answer.StatusCode} {address}");
                }
        }

        Assert.Empty(failed);
        Assert.True(asked > 12 * Typed.Length);
    }

    /// <summary>Declared parameters, and those that a page reads from the request by name.</summary>
    private static IEnumerable<string> ParametersOf(Type page) => page.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
        .Select(property => property.GetCustomAttribute<SupplyParameterFromQueryAttribute>() is { } query ? query.Name ?? property.Name : null).OfType<string>()
        .Union(["round", "side", "state", "region"]);
}
