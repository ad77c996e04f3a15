using Par.Portal.Public.Downloads;
using Par.Portal.Public.Providers;
using Par.Portal.Public.Releases;
using Par.Portal.Public.Sentences;
using Par.Portal.Shell;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Disclosure;
using Par.Warehouse.Places;
using Par.Warehouse.Statistics;

namespace Par.Portal.Public.Figures;

/// <summary>
/// Makes the figures of a place or organisation. The page and the files ask here for the same figure by the same id, so a file holds exactly
/// what the page shows.
/// </summary>
public sealed class FigureFactory(PublishedView view, PlaceId place, Language language)
{
    private readonly ProviderGaps gaps = new(view, place);

    /// <summary>Ids of all figures, in the order in which pages show them.</summary>
    public static IReadOnlyList<string> Ids { get; } =
        ["trend", "ent-referral", "ent-placement", "ent-ages", "ty-referral", "ty-placement", "ty-ages"];

    /// <summary>The figure, or null when there is none with this id or nothing is published for it at this place.</summary>
    public Figure? Find(string id) => id switch
    {
        "trend" => Trend(),
        "ent-referral" => OfNewest(Referral(Side.Ent), Side.Ent),
        "ty-referral" => OfNewest(Referral(Side.Ty), Side.Ty),
        "ent-placement" => OfNewest(Placement(Side.Ent), Side.Ent),
        "ty-placement" => OfNewest(Placement(Side.Ty), Side.Ty),
        "ent-ages" => OfNewest(Ages(Side.Ent), Side.Ent),
        "ty-ages" => OfNewest(Ages(Side.Ty), Side.Ty),
        _ => null,
    };

    private Figure? Trend()
    {
        var years = view.Years.Where(year => Sides.All.Any(side => view.Has(place.Level, side, year))).ToList();
        var sides = Sides.All.Where(side => years.Any(year => IsKnown(Count(side, year)))).ToList();
        if (sides.Count == 0)
            return null;
        var first = sides[0];
        var series = view.Statistics.Years(first).Intersect(years).Select(year => (year, Count(first, year))).ToList();
        var trend = new TrendProviders(gaps, sides,
            [.. sides.Select(side => (IReadOnlyList<int>)[.. view.Statistics.Years(side).Intersect(years)])], language);
        return Make("trend", sides) with
        {
            Headline = TrendHeadline.Of(language, FigureTexts.TrendSubject(first), series,
                gaps.Between(first, series[0].year, series[^1].year).Count == 0),
            Description = T(sides.Count > 1 ? FigureTexts.TrendDescription : first == Side.Ent ? FigureTexts.ReachedDescription : FigureTexts.TraineesDescription),
            RowTitle = T(FigureTexts.Year),
            Columns = [.. sides.Select(side => side == Side.Ent
                ? new FigureColumn("reached", FigureTexts.ReachedSeries, Quantity.Count, FigureTexts.ReachedShort)
                : new FigureColumn("trainees-under-29", FigureTexts.TraineesSeries, Quantity.Count, FigureTexts.TraineesShort))],
            Rows = [.. years.Select(year => new FigureRow(YearText(year), Label.Same(YearText(year)),
                [.. sides.Select(side => Count(side, year))])
            {
                Missing = [.. sides.Select(side => gaps.MissingFrom(Count(side, year), side, year))],
            })],
            Drawing = Drawing.Lines,
            Breaks = [.. view.Breaks(sides.Count == 1 ? first : null, "*", years[0], years[^1])
                .Select(entry => new FigureBreak(entry.Year, T(entry.Title))), .. trend.Breaks],
            Notes = trend.Notes,
        };
    }

