using Par.Warehouse.Collection;

namespace Par.Ingest.Sample.Register;

/// <summary>The few dozen organisations of <see cref="SampleSize.Small"/>.</summary>
internal static class SmallCountry
{
    private const int EachSide = 15;

    /// <summary>Jyväskylä, Helsinki and those beside them, Vaasa and Pietarsaari, Mäntyharju's, and every twelfth of the others.</summary>
    public static IEnumerable<SampleOrganisation> Of(IReadOnlyList<SampleOrganisation> everybody)
    {
        HashSet<string> homes = ["179", "091", "905", "598", "507"];
        foreach (var side in Sides.All)
        {
            var ofSide = everybody.Where(organisation => organisation.Side == side).ToArray();
            var chosen = ofSide.Where(organisation => homes.Contains(organisation.Home)).ToArray();
            var others = ofSide.Except(chosen).ToArray();
            var step = Math.Max(1, others.Length / Math.Max(6, EachSide - chosen.Length));
            foreach (var organisation in chosen.Concat(others.Where((_, index) => index % step == 0)))
                yield return organisation;
        }
    }
}
