using Par.Portal.Reports;
using Par.Portal.Tests.Public;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Statistics;

namespace Par.Portal.Tests.Reports;

public sealed class GrantReportTests
{
    private static readonly GrantReport Report =
        GrantReport.Of(GrantFigures.Published(), 2025, Language.Fi, SignedIn.TestPortal.Places, SignedIn.TestPortal.Catalogue[2025])!;

    [Fact]
    public void Euros_and_clients_are_set_against_realised_person_years()
    {
        var organisation = Report.Sides[0].Organisations.Single(line => line.Code == GrantFigures.Jyväskylä);

        Assert.Equal(25_000, organisation.EurosPerPersonYear.Value);
        Assert.Equal(30, organisation.ClientsPerPersonYear.Value);
        Assert.Equal(90_000 / 108.0, organisation.EurosPerClient.Value);
    }

    [Fact]
    public void Where_nothing_was_granted_nothing_is_said_of_euros_for_each()
    {
        var line = new GrantLine("Ilman avustusta", "P0001", Cell.Of(0), Cell.Of(0), Cell.Of(2), Cell.Of(50));

        Assert.Equal([CellStatus.NotApplicable, CellStatus.NotApplicable, CellStatus.Value],
            new[] { line.EurosPerClient, line.EurosPerPersonYear, line.ClientsPerPersonYear }.Select(cell => cell.Status));
    }

    [Fact]
    public void What_is_withheld_stays_withheld_in_every_figure_computed_from_it()
    {
        var organisation = Report.Sides[0].Organisations.Single(line => line.Code == GrantFigures.Small);
        var type = Report.Sides[0].Types.Single(line => line.Code == "association");

        Assert.All([organisation.ClientsPerPersonYear, organisation.EurosPerClient, type.Clients, type.EurosPerClient],
            cell => Assert.Equal(CellStatus.TooFew, cell.Status));
        Assert.Equal(30_000, type.Granted.Value);
    }

    [Fact]
    public void A_sum_leaves_out_organisations_of_one_to_four_and_says_how_many()
    {
        var published = new PublishedBuilder().With(Side.Ent, 2025, "A", "Iso", "179", "179")
            .With(Side.Ent, 2025, "B", "Pieni", "179", "179");
        foreach (var (parId, reached) in new[] { ("A", Cell.Of(108)), ("B", Cell.Few) })
            published.With(Side.Ent, 2025, "ent-grants", PlaceId.Organisation(parId), 30_000)
                .With(Side.Ent, 2025, "ent-reached", PlaceId.Organisation(parId), reached);

        var type = GrantReport.Of(published.Build(), 2025, Language.Fi, SignedIn.TestPortal.Places,
            SignedIn.TestPortal.Catalogue[2025])!.Sides[0].Types.Single();

        Assert.Equal((Cell.Of(108), 2, 1), (type.Clients, type.Organisations, type.FewLeftOut));
    }

    [Fact]
    public void A_recipient_that_did_not_deliver_is_named_apart_and_counted_in_no_type()
    {
        var side = Report.Sides[0];

        Assert.Equal([GrantFigures.Silent], side.NotDelivered.Select(line => line.Code));
        Assert.Equal(1, side.Types.Single(line => line.Code == "municipality").Organisations);
        Assert.DoesNotContain(side.Organisations, line => line.Code == GrantFigures.Silent);
    }

    [Fact]
    public void A_year_without_a_release_has_no_report()
    {
        Assert.Null(GrantReport.Of(GrantFigures.Published(), 2020, Language.Fi, SignedIn.TestPortal.Places,
            SignedIn.TestPortal.Catalogue[2020]));
    }
}
