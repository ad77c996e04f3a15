using System.Globalization;
using Par.Portal.Shell;
using Par.Warehouse.Catalogue;

namespace Par.Portal.Reports;

/// <summary>Where a report's figures come from: said on the page, at the foot of the print and in the workbook.</summary>
internal static class ReportSource
{
    private static readonly Label Source = new("Lähde: PARkki", "Källa: PARkki", "Source: PARkki");
    private static readonly Label Version = new("julkaisu {0} v{1}", "publicering {0} v{1}", "release {0} v{1}");

    /// <summary>The line, with the versions of the releases and, for the sample country, that the figures are invented.</summary>
    public static string Of(GrantReport report, Language language)
    {
        var releases = report.Sides.Select(part => string.Create(CultureInfo.InvariantCulture,
            $"{GrantTexts.SideName(part.Side).In(language)} {Version.With(part.Release.Year, part.Release.Version).In(language)}{Day(part.Release.PublishedAt, language)}"));
        var line = $"{Source.In(language)}, {string.Join(", ", releases)}.";
        return report.IsSynthetic ? $"{line} {GrantTexts.Synthetic.In(language)}" : line;
    }

    private static string Day(DateTime? published, Language language) => published is { } at ? $" ({NumberText.Day(language, at)})" : "";
}
