using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Par.Portal.Identity;
using Par.Portal.Public;
using Par.Portal.Shell;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Published;
using Par.Warehouse.Releases.Subscriptions;
using Par.Warehouse.Storage;
using Par.Warehouse.Storage.Sqlite;

namespace Par.Portal.Tests.Public;

/// <summary>The public side of the portal over published figures, in memory: the real pages, addresses and headers, without a database.</summary>
public sealed class TestPortal : IAsyncDisposable
{
    private readonly WebApplication app;

    private TestPortal(WebApplication app)
    {
        this.app = app;
        Client = app.GetTestClient();
    }

    /// <summary>Asks without following redirects.</summary>
    public HttpClient Client { get; }

    /// <summary>Starts a portal.</summary>
    public static async Task<TestPortal> StartAsync(PublishedStatistics? statistics = null)
    {
        var app = Compose([], builder => builder.WebHost.UseTestServer(), statistics ?? TestCountry.Statistics);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new TestPortal(app);
    }

    /// <summary>The public side as an application.</summary>
    public static WebApplication Compose(string[] args, Action<WebApplicationBuilder> configure, PublishedStatistics statistics)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        configure(builder);
        if (args.Length == 0)
            builder.Logging.ClearProviders();
        var shelf = new PublishedShelf();
        shelf.Replace(statistics);
        builder.Services.AddSingleton(shelf).AddSingleton(TestCountry.Catalogue).AddSingleton(TestCountry.Gazetteer);
        builder.Services.AddScoped<CurrentActor>();
        // Nothing is read from it: the newest versions are on the shelf, and nobody subscribes where no letter can lead back.
        builder.Services.AddParStorage(builder.Configuration, new DataFolder(Path.Combine(Path.GetTempPath(), "par-no-database")));
        PortalDatabase.Prepare(builder.Services);
        builder.Services.AddSingleton<PublishedReader>().AddSingleton<PublishedVersions>();
        builder.Services.AddSingleton(services => new SubscriptionRegister(services.GetRequiredService<IDbContextFactory<ParContext>>(), pages: null, TimeProvider.System));
        builder.AddShell();
        builder.AddPublic();
        var app = builder.Build();
        app.UseShell();
        app.MapShell();
        app.MapPublic();
        return app;
    }

    /// <summary>The page at an address, parsed.</summary>
    public async Task<IDocument> PageAsync(string address)
    {
        var html = await Client.GetStringAsync(address, TestContext.Current.CancellationToken);
        return await new HtmlParser().ParseDocumentAsync(html, TestContext.Current.CancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => app.DisposeAsync();
}
