using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Tests.Storage;

public sealed class DatabaseFailuresTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(2601, DatabaseFailure.LostRace)]
    [InlineData(2627, DatabaseFailure.LostRace)]
    [InlineData(3960, DatabaseFailure.LostRace)]
    [InlineData(547, DatabaseFailure.RefusedRows)]
    [InlineData(2628, DatabaseFailure.RefusedRows)]
    [InlineData(8115, DatabaseFailure.RefusedRows)]
    [InlineData(51000, DatabaseFailure.RefusedRows)]
    [InlineData(51001, DatabaseFailure.RefusedRows)]
    [InlineData(1205, DatabaseFailure.Busy)]
    [InlineData(1222, DatabaseFailure.Busy)]
    [InlineData(334, DatabaseFailure.Other)]
    [InlineData(18456, DatabaseFailure.Other)]
    public void Errors_of_SQL_Server_are_told_apart(int number, DatabaseFailure kind) => Assert.Equal(kind, DatabaseFailures.OfSqlServer(number));

    [Fact]
    public void What_SqlClient_refuses_by_an_exception_of_NET_is_the_databases_and_nobody_elses()
    {
        using var connection = new SqlConnection();
        var refused = Assert.Throws<InvalidOperationException>(connection.Open);
        var exhausted = new InvalidOperationException("Timeout expired.  The timeout period elapsed prior to obtaining a "
            + "connection from the pool.  This may have occurred because all pooled connections "
            + "were in use and max pool size was reached.");

        Assert.True(DatabaseFailures.IsOfDatabase(refused));
        Assert.Equal((true, DatabaseFailure.Busy), (DatabaseFailures.IsOfDatabase(exhausted), DatabaseFailures.KindOf(exhausted)));
        Assert.False(DatabaseFailures.IsOfDatabase(new InvalidOperationException("Sequence contains no elements")));
    }

    [Fact]
    public async Task A_key_that_is_taken_and_a_row_that_somebody_changed_are_lost_races()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using (var context = database.Context())
        {
            context.Add(Organisation("P0001"));
            await context.SaveChangesAsync(Cancel);
        }

        await using var again = database.Context();
        again.Add(Organisation("P0001"));

        Assert.True(DatabaseFailures.IsLostRace(await Assert.ThrowsAsync<DbUpdateException>(() => again.SaveChangesAsync(Cancel))));
        Assert.True(DatabaseFailures.IsLostRace(new DbUpdateConcurrencyException("Changed.")));
        // As EF wraps what it takes for transient.
        var busy = new InvalidOperationException("Transient.", new DbUpdateException("Locked.", new SqliteException("database is locked", 5)));
        Assert.Equal((DatabaseFailure.Busy, true), (DatabaseFailures.KindOf(busy), DatabaseFailures.IsOfDatabase(busy)));
    }

    [Fact]
    public async Task What_SQL_Server_would_refuse_for_its_size_SQLite_refuses_too()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = database.Context();
        async Task<Exception> RefusedAsync(string statement) =>
            await Assert.ThrowsAsync<SqliteException>(() => context.Database.ExecuteSqlRawAsync(statement, Cancel));

        var tooLong = await RefusedAsync("INSERT INTO organisation (par_id, side, name, business_id, home_municipality, contact_language, expected_from) "
            + $"VALUES ('P1', 1, '{new string('x', 201)}', '1', '179', 0, 2015)");
        var tooLarge = await RefusedAsync("INSERT INTO submission_figure (submission_key, figure, value) VALUES (1, 'clients', 1e12)");
        var tooFine = await RefusedAsync("INSERT INTO submission_figure (submission_key, figure, value) VALUES (1, 'clients', 0.1234567)");

        Assert.All([tooLong, tooLarge, tooFine], failure => Assert.Equal(DatabaseFailure.RefusedRows, DatabaseFailures.KindOf(failure)));
    }

    private static Organisation Organisation(string parId) =>
        new() { ParId = parId, Side = Side.Ent, Name = "n", BusinessId = "1", HomeMunicipality = "179", ExpectedFrom = 2015 };
}