    // A figure of the newest year with who is missing from it: of the place, and beside it of the country.
    private Figure? OfNewest(Figure? figure, Side side)
    {
        if (figure is null || view.Statistics.NewestYear(side) is not { } year)
            return null;
        var country = new ProviderGaps(view, PlaceId.Country);
        return figure with
        {
            Rows = [.. figure.Rows.Select(row => row with
            {
                Missing = [.. figure.Columns.Zip(row.Cells,
                    (column, cell) => (column.Code == Figure.CountryShare ? country : gaps).MissingFrom(cell, side, year))],
            })],
            Notes = ProviderTexts.LacksProviders(language, side, year, gaps.Missing(side, year)) is { } lacks ? [lacks] : [],
        };
    }

    private Figure? Referral(Side side) => Shares(side, "referral", TableId.Referral(side), "referral-source", parts => SharesHeadline.Of(
        language, FigureTexts.ReferralMostCommon(side), FigureTexts.ReferralAmongMostCommon(side), FigureTexts.ReferralNeutral(side),
            parts)) is { } figure
        ? figure with { Description = InYear(FigureTexts.ReferralDescription(side), side), RowTitle = T(FigureTexts.ReferralRows) }
        : null;

    private Figure? Placement(Side side) => Shares(side, "placement", TableId.Placement(side), "placement", _ => PlacementHeadline(side)) is { } figure
        ? figure with { Description = InYear(FigureTexts.PlacementDescription, side), RowTitle = T(FigureTexts.PlacementRows) }
        : null;

    private string PlacementHeadline(Side side) => view.PositivePlacement(side, place,
        view.Statistics.NewestYear(side)!.Value) is { IsShown: true } share
        ? FigureTexts.PlacementHeadline(side).With(CellText.WholePercent(language, share)).In(language)
        : FigureTexts.PlacementNeutral(side).In(language);

    // Bars of shares with the country beside, from large to small; "other" and "no information" come last. None where too few people are
    // divided at all.
    private Figure? Shares(Side side, string id, string table, string concept, Func<IReadOnlyList<SharePart>, string> headline)
    {
        if (view.Statistics.NewestYear(side) is not { } year || view.Cell(side, year, table, place) is var total
            && !total.IsAtLeast(DisclosureRule.LeastPeople))
            return null;
        var country = place == PlaceId.Country;
        var nationwide = view.Cell(side, year, table, PlaceId.Country);
        var parts = view.Groups(side, year, concept).Select(category =>
            (Category: category, Count: view.Cell(side, year, table, place, category.Concept),
            Country: view.Cell(side, year, table, PlaceId.Country, category.Concept).ShareOf(nationwide))).Where(row => row.Count.IsShown);
        var rows = Shown.LargestFirst(parts, row => row.Count).OrderBy(row => row.Category.Kind != CodeKind.Answer).ToList();
        if (rows.Count == 0)
            return null;
        var figure = Make(Prefix(side) + id, [side]) with { More = TableOf(side, year, table, rows[0].Category.Concept) };
        // Of fewer people than this no percentage is said: the counts stand in a table.
        return !total.IsAtLeast(Cell.LeastWholeOfShare)
            ? figure with
            {
                Headline = headline([]),
                Columns = [new FigureColumn("count", FigureTexts.Number, Quantity.Count)],
                Rows = [.. rows.Select(row => new FigureRow(row.Category.Concept, row.Category.Label, [row.Count]))],
            }
            : figure with
            {
                Headline = headline([.. rows.Select(row => new SharePart(row.Category.Label, row.Category.Kind, row.Count,
                    row.Count.ShareOf(total)))]),
                Columns =
                [
                    new FigureColumn("share", FigureTexts.Share, Quantity.Share),
                    .. country ? (FigureColumn[])[] : [new FigureColumn(Figure.CountryShare, FigureTexts.WholeCountry, Quantity.Share)],
                    new FigureColumn("count", FigureTexts.Number, Quantity.Count),
                ],
                Rows = [.. rows.Select(row => new FigureRow(row.Category.Concept, row.Category.Label,
                    country ? [row.Count.ShareOf(total), row.Count] : [row.Count.ShareOf(total), row.Country, row.Count]))],
                Drawing = Drawing.Bars,
            };
    }

