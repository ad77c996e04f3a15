using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Par.Warehouse.Storage;

/// <summary>
/// Folders whose entries outlast a power failure. Flushing a file writes its bytes; that it is there under its name is written by flushing its folder, which
/// .NET has no call for. Windows needs none: its file system writes names ahead by itself.
/// </summary>
internal static class DurableFolder
{
    /// <summary>Makes the folder, and those above it, unless they are there.</summary>
    public static void Create(string path)
    {
        if (Directory.Exists(path))
            return;
        var parent = Path.GetDirectoryName(path)!;
        Create(parent);
        Directory.CreateDirectory(path);
        Flush(parent);
    }

    /// <summary>Returns when the names in the folder are on the disk.</summary>
    public static void Flush(string path)
    {
        if (OperatingSystem.IsWindows())
            return;
        using var handle = OpenFolder(path, flags: 0);
        if (handle.IsInvalid)
            throw new IOException($"{path} cannot be flushed: {Marshal.GetLastPInvokeErrorMessage()}");
        RandomAccess.FlushToDisk(handle);
    }

    // The path is handed over as the bytes that the system takes, ended by a zero.
    private static SafeFileHandle OpenFolder(string path, int flags) => Open(System.Text.Encoding.UTF8.GetBytes(path + '\0'), flags);

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern SafeFileHandle Open(byte[] path, int flags);
}
