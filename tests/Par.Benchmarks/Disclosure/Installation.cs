using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Disclosure;
using Par.Warehouse.Places;
using Par.Warehouse.Releases.Building;
using Par.Warehouse.Releases.Published;
using Par.Warehouse.Storage;

namespace Par.Benchmarks.Disclosure;

/// <summary>What is published of a side and year, beside the facts behind it.</summary>
/// <param name="Catalogue">The catalogue of the year.</param>
/// <param name="Content">The facts, counted anew.</param>
/// <param name="Rounded">They, rounded and audited anew.</param>
/// <param name="Published">What is stored.</param>
internal sealed record MeasuredRelease(CatalogueYear Catalogue, ReleaseContent Content, RoundedTables Rounded, PublishedRelease Published)
{
    public string Name => $"{Published.Release.Side.Code()} {Published.Release.Year}";
}

/// <summary>An installation in a folder, which is only read.</summary>
internal sealed class Installation : IAsyncDisposable
{
    private readonly VariableCatalogue catalogue = CatalogueFiles.Load(CatalogueFiles.DefaultFolder);
    private readonly Gazetteer gazetteer = Gazetteer.Load(Gazetteer.DefaultFolder);
    private readonly RecordKeys keys;
    private readonly ServiceProvider provider;

    /// <summary>Opens it.</summary>
    public Installation(string folder)
    {
        var data = new DataFolder(Path.GetFullPath(folder));
        keys = RecordKeys.Of(data);
        provider = new ServiceCollection().AddParStorage(new ConfigurationBuilder().Build(), data).BuildServiceProvider();
    }

    private IDbContextFactory<ParContext> Contexts => provider.GetRequiredService<IDbContextFactory<ParContext>>();

    /// <summary>Every release that is public now, by year and side.</summary>
    public async IAsyncEnumerable<MeasuredRelease> ReleasesAsync()
    {
        var published = await new PublishedReader(provider.GetRequiredService<IDbContextFactory<PublishedContext>>()).ReadAsync();
        foreach (var year in Sides.All.SelectMany(published.Years).Distinct().Order())
            foreach (var side in Sides.All)
                if (published.Find(side, year) is { } release)
                    yield return await MeasureAsync(release);
    }

    private async Task<MeasuredRelease> MeasureAsync(PublishedRelease release)
    {
        var (side, year) = (release.Release.Side, release.Release.Year);
        await using var context = await Contexts.CreateDbContextAsync();
        var content = await ReleaseContent.CountAsync(context, await ReleaseBasis.ReadAsync(context, side, year, default), catalogue[year], gazetteer, keys, default);
        var earlier = await EarlierFigures.ReadAsync(context, side, year, release.Release.Version, default);
        return new MeasuredRelease(catalogue[year], content, RoundedTables.Round(content.Counted, content.Deliveries, earlier), release);
    }

    public ValueTask DisposeAsync() => provider.DisposeAsync();
}
