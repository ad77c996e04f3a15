using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Par.Warehouse.Storage.SqlServer;

/// <summary>Whether this connection may define tables and views, as the owner's may and those of portal and workers may not (<c>sql/01-roles.sql</c>).</summary>
public static class Ownership
{
    internal const string MayDefine = "SELECT HAS_PERMS_BY_NAME(QUOTENAME(DB_NAME()), 'DATABASE', 'CREATE VIEW') AS [Value]";

    /// <summary>True when it may.</summary>
    public static async Task<bool> MayDefineAsync(DatabaseFacade database, CancellationToken cancel = default) =>
        await database.SqlQueryRaw<int>(MayDefine).SingleAsync(cancel) == 1;

    /// <summary>Refuses to change the database over a connection that may not.</summary>
    /// <exception cref="InvalidOperationException">It may not: the message says what to do.</exception>
    public static async Task RequireAsync(DatabaseFacade database, CancellationToken cancel = default)
    {
        if (await database.CanConnectAsync(cancel) && !await MayDefineAsync(database, cancel))
            throw new InvalidOperationException(
                "The database is not of this version, and this account may not change it. Run 'par database upgrade' with the account that owns the database.");
    }
}
