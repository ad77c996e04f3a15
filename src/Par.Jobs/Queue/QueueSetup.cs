using Hangfire;
using Hangfire.InMemory;
using Hangfire.SqlServer;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Par.Warehouse.Storage;

namespace Par.Jobs.Queue;

/// <summary>Registers the job queue.</summary>
public static class QueueSetup
{
    /// <summary>
    /// Registers Hangfire over SQL Server where the installation has one, otherwise in memory, and the jobs. The worker threads do not start
    /// by themselves, see <see cref="StartWorkers"/>: before the database is up to date no job may run.
    /// </summary>
    public static IServiceCollection AddParQueue(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHangfire(queue =>
        {
            queue.UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings();
            if (StorageSetup.ProviderOf(configuration) == DatabaseProvider.SqlServer)
                queue.UseSqlServerStorage(configuration["Database:ConnectionString"], new SqlServerStorageOptions { SchemaName = "hangfire" });
            else
                queue.UseInMemoryStorage(new InMemoryStorageOptions { MaxExpirationTime = TimeSpan.FromDays(1) });
        });
        services.AddSingleton<Schedule>();
        services.AddTransient<IntakeJob>();
        services.AddTransient<ReleaseJob>();
        services.AddTransient<ReadShelfJob>();
        services.AddTransient<SweepJob>();
        services.AddTransient<ReminderJob>();
        services.AddTransient<MailJob>();
        return services;
    }

    /// <summary>Starts the worker threads; disposing the server stops them and puts what they were doing back into the queue.</summary>
    public static BackgroundJobServer StartWorkers(IServiceProvider services) => new(
        new BackgroundJobServerOptions
        {
            Activator = services.GetRequiredService<JobActivator>(),
            WorkerCount = Math.Max(2, Environment.ProcessorCount),
            StopTimeout = TimeSpan.FromSeconds(1),
            ShutdownTimeout = TimeSpan.FromSeconds(2),
            SchedulePollingInterval = TimeSpan.FromSeconds(5),
        },
        services.GetRequiredService<JobStorage>());
}
