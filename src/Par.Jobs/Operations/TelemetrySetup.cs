using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Par.Warehouse.Settings;
using Par.Warehouse.Telemetry;

namespace Par.Jobs.Operations;

/// <summary>Sends traces and metrics away, where an address for them is set.</summary>
public static class TelemetrySetup
{
    // Requests are counted by route, not by address: an address may hold a key or a link.
    private static readonly string[] Meters =
        [WorkStep.SourceName, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.EntityFrameworkCore",
            "System.Runtime"];

    /// <summary>Registers it. Without <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> nothing is registered but the reader of the state.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The settings.</param>
    /// <param name="name">What this process is: <c>par-portal</c> or <c>par-worker</c>.</param>
    public static IServiceCollection AddParTelemetry(this IServiceCollection services, IConfiguration configuration, string name)
    {
        services.AddSingleton<InstallationStateReader>();
        if (SettingsReader.Read<TelemetryOptions>(configuration).Endpoint is null)
            return services;
        services.AddHostedService<Gauges>();
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(name))
            .WithTracing(traces => traces.AddSource(WorkStep.SourceName))
            .WithMetrics(metrics => metrics.AddMeter(Meters))
            .UseOtlpExporter();
        return services;
    }
}
