using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Par.Portal.Hosting;
using Par.Portal.Identity;
using Par.Portal.Identity.Accounts;
using Par.Portal.Shell;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Published;
using Par.Warehouse.Storage;
using Par.Warehouse.Storage.Sqlite;

namespace Par.Portal.Tests.SignedIn;

/// <summary>
/// The real portal over a database of its own (a SQLite file, or see <see cref="DatabaseOfRun"/>), in which there is nothing but the
/// dimensions. Only the start-up work behind it is left out: the test brings in what it needs.
/// </summary>
public sealed class TestPortal : WebApplicationFactory<AssetShelf>
{
    public const string Password = "correct horse battery staple";

    // Hangfire keeps the newest host's logger for the whole process. Shared and never disposed, so that one test's end does not break another's portal.
    internal static readonly ILoggerFactory Log = LoggerFactory.Create(logging => logging.AddConsole().SetMinimumLevel(LogLevel.Error));

    internal static readonly DatabaseTemplate Template = new(
        async services =>
        {
            await services.MigrateAccountsAsync();
            await DatabaseTemplate.SeedDimensionsAsync(services);
        },
        (services, configuration) => services.AddAccountsStorage(configuration));

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("par-portal-");
    private readonly Dictionary<string, string?> settings =
        new(DatabaseOfRun.NewDatabase(DatabaseOfRun.Provider))
        {
            ["Identity:SignInAttemptsPerMinute"] = "1000", ["Identity:SecondFactor"] = "Optional",
        };

    private readonly List<Action<IServiceCollection>> changes = [];

    public static Gazetteer Places { get; } = Gazetteer.Load(Path.Combine(AppContext.BaseDirectory, "reference"));

    public static VariableCatalogue Catalogue { get; } = CatalogueFiles.Load(Path.Combine(AppContext.BaseDirectory, "catalogue"));

    public string Folder => folder.FullName;

    public TestPortal With(string setting, string value)
    {
        settings[setting] = value;
        return this;
    }

    /// <summary>Changes what the portal is made of, before it starts.</summary>
    public TestPortal MadeWith(Action<IServiceCollection> change)
    {
        changes.Add(change);
        return this;
    }

    public static async Task<TestPortal> StartAsync(PublishedStatistics? published = null)
    {
        var portal = new TestPortal();
        await portal.BringUpAsync(published);
        return portal;
    }

    public async Task BringUpAsync(PublishedStatistics? published = null)
    {
        if (!File.Exists(new DataFolder(Folder).Database))
            await Template.MakeAsync(settings.Configured(), new DataFolder(Folder));
        await Services.GetRequiredService<IDbContextFactory<ParContext>>().MigrateAsync(TestContext.Current.CancellationToken);
        await Services.MigrateAccountsAsync(TestContext.Current.CancellationToken);
        if (published is not null)
            Services.GetRequiredService<PublishedShelf>().Replace(published);
        Services.GetRequiredService<Readiness>().SetReady();
    }

    /// <summary>A browser with cookies that does not follow redirects.</summary>
    public HttpClient Visitor() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    public async Task<HttpClient> SignedInAsync(ActorRole role, string? parId = null, Side? side = null, string? area = null)
    {
        var name = await NewAccountAsync(role, parId, side, area);
        var visitor = Visitor();
        var answer = await visitor.PostFormAsync("/fi/kirjaudu", new() { ["UserName"] = name, ["Password"] = Password });
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        return visitor;
    }

    /// <summary>Adds an account under a name that no other has.</summary>
    public async Task<string> NewAccountAsync(ActorRole role, string? parId = null, Side? side = null, string? area = null)
    {
        var name = $"{role}-{Guid.NewGuid():N}".ToLowerInvariant();
        await AddAccountAsync(name, role, parId, side, area);
        return name;
    }

    public async Task AddAccountAsync(string name, ActorRole role, string? parId = null, Side? side = null, string? area = null)
    {
        await using var scope = Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = new Account { UserName = name, Role = role, ParId = parId, Side = side, Area = area, CreatedAt = DateTime.UnixEpoch };
        Assert.True((await accounts.CreateAsync(account, Password)).Succeeded);
    }

    public async Task<T> InScopeAsync<TService, T>(Func<TService, Task<T>> use)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("PAR_DATA", folder.FullName);
        builder.UseSetting("Installation:Kind", "Empty");
        foreach (var (name, value) in settings)
            builder.UseSetting(name, value);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton(Log);
            PortalDatabase.Prepare(services);
            // Slow on purpose where people sign in; here hundreds do, and none is attacked.
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1000);
            foreach (var work in services.Where(service => service.ServiceType == typeof(IHostedService)
                && service.ImplementationType?.Assembly == typeof(AssetShelf).Assembly).ToList())
                services.Remove(work);
            changes.ForEach(change => change(services));
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && folder.Exists)
        {
            DatabaseOfRun.Drop(settings);
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }
}
