using Microsoft.Data.Sqlite;
using Par.EndToEnd.Tests;

[assembly: AssemblyFixture(typeof(SampleCountryPortal))]
[assembly: Slow]

namespace Par.EndToEnd.Tests;

/// <summary>
/// One portal with the whole sample country, loaded through the ordinary pipeline from an empty folder, shared by every test of the
/// assembly. <c>PAR_E2E_DATA</c> names a folder to keep and reuse between runs while developing.
/// </summary>
public sealed class SampleCountryPortal : IAsyncLifetime
{
    private readonly string? kept = Environment.GetEnvironmentVariable("PAR_E2E_DATA");
    private PortalProcess? portal;

    internal PortalProcess Portal => portal ?? throw new InvalidOperationException("The portal has not been started.");

    /// <summary>Address of the portal.</summary>
    public Uri Address => Portal.Address;

    public async ValueTask InitializeAsync()
    {
        var folder = kept ?? Path.Combine(Path.GetTempPath(), "par-e2e-" + Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture));
        portal = PortalProcess.Start(folder);
        await portal.WaitUntilReadyAsync();
    }

    /// <summary>
    /// A path in which <c>@ent</c> and <c>@ty</c> stand for an organisation of that side that delivered the newest January round.
    /// </summary>
    public string Resolve(string path)
    {
        if (!path.Contains('@', StringComparison.Ordinal))
            return path;
        using var database = new SqliteConnection(Portal.DatabaseConnection);
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = "select par_id from submission where state = 5 and side = $side order by round_key desc, par_id limit 1";
        command.Parameters.AddWithValue("$side", path.EndsWith("@ent", StringComparison.Ordinal) ? 1 : 2);
        return path[..path.IndexOf('@', StringComparison.Ordinal)] + command.ExecuteScalar();
    }

    public async ValueTask DisposeAsync()
    {
        if (portal is null)
            return;
        await portal.DisposeAsync();
        if (kept is null)
            Directory.Delete(portal.DataFolder, recursive: true);
    }
}
