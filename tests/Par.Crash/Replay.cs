using Microsoft.Extensions.DependencyInjection;
using Par.Ingest;
using Par.Ingest.Sample;
using Par.Jobs;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;

namespace Par.Crash;

/// <summary>The undisturbed run: the same deliveries, one after another, in one process that nobody kills.</summary>
internal static class Replay
{
    public static async Task<IReadOnlyDictionary<string, long>> RunAsync(string folder, IReadOnlyList<LedgerLine> ledger)
    {
        await using var services = Worker.Services(folder);
        var country = new SampleCountry(
            services.GetRequiredService<VariableCatalogue>(), services.GetRequiredService<Gazetteer>(), size: SampleSize.Small);
        await services.PrepareDatabaseAsync(CancellationToken.None);
        await services.GetRequiredService<OrganisationRegister>().SaveAsync(country.Organisations, Actor.System("test"));
        var intake = services.GetRequiredService<Intake>();
        var keys = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var line in ledger)
        {
            var sender = new Actor(line.Delivery.Sender, ActorRole.Organisation, line.Delivery.ParId);
            var received = await intake.ReceiveAsync(
                line.Delivery.FileName, new MemoryStream(line.Delivery.Content),
                new Delivery(sender, Id: line.Delivery.Id, LateReason: CrashSettings.LateReason));
            if (line.LastTold == SubmissionState.Withdrawn)
                await intake.WithdrawAsync(received.Key, sender);
            else
                await intake.ContinueAsync(received.Key);
            keys.Add(line.Delivery.Id, received.Key);
        }
        return keys;
    }
}
