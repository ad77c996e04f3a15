using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Par.Ingest.Sample;
using Par.Jobs;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Storage;

namespace Par.Crash;

/// <summary>An installation with the sample country's register, and those who deliver to it.</summary>
internal sealed record Founding(string Folder, SampleCountry Country, VariableCatalogue Catalogue)
{
    /// <summary>How long is waited for what must come.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Makes the database, the dimensions and the register.</summary>
    public static async Task<Founding> InAsync(string folder)
    {
        await using var services = Worker.Services(folder);
        var catalogue = services.GetRequiredService<VariableCatalogue>();
        var country = new SampleCountry(catalogue, services.GetRequiredService<Gazetteer>(), size: SampleSize.Small);
        await services.PrepareDatabaseAsync(CancellationToken.None);
        await services.GetRequiredService<OrganisationRegister>().SaveAsync(country.Organisations, Actor.System("test"));
        return new Founding(folder, country, catalogue);
    }

    /// <summary>Senders, each with organisations of its own.</summary>
    /// <param name="number">How many.</param>
    /// <param name="mix">What they deliver.</param>
    /// <param name="seed">The same seed makes the same deliveries.</param>
    /// <param name="line">A sender's name in the installation, and its line.</param>
    public async Task<List<Sender>> SendersAsync(
        int number, DeliveryMaker.Mix mix, int seed, Func<int, Task<(string Name, ILine Line)>> line)
    {
        // Answers of the survey come from the authority's page: sent as a file they are rejected, however clean.
        var places = Country.Deliveries(SampleRange.Default)
            .Where(delivery => delivery is { Revision: 1, Flaw: SampleFlaw.None, Source: not SubmissionSource.Survey })
            .GroupBy(delivery => delivery.ParId).Select((own, index) => (Sender: index % number, Own: own))
            .ToLookup(place => place.Sender, place => place.Own);
        var senders = new List<Sender>();
        for (var sender = 0; sender < number; sender++)
        {
            var (name, way) = await line(sender);
            var maker = new DeliveryMaker(Country, Catalogue, [.. places[sender].SelectMany(own => own)], mix, name, seed + sender);
            senders.Add(new Sender(name, maker, way, seed - sender));
        }
        return senders;
    }

    /// <summary>Waits until whatever was begun is finished.</summary>
    public async Task DrainAsync(TimeSpan patience)
    {
        await using var services = Worker.Services(Folder);
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < patience; await Task.Delay(100))
        {
            await using var context = await services.GetRequiredService<IDbContextFactory<ParContext>>().CreateDbContextAsync();
            if (!await context.Submissions.AnyAsync(row => row.State == SubmissionState.Received || row.State == SubmissionState.Screened))
                return;
        }
        throw new TimeoutException("Submissions are unfinished though those who do the work were left alone.");
    }
}
