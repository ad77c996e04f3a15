using Par.Ingest.Screening.Rules;
using Par.Warehouse.Collection;
using Par.Ingest.Screening;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="SideIsRegistered"/>.</summary>
public sealed class SideIsRegisteredTests : RuleTests<SideIsRegistered>
{
    protected override Side Side => Side.Ty;

    private protected override Location Wrong => new("organisation", 2, "ORG_SIDE");

    private protected override ScreeningContext Context => Reference.ContextOf(Round) with { Register = [.. Reference.ContextOf(Round).Register!.Where(organisation => organisation.Side == Side.Ent)] };

    // The file is good in itself: what is wrong shows only beside what is known already.
    private protected override void Spoil(FileSketch file)
    {
    }
}
