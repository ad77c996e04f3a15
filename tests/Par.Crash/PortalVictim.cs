using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Par.Ingest.Sample;
using Par.Portal.Api.Keys;
using Par.Portal.Identity;
using Par.Portal.Identity.Accounts;
using Par.Warehouse.Collection;

namespace Par.Crash;

/// <summary>The portal itself, which senders reach through its machine interface with keys of their own.</summary>
internal sealed class PortalVictim(string folder, SampleCountry country) : IVictim
{
    private readonly Uri address = new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));

    /// <summary>Where it listens.</summary>
    public Uri Address => address;

    public Process Start(int dieAt)
    {
        var portal = Start(new Dictionary<string, string>());
        portal.BeginOutputReadLine();
        return portal;
    }

    /// <summary>Starts it with settings of its own.</summary>
    public Process Start(IReadOnlyDictionary<string, string> settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Par.Portal.dll"), "--empty"])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        CrashSettings.Give(folder, start);
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        foreach (var limit in new[] { "RequestsPerMinutePerAddress", "RequestsPerMinute", "FilesPerMinute" })
            start.Environment["Api__" + limit] = "1000000";
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public async Task<bool> IsUpAsync()
    {
        using var client = new HttpClient { BaseAddress = address };
        try
        {
            using var answer = await client.GetAsync("/health/ready");
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    public async Task<(string Name, ILine Line)> LineAsync(int sender)
    {
        var key = await NewKeyAsync(folder, country);
        return ("api:" + key.Id, new HttpLine(address, key.ToString()));
    }

    /// <summary>A new key of the machine interface, which delivers for every organisation.</summary>
    public static async Task<ApiKeyToken> NewKeyAsync(string folder, SampleCountry country)
    {
        var collection = Worker.Collection(folder);
        collection.AddAccountsStorage(CrashSettings.Configuration(folder));
        await using var services = collection.AddScoped<ApiKeyRegister>().BuildServiceProvider();
        await services.MigrateAccountsAsync();
        await using var scope = services.CreateAsyncScope();
        var rights = country.Organisations.Select(organisation => new DeliveryRight(organisation.ParId, organisation.Side)).ToList();
        var key = await scope.ServiceProvider.GetRequiredService<ApiKeyRegister>().MakeAsync(
            new NewApiKey("crash", ApiScopes.All, rights, TimeSpan.FromDays(365)), new Actor("crash", ActorRole.Administrator), CancellationToken.None);
        return key!;
    }

    public string Bury() => "the portal";

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
