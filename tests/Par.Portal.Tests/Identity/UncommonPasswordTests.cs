using Microsoft.Extensions.DependencyInjection;
using Par.Portal.Identity.Accounts;
using Par.Portal.Identity.Passwords;
using Par.Portal.Identity.People;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Collection;

namespace Par.Portal.Tests.Identity;

/// <summary>Which passwords are refused because they are soon guessed.</summary>
public sealed class UncommonPasswordTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("password1234")]
    [InlineData("P@ssw0rd1234")]
    [InlineData("qwertyuiop12")]
    [InlineData("1q2w3e4r5t6y")]
    [InlineData("123456789012")]
    [InlineData("letmeinletmein")]
    [InlineData("iloveyou1234")]
    [InlineData("salasana2026")]
    [InlineData("Parkki2026Parkki")]
    [InlineData("etsivänuorisotyö")]
    [InlineData("kesäkuukesäkuu")]
    public async Task A_password_that_many_choose_is_refused_in_words(string password)
    {
        await using var portal = await TestPortal.StartAsync();

        var said = await ChooseAsync(portal, "holder", null, null, password);

        Assert.Contains("easy to guess", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("holder.of.this-holder")]
    [InlineData("AkaanKaupunki2026")]
    public async Task The_names_of_the_account_and_of_its_organisation_are_no_password(string password)
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.LoadedAsync("P0179", "Akaan kaupunki", 10);

        var said = await ChooseAsync(portal, "holder.of.this", "P0179", Side.Ent, password);

        Assert.Contains("easy to guess", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TestPortal.Password)]
    [InlineData("kova sade lankeaa harjulle")]
    public async Task A_long_sentence_is_taken(string password)
    {
        await using var portal = await TestPortal.StartAsync();

        Assert.DoesNotContain("easy to guess", await ChooseAsync(portal, "holder", null, null, password), StringComparison.Ordinal);
    }

    [Fact]
    public void The_passwords_that_the_program_makes_are_taken() =>
        Assert.All(Enumerable.Range(0, 50), _ => Assert.False(UncommonPassword.IsCommon(Secrets.NewPassword(), [])));

    private static async Task<string> ChooseAsync(TestPortal portal, string name, string? parId, Side? side, string password)
    {
        var admin = new Actor("admin", ActorRole.Administrator, null);
        var role = parId is null ? ActorRole.Ministry : ActorRole.Organisation;
        var token = await portal.InScopeAsync<AccountRegister, string?>(async register =>
            (await register.AddAsync(new NewAccount(name, role, parId, side), admin, Cancel)).Token);
        var answer = await portal.Visitor().PostFormAsync(
            $"/en/set-password?token={token}", new() { ["NewPassword"] = password, ["PasswordAgain"] = password });
        return (await answer.DocumentAsync()).QuerySelector("main")!.TextContent;
    }
}
