using System.Globalization;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Releases.Checks;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Releases.Desk;

/// <summary>The letter that tells the authority that a release did not go out at its hour. In three languages: who is on duty is not known.</summary>
internal static class HeldBackLetter
{
    private static readonly Label Text = new(
        "Julkaisu {0} {1}, versio {2}, oli määrä julkaista {3}, mutta se on pidätetty:",
        "Publiceringen {0} {1}, version {2}, skulle ha publicerats {3} men hålls tillbaka:",
        "The release {0} {1}, version {2}, was due at {3} and is held back:");

    /// <summary>The letter. Its key is made from release, hour and causes, so that it is written once.</summary>
    public static OutboxMail Of(Release release, IReadOnlyList<ReleaseCheck> holding, string address, DateTime at)
    {
        var hour = FinnishTime.Of(release.PublishAt ?? at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var lead = Text.With(release.Side.Code(), release.Year, release.Version, hour);
        var parts = Enum.GetValues<Language>().Select(language =>
            string.Join('\n', [lead.In(language), .. holding.Select(check => $"- {check.Finding.In(language)} {check.Remedy.In(language)}")]));
        var subject = string.Create(CultureInfo.InvariantCulture, $"{release.Side.Code()} {release.Year} v{release.Version}");
        return new OutboxMail
        {
            Key = StableKey.Of("held-back", subject, hour, string.Join(' ', holding.Select(check => check.Code)), address), Kind = "release-held-back", Subject = subject,
            To = address, Title = $"{subject}: julkaisu pidätetty / publiceringen hålls tillbaka / release held back", Text = string.Join("\n\n", parts), CreatedAt = at, DueAt = at,
        };
    }
}
