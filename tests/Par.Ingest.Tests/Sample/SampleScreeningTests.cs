using Par.Ingest.Formats;
using Par.Ingest.Sample;
using Par.Ingest.Screening;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Sample;

/// <summary>Sample files through reading and screening: exactly those that are meant to have errors have them.</summary>
[Slow]
public sealed class SampleScreeningTests(SampleCalibration sample) : IClassFixture<SampleCalibration>
{
    private readonly IReadOnlyList<Organisation> register = sample.Country.Organisations;

    [Fact]
    public async Task Every_file_with_an_error_flaw_of_the_three_newest_years_is_rejected_for_that_flaw_alone()
    {
        var flawed = sample.Country.Deliveries(SampleRange.Default).Where(delivery => delivery.Flaw.IsError()).ToArray();
        Assert.InRange(flawed.Length, 25, 75);
        foreach (var delivery in flawed)
        {
            var errors = (await Screened(delivery)).Where(finding => finding.Severity == Severity.Error).ToArray();
            Assert.True(errors.Length > 0, $"{delivery.FileName} ({delivery.Flaw}) has no error.");
            Assert.All(errors, error => Assert.Contains(error.RuleId, Expected(delivery.Flaw)));
        }
    }

    [Fact]
    public async Task No_other_file_of_the_small_country_has_an_error()
    {
        var small = new SampleCountry(sample.Catalogue, sample.Gazetteer, size: SampleSize.Small);
        var deliveries = small.Deliveries(SampleRange.Default).Where(delivery => !delivery.Flaw.IsError()).ToArray();
        var warned = 0;
        foreach (var delivery in deliveries)
            warned += await IsWithoutErrors(delivery) ? 1 : 0;

        // Warnings are as rare as they must be for a reviewer to look at each of them.
        Assert.InRange((double)warned / deliveries.Length, 0.005, 0.10);
    }

    [Fact]
    public async Task No_other_file_of_a_sample_of_all_years_has_an_error()
    {
        foreach (var delivery in sample.Deliveries.Where((delivery, index) => index % 83 == 0 && !delivery.Flaw.IsError()))
            await IsWithoutErrors(delivery);
    }

    /// <summary>True when the file has a warning other than that of being late.</summary>
    private async Task<bool> IsWithoutErrors(SampleDelivery delivery)
    {
        var findings = await Screened(delivery);
        var late = DateOnly.FromDateTime(delivery.DeliveredAt)
            > sample.Catalogue[delivery.Round.Year].Rounds.First(window => window.Kind == delivery.Round.Kind).Deadline;
        Assert.DoesNotContain(findings, finding => finding.Severity == Severity.Error);
        Assert.Equal(late, findings.Any(finding => finding.RuleId == "PAR-003"));
        return findings.Any(finding => finding.Severity == Severity.Warning && finding.RuleId != "PAR-003");
    }

    private async Task<IReadOnlyList<Finding>> Screened(SampleDelivery delivery)
    {
        using var stream = new MemoryStream();
        await sample.Country.WriteAsync(delivery, stream, TestContext.Current.CancellationToken);
        stream.Position = 0;
        var outcome = SubmissionReader.Read(stream, delivery.FileName, sample.Catalogue, TestContext.Current.CancellationToken);
        Assert.NotNull(outcome.Document);
        Assert.Empty(outcome.Findings);
        return SubmissionScreening.Run(
            outcome.Document, new ScreeningContext(sample.Gazetteer, DateOnly.FromDateTime(delivery.DeliveredAt), register, IsSurvey: delivery.Source == SubmissionSource.Survey));
    }

    /// <summary>A period that ends before it starts may also end before the window.</summary>
    private static string[] Expected(SampleFlaw flaw) => flaw switch
    {
        SampleFlaw.UnknownCode => ["PAR-012"],
        SampleFlaw.DuplicateClient => ["PAR-006"],
        SampleFlaw.MissingBirthYear => ["PAR-010"],
        SampleFlaw.EndBeforeStart => ["PAR-023", "PAR-024", "PAR-028"],
        _ => ["PAR-018"],
    };
}
