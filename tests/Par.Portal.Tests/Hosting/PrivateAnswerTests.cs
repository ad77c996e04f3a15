using Microsoft.AspNetCore.Authorization;
using Par.Portal.Tests.Deliveries;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Collection;

namespace Par.Portal.Tests.Hosting;

/// <summary>What was made for one reader is kept nowhere.</summary>
public sealed class PrivateAnswerTests
{
    [Fact]
    public async Task No_answer_of_an_address_that_is_not_open_to_all_may_be_kept()
    {
        await using var portal = await DeliveriesScene.StartAsync();
        var walk = new PageWalk(portal);
        var (answered, kept) = (0, new List<string>());

        foreach (var endpoint in walk.Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null))
        {
            var address = PageWalk.AddressOf(endpoint);
            var answer = await (await walk.VisitorOfAsync(endpoint)).GetAsync(address, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
            answered += answer.IsSuccessStatusCode ? 1 : 0;
            if (answer.Headers.CacheControl is not { NoStore: true, MaxAge: null })
                kept.Add($"{(int)answer.StatusCode} {address}: {answer.Headers.CacheControl}");
        }

        Assert.Empty(kept);
        Assert.True(answered > 30, $"{answered} addresses answered");
    }

    [Fact]
    public async Task A_public_page_as_somebody_signed_in_sees_it_is_not_kept_either_but_the_portals_own_files_are()
    {
        await using var portal = await TestPortal.StartAsync();
        var own = await portal.SignedInAsync(ActorRole.Organisation, "P0179", Side.Ent);
        var styles = (await own.PageAsync("/fi")).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href");

        var page = await own.GetAsync("/fi", TestContext.Current.CancellationToken);
        var file = await own.GetAsync(styles, TestContext.Current.CancellationToken);

        Assert.True(page.Headers.CacheControl?.NoStore);
        Assert.True(file.Headers.CacheControl is { Public: true, NoStore: false });
    }
}
