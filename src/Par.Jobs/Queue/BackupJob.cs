using Hangfire;
using Microsoft.Extensions.Logging;
using Par.Jobs.Backups;

namespace Par.Jobs.Queue;

/// <summary>Every night, where a folder is set: makes a backup and removes those that have had their time.</summary>
[Queue(JobQueue.Upkeep)]
public sealed class BackupJob(BackupMaker maker, BackupOptions settings, ILogger<BackupJob> log)
{
    private const int OneAtATimeSeconds = 3600;

    /// <summary>Makes one. A second run makes a second one.</summary>
    [AutomaticRetry(Attempts = 3)]
    [DisableConcurrentExecution(OneAtATimeSeconds)]
    [JobDisplayName("Make a backup")]
    public async Task RunAsync(CancellationToken cancel)
    {
        if (settings.Folder is not { } folder)
            return;
        var made = await maker.MakeAsync(new BackupFolder(folder), settings.Keep, cancel);
        foreach (var part in made.Manifest.Suffered)
            log.LogError("{Part} is not what its name says: the file has suffered on the disk. An older backup may have it whole.",
                part.Path);
        log.LogInformation("{File} was made, {Removed} older backups were removed.", made.File, made.Removed);
    }
}
