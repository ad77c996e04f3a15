using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Par.Warehouse.Storage;

namespace Par.Crash;

/// <summary>
/// The settings of every installation here. On a server each installation has a database of its own, named after its folder.
/// </summary>
internal static class CrashSettings
{
    /// <summary>The moment at which the clock of every installation here stands still, so that two runs can be compared.</summary>
    public const string StoppedAt = "2026-11-20T08:00:00Z";

    /// <summary>Why every file comes after the cut-off of its round.</summary>
    public const string LateReason = "Delivered";

    /// <summary>Connection to the server on which databases are made; null for the embedded database.</summary>
    public static string? Server { get; set; }

    /// <summary>The settings of an installation.</summary>
    public static Dictionary<string, string?> Of(string folder)
    {
        var settings = new Dictionary<string, string?> { ["Clock:StoppedAt"] = StoppedAt };
        if (Server is not null)
        {
            settings["Database:Provider"] = "SqlServer";
            settings["Database:ConnectionString"] =
                new SqlConnectionStringBuilder(Server) { InitialCatalog = DatabaseOf(folder) }.ToString();
        }
        return settings;
    }

    /// <summary>The same for services in this process.</summary>
    public static IConfiguration Configuration(string folder) => new ConfigurationBuilder().AddInMemoryCollection(Of(folder)).Build();

    /// <summary>The same for a process that is to be started, with its data folder.</summary>
    public static void Give(string folder, ProcessStartInfo start)
    {
        start.Environment["PAR_DATA"] = folder;
        foreach (var (name, value) in Of(folder))
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
    }

    /// <summary>Removes the installation's database from the server, if there is one.</summary>
    public static async Task DropAsync(string folder)
    {
        if (Server is null)
            return;
        await using var services = Worker.Services(folder);
        await using var context = await services.GetRequiredService<IDbContextFactory<ParContext>>().CreateDbContextAsync();
        await context.Database.EnsureDeletedAsync();
    }

    private static string DatabaseOf(string folder) =>
        "par_crash_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folder)))[..16];
}