    // Where the answers are published by gender and age, the table that has them.
    private (string, string)? TableOf(Side side, int year, string table, string concept) =>
        view.Cell(side, year, table, place, concept, gender: "1").IsShown && view.Statistics.Find(side, year)?.Release is { } release
            ? ($"{VersionView.Address(language, release)}/{table}?place={place}&by=gender", T(FigureViewTexts.ByGenderAndAge))
            : null;

    private Figure? Ages(Side side)
    {
        var table = TableId.Clients(side);
        if (view.Statistics.Newest(side)?.Release is not { } release || view.Catalogue.Find(release.Year) is not { } catalogue)
            return null;
        Cell At(string gender, string age) => view.Cell(side, release.Year, table, place, gender: gender, age: age);
        var groups = catalogue.AgeGroups.Where(group => group.Sides.Contains(side) && At("T", group.Concept).IsShown).ToList();
        if (groups.Count == 0)
            return null;
        // Where age and gender are not published together, genders come as rows of their own and not as columns of "not available".
        var crossed = groups.Any(group => At("2", group.Concept).IsShown);
        string[] genders = crossed ? ["T", "2", "1"] : ["T"];
        var rows = new List<FigureRow> { Row("T", FigureTexts.Total, true) };
        if (!crossed && At("T", "U29") is { IsShown: true } or { Status: CellStatus.Few })
            rows.Add(Row("U29", FigureTexts.Under29, false));
        rows.AddRange(groups.Select(group => Row(group.Concept, group.Label, false)));
        if (!crossed)
        {
            rows.Add(new FigureRow("women", FigureTexts.Women, [At("2", "T")]));
            rows.Add(new FigureRow("men", FigureTexts.Men, [At("1", "T")]));
        }
        return Make(Prefix(side) + "ages", [side]) with
        {
            Headline = InYear(FigureTexts.Ages(side), side),
            Description = T(FigureTexts.AgesDescription),
            RowTitle = T(crossed ? FigureTexts.AgeGroup : FigureTexts.AgeOrGender),
            Columns = [.. genders.Select(gender => gender switch
            {
                "2" => new FigureColumn("women", FigureTexts.Women, Quantity.Count),
                "1" => new FigureColumn("men", FigureTexts.Men, Quantity.Count),
                _ => new FigureColumn(PublishedCode.Total, FigureTexts.Total, Quantity.Count),
            })],
            Rows = rows,
            More = ($"{VersionView.Address(language, release)}?place={place}", T(FigureViewTexts.AllTables)),
        };

        FigureRow Row(string age, Label label, bool isTotal) =>
            new(PublishedCode.Of(age), label, [.. genders.Select(gender => At(gender, age))], isTotal);
    }

    private Figure Make(string id, IReadOnlyList<Side> sides) => new()
    {
        Id = id,
        Language = language,
        Place = PlaceInFiles.Of(place, view.NameOf(place) ?? Label.Same(place.ToString()), view.Gazetteer),
        Headline = "",
        Description = "",
        RowTitle = "",
        Columns = [],
        Rows = [],
        Drawing = Drawing.None,
        Source = view.Source(language, [.. sides]),
        IsSynthetic = view.IsSynthetic,
    };

    private Cell Count(Side side, int year) => side == Side.Ent ? view.Reached(place, year) : view.YoungTrainees(place, year);

    private string InYear(Label label, Side side) => label.With(YearText(view.Statistics.NewestYear(side)!.Value)).In(language);

    private string T(Label label) => label.In(language);

    private static bool IsKnown(Cell cell) => cell.Status is not (CellStatus.Missing or CellStatus.NotApplicable);

    private static string Prefix(Side side) => side == Side.Ent ? "ent-" : "ty-";

    private static string YearText(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
