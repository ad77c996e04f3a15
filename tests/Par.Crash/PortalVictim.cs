using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;
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

    public Process Start(int dieAt)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Par.Portal.dll"), "--empty"])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["PAR_DATA"] = folder;
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        start.Environment["Clock__StoppedAt"] = Worker.StoppedAt;
        foreach (var limit in new[] { "RequestsPerMinutePerAddress", "RequestsPerMinute", "FilesPerMinute" })
            start.Environment["Api__" + limit] = "1000000";
        var portal = Process.Start(start)!;
        portal.BeginOutputReadLine();
        return portal;
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
        var collection = Worker.Collection(folder);
        collection.AddAccountsStorage(Worker.Configuration);
        await using var services = collection.AddScoped<ApiKeyRegister>().BuildServiceProvider();
        await services.MigrateAccountsAsync();
        await using var scope = services.CreateAsyncScope();
        var rights = country.Organisations.Select(organisation => new DeliveryRight(organisation.ParId, organisation.Side)).ToList();
        var key = await scope.ServiceProvider.GetRequiredService<ApiKeyRegister>().MakeAsync(
            new NewApiKey("crash", ApiScopes.All, rights, TimeSpan.FromDays(365)), new Actor("crash", ActorRole.Administrator), CancellationToken.None);
        return ("api:" + key!.Id, new HttpLine(address, key.ToString()));
    }

    public string Bury() => "the portal";

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
