using Par.Ingest.Formats;
using Par.Ingest.Formats.Document;
using Par.Ingest.Sample;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Sample;

/// <summary>What holds for the sample country whatever its figures are.</summary>
[Slow]
public sealed class SampleCountryTests(SampleCalibration sample) : IClassFixture<SampleCalibration>
{
    [Fact]
    public async Task Two_countries_of_one_seed_write_the_same_bytes_in_any_order()
    {
        var chosen = Several(sample.Deliveries);
        var other = new SampleCountry(sample.Catalogue, sample.Gazetteer);
        var forwards = new List<byte[]>();
        foreach (var delivery in chosen)
            forwards.Add(await Written(sample.Country, delivery));

        var backwards = await Task.WhenAll(chosen.Reverse().Select(delivery => Task.Run(() => Written(other, delivery))));

        Assert.Equal(forwards, backwards.Reverse());
    }

    [Fact]
    public async Task Another_seed_is_another_country()
    {
        var other = new SampleCountry(sample.Catalogue, sample.Gazetteer, seed: SampleCountry.DefaultSeed + 1);
        var delivery = other.Deliveries(SampleRange.Default).First(candidate => candidate.ParId == "P0179");

        Assert.NotEqual(await Written(sample.Country, delivery), await Written(other, delivery));
    }

    [Fact]
    public async Task The_small_country_writes_the_same_files_as_the_full_one()
    {
        var small = new SampleCountry(sample.Catalogue, sample.Gazetteer, size: SampleSize.Small);
        var deliveries = small.Deliveries(SampleRange.Default);

        Assert.InRange(small.Organisations.Count, 24, 48);
        Assert.Contains(small.Organisations, organisation => organisation.ParId == "P0179");
        Assert.Contains(small.Organisations, organisation => organisation.ParId == "P0091");
        Assert.Subset(sample.Country.Deliveries(SampleRange.Default).ToHashSet(), deliveries.ToHashSet());
        Assert.Equal(await Written(sample.Country, deliveries[0]), await Written(small, deliveries[0]));
    }

    [Fact]
    public void Deliveries_come_in_order_and_each_file_has_its_own_name()
    {
        Assert.Equal(sample.Deliveries.OrderBy(delivery => delivery.DeliveredAt), sample.Deliveries);
        Assert.Equal(sample.Deliveries.Count, sample.Deliveries.Select(delivery => delivery.FileName).Distinct().Count());
        Assert.All(sample.Deliveries, delivery => Assert.Equal(DateTimeKind.Utc, delivery.DeliveredAt.Kind));
        Assert.Equal(sample.Deliveries, new SampleCountry(sample.Catalogue, sample.Gazetteer).Deliveries(SampleRange.AllYears));
    }

    [Fact]
    public void Each_revision_comes_after_the_one_before() => Assert.All(
        sample.Deliveries.GroupBy(delivery => (delivery.ParId, delivery.Side, delivery.Round)),
        files => Assert.Equal(Enumerable.Range(1, files.Count()), files.Select(file => file.Revision)));

    [Fact]
    public void The_register_is_as_large_as_the_field()
    {
        Assert.InRange(sample.Country.Organisations.Count(organisation => organisation.Side == Side.Ent), 225, 250);
        Assert.InRange(sample.Country.Organisations.Count(organisation => organisation.Side == Side.Ty), 200, 240);
        var both = sample.Country.Organisations.GroupBy(organisation => organisation.ParId).Where(group => group.Count() == 2).ToArray();
        Assert.InRange(both.Length, 20, 150);
        Assert.All(both, pair => Assert.Single(pair.Select(organisation => (organisation.Name, organisation.BusinessId)).Distinct()));
        Assert.All(sample.Country.Organisations.GroupBy(organisation => organisation.BusinessId), group =>
            Assert.Single(group.Select(organisation => organisation.ParId).Distinct()));
    }

