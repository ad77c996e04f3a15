using Par.Warehouse.Releases;
using Par.Warehouse.Storage;

namespace Par.Portal.Hosting;

/// <summary>What every part of the portal stands on: the installation's folder, the published figures, start-up and health.</summary>
internal static class HostingSetup
{
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(3);

    /// <summary>Registers the installation and the work that brings it up.</summary>
    public static void AddHosting(this WebApplicationBuilder builder, Func<IConfiguration, StartOptions> readOptions)
    {
        var folder = builder.Configuration["PAR_DATA"] is { Length: > 0 } named
            ? new DataFolder(Path.GetFullPath(named))
            : DataFolder.FromEnvironment();
        builder.Services.AddSingleton(folder);
        builder.Services.AddSingleton(readOptions(builder.Configuration));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<PublishedShelf>();
        builder.Services.AddSingleton<Readiness>();
        builder.Services.AddHostedService<StartUp>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = StopWithin);
        // Started from a build as well as from a published folder: the files of wwwroot are found either way.
        builder.WebHost.UseStaticWebAssets();
    }

    /// <summary>Puts the waiting page before everything else and maps the health addresses.</summary>
    public static void UseHosting(this WebApplication app)
    {
        app.UseWaitingPage();
        app.MapHealth();
    }
}
