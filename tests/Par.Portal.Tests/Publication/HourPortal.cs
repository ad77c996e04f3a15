using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Par.Jobs.Publication;
using Par.Jobs.Queue;
using Par.Portal.Hosting;
using Par.Portal.Identity;
using Par.Portal.Identity.Accounts;
using Par.Portal.Shell;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Releases;
using Par.Warehouse.Statistics;
using Par.Warehouse.Storage;
using Par.Warehouse.Storage.Sqlite;

namespace Par.Portal.Tests.Publication;

/// <summary>The real portal over a folder that outlives it, with a clock that the test moves, and a killer.</summary>
internal sealed class HourPortal(string folder, SetClock clock) : WebApplicationFactory<AssetShelf>
{
    public const int Year = 2025;
    public const double OldValue = 311;
    public const double NewValue = 622;

    public static DateTime Hour { get; } = new(2026, 3, 20, 7, 0, 0, DateTimeKind.Utc);

    public Killer Killer { get; } = new();

    /// <summary>Where the live site is read; nowhere when not set.</summary>
    public Uri? CheckAddress { get; init; }

    /// <summary>Whether it looks by itself what other processes have published, as every portal does.</summary>
    public bool Watches { get; init; }

    /// <summary>What else stands between the contexts and the database.</summary>
    public IInterceptor[] Between { get; init; } = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Makes a database in which version 1 is public and version 2 is due at the hour, with one subscriber.</summary>
    public static async Task FoundAsync(string folder)
    {
        await SignedIn.TestPortal.Template.CopyToAsync(new DataFolder(folder));
        await using var portal = new HourPortal(folder, new SetClock(Hour.AddDays(-1)));
        await using var context = await portal.Services.GetRequiredService<IDbContextFactory<ParContext>>().CreateDbContextAsync(Cancel);
        await using var write = await context.BeginWriteAsync(Cancel);
        foreach (var (version, value) in new[] { (1, OldValue), (2, NewValue) })
        {
            var release = new Release
            {
                Key = version, Side = Side.Ent, Year = Year, Version = version, BasisHash = new string('0', 64), KeyFingerprint = "",
                    IsSynthetic = false, BuiltAt = Hour.AddDays(-9), BuiltBy = "anna",
                State = ReleaseState.Scheduled, PublishedAt = version == 1 ? Hour.AddYears(-1) : null,
                ApprovedBy = "aarne", PublishAt = version == 1 ? Hour.AddYears(-1) : Hour,
            };
            context.Add(release);
            context.AddRange(
                from kind in new[] { ReleaseTextKind.Quality, ReleaseTextKind.Correction }
                from language in Enum.GetValues<Language>()
                select new ReleaseText { ReleaseKey = release.Key, Kind = kind, Language = language, Markdown = $"Text of version {version}", WrittenBy = "anna", WrittenAt = Hour.AddDays(-8) });
            context.AddRange(
                from place in new[] { PlaceId.Country, PlaceId.Municipality("179"), PlaceId.Region("13") }
                select new PublishedCell { ReleaseKey = release.Key, TableId = "ent-reached", Place = place.ToString(), Category = "T", Gender = "T", Age = "T", Value = value, Status = CellStatus.Value });
        }
        context.Add(new Subscriber
        {
            Key = 1, Email = "aino@example.fi", Language = Language.Fi, WantsEnt = true, WantsTy = false, AskedAt = Hour.AddYears(-1), ConfirmedAt = Hour.AddYears(-1), UnsubscribeToken = "t",
        });
        await context.SaveChangesAsync(Cancel);
        (await context.Releases.SingleAsync(release => release.Version == 1, Cancel)).State = ReleaseState.Published;
        await context.SaveChangesAsync(Cancel);
        await write.CommitAsync(Cancel);
    }

    /// <summary>Starts as <c>StartUp</c> does: migrations, then the shelf.</summary>
    public async Task BringUpAsync()
    {
        await Services.GetRequiredService<IDbContextFactory<ParContext>>().MigrateAsync(Cancel);
        await Services.MigrateAccountsAsync(Cancel);
        await ReadShelfAsync();
        Services.GetRequiredService<Readiness>().SetReady();
    }

