using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Statistics;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Releases.Building;

/// <summary>
/// Reads the people of a release from the facts of its submissions. Of a variable with several answers a client counts once in each group, however many
/// of the group's codes are given; that is why answers are read by client and not summed by the database.
/// </summary>
internal sealed class PeopleReader(ParContext context, ReleaseBasis basis, CatalogueYear year, PlaceAxis places, IReadOnlyDictionary<int, string> municipalities)
{
    private readonly Dictionary<int, Variable> variables = year.Variables.Where(variable => variable.IsCoded).ToDictionary(variable => variable.Number);
    private readonly HashSet<string> severalAnswers =
        [.. year.Tables.Where(table => table.Side == basis.Side && table.MultipleAnswers).Select(table => table.VariableConcept).OfType<string>()];
    private readonly Dictionary<long, int> organisations =
        basis.Submissions.ToDictionary(submission => submission.Key, submission => places.Organisation(submission.ParId));
    private readonly Dictionary<ClientLeaf, int> leaves = [];

    public async Task<People> ReadAsync(CancellationToken cancel)
    {
        await ReadClientsAsync(cancel);
        var workers = await ReadWorkersAsync(cancel);
        return new People(basis.Side, leaves.Select(entry => entry.Key with { Leaf = entry.Key.Leaf with { Count = entry.Value } }), workers);
    }

    private IQueryable<long> Keys => context.Submissions.Where(submission => submission.Side == basis.Side
        && submission.RoundKey == new Round(basis.Year, RoundKind.January).Key && submission.State == SubmissionState.Approved).Select(submission => submission.Key);

    private async Task ReadClientsAsync(CancellationToken cancel)
    {
        var language = year.FindConcept("language", basis.Side)?.Number;
        var clients = new Dictionary<(long, int), ClientLeaf>();
        var rows = context.FactClients.AsNoTracking().Where(client => Keys.Contains(client.SubmissionKey)).Select(client => new
        {
            client.SubmissionKey, client.ClientNumber, client.MunicipalityKey, client.GenderKey, client.AgeGroupKey, client.LanguageKey, client.Reached, client.Ended,
        });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (!organisations.TryGetValue(row.SubmissionKey, out var organisation))
                continue;
            var municipality = places.Municipality(municipalities.GetValueOrDefault(row.MunicipalityKey));
            var client = new ClientLeaf(new Leaf(organisation, municipality, row.GenderKey, row.AgeGroupKey, 0, 0), 0, row.Reached, row.Ended);
            clients[(row.SubmissionKey, row.ClientNumber)] = client;
            Count(client);
            if (language is { } number && row.LanguageKey != 0)
                Count(client with { Variable = number, Leaf = client.Leaf with { Code = row.LanguageKey } });
        }
        await ReadAnswersAsync(clients, cancel);
    }

    private async Task ReadAnswersAsync(Dictionary<(long, int), ClientLeaf> clients, CancellationToken cancel)
    {
        var groups = new HashSet<(long, int, int Variable, int Group)>();
        var rows = context.FactClientAnswers.AsNoTracking().Where(answer => Keys.Contains(answer.SubmissionKey))
            .Select(answer => new { answer.SubmissionKey, answer.ClientNumber, answer.CodeKey });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (!clients.TryGetValue((row.SubmissionKey, row.ClientNumber), out var client)
                || !variables.TryGetValue(row.CodeKey / 1000 % 1000, out var variable))
                continue;
            var code = row.CodeKey % 1000;
            Count(client with { Variable = variable.Number, Leaf = client.Leaf with { Code = code } });
            if (severalAnswers.Contains(variable.Concept))
                foreach (var group in CategoryAxis.GroupCodesOf(year.CodesOf(variable), code))
                    if (groups.Add((row.SubmissionKey, row.ClientNumber, variable.Number, group)))
                        Count(client with { Variable = variable.Number, Leaf = client.Leaf with { Code = group } });
        }
    }

    private async Task<List<Leaf>> ReadWorkersAsync(CancellationToken cancel)
    {
        var heads = await context.FactWorkers.Where(worker => Keys.Contains(worker.SubmissionKey))
            .GroupBy(worker => worker.SubmissionKey).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancel);
        var homes = basis.Delivered.ToDictionary(version => version.ParId, version => version.HomeMunicipality);
        var parIds = basis.Submissions.ToDictionary(submission => submission.Key, submission => submission.ParId);
        return [.. from head in heads
            where organisations.ContainsKey(head.Key)
            select new Leaf(organisations[head.Key], places.Municipality(homes.GetValueOrDefault(parIds[head.Key])), 0, 0, 0, head.Count)];
    }

    private void Count(ClientLeaf leaf) =>
        System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(leaves, leaf, out _)++;
}
