using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Par.Jobs;
using Par.Jobs.Queue;
using Par.Warehouse.Storage;

namespace Par.Crash;

/// <summary>
/// <c>par worker</c> beside the embedded database, which the product refuses because the queues are in each process's memory. This one
/// looks into the database
/// again and again for what is unfinished, so that it is after the same submissions as the portals and the other worker.
/// </summary>
internal static class EmbeddedWorker
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(300);

    public static async Task RunAsync(string folder)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(CrashSettings.Of(folder));
        builder.Services.AddPar(builder.Configuration, new DataFolder(folder)).AddParQueue(builder.Configuration);
        builder.Services.AddSingleton<Jobs.Queue.Worker>();
        builder.Services.AddHostedService(services => services.GetRequiredService<Jobs.Queue.Worker>());
        using var host = builder.Build();
        await host.StartAsync();
        var (worker, schedule) = (host.Services.GetRequiredService<Jobs.Queue.Worker>(), host.Services.GetRequiredService<Schedule>());
        while (worker.Failure is null)
        {
            await Task.Delay(LookAgain);
            await schedule.RebuildQueueAsync(CancellationToken.None);
        }
        throw worker.Failure;
    }
}
