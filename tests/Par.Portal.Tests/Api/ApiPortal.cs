using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Par.Ingest;
using Par.Portal.Api.Description;
using Par.Portal.Api.Keys;
using Par.Portal.Identity.Accounts;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Portal.Tests.Api;

/// <summary>The machine interface of a real portal in May 2025, with a register, keys and files to send.</summary>
public static class ApiPortal
{
    public const string Deliveries = "/api/v1/submissions";
    public const string Json = "application/json";

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A portal in the week in which the May round is collected, whose register knows both sides of P0179 and of P0256.</summary>
    public static Task<TestPortal> StartAsync(params (string Setting, string Value)[] settings) => StartAsync(isReady: true, settings);

    public static Task<TestPortal> StartAsync(bool isReady, params (string Setting, string Value)[] settings) => StartAsync(isReady, onPort: false, settings);

    public static async Task<TestPortal> StartAsync(bool isReady, bool onPort, params (string Setting, string Value)[] settings)
    {
        var portal = new TestPortal().With("Clock:StoppedAt", "2025-05-12T09:00:00Z");
        if (onPort)
            portal.UseKestrel(0);
        foreach (var (setting, value) in settings)
            portal.With(setting, value);
        if (!isReady)
            return portal;
        await portal.BringUpAsync();
        await portal.Services.GetRequiredService<OrganisationRegister>().SaveAsync(
            from parId in new[] { "P0179", "P0256" } from side in Sides.All select new Organisation
            {
                ParId = parId, Side = side, Name = parId, BusinessId = "1234567-1", HomeMunicipality = "179", ExpectedFrom = 2015,
            }, Actor.System("test"), cancel: Cancel);
        return portal;
    }

    /// <summary>A supplier's key for these organisations and sides, by default the workshops of P0179.</summary>
    internal static async Task<ApiKeyToken> KeyAsync(this TestPortal portal, ApiScopes scopes = ApiScopes.All, params DeliveryRight[] rights)
    {
        if (rights.Length == 0)
            rights = [new DeliveryRight("P0179", Side.Ty)];
        var wanted = new NewApiKey("test", scopes, rights, TimeSpan.FromDays(365));
        return (await portal.InScopeAsync<ApiKeyRegister, ApiKeyToken?>(keys => keys.MakeAsync(wanted, new Actor("admin", ActorRole.Administrator), Cancel)))!;
    }

    /// <summary>A client that sends this key and asks for English.</summary>
    internal static HttpClient With(this TestPortal portal, ApiKeyToken? key)
    {
        var client = portal.Visitor();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        if (key is not null)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key.ToString());
        return client;
    }

    internal static async Task<HttpClient> SenderAsync(this TestPortal portal, ApiScopes scopes = ApiScopes.All, params DeliveryRight[] rights) =>
        portal.With(await portal.KeyAsync(scopes, rights));

    /// <summary>The May file of the workshops of P0179 as the description has it, with changes.</summary>
    public static byte[] File(Action<JsonObject>? change = null)
    {
        var file = Examples.Submission.AsObject();
        change?.Invoke(file);
        return Encoding.UTF8.GetBytes(file.ToJsonString());
    }

    /// <summary>The same file of another organisation or side; the sheets stay those of workshops.</summary>
    public static byte[] FileOf(string parId, Side side = Side.Ty) => File(file =>
    {
        file["organisation"]!["ORG_PARID"] = parId;
        file["organisation"]!["ORG_SIDE"] = side.Code();
    });

    /// <summary>A file with one error: the sex has a code that is not in the list.</summary>
    public static byte[] WrongFile() => File(file => file["clients"]![0]!["TY_SEX"] = "7");

    public static Task<HttpResponseMessage> SendAsync(
        this HttpClient client, byte[] file, string? id = null, string mediaType = Json, string? name = null, string address = Deliveries)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(file) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        if (id is not null)
            request.Headers.Add("Idempotency-Key", id);
        if (name is not null)
            request.Headers.TryAddWithoutValidation("X-File-Name", Uri.EscapeDataString(name));
        return client.SendAsync(request, Cancel);
    }

    public static Task<HttpResponseMessage> SendFormAsync(this HttpClient client, string address, params (byte[] File, string Name)[] files)
    {
        var form = new MultipartFormDataContent();
        foreach (var (file, name) in files)
            form.Add(new ByteArrayContent(file), "file", name);
        return client.PostAsync(address, form, Cancel);
    }

    /// <summary>Delivers a file and gives the address of the delivery.</summary>
    public static async Task<string> DeliveredAsync(this HttpClient client, byte[] file)
    {
        var answer = await client.SendAsync(file);
        Assert.Equal(System.Net.HttpStatusCode.Accepted, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    public static async Task<JsonObject> JsonAsync(this HttpResponseMessage answer) =>
        (await JsonNode.ParseAsync(await answer.Content.ReadAsStreamAsync(Cancel), cancellationToken: Cancel))!.AsObject();

    public static async Task<JsonObject> GetJsonAsync(this HttpClient client, string address) => await (await client.GetAsync(address, Cancel)).JsonAsync();

    public static string Code(this JsonObject problem) => problem["code"]!.GetValue<string>();

    /// <summary>Does what the queue's workers would: takes everything that is received to its end.</summary>
    public static async Task WorkOffAsync(this TestPortal portal)
    {
        foreach (var submission in await portal.SubmissionsAsync())
            await portal.Services.GetRequiredService<Intake>().ContinueAsync(submission.Key, Cancel);
    }

    public static async Task<List<Submission>> SubmissionsAsync(this TestPortal portal)
    {
        await using var context = await portal.Services.GetRequiredService<IDbContextFactory<ParContext>>().CreateDbContextAsync(Cancel);
        return await context.Submissions.AsNoTracking().OrderBy(row => row.Key).ToListAsync(Cancel);
    }
}
