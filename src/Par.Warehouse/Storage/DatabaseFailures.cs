using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Par.Warehouse.Storage;

/// <summary>Tells what a database says no to: the rows, or the moment.</summary>
public static class DatabaseFailures
{
    private const int SqliteTooBig = 18, SqliteConstraint = 19, SqliteMismatch = 20;
    private const int SqlitePrimaryKey = 1555, SqliteUnique = 2067;

    /// <summary>
    /// True when the database refused the rows themselves (a key that is there, a value that does not fit) and would refuse them again. False when it was
    /// locked, full, unreachable or overtaken by another worker, and for what no database threw.
    /// </summary>
    public static bool IsRefusalOfRows(Exception failure) => failure switch
    {
        DbUpdateConcurrencyException => false,
        DbUpdateException update => update.InnerException is { } inner && IsRefusalOfRows(inner),
        SqliteException sqlite => sqlite.SqliteErrorCode is SqliteTooBig or SqliteConstraint or SqliteMismatch,
        // NULL, foreign key, unique index, unique key, text too long, number too large.
        SqlException server => server.Number is 515 or 547 or 2601 or 2627 or 2628 or 8115 or 8152,
        _ => false,
    };

    /// <summary>True when a row has a key that another row took first: whoever looks again sees that row.</summary>
    public static bool IsKeyTaken(Exception failure) => failure switch
    {
        DbUpdateException update => update.InnerException is { } inner && IsKeyTaken(inner),
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SqlitePrimaryKey or SqliteUnique,
        SqlException server => server.Number is 2601 or 2627,
        _ => false,
    };

    /// <summary>True when the failure came from the database.</summary>
    public static bool IsOfDatabase(Exception failure) => failure is DbException or DbUpdateException;
}
