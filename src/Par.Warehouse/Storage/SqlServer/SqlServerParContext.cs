using System.Data;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Par.Warehouse.Storage.SqlServer;

/// <summary>The database on SQL Server, for production.</summary>
public sealed class SqlServerParContext(DbContextOptions<SqlServerParContext> options) : ParContext(options)
{
    /// <summary>
    /// Texts compare by their code points, as they do on SQLite and in the program: SQL Server's own default takes <c>a</c> for <c>A</c>, and a server may have
    /// another yet.
    /// </summary>
    public const string Collation = "Latin1_General_100_BIN2";

    /// <summary>What a transaction that writes holds until its end, see <see cref="EnterAsync"/>.</summary>
    private const string WriteLock = "par-write";

    private const int PatienceMilliseconds = 120_000;

    internal const string TakeTurn =
        "EXEC @result = sp_getapplock @Resource = N'" + WriteLock + "', @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = @patience";

    /// <inheritdoc/>
    internal override WriteGate Gate => WriteGate.Open;

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<string>().UseCollation(Collation);
    }

    /// <inheritdoc/>
    /// <remarks>
    /// One transaction of Par writes at a time, as on SQLite: each ends at the one end of the audit trail anyway, and two that reach it with rows of their own
    /// locked would be each other's deadlock. Readers are not held up: they read row versions.
    /// </remarks>
    private protected override async Task EnterAsync(IDbContextTransaction transaction, CancellationToken cancel)
    {
        var result = new SqlParameter("@result", SqlDbType.Int) { Direction = ParameterDirection.Output };
        await Database.ExecuteSqlRawAsync(TakeTurn, [result, new SqlParameter("@patience", PatienceMilliseconds)], cancel);
        if ((int)result.Value < 0)
            throw new TimeoutException("Another writer of this database has not ended for two minutes.");
    }
}
