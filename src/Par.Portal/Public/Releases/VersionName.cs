using Par.Warehouse.Catalogue;
using Par.Warehouse.Releases;

namespace Par.Portal.Public.Releases;

/// <summary>What a version is called, and how things stand with it.</summary>
internal static class VersionName
{
    /// <summary><c>Etsivä nuorisotyö 2025, versio 2</c>.</summary>
    public static string Of(Language language, Release release) => FormattableString.Invariant(
        $"{ReleasesTexts.NameOf(release.Side).In(language)} {release.Year}, {ReleasesTexts.VersionOf.With(release.Version).In(language)}");

    /// <summary><c>voimassa</c>, and <c>ennakkotieto</c> when the figures are preliminary.</summary>
    public static string StateOf(Language language, Release release)
    {
        var state = release.State switch
        {
            ReleaseState.Withdrawn => ReleasesTexts.Withdrawn,
            ReleaseState.Superseded => ReleasesTexts.Superseded,
            _ => ReleasesTexts.Valid,
        };
        return release.IsPreliminary ? $"{state.In(language)}, {ReleasesTexts.Preliminary.In(language)}" : state.In(language);
    }
}
