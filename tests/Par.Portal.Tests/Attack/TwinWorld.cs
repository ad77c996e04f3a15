using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Star;
using Par.Warehouse.Statistics;
using Par.Warehouse.Storage;

namespace Par.Portal.Tests.Attack;

/// <summary>
/// The attacked portal once more, from the same facts but for one: two clients of one organisation, alike in gender and age and from two municipalities of one region, of
/// which everything is withheld, have changed answers. Only withheld numbers of the two municipalities are others then.
/// </summary>
internal sealed class TwinWorld(AttackedPortal portal, Loot loot, Issue issue, Truth truth)
{
    private const int MostTries = 8;

    private static CancellationToken Cancel => CancellationToken.None;

    /// <summary>
    /// A world in which the same cells are withheld, with what it publishes and which numbers are others in it; null when every try withheld other cells, as it may: what
    /// protects depends on what is protected.
    /// </summary>
    public async Task<(Loot Loot, IReadOnlyList<Spot> Changed)?> RaiseAsync()
    {
        var rows = loot.Tables(issue).SelectMany(table => loot.Rows(issue, table)).ToList();
        var withheld = rows.Where(row => row.IsWithheld).Select(row => row.Spot).ToHashSet();
        List<(Swapped One, Swapped Other)> pairs;
        await using (var context = await portal.ContextAsync())
            pairs = [.. (await PairsAsync(context)).Take(MostTries)];
        foreach (var (one, other) in pairs)
        {
            await using var twin = await portal.CopiedAsync();
            await using var context = await twin.Services.GetRequiredService<IDbContextFactory<ParContext>>().CreateDbContextAsync(Cancel);
            await SwapAsync(context, one, other);
            var built = await AttackedPortal.BuildCorrectionAsync(twin, issue.Year, Cancel);
            var cells = await context.PublishedCells.AsNoTracking().Where(cell => cell.ReleaseKey == built.Key && cell.Status == CellStatus.Suppressed)
                .Select(cell => new { cell.TableId, cell.Place, cell.Category, cell.Gender, cell.Age }).ToListAsync(Cancel);
            if (!withheld.SetEquals(cells.Select(cell => new Spot(cell.TableId, cell.Place, cell.Category, cell.Gender, cell.Age))))
                continue;
            var now = await Truth.ReadAsync(context, issue, Cancel);
            var changed = rows.Select(row => row.Spot).Where(spot => truth.Of(spot) != now.Of(spot)).ToList();
            await AttackedPortal.PublishCorrectionAsync(twin, built, Cancel);
            return (await TakeAsync(twin, Chosen(changed)), changed);
        }
        return null;
    }

    /// <summary>Everything about the places whose numbers are others, all tables, what was taken in other languages, and one in four of all other answers.</summary>
    private IEnumerable<string> Chosen(IReadOnlyList<Spot> changed)
    {
        var pages = changed.Select(spot => FigureFiles.PageOf(spot.Place)).ToHashSet();
        return loot.Files.Keys.Order(StringComparer.Ordinal).Index().Where(entry => entry.Index % 4 == 0 || pages.Any(page => entry.Item.StartsWith(page, StringComparison.Ordinal))
            || entry.Item.StartsWith($"/en/releases/{issue}/data/", StringComparison.Ordinal) || !entry.Item.StartsWith("/en", StringComparison.Ordinal)).Select(entry => entry.Item);
    }

    private async Task<IEnumerable<(Swapped, Swapped)>> PairsAsync(ParContext context)
    {
        var dark = loot.Rows(issue, "ent-reached").Where(row => row is { IsWithheld: true, Spot: { Category: "T", Gender: "T", Age: "T" } } && row.Spot.Place.StartsWith("KU", StringComparison.Ordinal))
            .Select(row => row.Spot.Place[2..]).ToHashSet();
        var structure = new PublicStructure(issue);
        var variables = new[] { "ent-referral", "ent-housing", "ent-income", "ent-activity" }.Select(structure.VariableOf).ToList();
        var round = new Round(issue.Year, RoundKind.January).Key;
        var senders = await context.Submissions.Where(row => row.Side == Side.Ent && row.RoundKey == round && row.State == SubmissionState.Approved).Select(row => row.Key).ToListAsync(Cancel);
        var homes = await context.DimMunicipalities.ToDictionaryAsync(row => row.MunicipalityKey, row => row.CurrentCode, Cancel);
        var clients = (await context.FactClients.AsNoTracking().Where(row => senders.Contains(row.SubmissionKey) && row.Reached).ToListAsync(Cancel))
            .Where(client => dark.Contains(homes[client.MunicipalityKey])).ToList();
        var answers = (await context.FactClientAnswers.AsNoTracking().Where(row => senders.Contains(row.SubmissionKey)).ToListAsync(Cancel)).ToLookup(row => (row.SubmissionKey, row.ClientNumber));
        return from one in clients
               from other in clients
               where one.SubmissionKey == other.SubmissionKey && one.ClientNumber < other.ClientNumber && one.MunicipalityKey != other.MunicipalityKey
                   && (one.GenderKey, one.AgeGroupKey, one.Ended) == (other.GenderKey, other.AgeGroupKey, other.Ended)
                   && new[] { "MK", "HVA" }.All(level => PublicStructure.AreaOf("KU" + homes[one.MunicipalityKey], level) == PublicStructure.AreaOf("KU" + homes[other.MunicipalityKey], level))
               from variable in variables
               let first = answers[(one.SubmissionKey, one.ClientNumber)].Where(answer => answer.CodeKey / 1000 % 1000 == variable.Number).ToList()
               let second = answers[(other.SubmissionKey, other.ClientNumber)].Where(answer => answer.CodeKey / 1000 % 1000 == variable.Number).ToList()
               where first.Count == 1 && second.Count == 1 && variable.Widest[first[0].CodeKey % 1000] != variable.Widest[second[0].CodeKey % 1000]
               select (new Swapped(first[0], second[0].CodeKey), new Swapped(second[0], first[0].CodeKey));
    }

    private static async Task SwapAsync(ParContext context, params Swapped[] changes)
    {
        foreach (var change in changes)
            Assert.Equal(1, await context.FactClientAnswers.Where(row => row.SubmissionKey == change.Answer.SubmissionKey && row.ClientNumber == change.Answer.ClientNumber && row.CodeKey == change.Answer.CodeKey)
                .ExecuteUpdateAsync(row => row.SetProperty(answer => answer.CodeKey, change.Now), Cancel));
    }

    private static async Task<Loot> TakeAsync(TestPortal twin, IEnumerable<string> paths)
    {
        using var visitor = twin.CreateClient();
        var found = new ConcurrentDictionary<string, LootFile>();
        await Parallel.ForEachAsync(paths, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (path, stop) =>
        {
            if (await Crawl.TakeAsync(visitor, path, stop) is { } taken)
                found[path] = taken.File;
        });
        return new Loot(found);
    }

    private sealed record Swapped(FactClientAnswer Answer, int Now);
}
