using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Par.EndToEnd.Tests.Browser;

namespace Par.EndToEnd.Tests.SignedIn;

/// <summary>A passkey from its making to its use, in a real browser with an authenticator that the browser plays.</summary>
[Collection(OwnCopyCollection.Name)]
public sealed class PasskeyTests(OwnCopy copy)
{
    [Fact]
    public async Task Somebody_adds_a_passkey_signs_in_with_it_alone_and_no_longer_with_the_password_alone()
    {
        var page = await copy.NamedWindowAsync("approver");
        var browser = await page.Context.NewCDPSessionAsync(page);
        await browser.SendAsync("WebAuthn.enable");
        await browser.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });

        await page.GotoAsync("/en/my-account/second-factor");
        await page.FillAsync("#passkey-name", "Work laptop");
        await page.FillAsync("#passkey-password", copy.PasswordOf("approver"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Assertions.Expect(page.Locator(".codes code")).ToHaveCountAsync(10);
        await page.AssertAccessibleAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Work laptop");

        await page.Locator("nav.site-account button").ClickAsync();
        await page.GotoAsync("/en/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await page.Locator("nav.site-account").WaitForAsync();
        await page.GotoAsync("/en/my-account");
        Assert.Contains("approver", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        await page.Locator("nav.site-account button").ClickAsync();
        await page.GotoAsync("/en/sign-in");
        await page.FillAsync("#user-name", "approver");
        await page.FillAsync("#password", copy.PasswordOf("approver"));
        await page.Keyboard.PressAsync("Enter");
        await page.ArrivesAtAsync(new Regex("/en/sign-in/confirm"));
        await page.AssertAccessibleAsync();
        Assert.Equal(0, await page.Locator("nav.site-account").CountAsync());
        await page.Context.CloseAsync();
    }
}
