using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Par.Portal.Api.Keys;
using Par.Portal.Identity.Accounts;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Collection;

namespace Par.Portal.Tests.Api;

/// <summary>Making, renewing and revoking keys on the pages.</summary>
[Slow]
public sealed class KeyPageTests
{
    private const string AddForm = "form:has(#key-name)";
    private const string ListForm = "form:has(#grace)";

    [Fact]
    public async Task An_administrator_makes_a_key_that_works_and_is_shown_once()
    {
        await using var portal = await ApiPortal.StartAsync();
        var admin = await portal.SignedInAsync(ActorRole.Administrator);

        var answer = await PostAsync(admin, "/en/admin/keys", Fields("P0179 TY\np0256"));

        var key = (await answer.DocumentAsync()).QuerySelector(".notice code")!.TextContent;
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.Equal(HttpStatusCode.OK, await AskAsync(portal, key));
        var later = await admin.PageAsync("/en/admin/keys");
        Assert.DoesNotContain(ApiKeyToken.Read(key)!.Secret, later.Source.Text, StringComparison.Ordinal);
        Assert.Contains("P0179 TY, P0256 ENT, P0256 TY", later.QuerySelector("main table tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_form_is_told_by_field_and_makes_no_key()
    {
        await using var portal = await ApiPortal.StartAsync();
        var admin = await portal.SignedInAsync(ActorRole.Administrator);

        var page = await (await admin.PostFormAsync("/en/admin/keys", new() { ["Name"] = " ", ["Organisations"] = "P0179 XX" }, AddForm)).DocumentAsync();

        Assert.Equal(["#key-name", "#key-scopes", "#key-organisations"], page.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href")));
        Assert.Contains("P0179 XX", page.QuerySelector("#key-organisations-error")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".notice code"));
    }

    [Fact]
    public async Task An_organisation_makes_renews_and_revokes_a_key_of_its_own_side()
    {
        await using var portal = await ApiPortal.StartAsync();
        var own = await portal.SignedInAsync(ActorRole.OrganisationLead, "P0179", Side.Ty);

        var made = await KeyOnAsync(await PostAsync(own, "/fi/toimitus/avaimet", Fields(null)));
        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.Forbidden), (await DeliverAsync(portal, made, Side.Ty), await DeliverAsync(portal, made, Side.Ent)));

        var id = ApiKeyToken.Read(made)!.Id;
        var renewed = await KeyOnAsync(await own.PostFormAsync("/fi/toimitus/avaimet", new() { ["Rotate"] = id, ["Grace"] = "0" }, ListForm));
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (await AskAsync(portal, made), await AskAsync(portal, renewed)));

        await own.PostFormAsync("/fi/toimitus/avaimet", new() { ["Revoke"] = id }, ListForm);
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(portal, renewed));
    }

    [Fact]
    public async Task An_organisation_sees_that_a_supplier_delivers_for_it_but_not_for_whom_else_and_cannot_change_the_key()
    {
        await using var portal = await ApiPortal.StartAsync();
        var key = await portal.KeyAsync(rights: [new("P0179", Side.Ty), new("P0256", Side.Ty)]);
        var own = await portal.SignedInAsync(ActorRole.OrganisationLead, "P0179", Side.Ty);

        var row = (await own.PageAsync("/en/submit/keys")).QuerySelector("main table tbody tr")!;

        Assert.Contains(key.Id, row.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("P0256", row.TextContent, StringComparison.Ordinal);
        Assert.Empty(row.QuerySelectorAll("button"));
    }

    [Fact]
    public async Task An_organisations_key_works_while_somebody_there_has_an_open_account_of_its_side()
    {
        await using var portal = await ApiPortal.StartAsync();
        await portal.AddAccountAsync("maker", ActorRole.Organisation, "P0179", Side.Ty);
        var maker = new Actor("maker", ActorRole.OrganisationLead, "P0179", [new("P0179", Side.Ty)]);
        var key = (await portal.InScopeAsync<ApiKeyRegister, ApiKeyToken?>(keys => keys.MakeAsync(
            new("own", ApiScopes.All, [new("P0179", Side.Ty)], TimeSpan.FromDays(30)), maker, ApiPortal.Cancel)))!.ToString();
        Assert.Equal(HttpStatusCode.OK, await AskAsync(portal, key));

        await CloseAsync(portal, "maker");
        await portal.AddAccountAsync("outreach", ActorRole.Organisation, "P0179", Side.Ent);
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(portal, key));

        await portal.AddAccountAsync("successor", ActorRole.Organisation, "P0179", Side.Ty);
        Assert.Equal(HttpStatusCode.OK, await AskAsync(portal, key));
    }

    [Fact]
    public async Task A_key_that_is_not_ones_own_cannot_be_told_from_one_that_does_not_exist()
    {
        await using var portal = await ApiPortal.StartAsync();
        var key = await portal.KeyAsync(rights: [new("P0179", Side.Ty)]);
        var own = await portal.SignedInAsync(ActorRole.OrganisationLead, "P0179", Side.Ty);
        await PostAsync(own, "/en/submit/keys", Fields(null));

        foreach (var field in new[] { "Rotate", "Revoke" })
            foreach (var id in new[] { key.Id, "000000000000" })
            {
                var answer = await own.PostFormAsync("/en/submit/keys", new() { [field] = id, ["Grace"] = "0" }, ListForm);
                Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
                Assert.Equal("You have no such key.", (await answer.DocumentAsync()).QuerySelector(".error-summary li")!.TextContent);
            }
        Assert.Equal(HttpStatusCode.OK, await AskAsync(portal, key.ToString()));
    }

    private static Task<bool> CloseAsync(TestPortal portal, string name) => portal.InScopeAsync<AccountsContext, bool>(async accounts =>
        await accounts.Users.Where(account => account.UserName == name)
            .ExecuteUpdateAsync(row => row.SetProperty(account => account.DisabledAt, DateTime.UnixEpoch), ApiPortal.Cancel) == 1);

    private static Dictionary<string, string> Fields(string? organisations)
    {
        var fields = new Dictionary<string, string>
        {
            ["Name"] = "Test system", ["Scopes"] = "submissions:write submissions:read", ["Days"] = "90",
        };
        if (organisations is not null)
            fields["Organisations"] = organisations;
        return fields;
    }

    /// <summary>Sends the form as a browser does: each ticked box under the same name.</summary>
    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string address, Dictionary<string, string> fields)
    {
        var form = (await client.PageAsync(address)).QuerySelector(AddForm)!;
        var sent = form.QuerySelectorAll("input[type=hidden]").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value") ?? ""))
            .Concat(fields.SelectMany(field => field.Key == "Scopes" ? field.Value.Split(' ').Select(scope => KeyValuePair.Create("Scopes", scope)) : [field]));
        return await client.PostAsync(address, new FormUrlEncodedContent(sent), ApiPortal.Cancel);
    }

    private static async Task<string> KeyOnAsync(HttpResponseMessage answer) => (await answer.DocumentAsync()).QuerySelector(".notice code")!.TextContent;

    private static async Task<HttpStatusCode> AskAsync(TestPortal portal, string key)
    {
        var sender = portal.With(null);
        sender.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return (await sender.GetAsync(ApiPortal.Deliveries, ApiPortal.Cancel)).StatusCode;
    }

    private static async Task<HttpStatusCode> DeliverAsync(TestPortal portal, string key, Side side)
    {
        var sender = portal.With(null);
        sender.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return (await sender.SendAsync(ApiPortal.FileOf("P0179", side))).StatusCode;
    }
}
