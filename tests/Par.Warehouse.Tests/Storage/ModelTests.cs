using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Audit;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Tests.Storage;

[EveryDatabase]
public sealed class ModelTests
{
    [Fact]
    public async Task A_fresh_database_migrates_and_keeps_what_is_written()
    {
        await using var database = await TestDatabase.MigrateAsync();
        var received = new DateTime(2026, 1, 20, 9, 30, 0, DateTimeKind.Utc);

        await using (var context = database.Context())
        {
            context.Add(AnAuditEntry(received));
            await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await using var reader = database.Context();
        var entry = await reader.AuditEntries.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(received, entry.At);
        Assert.Equal(DateTimeKind.Utc, entry.At.Kind);
    }

    [Fact]
    public async Task The_audit_trail_refuses_changes_in_code_and_in_the_database()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var database = await TestDatabase.CreateAsync();
        await using var context = database.Context();
        context.Add(AnAuditEntry(DateTime.UnixEpoch));
        await context.SaveChangesAsync(cancel);

        context.Remove(await context.AuditEntries.SingleAsync(cancel));

        await Assert.ThrowsAsync<InvalidOperationException>(() => context.SaveChangesAsync(cancel));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => context.AuditEntries.ExecuteDeleteAsync(cancel));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() =>
            context.AuditEntries.ExecuteUpdateAsync(row => row.SetProperty(entry => entry.Why, "Something else"), cancel));
        Assert.Equal("Because", (await context.AuditEntries.AsNoTracking().SingleAsync(cancel)).Why);
    }

    private static AuditEntry AnAuditEntry(DateTime at) => new()
    {
        Key = 1, SubjectKind = "submission", Subject = "1", Number = 1, At = at, Actor = "analyst", What = "Loaded → Approved", Why = "Because",
    };
}
