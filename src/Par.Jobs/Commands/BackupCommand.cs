using System.CommandLine;
using Par.Jobs.Backups;
using Par.Warehouse.Storage;

namespace Par.Jobs.Commands;

/// <summary><c>backup --out FOLDER|FILE</c>: a consistent copy of the installation while the portal runs.</summary>
internal static class BackupCommand
{
    private const int MostDays = 3650;

    public static Command Create()
    {
        var target = new Option<string>("--out")
        {
            Description = "A folder, in which the backup gets a name of its time, or a new file that ends in .tar.", Required = true,
        };
        var keep = new Option<int?>("--keep")
        {
            Description = "Removes the backups of the folder that are older than so many days, but never the newest.",
        };
        keep.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int?>() is not (>= 1 and <= MostDays))
                result.AddError($"--keep takes 1 to {MostDays} days.");
        });
        var command = new Command("backup",
            "Copies database, delivered files and keys to one file, consistently, while the portal runs.") { target, keep };
        command.SetAction((line, cancel) => RunAsync(line.GetRequiredValue(target), line.GetValue(keep), cancel));
        return command;
    }

    private static async Task<int> RunAsync(string target, int? keep, CancellationToken cancel)
    {
        await using var host = CommandHost.Open();
        if (StorageSetup.ProviderOf(host.Configuration) == DatabaseProvider.Sqlite && !File.Exists(host.Folder.Database)
            && host.Configuration["Database:ConnectionString"] is null)
            throw new CommandException($"{host.Folder.Root} holds no installation: there is no {host.Folder.Database}. Is PAR_DATA right?");
        var maker = host.Get<BackupMaker>();
        var isFile = !Directory.Exists(target) && Path.GetExtension(target).Equals(".tar", StringComparison.OrdinalIgnoreCase);
        if (isFile && keep is not null)
            throw new CommandException("--keep needs a folder: --out names a file.");
        var made = isFile ? await maker.MakeAsync(target, cancel) : await maker.MakeAsync(new BackupFolder(target), keep, cancel);
        foreach (var part in made.Manifest.Suffered)
            await Console.Error.WriteLineAsync(
                $"{part.Path} is not what its name says: the file has suffered on the disk. An older backup may have it whole.");
        var manifest = made.Manifest;
        Console.WriteLine($"{made.File}: {made.Length / 1024 / 1024} MB, {manifest.Submissions} submissions, {manifest.Files} files, "
            + $"{manifest.Releases} releases.");
        if (made.Removed > 0)
            Console.WriteLine($"{made.Removed} backups older than {keep} days were removed.");
        if (manifest.Database == DatabaseProvider.SqlServer)
            Console.WriteLine("The database is on SQL Server and NOT in this file: use the server's own BACKUP DATABASE, before this command. "
                + "See docs/operations.md.");
        return ExitCode.Done;
    }
}
