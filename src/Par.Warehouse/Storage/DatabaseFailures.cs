using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Storage.SqlServer;

namespace Par.Warehouse.Storage;

/// <summary>What a database said no to, and so what follows from it.</summary>
public enum DatabaseFailure
{
    /// <summary>No failure of the database, or one that nothing is known of: an error, with its cause in the log.</summary>
    Other,

    /// <summary>Somebody else changed the row, or took the key, first. Who was overtaken is told "changed meanwhile" and looks again.</summary>
    LostRace,

    /// <summary>
    /// The rows themselves were refused (a value that does not fit, a row that is referred to, one that never changes) and would be
    /// again: they are at fault, not the moment.
    /// </summary>
    RefusedRows,

    /// <summary>A lock was not to be had, or the transaction was chosen to end a deadlock: the same again succeeds.</summary>
    Busy,
}

/// <summary>Tells failures of both providers apart, in one place.</summary>
public static class DatabaseFailures
{
    private const int SqliteBusy = 5, SqliteLocked = 6, SqliteTooBig = 18, SqliteConstraint = 19, SqliteMismatch = 20;
    private const int SqlitePrimaryKey = 1555, SqliteUnique = 2067;

    private static readonly string Client = typeof(SqlException).Assembly.GetName().Name!;

    /// <summary>What kind of failure it is.</summary>
    public static DatabaseFailure KindOf(Exception failure) => failure switch
    {
        DbUpdateConcurrencyException => DatabaseFailure.LostRace,
        DbUpdateException { InnerException: { } inner } => KindOf(inner),
        // EF tells of a transient failure of SQL Server, a deadlock among them, inside one of these.
        InvalidOperationException { InnerException: DbException or DbUpdateException } wrapped => KindOf(wrapped.InnerException!),
        InvalidOperationException refused when IsExhaustedPool(refused) => DatabaseFailure.Busy,
        TimeoutException => DatabaseFailure.Busy,
        SqliteException sqlite => OfSqlite(sqlite.SqliteErrorCode, sqlite.SqliteExtendedErrorCode),
        SqlException server => OfSqlServer(server.Number),
        _ => DatabaseFailure.Other,
    };

    /// <summary>True when somebody else was first, see <see cref="DatabaseFailure.LostRace"/>.</summary>
    public static bool IsLostRace(Exception failure) => KindOf(failure) == DatabaseFailure.LostRace;

    /// <summary>True when the same, done again, may succeed: somebody else was first, or a lock was not to be had.</summary>
    public static bool IsWorthAnotherTry(Exception failure) => KindOf(failure) is DatabaseFailure.LostRace or DatabaseFailure.Busy;

    /// <summary>True when the failure came from the database.</summary>
    public static bool IsOfDatabase(Exception failure) => failure is DbException or DbUpdateException or TimeoutException
        || failure is InvalidOperationException { InnerException: DbException or DbUpdateException }
        || (failure is InvalidOperationException refused && (refused.Source == Client || IsExhaustedPool(refused)));

    /// <summary>Every connection was in use and none came free in time. SqlClient has no exception of its own for that.</summary>
    private static bool IsExhaustedPool(InvalidOperationException failure) =>
        failure.Message.Contains("connection from the pool", StringComparison.Ordinal);

    /// <summary>The kind of an error of SQLite.</summary>
    internal static DatabaseFailure OfSqlite(int code, int extendedCode) => (code, extendedCode) switch
    {
        (_, SqlitePrimaryKey or SqliteUnique) => DatabaseFailure.LostRace,
        (SqliteTooBig or SqliteConstraint or SqliteMismatch, _) => DatabaseFailure.RefusedRows,
        (SqliteBusy or SqliteLocked, _) => DatabaseFailure.Busy,
        _ => DatabaseFailure.Other,
    };

    /// <summary>The kind of an error of SQL Server.</summary>
    internal static DatabaseFailure OfSqlServer(int number) => number switch
    {
        // Unique index, unique key; an update under snapshot isolation.
        2601 or 2627 or 3960 => DatabaseFailure.LostRace,
        // NULL, foreign key or check, text too long (by its old and new number), number too large; what a guard refuses.
        515 or 547 or 2628 or 8115 or 8152 or Guards.AppendOnly or Guards.Immutable => DatabaseFailure.RefusedRows,
        // Deadlock, lock not to be had in time.
        1205 or 1222 => DatabaseFailure.Busy,
        _ => DatabaseFailure.Other,
    };
}
