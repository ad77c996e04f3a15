using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Par.Warehouse.Storage;

/// <summary>
/// Folders whose entries outlast a power failure. Flushing a file writes its bytes; that it is there under its name is written by flushing its folder, which
/// .NET has no call for. Windows needs none: its file system writes names ahead by itself.
/// </summary>
public static class DurableFolder
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

    /// <summary>Gives a file a name in its folder, unless another has the name already; of several at once one succeeds.</summary>
    /// <remarks>On Unix <see cref="File.Move(string, string, bool)"/> looks first and renames then: two at once would both succeed.</remarks>
    /// <returns>True when the file has the name now.</returns>
    public static bool TryName(string file, string name)
    {
        if (OperatingSystem.IsWindows())
        {
            try
            {
                File.Move(file, name, overwrite: false);
                return true;
            }
            catch (IOException) when (File.Exists(name))
            {
                return false;
            }
        }
        if (Link(Bytes(file), Bytes(name)) == 0)
            return true;
        return File.Exists(name) ? false : throw new IOException($"{name} cannot be made: {Marshal.GetLastPInvokeErrorMessage()}");
    }

    // The path is handed over as the bytes that the system takes, ended by a zero.
    private static SafeFileHandle OpenFolder(string path, int flags) => Open(Bytes(path), flags);

    private static byte[] Bytes(string path) => System.Text.Encoding.UTF8.GetBytes(path + '\0');

    [DllImport("libc", EntryPoint = "link", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Link(byte[] file, byte[] name);

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern SafeFileHandle Open(byte[] path, int flags);
}
