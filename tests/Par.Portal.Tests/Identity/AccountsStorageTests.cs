using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Par.Portal.Identity;
using Par.Portal.Identity.Accounts;
using Par.Portal.Tests.SignedIn;

namespace Par.Portal.Tests.Identity;

public sealed class AccountsStorageTests
{
    [Fact]
    public async Task A_migration_lock_left_behind_by_a_killed_start_does_not_stop_the_next_one()
    {
        await using var portal = new TestPortal();
        await using var scope = portal.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<AccountsContext>();
        await context.Database.ExecuteSqlRawAsync(
            "CREATE TABLE \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL PRIMARY KEY, \"Timestamp\" TEXT NOT NULL); " +
            "INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-01-01')", TestContext.Current.CancellationToken);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(10));

        await portal.Services.MigrateAccountsAsync(patience.Token);

        Assert.Empty(await context.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void The_model_of_each_provider_has_its_migration()
    {
        using var sqlite = new AccountsStorage.SqliteDesign().CreateDbContext([]);
        using var server = new AccountsStorage.SqlServerDesign().CreateDbContext([]);

        Assert.False(sqlite.Database.HasPendingModelChanges());
        Assert.False(server.Database.HasPendingModelChanges());
    }
}
