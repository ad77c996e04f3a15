using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Par.Portal.Identity;
using Par.Warehouse.Storage;

namespace Par.Portal.Hosting;

/// <summary>What the console says once the portal is ready: the address, and how to sign in where that is not known yet.</summary>
internal sealed class Greeting(IServiceProvider services, IServer server, DataFolder folder)
{
    /// <summary>Makes the demonstration accounts of a sample, or the one-time link of an installation without an administrator, and prints them.</summary>
    public async Task SayAccountsAsync(Installation installation, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        if (installation.IsSample)
            await SayAccountsAsync(scope.ServiceProvider.GetRequiredService<DemoAccounts>(), cancel);
        else
            await SayLinkAsync(scope.ServiceProvider.GetRequiredService<FirstAdministrator>(), Address(), cancel);
    }

    /// <summary>Prints the address.</summary>
    public void SayReady() => Console.WriteLine($"Par is ready: {Address()}");

    private async Task SayAccountsAsync(DemoAccounts accounts, CancellationToken cancel)
    {
        var made = await accounts.EnsureAsync(cancel);
        if (made.Count == 0)
            return;
        Console.WriteLine($"Accounts for trying out the synthetic sample country (also in {Path.Combine(folder.Root, "demo-accounts.txt")}):");
        foreach (var account in made)
            Console.WriteLine($"  {account.Name,-14} {account.Password}");
    }

    private static async Task SayLinkAsync(FirstAdministrator first, Uri address, CancellationToken cancel)
    {
        if (await first.OneTimeLinkAsync(address, cancel) is { } link)
            Console.WriteLine($"There is no administrator yet. Make the first one here (the link works once, for 24 hours):\n  {link}");
    }

    /// <summary>The first address that the portal listens on; a wildcard host is shown as this machine.</summary>
    private Uri Address()
    {
        var listening = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://127.0.0.1:5080";
        return new Uri(listening.Replace("//*", "//localhost", StringComparison.Ordinal).Replace("//+", "//localhost", StringComparison.Ordinal)
            .Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal).Replace("//[::]", "//localhost", StringComparison.Ordinal));
    }
}
