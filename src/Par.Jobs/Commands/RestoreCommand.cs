using System.CommandLine;
using Par.Jobs.Backups;
using Par.Warehouse.Storage;

namespace Par.Jobs.Commands;

/// <summary><c>restore --from FILE</c>: an installation from a backup.</summary>
internal static class RestoreCommand
{
    public static Command Create()
    {
        var from = new Option<string>("--from")
        {
            Description = "The backup, or a folder of backups, of which the newest is taken.", Required = true,
        };
        var overwrite = new Option<HeldPart[]>("--overwrite")
        {
            Description = "What PAR_DATA holds and may lose: database, files, keys. Nothing is overwritten that is not named.",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [],
        };
        var command = new Command(
            "restore", "Brings an installation back into PAR_DATA from a backup. Stop the portal first. A damaged backup changes nothing.")
        {
            from, overwrite,
        };
        command.SetAction((line, cancel) => RunAsync(line.GetRequiredValue(from), line.GetValue(overwrite) ?? [], cancel));
        return command;
    }

    private static async Task<int> RunAsync(string from, HeldPart[] overwrite, CancellationToken cancel)
    {
        await using var host = CommandHost.Open();
        var backup = Directory.Exists(from)
            ? new BackupFolder(from).List() is [var newest, ..] ? newest.File : throw new CommandException($"{from} holds no backup.")
            : from;
        Console.WriteLine($"Reading {backup} through…");
        var manifest = await host.Get<BackupRestore>().RunAsync(backup, overwrite.ToHashSet(), progress: null, cancel);
        Console.WriteLine(
            $"Restored into {host.Folder.Root}, as of {manifest.MadeAt:yyyy-MM-dd HH:mm:ss} UTC: {manifest.Submissions} submissions, "
            + $"{manifest.Files} files, {manifest.Releases} releases.");
        if (manifest.Database == DatabaseProvider.SqlServer)
            Console.WriteLine("The database is on SQL Server: what follows is about what the server holds now.");
        await host.Services.PrepareDatabaseAsync(cancel);
        var end = manifest.Database == DatabaseProvider.Sqlite && manifest.AuditEnd.Length > 0 ? manifest.AuditEnd : null;
        return await AuditCommand.VerifyAsync(host, end, cancel);
    }
}
