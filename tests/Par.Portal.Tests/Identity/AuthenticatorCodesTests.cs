using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Par.Portal.Identity.Accounts;
using Par.Portal.Identity.SecondFactor;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Collection;

namespace Par.Portal.Tests.Identity;

/// <summary>Codes of authenticator programs, held against the standards' own examples.</summary>
public sealed class AuthenticatorCodesTests
{
    private static readonly DateTimeOffset Noon = new(2031, 5, 6, 9, 0, 0, TimeSpan.Zero);

    /// <summary>RFC 6238, appendix B, SHA-1: the last six of its eight digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void A_code_is_that_of_the_standard(long seconds, string expected) =>
        Assert.Equal(expected, AuthenticatorCodes.CodeAt("12345678901234567890"u8, DateTimeOffset.FromUnixTimeSeconds(seconds)));

    /// <summary>RFC 4648, section 10, without the padding.</summary>
    [Theory]
    [InlineData("MY", "f")]
    [InlineData("MZXQ", "fo")]
    [InlineData("MZXW6", "foo")]
    [InlineData("MZXW6YQ", "foob")]
    [InlineData("MZXW6YTB", "fooba")]
    [InlineData("MZXW6YTBOI", "foobar")]
    public void A_key_is_read_as_the_standard_writes_it(string written, string expected) =>
        Assert.Equal(expected, Encoding.ASCII.GetString(AuthenticatorCodes.FromBase32(written)));

    [Theory]
    [InlineData(-90, false)]
    [InlineData(-60, true)]
    [InlineData(0, true)]
    [InlineData(60, true)]
    [InlineData(90, false)]
    public async Task A_code_opens_a_minute_before_and_after_its_time_by_the_portals_own_clock(int seconds, bool opens)
    {
        var clock = new SetClock(Noon);
        await using var portal = new TestPortal().MadeWith(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock)));
        await portal.BringUpAsync();
        await portal.AddAccountAsync("analyst", ActorRole.Analyst);
        await using var scope = portal.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountManager>();
        var account = (await accounts.FindByNameAsync("analyst"))!;
        await accounts.ResetAuthenticatorKeyAsync(account);
        var key = AuthenticatorCodes.FromBase32((await accounts.GetAuthenticatorKeyAsync(account))!);

        var code = AuthenticatorCodes.CodeAt(key, Noon.AddSeconds(seconds));

        Assert.Equal(opens, await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, code));
        Assert.False(await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, code.Insert(3, " ")));
        Assert.False(await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, int.Parse(code, CultureInfo.InvariantCulture).ToString("D7", CultureInfo.InvariantCulture)));
    }
}
