using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Par.Warehouse.Storage;

namespace Par.Jobs.Commands;

/// <summary><c>backup --out FILE</c>: a consistent copy of the embedded database while the portal runs.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var target = new Option<FileInfo>("--out") { Description = "File to write; it must not exist.", Required = true };
        var command = new Command("backup", "Copies the embedded database to one file, consistently, while the portal runs.") { target };
        command.SetAction((line, cancel) => RunAsync(line.GetRequiredValue(target), cancel));
        return command;
    }

    private static async Task<int> RunAsync(FileInfo target, CancellationToken cancel)
    {
        await using var host = CommandHost.Open();
        if (StorageSetup.ProviderOf(host.Configuration) == DatabaseProvider.SqlServer)
            throw new CommandException("This installation uses SQL Server: use the server's own backup (BACKUP DATABASE), see docs/operations.md.");
        if (target.Exists)
            throw new CommandException($"{target.FullName} exists already; name a new file.");
        Directory.CreateDirectory(target.DirectoryName!);
        var unfinished = target.FullName + ".part";
        File.Delete(unfinished);
        await using (var context = await host.Services.GetRequiredService<IDbContextFactory<ParContext>>().CreateDbContextAsync(cancel))
            await context.Database.ExecuteSqlAsync($"VACUUM INTO {unfinished}", cancel);
        File.Move(unfinished, target.FullName);
        Console.WriteLine($"{target.FullName}: {new FileInfo(target.FullName).Length / 1024 / 1024} MB. Delivered files are in {host.Folder.Files}; copy that folder as well.");
        return ExitCode.Done;
    }
}
