using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Par.Portal.Identity.Accounts;
using Par.Portal.Tests.Publication;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Audit;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;
using Par.Warehouse.Storage.Sqlite;

namespace Par.Portal.Tests.Admin;

/// <summary>
/// Kills a piece of work at every moment at which it asks something of the database, each time in a database of its own, and looks at what
/// is left through
/// connections that nobody killed.
/// </summary>
internal static class KilledDatabase
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>
    /// Runs the work, killed at its first moment, then at its second, and so on until it comes to its end; after each <paramref
    /// name="check"/> looks at what
    /// is left and goes on with it. Gives the number of kills.
    /// </summary>
    public static async Task<int> AtEveryMomentAsync(
        Action<IServiceCollection> services, Func<IServiceProvider, Task> prepare, Func<IServiceProvider, Task> work, Func<IServiceProvider,
            int, Task> check)
    {
        for (var moment = 1; ; moment++)
        {
            var folder = Directory.CreateTempSubdirectory("par-killed-");
            try
            {
                if (!await OnceAsync(new DataFolder(folder.FullName), moment, services, prepare, work, check))
                    return moment - 1;
            }
            finally
            {
                Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
                folder.Delete(recursive: true);
            }
        }
    }

    private static async Task<bool> OnceAsync(
        DataFolder folder, int moment, Action<IServiceCollection> add, Func<IServiceProvider, Task> prepare, Func<IServiceProvider,
            Task> work,
        Func<IServiceProvider, int, Task> check)
    {
        await TestPortal.Template.CopyToAsync(folder);
        await using var whole = Services(folder, add, killer: null);
        await prepare(whole);
        var killer = new Killer();
        await using (var killed = Services(folder, add, killer))
        {
            killer.At = moment;
            try
            {
                await work(killed);
            }
            catch (Exception failure)
            {
                Assert.True(killer.Killed, failure.ToString());
            }
        }
        await check(whole, moment);
        var verdict = await whole.GetRequiredService<AuditVerifier>().VerifyAsync(Actor.System("test"), Cancel);
        Assert.True(verdict.IsWhole, $"Killed at moment {moment}, the audit trail is not whole.");
        return killer.Killed;
    }

    private static ServiceProvider Services(DataFolder folder, Action<IServiceCollection> add, Killer? killer)
    {
        var (services, configuration) = (new ServiceCollection(), new ConfigurationBuilder().Build());
        services.AddSingleton<IConfiguration>(configuration);
        services.AddSingleton(TimeProvider.System);
        services.AddLogging();
        services.AddSingleton(folder);
        services.AddSingleton<AuditAnchors>();
        services.AddSingleton<AuditVerifier>();
        services.AddParStorage(configuration, folder);
        services.AddAccountsStorage(configuration);
        if (killer is not null)
        {
            services.ConfigureDbContext<SqliteParContext>(options => options.AddInterceptors(killer.Interceptors));
            services.ConfigureDbContext<SqliteAccountsContext>(options => options.AddInterceptors(killer.Interceptors));
        }
        add(services);
        return services.BuildServiceProvider();
    }
}