    public async Task ReadShelfAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ShelfReader>().RunAsync(Cancel);
    }

    public async Task RunJobAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PublicationJob>().RunAsync(Cancel);
    }

    /// <summary>What each channel shows of version 2: true, false, or a failure when a channel shows neither version whole.</summary>
    public async Task<IReadOnlyList<bool>> ChannelsAsync()
    {
        using var visitor = CreateClient();
        return
        [
            IsNew(await visitor.GetStringAsync("/fi/kunnat/179", Cancel), "julkaisu 2025 v1", "julkaisu 2025 v2", Number(OldValue), Number(NewValue)),
            IsNew(await visitor.GetStringAsync("/fi/kunnat/179/tiedot/trend.csv", Cancel), "julkaisu 2025 v1", "julkaisu 2025 v2", $",{Number(OldValue)},", $",{Number(NewValue)},"),
            IsNew(await visitor.GetStringAsync("/fi/julkaisut/ent/2025", Cancel), "href=\"/fi/julkaisut/ent/2025/v1\"", "href=\"/fi/julkaisut/ent/2025/v2\"", "Text of version 1", "Text of version 2"),
            (await visitor.GetStringAsync("/fi/julkaisut.atom", Cancel)).Contains("/ent/2025/v2", StringComparison.Ordinal),
            await JsonAsync(visitor),
        ];
    }

    private static async Task<bool> JsonAsync(HttpClient visitor)
    {
        using var old = JsonDocument.Parse(await visitor.GetStringAsync("/fi/julkaisut/ent/2025/v1/tiedot/ent-reached.json", Cancel));
        Assert.All(old.RootElement.GetProperty("cells").EnumerateArray(), cell => Assert.Equal(OldValue, cell.GetProperty("obs_value").GetDouble()));
        using var answer = await visitor.GetAsync("/fi/julkaisut/ent/2025/v2/tiedot/ent-reached.json", Cancel);
        if (answer.StatusCode == System.Net.HttpStatusCode.NotFound)
            return false;
        using var file = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel));
        Assert.All(file.RootElement.GetProperty("cells").EnumerateArray(), cell => Assert.Equal(NewValue, cell.GetProperty("obs_value").GetDouble()));
        return true;
    }

    /// <summary>The new version whole, or the old one whole; anything else fails.</summary>
    private static bool IsNew(string text, string oldLabel, string newLabel, string oldContent, string newContent)
    {
        var isNew = text.Contains(newLabel, StringComparison.Ordinal);
        var (label, content, otherLabel, otherContent) = isNew ? (newLabel, newContent, oldLabel, oldContent) : (oldLabel, oldContent, newLabel, newContent);
        Assert.Contains(label, text, StringComparison.Ordinal);
        Assert.Contains(content, text, StringComparison.Ordinal);
        if (!text.Contains("/v1\"", StringComparison.Ordinal))
            Assert.DoesNotContain(otherLabel, text, StringComparison.Ordinal);
        Assert.DoesNotContain(otherContent, text, StringComparison.Ordinal);
        return isNew;
    }

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("PAR_DATA", folder);
        builder.UseSetting("Installation:Kind", "Empty");
        builder.UseSetting("Portal:Address", "https://par.example.fi");
        builder.UseSetting("Publication:LookEverySeconds", "1");
        if (CheckAddress is not null)
            builder.UseSetting("Publication:CheckAddress", CheckAddress.ToString());
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton(SignedIn.TestPortal.Log);
            services.AddSingleton<TimeProvider>(clock);
            PortalDatabase.Prepare(services);
            services.ConfigureDbContext<SqliteParContext>(options => options.AddInterceptors([.. Killer.Interceptors, .. Between]));
            services.ConfigureDbContext<PublishedContext>(options => options.AddInterceptors([.. Killer.Interceptors, .. Between]));
            foreach (var work in services.Where(service => service.ServiceType == typeof(IHostedService)
                && service.ImplementationType?.Assembly == typeof(AssetShelf).Assembly
                && !(Watches && service.ImplementationType == typeof(ShelfWatch))).ToList())
                services.Remove(work);
        });
    }
}
