using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Disclosure;
using Par.Warehouse.Statistics;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Releases.Building;

/// <summary>
/// Counts the people of a release from the facts of its submissions, with their record keys. Of a variable with several answers a client counts once in each group, however many
/// of the group's codes are given; that is why answers are read by client and not summed by the database.
/// </summary>
internal sealed class PeopleCounter(
    ParContext context, ReleaseBasis basis, CatalogueYear year, PlaceAxis places, IReadOnlyDictionary<int, string> municipalities, RecordKeys keys)
{
    private readonly Dictionary<int, Variable> variables = year.Variables.Where(variable => variable.IsCoded).ToDictionary(variable => variable.Number);
    private readonly HashSet<string> severalAnswers =
        [.. year.Tables.Where(table => table.Side == basis.Side && table.MultipleAnswers).Select(table => table.VariableConcept).OfType<string>()];
    private readonly Dictionary<long, int> organisations =
        basis.Submissions.ToDictionary(submission => submission.Key, submission => places.Organisation(submission.ParId));
    private readonly Dictionary<long, string> parIds = basis.Submissions.ToDictionary(submission => submission.Key, submission => submission.ParId);
    private readonly Dictionary<ClientLeaf, Tally> leaves = [];

    public async Task<People> CountAsync(CancellationToken cancel)
    {
        await ReadClientsAsync(cancel);
        var workers = await ReadWorkersAsync(cancel);
        return new People(basis.Side, leaves.Select(entry => entry.Key with { Leaf = entry.Key.Leaf with { People = entry.Value } }), workers);
    }

    private IQueryable<long> Keys => context.Submissions.Where(submission => submission.Side == basis.Side
        && submission.RoundKey == new Round(basis.Year, RoundKind.January).Key && submission.State == SubmissionState.Approved).Select(submission => submission.Key);

    private async Task ReadClientsAsync(CancellationToken cancel)
    {
        var language = year.FindConcept("language", basis.Side)?.Number;
        var clients = new Dictionary<(long, int), (ClientLeaf Leaf, Tally Person)>();
        var rows = context.FactClients.AsNoTracking().Where(client => client.StatisticYear == basis.Year && Keys.Contains(client.SubmissionKey)).Select(client => new
        {
            client.SubmissionKey, client.ClientNumber, client.ClientId, client.MunicipalityKey, client.GenderKey, client.AgeGroupKey, client.LanguageKey, client.Reached, client.Ended,
        });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (!organisations.TryGetValue(row.SubmissionKey, out var organisation))
                continue;
            var municipality = places.Municipality(municipalities.GetValueOrDefault(row.MunicipalityKey));
            var client = new ClientLeaf(new Leaf(organisation, municipality, row.GenderKey, row.AgeGroupKey, 0, default), 0, row.Reached, row.Ended);
            var person = Tally.Of(keys.KeyOf(basis.Side, parIds[row.SubmissionKey], row.ClientId));
            clients[(row.SubmissionKey, row.ClientNumber)] = (client, person);
            Count(client, person);
            if (language is { } number && row.LanguageKey != 0)
                Count(client with { Variable = number, Leaf = client.Leaf with { Code = row.LanguageKey } }, person);
        }
        await ReadAnswersAsync(clients, cancel);
    }

    private async Task ReadAnswersAsync(Dictionary<(long, int), (ClientLeaf Leaf, Tally Person)> clients, CancellationToken cancel)
    {
        var groups = new HashSet<(long, int, int Variable, int Group)>();
        var rows = context.FactClientAnswers.AsNoTracking().Where(answer => answer.StatisticYear == basis.Year && Keys.Contains(answer.SubmissionKey))
            .Select(answer => new { answer.SubmissionKey, answer.ClientNumber, answer.CodeKey });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (!clients.TryGetValue((row.SubmissionKey, row.ClientNumber), out var answering)
                || !variables.TryGetValue(row.CodeKey / 1000 % 1000, out var variable))
                continue;
            var (client, person) = answering;
            var code = row.CodeKey % 1000;
            Count(client with { Variable = variable.Number, Leaf = client.Leaf with { Code = code } }, person);
            if (severalAnswers.Contains(variable.Concept))
                foreach (var group in CategoryAxis.GroupCodesOf(year.CodesOf(variable), code))
                    if (groups.Add((row.SubmissionKey, row.ClientNumber, variable.Number, group)))
                        Count(client with { Variable = variable.Number, Leaf = client.Leaf with { Code = group } }, person);
        }
    }

    private async Task<List<Leaf>> ReadWorkersAsync(CancellationToken cancel)
    {
        var heads = await context.FactWorkers.Where(worker => worker.StatisticYear == basis.Year && Keys.Contains(worker.SubmissionKey))
            .GroupBy(worker => worker.SubmissionKey).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancel);
        var homes = basis.Delivered.ToDictionary(version => version.ParId, version => version.HomeMunicipality);
        return [.. from head in heads
            where organisations.ContainsKey(head.Key)
            select new Leaf(organisations[head.Key], places.Municipality(homes.GetValueOrDefault(parIds[head.Key])), 0, 0, 0, new Tally(head.Count, 0))];
    }

    private void Count(ClientLeaf leaf, Tally person) => CollectionsMarshal.GetValueRefOrAddDefault(leaves, leaf, out _) += person;
}
