using Microsoft.AspNetCore.DataProtection;
using Par.Jobs;
using Par.Jobs.Operations;
using Par.Jobs.Queue;
using Par.Portal.Identity.Accounts;
using Par.Warehouse.Settings;
using Par.Warehouse.Storage;

namespace Par.Portal.Hosting;

/// <summary>What every part of the portal stands on: the installation's folder and services, the job queue, start-up and health.</summary>
internal static class HostingSetup
{
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(3);

    /// <summary>Registers the installation and the work that brings it up.</summary>
    public static void AddHosting(this WebApplicationBuilder builder, Func<IConfiguration, StartRequest> readRequest)
    {
        var folder = SettingsReader.Read<DataOptions>(builder.Configuration).Folder is { } named
            ? new DataFolder(Path.GetFullPath(named))
            : DataFolder.FromEnvironment();
        var services = builder.Services;
        services.AddPar(builder.Configuration, folder);
        services.AddParQueue(builder.Configuration);
        services.AddParTelemetry(builder.Configuration, "par-portal");
        services.AddSingleton<Dependencies>();
        services.AddSessionKeys(builder.Configuration, folder);
        services.AddSettings<WebOptions>(builder.Configuration);
        services.AddSingleton(readRequest(builder.Configuration));
        services.AddSingleton<Readiness>();
        services.AddSingleton<Greeting>();
        services.AddHostedService<StartUp>();
        services.AddHostedService<ShelfWatch>();
        services.AddAntiforgery(options => options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
        services.Configure<HostOptions>(host => host.ShutdownTimeout = StopWithin);
        // Started from a build as well as from a published folder: the files of wwwroot are found either way.
        builder.WebHost.UseStaticWebAssets();
    }

    /// <summary>
    /// The keys that protect cookies and links. Portals on several machines share them: in the database with SQL Server, where an embedded
    /// installation has its folder.
    /// </summary>
    private static void AddSessionKeys(this IServiceCollection services, IConfiguration configuration, DataFolder folder)
    {
        var protection = services.AddDataProtection().SetApplicationName("Par");
        if (StorageSetup.ProviderOf(configuration) == DatabaseProvider.SqlServer)
            protection.PersistKeysToDbContext<SqlServerAccountsContext>();
        else
            protection.PersistKeysToFileSystem(new DirectoryInfo(folder.Keys));
    }

    /// <summary>Puts the page of failures and the waiting page before everything else and maps the health addresses.</summary>
    public static void UseHosting(this WebApplication app)
    {
        app.UseMiddleware<FailurePage>();
        app.UseWaitingPage();
        app.MapHealth();
    }
}
