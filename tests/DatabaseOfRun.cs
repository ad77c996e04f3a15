using Microsoft.Data.SqlClient;
using Microsoft.Extensions.Configuration;
using Par.Warehouse.Storage;

namespace Par.Tests;

/// <summary>
/// On which database a run of tests is: on SQLite, or with <c>PAR_TEST_PROVIDER=SqlServer</c> on the server that
/// <c>PAR_TEST_SQLSERVER</c> names, where each test
/// has a database of its own as it has a file of its own on SQLite.
/// </summary>
internal static class DatabaseOfRun
{
    private const string ConnectionString = "Database:ConnectionString";

    /// <summary>The database of this run.</summary>
    public static DatabaseProvider Provider { get; } = Environment.GetEnvironmentVariable("PAR_TEST_PROVIDER") is { Length: > 0 } name
        ? Enum.Parse<DatabaseProvider>(name)
        : DatabaseProvider.Sqlite;

    /// <summary>Settings of a database that is not there yet; skips the running test when its server is not at hand.</summary>
    public static Dictionary<string, string?> NewDatabase(DatabaseProvider provider)
    {
        var settings = new Dictionary<string, string?> { ["Database:Provider"] = provider.ToString() };
        if (provider == DatabaseProvider.Sqlite)
            return settings;
        var server = Environment.GetEnvironmentVariable("PAR_TEST_SQLSERVER");
        Assert.SkipWhen(string.IsNullOrEmpty(server), "PAR_TEST_SQLSERVER holds no connection string to a SQL Server.");
        settings[ConnectionString] = new SqlConnectionStringBuilder(server) { InitialCatalog = $"par_test_{Guid.NewGuid():N}" }.ToString();
        return settings;
    }

    /// <summary>The settings as a program reads them.</summary>
    public static IConfiguration Configured(this Dictionary<string, string?> settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings).Build();

    /// <summary>Removes a test's database from the server, whoever is still connected to it. A SQLite file goes with its folder.</summary>
    public static void Drop(IReadOnlyDictionary<string, string?> settings)
    {
        if (!settings.TryGetValue(ConnectionString, out var text) || text is null)
            return;
        var database = new SqlConnectionStringBuilder(text).InitialCatalog;
        using var connection = new SqlConnection(new SqlConnectionStringBuilder(text) { InitialCatalog = "master" }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The name was made above.
        command.CommandText = $"IF DB_ID(N'{database}') IS NOT NULL BEGIN "
            + $"ALTER DATABASE [{database}] SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE [{database}]; END";
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
