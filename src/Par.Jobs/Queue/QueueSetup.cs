using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.Common;
using Hangfire.InMemory;
using Hangfire.SqlServer;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Par.Warehouse.Settings;
using Par.Warehouse.Storage;

namespace Par.Jobs.Queue;

/// <summary>Registers the job queue.</summary>
public static class QueueSetup
{
    private const int WorkersOfPublication = 2;

    /// <summary>
    /// Registers Hangfire over SQL Server where the installation has one, otherwise in memory, and the jobs. Neither is the storage made
    /// nor do the worker threads
    /// start by themselves, see <see cref="StartWorkers"/>: before the database is up to date no job may run, and Hangfire must not make
    /// tables in one that
    /// is not there yet.
    /// </summary>
    /// <exception cref="SettingsException">A setting of the section <c>Jobs</c> is wrong.</exception>
    public static IServiceCollection AddParQueue(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = SettingsReader.Read<JobOptions>(configuration);
        if (StorageSetup.ProviderOf(configuration) == DatabaseProvider.Sqlite
            && (!settings.Server || settings.Taken.Count < JobQueue.All.Count))
            throw new SettingsException("Jobs:Server is false, or Jobs:Queues leaves queues out: that takes Database:Provider SqlServer. "
                + "With the embedded database the queues are in the portal's memory, and nobody else would do its jobs.");
        // Queue and activator are this host's own. Hangfire's way keeps them in static fields, where the hosts of one process find each other's.
        services.AddSingleton<JobActivator>(provider => new AspNetCoreJobActivator(provider.GetRequiredService<IServiceScopeFactory>()));
        services.AddSingleton(settings);
        services.AddSingleton<JobStorage>(provider => new LateJobStorage(() => Storage(provider, configuration)));
        services.AddHangfire(queue => queue.UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings());
        services.AddSingleton<Schedule>();
        services.AddTransient<IntakeJob>();
        services.AddTransient<ReleaseJob>();
        services.AddTransient<PublicationJob>();
        services.AddTransient<SweepJob>();
        services.AddTransient<ReminderJob>();
        services.AddTransient<MailJob>();
        services.AddTransient<AuditJob>();
        services.AddTransient<SubscriptionsJob>();
        services.AddTransient<MessagesJob>();
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

    /// <summary>
    /// Queues what is unfinished, registers what runs by the clock and starts the worker threads, see <see cref="StartWorkers"/>. The
    /// database is up to date by then.
    /// </summary>
    public static async Task<IDisposable> StartJobsAsync(this IServiceProvider services, CancellationToken cancel)
    {
        var schedule = services.GetRequiredService<Schedule>();
        await schedule.RebuildQueueAsync(cancel);
        schedule.Repeat();
        return StartWorkers(services);
    }

    /// <summary>
    /// Starts the worker threads for the queues that this process takes; disposing the result stops them and puts what they were doing back
    /// into the queue.
    /// </summary>
    public static IDisposable StartWorkers(IServiceProvider services)
    {
        var settings = services.GetRequiredService<JobOptions>();
        var others = settings.Taken.Where(queue => queue != JobQueue.Publication).ToArray();
        var servers = new List<BackgroundJobServer>();
        if (settings.Takes(JobQueue.Publication))
            servers.Add(Server(services, [JobQueue.Publication], WorkersOfPublication));
        if (others.Length > 0)
            servers.Add(Server(services, others, settings.Workers ?? Math.Max(2, Environment.ProcessorCount)));
        return new Workers([.. servers]);
    }

    private static BackgroundJobServer Server(IServiceProvider services, string[] queues, int workers) => new(
        new BackgroundJobServerOptions
        {
            Activator = services.GetRequiredService<JobActivator>(),
            Queues = queues,
            WorkerCount = workers,
            StopTimeout = TimeSpan.FromSeconds(1),
            ShutdownTimeout = TimeSpan.FromSeconds(2),
            SchedulePollingInterval = TimeSpan.FromSeconds(5),
            FilterProvider = new JobFilterProviderCollection([.. JobFilterProviders.Providers, new TimedJobs()]),
        },
        services.GetRequiredService<JobStorage>());

    private sealed class Workers(BackgroundJobServer[] servers) : IDisposable
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
