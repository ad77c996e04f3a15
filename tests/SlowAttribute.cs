using Xunit.v3;

namespace Par.Tests;

/// <summary>
/// What <c>./test --fast</c> leaves out: a browser, kills, fuzzing, a whole sample country, a walk through every page, a portal for each test. Gives the trait <c>Kind=Slow</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class SlowAttribute : Attribute, ITraitAttribute
{
    /// <inheritdoc/>
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("Kind", "Slow")];
}
