using Par.Portal.Identity;
using Par.Warehouse.Storage;

namespace Par.Portal.Hosting;

/// <summary>What the console says once the portal is ready: the address, and how to sign in where that is not known yet.</summary>
internal sealed class Greeting(IServiceProvider services, PortalAddress address, DataFolder folder)
{
    /// <summary>Makes the demonstration accounts of a sample, or the one-time link of an installation without an administrator, and prints them.</summary>
    public async Task SayAccountsAsync(Installation installation, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        if (installation.IsSample)
            await SayAccountsAsync(scope.ServiceProvider.GetRequiredService<DemoAccounts>(), cancel);
        else
            await SayLinkAsync(scope.ServiceProvider.GetRequiredService<FirstAdministrator>(), address.Listening, cancel);
    }

    /// <summary>Prints the address.</summary>
    public void SayReady() => Console.WriteLine($"Par is ready: {address.Listening}");

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
}
