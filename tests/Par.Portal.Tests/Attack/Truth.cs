using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Statistics;
using Par.Warehouse.Storage;

namespace Par.Portal.Tests.Attack;

/// <summary>
/// The numbers behind a version, counted client by client from the facts. No attack sees them: they only tell whether what an attack claims
/// is so.
/// </summary>
internal sealed class Truth
{
    private readonly Dictionary<Spot, int> counts = [];

    /// <summary>Which organisations have clients of which municipalities.</summary>
    public HashSet<(string Organisation, string Municipality)> Service { get; } = [];

    /// <summary>The count.</summary>
    public int Of(Spot spot) => counts.GetValueOrDefault(spot);

    /// <summary>Counts what is approved now.</summary>
    public static async Task<Truth> ReadAsync(ParContext context, Issue issue, CancellationToken cancel)
    {
        var truth = new Truth();
        var (year, places) = (SignedIn.TestPortal.Catalogue[issue.Year], SignedIn.TestPortal.Places);
        var side = issue.Side == "ent" ? Side.Ent : Side.Ty;
        var round = new Round(issue.Year, RoundKind.January).Key;
        var senders = await context.Submissions.AsNoTracking()
            .Where(row => row.Side == side && row.RoundKey == round && row.State == SubmissionState.Approved)
            .ToDictionaryAsync(row => row.Key, row => row.ParId, cancel);
        var homes = await context.DimAreas.AsNoTracking().ToDictionaryAsync(row => row.AreaKey, row => row.CurrentCode,
            cancel);
        var answers = (await context.FactClientAnswers.AsNoTracking()
            .Where(row => senders.Keys.Contains(row.SubmissionKey)).ToListAsync(cancel))
            .ToLookup(row => (row.SubmissionKey, row.ClientNumber), row => row.CodeKey);
        var tables = year.Tables.Where(table => table.Side == side
            && table is { CountsPeople: true, Subject: not Subject.Workers }).ToList();
        foreach (var client in await context.FactClients.AsNoTracking()
            .Where(row => senders.Keys.Contains(row.SubmissionKey)).ToListAsync(cancel))
        {
            var home = homes.GetValueOrDefault(client.MunicipalityKey) is { } code && places.FindCurrent(code) is not null ? code : "999";
            var organisation = PlaceId.Organisation(senders[client.SubmissionKey]).ToString();
            truth.Service.Add((organisation, "KU" + home));
            List<string> at = ["SSS", "MK" + places.RegionOf(home), "KU" + home, organisation];
            at.AddRange(from level in new[] { PlaceLevel.AviArea, PlaceLevel.County }
                let area = places.AreaOf(home, level)
                where area is not null
                select level.Prefix() + area);
            foreach (var table in tables)
            {
                if (table.Subject == Subject.Reached && side == Side.Ent && !client.Reached)
                    continue;
                if (table.Subject == Subject.Ended && !(client is { Reached: true, Ended: true }))
                    continue;
                var categories = Categories(year, side, table, client.LanguageKey,
                    [.. answers[(client.SubmissionKey, client.ClientNumber)]]).Prepend("T").ToList();
                List<string> genders = client.GenderKey is 1 or 2 ? ["T", client.GenderKey == 1 ? "1" : "2"] : ["T"];
                List<string> ages = ["T"];
                if (year.AgeGroups.FirstOrDefault(group => group.Number == client.AgeGroupKey && group.Sides.Contains(side)) is { } group)
                {
                    ages.Add(group.Concept);
                    if (group.To <= 28)
                        ages.Add("U29");
                }
                truth.Count(table.Id, at, categories, genders, ages);
            }
        }
        return truth;
    }

    /// <summary>Concepts of the answers and of every group above them.</summary>
    private static HashSet<string> Categories(CatalogueYear year, Side side, StatisticTable table, int language, IReadOnlyList<int> answers)
    {
        var found = new HashSet<string>();
        if (table.VariableConcept is not { } concept || year.FindConcept(concept, side) is not { } variable)
            return found;
        var list = year.CodesOf(variable);
        var codes = concept == "language"
            ? list.Codes.Where(code => language > 0 && code.Number == language).ToList()
            : [.. list.Codes.Where(code => answers.Any(answer => answer / 1000 % 1000 == variable.Number && answer % 1000 == code.Number))];
        if (codes.Count == 0 && !table.MultipleAnswers)
            codes.AddRange(list.Codes.Where(code => code.Kind == CodeKind.NoInformation).Take(1));
        foreach (var code in codes)
        {
            found.Add(code.Concept);
            for (var group = code.Group; group is not null; group = list.Groups.Single(entry => entry.Concept == group).Parent)
                found.Add(group);
        }
        return found;
    }

    private void Count(string table, List<string> places, List<string> categories, List<string> genders, List<string> ages)
    {
        foreach (var place in places)
            foreach (var category in categories)
                foreach (var gender in genders)
                    foreach (var age in ages)
                        System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts,
                            new Spot(table, place, category, gender, age), out _)++;
    }
}
