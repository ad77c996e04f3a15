using Par.Warehouse.Catalogue;

namespace Par.Portal.Work;

/// <summary>Texts of the page that signing in leads to.</summary>
internal static class WorkTexts
{
    public static Label Title { get; } = new("Oma työ", "Mitt arbete", "My work");

    public static Label Lead { get; } = new("Mikä odottaa sinua.", "Vad som väntar på dig.", "What waits for you.");

    public static Label ToApprove { get; } = new("Julkaisut hyväksyttävänä", "Publiceringar att godkänna", "Releases to approve");

    public static Label NothingToApprove { get; } = new(
        "Yhtään julkaisua ei odota hyväksymistä.", "Ingen publicering väntar på godkännande.", "No release waits for approval.");

    public static Label Reviews { get; } = new("Toimitukset tarkastettavana", "Leveranser att granska", "Submissions to review");

    public static Label NothingToReview { get; } = new(
        "Yhtään tammikuun toimitusta ei odota tarkastusta.", "Ingen januarileverans väntar på granskning.", "No January submission waits for review.");

    public static Label Waiting { get; } = new("{0} odottaa, vanhin tullut {1}", "{0} väntar, den äldsta kom {1}", "{0} wait, the oldest since {1}");

    public static Label Proposed { get; } = new(
        "{0} uutta versiota hyväksyttyihin", "{0} nya versioner av godkända", "{0} new revisions of approved ones");

    public static Label Returned { get; } = new("{0} palautettu korjattavaksi", "{0} returnerade för rättelse", "{0} returned for correction");

    public static Label Releases { get; } = new("Julkaisut työn alla", "Publiceringar under arbete", "Releases in preparation");

    public static Label Version { get; } = new("{0} {1}, versio {2}", "{0} {1}, version {2}", "{0} {1}, version {2}");

    public static Label Due { get; } = new("julkaistaan {0}", "publiceras {0}", "published {0}");
}
