using Par.Warehouse.Catalogue;

namespace Par.Portal.Public;

/// <summary>Words of the front page.</summary>
internal static class FrontTexts
{
    public static Label Heading { get; } = new(
        "Etsivä nuorisotyö ja työpajat Suomessa", "Uppsökande ungdomsarbete och verkstäder i Finland", "Outreach youth work and workshops in Finland");

    public static Label Newest { get; } = new("Uusimmat julkaisut", "Senaste publiceringar", "Newest releases");

    public static Label WaysIn { get; } = new("Katso tarkemmin", "Se närmare", "Look closer");

    public static Label RegionsHint { get; } = new("Luvut rinnakkain ja kunnittain", "Siffrorna sida vid sida och per kommun", "Figures side by side and by municipality");

    public static Label CountiesHint { get; } = new("Luvut vuodesta 2023 alkaen", "Siffror från och med 2023", "Figures from 2023 on");

    public static Label MunicipalitiesHint { get; } = new("Jokaisen kunnan luvut ja palvelijat", "Varje kommuns siffror och aktörer", "Every municipality’s figures and who serves it");

    public static Label OrganisationsHint { get; } = new("Tiedot toimittaneet organisaatiot", "Organisationer som lämnat uppgifter", "Organisations that delivered data");

    public static Label AboutHint { get; } = new("Mitä luvut kertovat ja mitä eivät", "Vad siffrorna berättar och inte berättar", "What the figures say and do not say");
}
