using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Star;
using Par.Warehouse.Statistics;

namespace Par.Warehouse.Tests.Releases;

/// <summary>Counts one published cell straight from the raw rows, client by client, knowing nothing of how releases are made.</summary>
internal sealed class Recount(SmallWarehouse warehouse)
{
    private readonly ILookup<(long, int), int> answers =
        warehouse.Answers.ToLookup(answer => (answer.SubmissionKey, answer.ClientNumber), answer => answer.CodeKey);
    private readonly Dictionary<(string, FactClient), HashSet<string>> known = [];
    private readonly CatalogueYear year = SmallWarehouse.Catalogue[SmallWarehouse.Year];

    public double Of(StatisticTable table, CellAddress address) => table.Subject == Subject.Workers
        ? warehouse.Workers.Count(worker => Lives(address.Place, worker.SubmissionKey, Home(worker.SubmissionKey)))
        : warehouse.Clients.Count(client => Counts(table, client) && Lives(address.Place, client.SubmissionKey, Municipality(client))
            && (address.Gender == "T" || address.Gender == $"{client.GenderKey}")
            && (address.Age == "T" || address.Age == $"A{client.AgeGroupKey}")
            && (address.Category == "T" || Answers(table, client).Contains(address.Category)));

    private static bool Counts(StatisticTable table, FactClient client) => table.Subject switch
    {
        Subject.Reached => client.Reached,
        Subject.Ended => client.Ended,
        _ => true,
    };

    /// <summary>Concepts of the client's codes and of every group above them.</summary>
    private HashSet<string> Answers(StatisticTable table, FactClient client) =>
        known.TryGetValue((table.Id, client), out var concepts) ? concepts : known[(table.Id, client)] = FindAnswers(table, client);

    private HashSet<string> FindAnswers(StatisticTable table, FactClient client)
    {
        var variable = year.FindConcept(table.VariableConcept!, Side.Ent)!;
        var list = year.CodesOf(variable);
        var codes = variable.Concept == "language"
            ? list.Codes.Where(code => code.Number == client.LanguageKey && client.LanguageKey > 0).ToList()
            : list.Codes.Where(code => answers[(client.SubmissionKey, client.ClientNumber)].Contains(CodeKey.Of(SmallWarehouse.Year, variable, code))).ToList();
        if (codes.Count == 0 && !table.MultipleAnswers)
            codes.AddRange(list.Codes.Where(code => code.Kind == CodeKind.NoInformation).Take(1));
        var concepts = new HashSet<string>();
        foreach (var code in codes)
        {
            concepts.Add(code.Concept);
            for (var group = code.Group; group is not null; group = list.Groups.Single(entry => entry.Concept == group).Parent)
                concepts.Add(group);
        }
        return concepts;
    }

    private static string Municipality(FactClient client) => client.MunicipalityKey == 0 ? "999" : $"{client.MunicipalityKey / 10_000:000}";

    private string Home(long submission) => warehouse.Homes[(int)submission - 1];

    private static bool Lives(PlaceId place, long submission, string municipality) => place.Level switch
    {
        PlaceLevel.Country => true,
        PlaceLevel.Organisation => place.Code == SmallWarehouse.ParId((int)submission - 1),
        PlaceLevel.Municipality => place.Code == municipality,
        _ => place.Code == SmallWarehouse.Gazetteer.AreaOf(municipality, place.Level),
    };
}
