using Par.Portal.Shell;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Portal.Identity;

/// <summary>The areas as they are called and where they begin.</summary>
internal static class WorkAreas
{
    private static readonly Dictionary<string, (Label Name, Label Slug)> Pages = new(StringComparer.Ordinal)
    {
        [Areas.Work] = (new("Oma työ", "Mitt arbete", "My work"), Slug.MyWork),
        [Areas.Review] = (new("Tarkastus", "Granskning", "Review"), Slug.Review),
        [Areas.Submit] = (new("Toimitus", "Leverans", "Delivery"), Slug.Submit),
        [Areas.Compare] = (new("Oma vertailu", "Egen jämförelse", "Own comparison"), Slug.Compare),
        [Areas.Reports] = (new("Raportit", "Rapporter", "Reports"), Slug.Reports),
        [Areas.Administration] = (new("Hallinta", "Administration", "Administration"), Slug.Admin),
        [Areas.Deliveries] = (new("Toimitustilanne", "Leveransläge", "Deliveries"), Slug.Deliveries),
        [Areas.Releases] = (new("Julkaisutyö", "Publiceringsarbete", "Release desk"), Slug.ReleaseDesk),
        [Areas.PreRelease] = (new("Ennakko", "Förhandstitt", "Preview"), Slug.Preview),
    };

    /// <summary>The areas open to a role that have a page of their own to begin at: name and address.</summary>
    public static IEnumerable<(string Name, string Address)> Of(ActorRole role, Language language) =>
        from area in Areas.Of(role) where Pages.ContainsKey(area) select (Pages[area].Name.In(language), Address.Of(language, Pages[area].Slug));

    /// <summary>Where a role's work begins.</summary>
    public static string StartOf(ActorRole role, Language language) =>
        Of(role, language).Select(area => area.Address).FirstOrDefault() ?? Address.Front(language);
}