    [Fact]
    public void May_is_within_September_and_last_years_open_clients_come_back_with_the_same_answers()
    {
        var may = Draft(Side.Ent, new Round(2026, RoundKind.May));
        var september = Draft(Side.Ent, new Round(2026, RoundKind.September));
        var january = Draft(Side.Ent, new Round(2025, RoundKind.January));

        Assert.Subset(Ids(september), Ids(may));
        Assert.True(Ids(september).Count > Ids(may).Count);
        var open = january.Periods.Rows.Where(row => row["ENT_END"] is null).Select(row => (string)row["ENT_ID"]!).ToHashSet();
        Assert.NotEmpty(open);
        Assert.Subset(Ids(may), open);
        var before = january.Clients.Rows.ToDictionary(row => (string)row["ENT_ID"]!);
        Assert.All(may.Clients.Rows.Where(row => open.Contains((string)row["ENT_ID"]!)), row =>
        {
            foreach (var variable in new[] { "ENT_BYEAR", "ENT_SEX", "ENT_LANG", "ENT_KUNTA", "ENT_EDU", "ENT_REF" })
                Assert.Equal(before[(string)row["ENT_ID"]!][variable], row[variable]);
        });
    }

    [Fact]
    public void A_client_s_answers_agree_with_each_other()
    {
        var draft = Draft(Side.Ent, new Round(2025, RoundKind.January));
        var codes = sample.Catalogue[2025].CodeLists;
        var measured = draft.Measures.Rows.Select(row => (string)row["ENT_ID"]!).ToHashSet();

        Assert.All(draft.Clients.Rows, row =>
        {
            var age = 2025 - (int)row["ENT_BYEAR"]!;
            var education = codes["EDU"].Find((string)row["ENT_EDU"]!)!.Concept;
            if (age < 16)
                Assert.Contains(education, new[] { "basic-unfinished", "basic", "no-information" });
            if (codes["REACH"].Find((string)row["ENT_REACH"]!)!.Concept is "notified" or "contacted-not-reached")
                Assert.DoesNotContain((string)row["ENT_ID"]!, measured);
        });
        Assert.All(draft.Periods.Rows, row => Assert.Equal(row["ENT_END"] is null, row["ENT_PLACE"] is null));
    }

    [Theory]
    [InlineData(SampleFormat.Workbook)]
    [InlineData(SampleFormat.CsvSemicolonWindows1252)]
    [InlineData(SampleFormat.CsvCommaUtf8)]
    [InlineData(SampleFormat.Json)]
    public async Task Every_format_reads_back_with_as_many_clients_as_were_written(SampleFormat format)
    {
        var delivery = sample.Country.Deliveries(SampleRange.Default).First(candidate => candidate.Format == format && !candidate.Flaw.IsError());

        using var stream = new MemoryStream(await Written(sample.Country, delivery));
        var document = Assert.IsType<SubmissionDocument>(
            SubmissionReader.Read(stream, delivery.FileName, sample.Catalogue, TestContext.Current.CancellationToken).Document);

        Assert.Equal(delivery.ParId, document.Header.ParId);
        Assert.Equal(sample.Country.Draft(delivery).Clients.Rows.Count, document.Rows(Warehouse.Catalogue.RecordLevel.Client).Count);
    }

    [Fact]
    public void Every_file_says_that_it_is_invented() => Assert.All(Several(sample.Deliveries), delivery =>
        Assert.Contains("keksittyjä", sample.Country.Draft(delivery).Notice!.Fi, StringComparison.Ordinal));

    private SubmissionDraft Draft(Side side, Round round) => sample.Country.Draft(
        sample.Deliveries.Last(delivery => delivery.ParId == "P0179" && delivery.Side == side && delivery.Round == round));

    private static HashSet<string> Ids(SubmissionDraft draft) => [.. draft.Clients.Rows.Select(row => (string)row["ENT_ID"]!)];

    private static SampleDelivery[] Several(IReadOnlyList<SampleDelivery> deliveries) =>
        [.. deliveries.Where((_, index) => index % 611 == 0).Concat(deliveries.DistinctBy(delivery => delivery.Format))];

    private static async Task<byte[]> Written(SampleCountry country, SampleDelivery delivery)
    {
        using var stream = new MemoryStream();
        await country.WriteAsync(delivery, stream);
        return stream.ToArray();
    }
}
