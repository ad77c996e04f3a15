using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;
using Par.Ingest.Screening;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="RoundIsOver"/>.</summary>
public sealed class RoundIsOverTests : RuleTests<RoundIsOver>
{
    private protected override Location Wrong => new("organisation", 2, "PAR_ROUND");

    private protected override ScreeningContext Context => Reference.ContextOf(Round) with { Received = Round.WindowEnd };

    // The file is good in itself: what is wrong shows only beside what is known already.
    private protected override void Spoil(FileSketch file)
    {
    }
}
