using Par.Ingest.Sample;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Sample;

/// <summary>The sample country is as untidy as a real one, and not more.</summary>
[Slow]
public sealed class SampleWartTests(SampleCalibration sample) : IClassFixture<SampleCalibration>
{
    private static readonly Round Newest = new(SampleRange.NewestYear, RoundKind.January);

    [Fact]
    public void About_two_in_a_hundred_first_files_are_late()
    {
        var first = sample.Deliveries.Where(delivery => delivery.Revision == 1).ToArray();
        var late = first.Count(delivery => DateOnly.FromDateTime(delivery.DeliveredAt) > Deadline(delivery.Round));
        Assert.InRange((double)late / first.Length, 0.01, 0.03);
    }

    [Fact]
    public void Two_or_three_in_a_hundred_organisations_do_not_deliver_in_january()
    {
        var (expected, delivered) = (0, 0);
        for (var year = SampleRange.OldestYear; year <= SampleRange.NewestYear; year++)
        {
            expected += sample.Country.Organisations.Count(organisation => organisation.ExpectedFrom <= year && !(organisation.ExpectedTo < year));
            delivered += sample.Deliveries.Where(delivery => delivery.Round == new Round(year, RoundKind.January))
                .DistinctBy(delivery => (delivery.ParId, delivery.Side)).Count();
        }
        Assert.InRange(1 - ((double)delivered / expected), 0.015, 0.035);
    }

    [Fact]
    public void About_one_in_fourteen_deliveries_is_corrected_by_a_later_revision()
    {
        var groups = sample.Deliveries.GroupBy(delivery => (delivery.ParId, delivery.Side, delivery.Round)).ToArray();
        Assert.InRange((double)groups.Count(group => group.Count() > 1) / groups.Length, 0.05, 0.11);
        Assert.Contains(groups, group => group.Count() == 3);
    }

    [Fact]
    public void A_few_organisations_have_nothing_but_errors_in_the_newest_january_round_and_nobody_in_an_earlier_one()
    {
        var groups = sample.Deliveries.GroupBy(delivery => (delivery.ParId, delivery.Side, delivery.Round))
            .Where(group => group.All(delivery => delivery.Flaw.IsError())).ToArray();
        Assert.InRange(groups.Length, 3, 5);
        Assert.All(groups, group => Assert.Equal(Newest, group.Key.Round));
    }

    [Fact]
    public void Aligned_systems_deliver_about_an_eighth_in_formats_of_their_own()
    {
        var aligned = sample.Deliveries.Where(delivery => delivery.Format != SampleFormat.Workbook).ToArray();
        Assert.InRange((double)aligned.Length / sample.Deliveries.Count, 0.08, 0.20);
        Assert.All(aligned, delivery => Assert.Equal(SubmissionSource.AlignedSystem, delivery.Source));
        Assert.Equal(3, aligned.Select(delivery => delivery.Format).Distinct().Count());
    }

    [Fact]
    public void An_organisation_of_mantyharju_still_uses_the_code_of_pertunmaa_after_the_merger()
    {
        var flawed = sample.Deliveries.Where(delivery => delivery.Flaw == SampleFlaw.AbolishedMunicipality).ToArray();
        Assert.NotEmpty(flawed);
        Assert.All(flawed, delivery =>
        {
            var codes = sample.Country.Draft(delivery).Clients.Rows.Select(row => (string?)row[delivery.Side.Code() + "_KUNTA"]).ToArray();
            Assert.Contains("588", codes);
            Assert.Null(sample.Gazetteer.Find("588", delivery.Round.Year));
        });
    }

    [Fact]
    public void A_correction_brings_the_clients_that_were_left_out()
    {
        var flawed = sample.Deliveries.First(delivery => delivery.Flaw == SampleFlaw.MissingClients);
        var corrected = sample.Deliveries.Last(delivery =>
            (delivery.ParId, delivery.Side, delivery.Round) == (flawed.ParId, flawed.Side, flawed.Round));
        Assert.True(sample.Country.Draft(corrected).Clients.Rows.Count > sample.Country.Draft(flawed).Clients.Rows.Count);
    }

    private DateOnly Deadline(Round round) => sample.Catalogue[round.Year].Rounds.First(window => window.Kind == round.Kind).Deadline;
}
