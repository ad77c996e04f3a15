namespace Par.Warehouse.Tests.Storage;

/// <summary>The source tree that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>A folder or file of it.</summary>
    public static string Folder(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Par.sln")))
            folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("The tests run outside the source tree."), path);
    }
}
