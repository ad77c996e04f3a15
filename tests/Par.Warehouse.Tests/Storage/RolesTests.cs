using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.SqlServer.Dac.Model;
using Par.Warehouse.Storage;
using Par.Warehouse.Storage.Mart;
using Par.Warehouse.Storage.SqlServer;
using Par.Warehouse.Tests.Releases;

namespace Par.Warehouse.Tests.Storage;

/// <summary>What each connection may do in the database.</summary>
public sealed class RolesTests
{
    private const int SqliteReadOnly = 8;
    private const int Denied = 229;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_public_connection_of_SQLite_cannot_write()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = await database.Published.CreateDbContextAsync(Cancel);

        var failure = await Assert.ThrowsAsync<SqliteException>(() => context.Database.ExecuteSqlRawAsync("DELETE FROM release", Cancel));

        Assert.Equal(SqliteReadOnly, failure.SqliteErrorCode);
        Assert.Throws<InvalidOperationException>(() => context.SaveChanges());
    }

    [Fact]
    public async Task The_public_connection_knows_the_tables_that_its_role_may_read_and_no_other()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = await database.Published.CreateDbContextAsync(Cancel);
        using var model = ServerModel.Of().WithScripts(SmallWarehouse.Catalogue);

        var granted = model.Model.GetObjects(DacQueryScopes.UserDefined, Permission.TypeClass)
            .Where(permission => permission.GetReferenced(Permission.Grantee).Single().Name.Parts[^1] == "par_public")
            .Select(permission => permission.GetReferenced(Permission.SecuredObject).Single().Name.Parts[^1]);

        Assert.Equal(granted.Order(StringComparer.Ordinal), context.Model.GetEntityTypes().Select(entity => entity.GetTableName()).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("par_public", "SELECT COUNT(*) FROM release", "SELECT COUNT(*) FROM fact_client|DELETE FROM published_cell|SELECT COUNT(*) FROM submission")]
    [InlineData("par_bi", "SELECT COUNT(*) FROM mart.ent_reached", "SELECT COUNT(*) FROM mart.fact_client|SELECT COUNT(*) FROM published_cell|SELECT COUNT(*) FROM fact_client")]
    [InlineData("par_analyst", "SELECT COUNT(*) FROM mart.fact_client", "SELECT COUNT(*) FROM fact_client|DELETE FROM release|SELECT COUNT(*) FROM audit_entry")]
    [InlineData("par_worker", "SELECT COUNT(*) FROM fact_client", "CREATE TABLE dbo.other (id int)|DROP TABLE fact_client")]
    public async Task On_SQL_Server_each_role_may_what_it_is_for_and_is_denied_the_rest(string role, string allowed, string denied)
    {
        await using var database = await TestDatabase.MigrateAsync(DatabaseProvider.SqlServer);
        await database.Contexts.RunAsync(Repository.Folder("sql"), Cancel);
        await database.Contexts.SeedDimensionsAsync(SmallWarehouse.Catalogue, SmallWarehouse.Gazetteer, Cancel);
        await database.Contexts.AlignMartAsync(SmallWarehouse.Catalogue, Cancel);
        await using var context = database.Context();
        await context.Database.OpenConnectionAsync(Cancel);
        var connection = (SqlConnection)context.Database.GetDbConnection();
        await ExecuteAsync(connection, "CREATE VIEW mart.of_an_earlier_version AS SELECT 1 AS one");
        await database.Contexts.AlignMartAsync(SmallWarehouse.Catalogue, Cancel);
        Assert.Equal("none", await context.Database.SqlQuery<string>(
            $"SELECT COALESCE(MAX(name), N'none') AS Value FROM sys.views WHERE name = N'of_an_earlier_version'").SingleAsync(Cancel));
        await ExecuteAsync(connection, $"CREATE USER somebody WITHOUT LOGIN; ALTER ROLE {role} ADD MEMBER somebody; EXECUTE AS USER = 'somebody';");

        await ExecuteAsync(connection, allowed);
        foreach (var statement in denied.Split('|'))
            Assert.Contains((await Assert.ThrowsAsync<SqlException>(() => ExecuteAsync(connection, statement))).Number, new[] { Denied, 262, 3701, 2760 });
        await ExecuteAsync(connection, "REVERT");
    }

    private static async Task ExecuteAsync(SqlConnection connection, string statement)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are the test's own.
        command.CommandText = statement;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
