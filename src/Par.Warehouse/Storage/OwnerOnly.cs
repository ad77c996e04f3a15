using System.Runtime.InteropServices;

namespace Par.Warehouse.Storage;

/// <summary>
/// Files for their owner only. The one place that holds for whatever this process makes, the database's own files beside it
/// (<c>-wal</c>, <c>-shm</c>) and those of libraries included.
/// </summary>
public static class OwnerOnly
{
    private const uint OthersNothing = 0b000_111_111;

    /// <summary>
    /// From now on every file that this process makes is 0600 at most and every folder 0700. Files that are there stay as they are. Does
    /// nothing on Windows, where a folder hands its rights down.
    /// </summary>
    public static void FromNowOn()
    {
        if (!OperatingSystem.IsWindows())
            _ = SetMask(OthersNothing);
    }

    [DllImport("libc", EntryPoint = "umask")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint SetMask(uint mask);
}
