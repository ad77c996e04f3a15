using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Par.Warehouse.Storage.SqlServer;

/// <summary>The scripts of <c>sql/</c>: what SQL Server has beside the tables of the migrations. Each can be run again and then changes nothing.</summary>
public static partial class ServerScripts
{
    /// <summary>The folder <c>sql</c> beside the program.</summary>
    public static string DefaultFolder => Path.Combine(AppContext.BaseDirectory, "sql");

    /// <summary>Runs every script of a folder in the order of their names, batch by batch. On SQLite there is nothing to run.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder is not there.</exception>
    /// <returns>The names of the scripts that were run.</returns>
    public static async Task<IReadOnlyList<string>> RunAsync(this IDbContextFactory<ParContext> contexts, string folder, CancellationToken cancel = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        if (context is not SqlServerParContext)
            return [];
        var scripts = Directory.EnumerateFiles(folder, "*.sql").Order(StringComparer.Ordinal).ToList();
        foreach (var script in scripts)
            foreach (var batch in BatchesOf(await File.ReadAllTextAsync(script, cancel)))
                await context.Database.ExecuteSqlRawAsync(batch.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), cancel);
        return scripts.ConvertAll(script => Path.GetFileName(script));
    }

    /// <summary>The batches of a script, which lines <c>GO</c> divide.</summary>
    internal static IEnumerable<string> BatchesOf(string script) => Go().Split(script).Select(batch => batch.Trim()).Where(batch => batch.Length > 0);

    [GeneratedRegex(@"^\s*GO\s*$", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Go();
}
