using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Disclosure;
using Par.Warehouse.Places;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Building;
using Par.Warehouse.Storage;

namespace Par.Benchmarks.Disclosure;

/// <summary>The counts of one side and year as one system, not protected.</summary>
/// <param name="Side">Side.</param>
/// <param name="Year">Statistic year.</param>
/// <param name="Persons">The tables.</param>
/// <param name="Rule">The year's rule.</param>
/// <param name="Seconds">How long it took to read the facts and count them.</param>
internal sealed record ReleaseFacts(Side Side, int Year, PersonTables Persons, DisclosureRule Rule, double Seconds)
{
    public CellSystem System => Persons.System;

    public string Name => $"{Side.Code()} {Year}";
}

/// <summary>Counts the approved January submissions of an installation, which is only read.</summary>
internal sealed class FactReader : IAsyncDisposable
{
    private readonly VariableCatalogue catalogue = CatalogueFiles.Load(CatalogueFiles.DefaultFolder);
    private readonly Gazetteer gazetteer = Gazetteer.Load(Gazetteer.DefaultFolder);
    private readonly ServiceProvider provider;

    /// <summary>Opens the installation in a folder.</summary>
    public FactReader(string folder)
    {
        var services = new ServiceCollection();
        services.AddParStorage(new ConfigurationBuilder().Build(), new DataFolder(folder));
        provider = services.BuildServiceProvider();
    }

    /// <summary>Counts one side and year.</summary>
    /// <param name="side">Side.</param>
    /// <param name="year">Statistic year.</param>
    /// <param name="oneIn">Only one organisation of so many: a smaller country.</param>
    public async Task<ReleaseFacts> ReadAsync(Side side, int year, int oneIn = 1)
    {
        var contexts = provider.GetRequiredService<IDbContextFactory<ParContext>>();
        await using var context = await contexts.CreateDbContextAsync();
        var basis = await ReleaseBasis.ReadAsync(context, side, year, default);
        if (oneIn > 1)
            basis = basis with { Submissions = [.. basis.Submissions.Where((_, index) => index % oneIn == 0)] };
        var clock = Stopwatch.StartNew();
        var content = await ReleaseContent.CountAsync(context, basis, catalogue[year], gazetteer, EarlierFigures.None, default);
        _ = content.Persons.System.Lines;
        return new ReleaseFacts(side, year, content.Persons, DisclosureRule.Of(catalogue[year]), clock.Elapsed.TotalSeconds);
    }

    public ValueTask DisposeAsync() => provider.DisposeAsync();
}
