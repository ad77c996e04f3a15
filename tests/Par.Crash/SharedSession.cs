using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Par.Portal.Identity;
using Par.Portal.Identity.Accounts;
using Par.Warehouse.Collection;

namespace Par.Crash;

/// <summary>
/// Somebody whose requests go now to one portal, now to another: the page comes from the first, the form goes to the second, work goes on
/// at either.
/// </summary>
internal sealed partial class SharedSession : IDisposable
{
    private const string Name = "ministry";
    private const string Password = "Correct horse battery staple 1";
    private const string SignIn = "/fi/kirjaudu";
    private const string SignOut = "/fi/kirjaudu-ulos";
    private const string Work = "/fi/raportit";

    private readonly CookieContainer cookies = new();
    private readonly HttpClient client;

    private SharedSession() => client = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false });

    /// <summary>Makes the account.</summary>
    public static async Task<SharedSession> OfNewAccountAsync(string folder)
    {
        var collection = Worker.Collection(folder);
        collection.AddAccountsStorage(CrashSettings.Configuration(folder));
        collection.AddIdentityCore<Account>().AddEntityFrameworkStores<AccountsContext>();
        await using var services = collection.BuildServiceProvider();
        await services.MigrateAccountsAsync();
        await using var scope = services.CreateAsyncScope();
        var made = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(
            new Account { UserName = Name, Role = ActorRole.Ministry, CreatedAt = DateTime.UnixEpoch }, Password);
        return made.Succeeded ? new SharedSession()
            : throw new InvalidOperationException(string.Join(' ', made.Errors.Select(error => error.Description)));
    }

    /// <summary>Signs in at a portal with the form of another.</summary>
    public async Task<bool> SignInAsync(Uri pageOf, Uri at) =>
        await PostAsync(
            pageOf, SignIn, at, SignIn, "name=\"Password\"", [new("UserName", Name), new("Password", Password)]) == HttpStatusCode.Redirect;

    /// <summary>True when a portal takes the session for running.</summary>
    public async Task<bool> RunsAtAsync(Uri portal)
    {
        using var answer = await client.GetAsync(new Uri(portal, Work));
        return answer.StatusCode == HttpStatusCode.OK;
    }

    /// <summary>Signs out at a portal. True when another does not take the cookie of before for a session any more.</summary>
    public async Task<bool> EndsEverywhereAsync(Uri at, Uri other)
    {
        var before = cookies.GetCookieHeader(other);
        await PostAsync(at, Work, at, SignOut, $"action=\"{SignOut}\"", []);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(other, Work));
        request.Headers.Add("Cookie", before);
        using var thief = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
        using var answer = await thief.SendAsync(request);
        return answer.StatusCode == HttpStatusCode.Redirect;
    }

    public void Dispose() => client.Dispose();

    private async Task<HttpStatusCode> PostAsync(
        Uri pageOf, string path, Uri at, string target, string mark, KeyValuePair<string, string>[] fields)
    {
        var page = await client.GetStringAsync(new Uri(pageOf, path));
        var inForm = page.IndexOf(mark, StringComparison.Ordinal);
        var begins = page.LastIndexOf("<form", inForm, StringComparison.Ordinal);
        var form = page[begins..page.IndexOf("</form>", inForm, StringComparison.Ordinal)];
        var hidden = Hidden().Matches(form).Select(match =>
            KeyValuePair.Create(match.Groups["name"].Value, WebUtility.HtmlDecode(match.Groups["value"].Value)));
        using var answer = await client.PostAsync(new Uri(at, target), new FormUrlEncodedContent([.. hidden, .. fields]));
        return answer.StatusCode;
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"")]
    private static partial Regex Hidden();
}
