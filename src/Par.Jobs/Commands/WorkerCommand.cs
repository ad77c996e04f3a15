using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Par.Jobs.Operations;
using Par.Jobs.Queue;
using Par.Warehouse.Storage;

namespace Par.Jobs.Commands;

/// <summary><c>worker</c>: does jobs and serves no pages. Several may run, on several machines.</summary>
internal static class WorkerCommand
{
    public static Command Create()
    {
        var command = new Command("worker",
            "Does the jobs of the queues that Jobs:Queues names until it is stopped, and serves no pages. Needs SQL Server.");
        command.SetAction((_, cancel) => RunAsync(cancel));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancel)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        if (StorageSetup.ProviderOf(builder.Configuration) == DatabaseProvider.Sqlite)
            throw new CommandException("A worker needs Database:Provider SqlServer. With the embedded database the queues are in the "
                + "portal's memory, and the portal does its jobs itself.");
        builder.Logging.AddSimpleConsole(line =>
            (line.SingleLine, line.TimestampFormat, line.UseUtcTimestamp) = (true, "yyyy-MM-ddTHH:mm:ssZ ", true));
        builder.Logging.AddFilter(null, LogLevel.Warning);
        builder.Services.AddPar(builder.Configuration, DataFolder.FromEnvironment()).AddParQueue(builder.Configuration)
            .AddParTelemetry(builder.Configuration, "par-worker");
        builder.Services.AddSingleton<Worker>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<Worker>());
        using var host = builder.Build();
        await host.RunAsync(cancel);
        return host.Services.GetRequiredService<Worker>().Failure is { } failure
            ? throw new CommandException(failure.Message)
            : ExitCode.Done;
    }
}
