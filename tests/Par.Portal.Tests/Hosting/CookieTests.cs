using Microsoft.AspNetCore.Mvc.Testing;
using Par.Portal.Tests.SignedIn;

namespace Par.Portal.Tests.Hosting;

/// <summary>Over https no cookie of the portal travels open, the one that guards forms included.</summary>
public sealed class CookieTests
{
    [Theory]
    [InlineData("https", true)]
    [InlineData("http", false)]
    public async Task Cookies_are_secure_when_the_address_is(string scheme, bool isSecure)
    {
        await using var portal = await TestPortal.StartAsync();
        using var visitor = portal.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new UriBuilder(scheme,
            "localhost").Uri });

        using var answer = await visitor.GetAsync("/fi/kirjaudu", TestContext.Current.CancellationToken);

        var cookies = answer.Headers.GetValues("Set-Cookie").ToList();
        Assert.NotEmpty(cookies);
        Assert.All(cookies, cookie => Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase));
        Assert.All(cookies, cookie => Assert.Equal(isSecure, cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase)));
    }
}
