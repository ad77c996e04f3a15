using System.Globalization;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Releases.Desk;

/// <summary>The letter that tells the authority that a build failed, with its cause. In three languages: who is on duty is not known.</summary>
internal static class FailedBuildLetter
{
    private static readonly Label Text = new(
        "Julkaisun {0} {1} muodostaminen epäonnistui. Syy: {2}\nMitään ei julkaistu eikä muuttunut. Julkaisutyön sivulta voi yrittää uudelleen.",
        "Bygget av publiceringen {0} {1} misslyckades. Orsak: {2}\nInget publicerades eller ändrades. På sidan för publiceringsarbete kan du försöka igen.",
        "Building the release {0} {1} failed. Cause: {2}\nNothing was published or changed. You can try again on the release desk.");

    /// <summary>The letter. Its key is made from the build, so that it is written once.</summary>
    public static OutboxMail Of(ReleaseBuild build, string address, DateTime at)
    {
        var subject = string.Create(CultureInfo.InvariantCulture, $"{build.Side.Code()} {build.Year}");
        var cause = build.Problem is { } problem ? new ReleaseException(problem).Explanation : Label.Same(build.Cause ?? "");
        var words = Text.With(build.Side.Code(), build.Year, cause);
        return new OutboxMail
        {
            Key = StableKey.Of("build-failed", build.Key.ToString(CultureInfo.InvariantCulture), address), Kind = "release-build-failed", Subject = subject, To = address,
            Title = $"{subject}: muodostaminen epäonnistui / bygget misslyckades / build failed",
            Text = string.Join("\n\n", Enum.GetValues<Language>().Select(language => words.In(language))), CreatedAt = at, DueAt = at,
        };
    }
}
