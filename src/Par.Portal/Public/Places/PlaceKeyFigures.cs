using System.Globalization;
using Par.Portal.Public.Figures;
using Par.Portal.Public.Providers;
using Par.Portal.Shell;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Statistics;

namespace Par.Portal.Public.Places;

/// <summary>The four numbers that open the page of the country, a region, a wellbeing services county or a municipality, each with its company.</summary>
public sealed class PlaceKeyFigures(PublishedView view, PlaceId place, Language language)
{
    private readonly ProviderGaps gaps = new(view, place);

    /// <summary>The key figures, in order.</summary>
    public IReadOnlyList<KeyFigure> All() =>
    [
        People(Side.Ent, PlaceTexts.Reached, view.Reached),
        People(Side.Ty, PlaceTexts.YoungTrainees, view.YoungTrainees),
        Placement(),
        place.Level == PlaceLevel.Municipality ? Serving() : PersonYears(),
    ];

    private KeyFigure People(Side side, Label name, Func<PlaceId, int, Cell> count)
    {
        if (view.Statistics.NewestYear(side) is not { } year)
            return Make(Cell.Missing, Quantity.Count, name, []);
        if (WhoIsMissing(count(place, year), side, year) is { } missing)
            return Make(count(place, year), Quantity.Count, name, [missing]);
        var rates = PlacesToCompare(side).Select(at => (at, Rate: count(at, year).Per(view.Population(at, year), 1000))).ToList();
        var own = count(place, year).Per(view.Population(place, year), 1000);
        var ownText = own.IsShown ? PlaceTexts.PerThousand.With(CellText.Of(language, own, Quantity.Rate)).In(language) + YearMark(year)
            : Text(year);
        return Make(count(place, year), Quantity.Count, name, [ownText, .. Compared(rates, Quantity.Rate)]);
    }

    // Outreach's placement; where there is no outreach but a workshop, the workshop's.
    private KeyFigure Placement()
    {
        var side = Sides.All.FirstOrDefault(side => Share(side, place).Status != CellStatus.Missing, Side.Ent);
        var name = side == Side.Ent ? PlaceTexts.PlacedFromOutreach : PlaceTexts.PlacedFromWorkshop;
        if (view.Statistics.NewestYear(side) is not { } year)
            return Make(Cell.Missing, Quantity.Share, name, []);
        if (WhoIsMissing(view.Cell(side, year, TableId.Clients(side), place), side, year) is { } missing)
            return Make(Cell.Missing, Quantity.Share, name, [missing]);
        var positive = view.Cell(side, year, TableId.Placement(side), place, "positive");
        var ended = view.Cell(side, year, TableId.Placement(side), place);
        var company = new List<string>();
        if (ended.IsZero)
            company.Add(PlaceTexts.NobodyEnded.With(year).In(language));
        var share = positive.ShareOf(ended);
        if (place != PlaceId.Country && share.IsShown && Interval.Wilson(positive, ended) is { } interval)
        {
            company.Add(PlaceTexts.Interval.With(string.Create(CultureInfo.InvariantCulture,
                $"{NumberText.Number(language, interval.Low * 100)}–{NumberText.Percent(language, interval.High)}")).In(language));
        }
        company.AddRange(Compared([.. PlacesToCompare(side).Select(at => (at, Share(side, at)))], Quantity.Share, wholePercent: true));
        return new KeyFigure(ended.IsZero ? "–" : CellText.WholePercent(language, share), CellText.Words(language, share), T(name), company);
    }

    private KeyFigure PersonYears()
    {
        var year = view.Year ?? 0;
        var both = Sum(year, TableId.PersonYears);
        var grants = Sum(year, TableId.Grants);
        var organisations = Sum(year, TableId.Organisations);
        return Make(both, Quantity.PersonYears, PlaceTexts.PersonYears,
        [
            .. organisations.IsShown ? (string[])[BySide(year)] : [],
            .. grants.IsShown ? (string[])[PlaceTexts.GrantsInEuros.With(CellText.Of(language, grants, Quantity.Euros)).In(language) + YearMark(year)] : [],
        ]);
    }

    private KeyFigure Serving()
    {
        var year = view.Year ?? 0;
        if (Sides.All.All(side => view.Cell(side, year, TableId.Organisations(side), place).Status == CellStatus.Missing))
            return Make(Cell.Missing, Quantity.Count, PlaceTexts.OrganisationsServing, [BySide(year)]);
        // Not the sum of both sides: an organisation with both is one, as in the list of who serves.
        var serving = OrganisationFacts.Serving(view, place.Code).Where(entry => entry.Organisation.Delivered)
            .Select(entry => entry.Organisation.ParId).Distinct().Count();
        return new KeyFigure(NumberText.Number(language, serving), null, T(serving == 1 ? PlaceTexts.OrganisationServes : PlaceTexts.OrganisationsServing), [BySide(year)]);
    }

    private string BySide(int year) => PlaceTexts.OrganisationsBySide.With(
        CellText.Of(language, view.Cell(Side.Ent, year, TableId.Organisations(Side.Ent), place), Quantity.Count),
        CellText.Of(language, view.Cell(Side.Ty, year, TableId.Organisations(Side.Ty), place), Quantity.Count)).In(language);

    // A side that publishes nothing here adds nothing; where it is missing because nobody delivered, the sum of the other lacks it and says
    // so.
    private Cell Sum(int year, Func<Side, string> table)
    {
        var sides = Sides.All.Select(side => (Side: side, Cell: view.Cell(side, year, table(side), place))).ToList();
        var sum = Cell.Sum(sides.Select(entry => entry.Cell).Where(cell => cell.Status != CellStatus.Missing));
        return sum.IsShown && sides.Any(entry => entry.Cell.Status == CellStatus.Missing && gaps.Missing(entry.Side, year).Count > 0)
            ? sum.Partly() : sum;
    }

    // That nobody delivered and so there is no number; null when there is one, or nobody was to deliver.
    private string? WhoIsMissing(Cell cell, Side side, int year) => cell.Status == CellStatus.Missing
        && gaps.Missing(side, year) is { Count: > 0 } names
        ? ProviderTexts.DidNotDeliver(language, names, year) : null;

    private IEnumerable<PlaceId> PlacesToCompare(Side side) =>
        place == PlaceId.Country || view.Statistics.NewestYear(side) is not { } year ? [] : view.Around(place, side, year);

    private IEnumerable<string> Compared(IReadOnlyList<(PlaceId Place, Cell Cell)> cells, Quantity quantity, bool wholePercent = false)
    {
        foreach (var (at, cell) in cells)
        {
            var text = wholePercent ? CellText.WholePercent(language, cell) : CellText.Of(language, cell, quantity);
            yield return at == PlaceId.Country
                ? PlaceTexts.Country.With(text).In(language)
                : PlaceTexts.Region.With(view.Name(at, language) ?? "", text).In(language);
        }
    }

    private Cell Share(Side side, PlaceId at) =>
        view.Statistics.NewestYear(side) is { } year ? view.PositivePlacement(side, at, year) : Cell.Missing;

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);

    private string YearMark(int year) => string.Create(CultureInfo.InvariantCulture, $" · {year}");

    private KeyFigure Make(Cell cell, Quantity quantity, Label name, IReadOnlyList<string> company) =>
        new(CellText.Of(language, cell, quantity), CellText.Words(language, cell), T(name), company);

    private string T(Label label) => label.In(language);
}
