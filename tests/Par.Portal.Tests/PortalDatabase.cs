using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Par.Portal.Identity.Accounts;
using Par.Warehouse.Storage;
using Par.Warehouse.Storage.Sqlite;

namespace Par.Portal.Tests;

/// <summary>
/// How the database of a portal in a test differs from a user's: it answers later, as a server does, and on SQLite each statement is put
/// to the SQL Server provider as well,
/// to be proven at the end of the run.
/// </summary>
internal static class PortalDatabase
{
    public static void Prepare(IServiceCollection services)
    {
        TrulyAsynchronous.For<SqliteParContext>(services);
        TrulyAsynchronous.For<PublishedContext>(services);
        TrulyAsynchronous.For<SqliteAccountsContext>(services);
        if (DatabaseOfRun.Provider == DatabaseProvider.SqlServer)
            return;
        services.WithTwin().WithTwin<SqliteAccountsContext, SqlServerAccountsContext>(
            options => AccountsStorage.UseSqlServer(options, "Server=none"), options => new SqlServerAccountsContext(options));
    }
}
