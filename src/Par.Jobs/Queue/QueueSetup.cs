using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.InMemory;
using Hangfire.SqlServer;
using Hangfire.States;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Par.Warehouse.Storage;

namespace Par.Jobs.Queue;

/// <summary>Registers the job queue.</summary>
public static class QueueSetup
{
    /// <summary>
    /// The queue of what happens by the clock and takes seconds: publishing, and reading what was published. It has workers of its own, so that the hour of a release
    /// waits neither for hundreds of files on the last day of a round nor for a build.
    /// </summary>
    public const string ByTheClock = "publication";

    private const int WorkersByTheClock = 2;

    /// <summary>
    /// Registers Hangfire over SQL Server where the installation has one, otherwise in memory, and the jobs. The worker threads do not start
    /// by themselves, see <see cref="StartWorkers"/>: before the database is up to date no job may run.
    /// </summary>
    public static IServiceCollection AddParQueue(this IServiceCollection services, IConfiguration configuration)
    {
        // Queue and activator are this host's own. Hangfire's way keeps them in static fields, where the hosts of one process find each other's.
        services.AddSingleton<JobActivator>(provider => new AspNetCoreJobActivator(provider.GetRequiredService<IServiceScopeFactory>()));
        services.AddSingleton(provider => Storage(provider, configuration));
        services.AddHangfire(queue => queue.UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings());
        services.AddSingleton<Schedule>();
        services.AddTransient<IntakeJob>();
        services.AddTransient<ReleaseJob>();
        services.AddTransient<ReadShelfJob>();
        services.AddTransient<PublicationJob>();
        services.AddTransient<SweepJob>();
        services.AddTransient<ReminderJob>();
        services.AddTransient<MailJob>();
        services.AddTransient<AuditJob>();
        services.AddTransient<SubscriptionsJob>();
        services.AddTransient<BackupJob>();
        return services;
    }

    private static JobStorage Storage(IServiceProvider services, IConfiguration configuration)
    {
        services.GetRequiredService<IGlobalConfiguration>(); // Sets the serializer and the logger, which the storage takes when it is made.
        return StorageSetup.ProviderOf(configuration) == DatabaseProvider.SqlServer
            ? new SqlServerStorage(configuration["Database:ConnectionString"], new SqlServerStorageOptions { SchemaName = "hangfire" })
            : new InMemoryStorage(new InMemoryStorageOptions { MaxExpirationTime = TimeSpan.FromDays(1) });
    }

    /// <summary>Starts the worker threads; disposing the server stops them and puts what they were doing back into the queue.</summary>
    public static IDisposable StartWorkers(IServiceProvider services) => new Workers(
        Server(services, EnqueuedState.DefaultQueue, Math.Max(2, Environment.ProcessorCount)), Server(services, ByTheClock, WorkersByTheClock));

    private static BackgroundJobServer Server(IServiceProvider services, string queue, int workers) => new(
        new BackgroundJobServerOptions
        {
            Activator = services.GetRequiredService<JobActivator>(),
            Queues = [queue],
            WorkerCount = workers,
            StopTimeout = TimeSpan.FromSeconds(1),
            ShutdownTimeout = TimeSpan.FromSeconds(2),
            SchedulePollingInterval = TimeSpan.FromSeconds(5),
        },
        services.GetRequiredService<JobStorage>());

    private sealed class Workers(params BackgroundJobServer[] servers) : IDisposable
    {
        public void Dispose()
        {
            // Told together, so that stopping takes no longer than the slower of them.
            foreach (var server in servers)
                server.SendStop();
            foreach (var server in servers)
                server.Dispose();
        }
    }
}
