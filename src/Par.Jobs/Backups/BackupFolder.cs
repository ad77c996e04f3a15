using System.Globalization;
using Par.Warehouse.Storage;

namespace Par.Jobs.Backups;

/// <summary>A folder of backups: their names, and which of them have had their time.</summary>
/// <param name="path">The folder.</param>
public sealed class BackupFolder(string path)
{
    private const string Pattern = "'par-'yyyyMMdd'T'HHmmss'Z.tar'";
    private const string LockName = ".backup-lock";
    private const string UnfinishedPrefix = ".unfinished-";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>The folder.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>Name of the backup of a moment.</summary>
    /// <param name="at">UTC.</param>
    public static string NameOf(DateTime at) => at.ToString(Pattern, CultureInfo.InvariantCulture);

    /// <summary>
    /// The finished backups of this folder and when they were made (UTC), newest first. A folder that is not there has none.
    /// </summary>
    public IReadOnlyList<(string File, DateTime MadeAt)> List() => Directory.Exists(Path)
        ?
        [
            .. from file in Directory.EnumerateFiles(Path)
               let madeAt = MomentOf(System.IO.Path.GetFileName(file))
               where madeAt is not null
               orderby madeAt descending
               select (file, madeAt.Value),
        ]
        : [];

    /// <summary>
    /// Takes the folder for one backup: makes it, readable by its owner only, keeps a second backup out, and removes what killed ones left
    /// behind. Disposing the
    /// result lets the next one in; the end of the process does so as well.
    /// </summary>
    /// <exception cref="IOException">Another backup is being written there.</exception>
    public IDisposable Enter()
    {
        DurableFolder.Create(System.IO.Path.GetDirectoryName(Path) ?? Path);
        MakeOwnersOnly(Path);
        FileStream held;
        try
        {
            held = new FileStream(System.IO.Path.Combine(Path, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException problem)
        {
            throw new IOException($"Another backup is being written to {Path}.", problem);
        }
        foreach (var left in Directory.EnumerateDirectories(Path, UnfinishedPrefix + "*"))
            Directory.Delete(left, recursive: true);
        return held;
    }

    /// <summary>A new folder, readable by its owner only, for a backup that is being written; only who has entered may make one.</summary>
    public string MakeUnfinished() => MakeOwnersOnly(System.IO.Path.Combine(Path, UnfinishedPrefix + System.IO.Path.GetRandomFileName()));

    /// <summary>Removes the backups that are older than so many days, but never the newest.</summary>
    /// <param name="days">1 or more.</param>
    /// <param name="now">UTC.</param>
    /// <returns>The number removed.</returns>
    public int Rotate(int days, DateTime now)
    {
        var old = List().Skip(1).Where(backup => backup.MadeAt < now.AddDays(-days)).ToList();
        old.ForEach(backup => File.Delete(backup.File));
        return old.Count;
    }

    private static DateTime? MomentOf(string name) => DateTime.TryParseExact(
        name, Pattern, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
            ? at
            : null;

    /// <summary>Makes a folder that only its owner may enter, unless it is there.</summary>
    internal static string MakeOwnersOnly(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, OwnerOnly); // The mode of a folder that is there stays as its owner set it.
        return path;
    }
}
