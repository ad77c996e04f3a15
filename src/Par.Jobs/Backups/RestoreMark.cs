using Par.Warehouse.Storage;

namespace Par.Jobs.Backups;

/// <summary>
/// The mark of a restore that has begun and not ended: a file in the data folder with the fingerprint of the backup. While it is there,
/// nothing starts on the folder, and
/// only the same restore goes on.
/// </summary>
public static class RestoreMark
{
    private const string FileName = "restore-unfinished";

    /// <summary>Fingerprint of the backup that is being restored; null when none is.</summary>
    public static string? Read(DataFolder folder)
    {
        var path = PathOf(folder);
        return File.Exists(path) ? File.ReadAllText(path).Trim() : null;
    }

    /// <summary>Says that a restore has begun; it is on the disk when this returns.</summary>
    public static void Set(DataFolder folder, string fingerprint)
    {
        DurableFolder.Create(folder.Root);
        var unfinished = PathOf(folder) + ".part";
        using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write))
        {
            file.Write(System.Text.Encoding.ASCII.GetBytes(fingerprint));
            file.Flush(flushToDisk: true);
        }
        File.Move(unfinished, PathOf(folder), overwrite: true);
        DurableFolder.Flush(folder.Root);
    }

    /// <summary>Says that it has ended.</summary>
    public static void Clear(DataFolder folder)
    {
        File.Delete(PathOf(folder));
        DurableFolder.Flush(folder.Root);
    }

    /// <summary>Keeps the portal and the command line from half an installation.</summary>
    /// <exception cref="StartRefusedException">A restore has begun in the folder and not ended.</exception>
    public static void Refuse(DataFolder folder)
    {
        if (Read(folder) is not null)
            throw new StartRefusedException(
                $"A restore into {folder.Root} was not finished. Give the same command again: par restore --from BACKUP");
    }

    private static string PathOf(DataFolder folder) => Path.Combine(folder.Root, FileName);
}
