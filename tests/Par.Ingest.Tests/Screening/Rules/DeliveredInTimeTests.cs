using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;
using Par.Ingest.Screening;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="DeliveredInTime"/>.</summary>
public sealed class DeliveredInTimeTests : RuleTests<DeliveredInTime>
{
    private protected override Location Wrong => Location.File;

    private protected override ScreeningContext Context => Reference.ContextOf(Round) with { Received = Reference.DeadlineOf(Round).AddDays(1) };

    // The file is good in itself: what is wrong shows only beside what is known already.
    private protected override void Spoil(FileSketch file)
    {
    }

    [Fact]
    public void An_offline_check_asks_nothing_of_dates_and_register()
    {
        var outcome = Drafts.Read(new FileSketch(Drafts.Of(Side, Round)).ToWorkbook(), "toimitus.xlsx");

        Assert.Empty(SubmissionScreening.Run(outcome.Document!, new ScreeningContext(Reference.Gazetteer)));
    }
}
