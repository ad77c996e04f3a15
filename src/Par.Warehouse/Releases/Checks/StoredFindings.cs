namespace Par.Warehouse.Releases.Checks;

/// <summary>What was found in the stored figures of a release. It holds for these figures only: a new build makes it void.</summary>
/// <param name="ReleaseKey">The release.</param>
/// <param name="BuiltAt">When the figures were built.</param>
/// <param name="BasisHash">What they were built from.</param>
/// <param name="Checks">The checks of the figures.</param>
public sealed record StoredFindings(long ReleaseKey, DateTime? BuiltAt, string BasisHash, IReadOnlyList<ReleaseCheck> Checks)
{
    /// <summary>True when the findings are about the figures that the release holds.</summary>
    public bool AreOf(Release release) => (ReleaseKey, BuiltAt, BasisHash) == (release.Key, release.BuiltAt, release.BasisHash);
}
