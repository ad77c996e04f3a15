using System.Globalization;
using Par.Portal.Public.Figures;
using Par.Portal.Public.Places;
using Par.Portal.Public.Providers;
using Par.Portal.Public.Sentences;
using Par.Portal.Shell;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Statistics;

namespace Par.Portal.Public.Organisations;

/// <summary>The numbers that open an organisation's page: clients, placement, person-years and grant, beside the areas that its home lies in.</summary>
public sealed class OrganisationKeyFigures(PublishedView view, string parId, string home, IReadOnlyList<Side> sides, Language language)
{
    private readonly PlaceId place = PlaceId.Organisation(parId);
    private readonly ProviderGaps gaps = new(view, PlaceId.Organisation(parId));

    /// <summary>The key figures, in order: with both sides the clients of each, with one its placement instead.</summary>
    public IReadOnlyList<KeyFigure> All() =>
    [
        .. sides.Select(Clients),
        .. sides.Count == 1 ? (KeyFigure[])[Placement(sides[0])] : [],
        PersonYears(),
        Grants(),
    ];

    private KeyFigure Clients(Side side)
    {
        var year = Year(side);
        var clients = view.Cell(side, year, TableId.Clients(side), place);
        var name = side == Side.Ent ? PlaceTexts.Reached : PlaceTexts.Trainees;
        if (DidNotDeliver(side))
            return Make(clients, Quantity.Count, name, [PlaceTexts.NotDelivered.With(year).In(language)]);
        var company = new List<string> { OrganisationTexts.PerPersonYear.With(PerPersonYear(side, place)).In(language) + Mark(year) };
        company.AddRange(Compared(side, at => PerPersonYear(side, at)));
        return Make(clients, Quantity.Count, name, company);
    }

    private KeyFigure Placement(Side side)
    {
        var year = Year(side);
        var positive = view.Cell(side, year, TableId.Placement(side), place, "positive");
        var ended = view.Cell(side, year, TableId.Placement(side), place);
        var company = new List<string>();
        var name = (side == Side.Ent ? PlaceTexts.PlacedFromOutreach : PlaceTexts.PlacedFromWorkshop).In(language);
        if (DidNotDeliver(side))
            return new KeyFigure(Cell.Missing.Symbol, CellText.Words(language, Cell.Missing), name,
                [PlaceTexts.NotDelivered.With(year).In(language)]);
        var share = positive.ShareOf(ended);
        if (share.IsShown && Interval.Wilson(positive, ended) is { } interval)
        {
            company.Add(PlaceTexts.Interval.With(string.Create(CultureInfo.InvariantCulture,
                $"{NumberText.Number(language, interval.Low * 100)}–{NumberText.Percent(language, interval.High)}")).In(language));
        }
        company.AddRange(Compared(side, at => CellText.WholePercent(language, view.PositivePlacement(side, at, year))));
        return new KeyFigure(CellText.WholePercent(language, share), CellText.Words(language, share), name, company);
    }

    private KeyFigure PersonYears()
    {
        // Where one of two sides did not deliver, the sum is the other's and says so. A grant is known of both.
        var sum = Sum(TableId.PersonYears);
        var worked = sum.IsShown && sides.Any(DidNotDeliver) ? sum.Partly() : sum;
        var company = sides.Select(side => (sides.Count == 1 ? "" : (side == Side.Ent ? FigureTexts.ReachedShort : FigureTexts.TraineesShort).In(language) + ": ") + OrganisationTexts.Granted.With(
            CellText.Of(language, view.Cell(side, Year(side), side == Side.Ent ? "ent-granted-person-years" : "ty-granted-person-years", place), Quantity.PersonYears))
            .In(language) + Mark(Year(side)));
        return Make(worked, Quantity.PersonYears, PlaceTexts.PersonYears, [.. company.Distinct()]);
    }

    private KeyFigure Grants() => Make(Sum(TableId.Grants), Quantity.Euros, OrganisationTexts.GrantKey,
        [.. sides.Select(side => Year(side).ToString(CultureInfo.InvariantCulture)).Distinct()]);

    private Cell Sum(Func<Side, string> table) => Cell.Sum(
        sides.Select(side => view.Cell(side, Year(side), table(side), place)).Where(cell => cell.Status != CellStatus.Missing));

    private bool DidNotDeliver(Side side) => gaps.Missing(side, Year(side)).Count > 0;

    private string PerPersonYear(Side side, PlaceId at) => CellText.Of(language,
        view.Cell(side, Year(side), TableId.Clients(side), at).Per(view.Cell(side, Year(side), TableId.PersonYears(side), at)), Quantity.Rate);

    private IEnumerable<string> Compared(Side side, Func<PlaceId, string> of) => view.Around(PlaceId.Municipality(home), side, Year(side)).Select(area => area == PlaceId.Country
        ? PlaceTexts.Country.With(of(area)).In(language)
        : PlaceTexts.Region.With(view.Name(area, language) ?? "", of(area)).In(language));

    private int Year(Side side) => view.Statistics.NewestYear(side) ?? 0;

    private static string Mark(int year) => string.Create(CultureInfo.InvariantCulture, $" · {year}");

    private KeyFigure Make(Cell cell, Quantity quantity, Label name, IReadOnlyList<string> company) =>
        new(CellText.Of(language, cell, quantity), CellText.Words(language, cell), name.In(language), company);
}
