using Par.Portal.Public;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Statistics;

namespace Par.Portal.Compare;

/// <summary>A published share of one place with its interval; both are absent where the number is withheld or missing.</summary>
/// <param name="Share">The share, 0–1.</param>
/// <param name="Interval">Its 95 % interval, or null.</param>
public sealed record PublishedShare(Cell Share, Interval? Interval);

/// <summary>One category: the organisation's own number and share beside the published share of each area around its home.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Own">Own number.</param>
/// <param name="OwnShare">Own share of the table's total.</param>
/// <param name="Areas">The shares of the areas, in their order; none where the category is not published.</param>
public sealed record ComparisonRow(Label Name, Cell Own, Cell OwnShare, IReadOnlyList<PublishedShare> Areas);

/// <summary>One variable: its categories, own and published.</summary>
/// <param name="Id">Id on the page.</param>
/// <param name="Title">Name of the variable.</param>
/// <param name="Total">Own number of everyone counted.</param>
/// <param name="Rows">The categories.</param>
public sealed record ComparisonTable(string Id, Label Title, Cell Total, IReadOnlyList<ComparisonRow> Rows);

/// <summary>
/// Sets an organisation's own figures beside what is published of the areas around its home: wellbeing services county, region, country. The two meet here and nowhere else: own figures are never
/// added to or subtracted from published ones.
/// </summary>
internal sealed class Comparison(OwnFigures own, Side side, IReadOnlyList<PlaceId> areas, PublishedView published)
{
    private readonly string clientTable = side == Side.Ent ? "ent-reached" : "ty-trainees";
    private readonly Subject clients = side == Side.Ent ? Subject.Reached : Subject.Clients;

    /// <summary>One table for each variable, with those that the year asks.</summary>
    public IReadOnlyList<ComparisonTable> Tables(CatalogueYear catalogue) =>
    [
        new("gender", CompareTexts.Gender, Cell.Of(own.Count(clients)),
        [
            Row(CompareTexts.Women, own.OfGender(clients, 2), gender: "2"),
            Row(CompareTexts.Men, own.OfGender(clients, 1), gender: "1"),
            OwnOnly(CompareTexts.OtherGender, own.OfGender(clients, 3) + own.OfGender(clients, 0)),
        ]),
        new("age", CompareTexts.Age, Cell.Of(own.Count(clients)),
            [.. catalogue.AgeGroups.Where(group => group.Sides.Contains(side)).Select(group => Row(group.Label, own.OfAge(clients, group.Number), age: group.Concept))]),
        .. Variable("referral", CompareTexts.Referral, "referral-source", clients, catalogue),
        .. Variable("placement", CompareTexts.Placement, "placement", Subject.Ended, catalogue),
    ];

    private IEnumerable<ComparisonTable> Variable(string id, Label title, string concept, Subject subject, CatalogueYear catalogue)
    {
        if (catalogue.FindConcept(concept, side) is not { IsCoded: true } variable)
            yield break;
        var list = catalogue.CodesOf(variable);
        var table = (side == Side.Ent ? "ent-" : "ty-") + id;
        var total = own.Count(subject);
        yield return new(id, title, Cell.Of(total), [.. published.Groups(side, own.Year, concept).Select(category =>
        {
            var count = Cell.Of(own.InCategory(subject, concept, list, category.Concept));
            return new ComparisonRow(category.Label, count, count.Per(Cell.Of(total)),
                [.. areas.Select(area => Share(table, area, category.Concept))]);
        })]);
    }

    private ComparisonRow Row(Label name, int count, string gender = "T", string age = "T") => OwnOnly(name, count) with
    {
        Areas = [.. areas.Select(area => Share(clientTable, area, "T", gender, age))],
    };

    private ComparisonRow OwnOnly(Label name, int count) => new(name, Cell.Of(count), Cell.Of(count).Per(Cell.Of(own.Count(clients))), []);

    private PublishedShare Share(string table, PlaceId place, string category, string gender = "T", string age = "T")
    {
        var part = published.Cell(side, own.Year, table, place, category, gender, age);
        var whole = published.Cell(side, own.Year, table, place);
        var of = part.ShareOf(whole);
        return new PublishedShare(of, of.IsShown ? Interval.Wilson(part, whole) : null);
    }
}
