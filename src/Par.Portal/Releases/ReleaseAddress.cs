using System.Globalization;
using Par.Portal.Shell;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Checks;
using Par.Warehouse.Collection;

namespace Par.Portal.Releases;

/// <summary>Addresses of the release desk: <c>/fi/julkaisutyo/ENT/2025/1</c> is version 1 of outreach 2025.</summary>
internal static class ReleaseAddress
{
    /// <summary>The list.</summary>
    public static string List(Language language) => Address.Of(language, Slug.ReleaseDesk);

    /// <summary>A build, to be watched.</summary>
    public static string Build(Language language, long key) => string.Create(CultureInfo.InvariantCulture, $"{List(language)}/{Slug.Builds.In(language)}/{key}");

    /// <summary>One version.</summary>
    public static string Of(Language language, Release release) => List(language) + Tail(release);

    /// <summary>Its texts.</summary>
    public static string Texts(Language language, Release release) => $"{Of(language, release)}/{Slug.Texts.In(language)}";

    /// <summary>Its comparison.</summary>
    public static string Comparison(Language language, Release release) => $"{Of(language, release)}/{Slug.Compare.In(language)}";

    /// <summary>Its figures before their hour.</summary>
    public static string Preview(Language language, Release release) => Address.Of(language, Slug.Preview) + Tail(release);

    /// <summary>Where a check of the checklist is mended or looked into.</summary>
    public static string Of(Language language, Release release, ReleaseCheckCode code) => code switch
    {
        ReleaseCheckCode.IntakeUnfinished or ReleaseCheckCode.Unreviewed or ReleaseCheckCode.MissingUnexplained or ReleaseCheckCode.DecidedSinceApproval =>
            string.Create(CultureInfo.InvariantCulture, $"{Address.Of(language, Slug.Review)}?year={release.Year}&side={release.Side.Code()}"),
        ReleaseCheckCode.QualityTextMissing => Texts(language, release) + "?kind=Quality",
        ReleaseCheckCode.CorrectionTextMissing => Texts(language, release) + "?kind=Correction",
        ReleaseCheckCode.BigMovements or ReleaseCheckCode.OrganisationsVanished or ReleaseCheckCode.CoverageBelowLastYear => Comparison(language, release) + "?with=LastYear",
        ReleaseCheckCode.NoPreReleaseList => "#pre-release",
        _ => "#steps",
    };

    private static string Tail(Release release) => string.Create(CultureInfo.InvariantCulture, $"/{release.Side.Code()}/{release.Year}/{release.Version}");
}
