using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Storage;
using Par.Warehouse.Storage.Mart;
using Par.Warehouse.Storage.SqlServer;

namespace Par.Jobs.Commands;

/// <summary><c>database upgrade</c>: brings the database to this version.</summary>
internal static class DatabaseCommand
{
    public static Command Create()
    {
        var upgrade = new Command("upgrade", "Makes the database or brings it to this version: tables, dimensions, views for analysts and, on SQL Server, roles, partitions, "
            + "columnstore and row security. Needs an account that owns the database. A second run changes nothing. Accounts and the job queue are brought up by the first start of a portal with that account.");
        upgrade.SetAction((_, cancel) => UpgradeAsync(cancel));
        return new Command("database", "The database of the installation.") { upgrade };
    }

    private static async Task<int> UpgradeAsync(CancellationToken cancel)
    {
        await using var host = CommandHost.Open();
        var contexts = host.Services.GetRequiredService<IDbContextFactory<ParContext>>();
        await contexts.MigrateAsync(cancel);
        Console.WriteLine("Tables are those of this version.");
        foreach (var script in await contexts.RunAsync(ServerScripts.DefaultFolder, cancel))
            Console.WriteLine($"Ran {script}.");
        await host.PrepareAsync(cancel);
        await contexts.AlignMartAsync(host.Services.GetRequiredService<VariableCatalogue>(), cancel);
        Console.WriteLine("Dimensions and views are those of the catalogue.");
        return ExitCode.Done;
    }
}
