using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Portal.Public.Sentences;

/// <summary>Words of the figures on public pages.</summary>
internal static class FigureTexts
{
    public static Label Year { get; } = new("Vuosi", "År", "Year");

    public static Label AgeGroup { get; } = new("Ikä", "Ålder", "Age");

    public static Label AgeOrGender { get; } = new("Ikä tai sukupuoli", "Ålder eller kön", "Age or gender");

    public static Label Total { get; } = new("Yhteensä", "Totalt", "Total");

    public static Label Women { get; } = new("Naiset", "Kvinnor", "Women");

    public static Label Men { get; } = new("Miehet", "Män", "Men");

    public static Label Under29 { get; } = new("Alle 29-vuotiaat", "Under 29 år", "Under 29");

    public static Label Share { get; } = new("Osuus", "Andel", "Share");

    public static Label Number { get; } = new("Määrä", "Antal", "Number");

    public static Label WholeCountry { get; } = new("Koko maa", "Hela landet", "Whole country");

    public static Label ReachedSeries { get; } = new("Etsivä: tavoitetut nuoret", "Uppsökande: nådda unga", "Outreach: young people reached");

    public static Label TraineesSeries { get; } = new(
        "Työpajat: alle 29-vuotiaat valmentautujat", "Verkstäder: deltagare under 29 år", "Workshops: trainees under 29");

    public static Label ReachedShort { get; } = new("Etsivä", "Uppsökande", "Outreach");

    public static Label TraineesShort { get; } = new("Työpajat", "Verkstäder", "Workshops");

    public static Label TrendSubject(Side side) => side == Side.Ent
        ? new("Tavoitettujen määrä", "Antalet nådda unga", "The number of young people reached")
        : new("Nuorten valmentautujien määrä", "Antalet unga deltagare", "The number of young trainees");

    public static Label TrendDescription { get; } = new(
        "Etsivän nuorisotyön tavoittamat ja työpajojen alle 29-vuotiaat valmentautujat",
        "Unga som det uppsökande ungdomsarbetet nått och deltagare under 29 år i verkstäder",
        "Young people reached by outreach youth work, and workshop trainees under 29");

    public static Label ReachedDescription { get; } = new(
        "Etsivän nuorisotyön tavoittamat nuoret", "Unga som det uppsökande ungdomsarbetet nått", "Young people reached by outreach youth work");

    public static Label TraineesDescription { get; } = new(
        "Työpajojen alle 29-vuotiaat valmentautujat", "Deltagare under 29 år i verkstäder", "Workshop trainees under 29");

    public static Label ReferralRows { get; } = new("Mitä kautta", "Väg in", "Way in");

    public static Label ReferralMostCommon(Side side) => side == Side.Ent
        ? new("Yleisin reitti etsivään", "Vanligaste vägen till uppsökande arbete", "Most common way to outreach")
        : new("Yleisin reitti työpajalle", "Vanligaste vägen till verkstaden", "Most common way to the workshop");

    public static Label ReferralAmongMostCommon(Side side) => side == Side.Ent
        ? new("Yleisimpiä reittejä etsivään", "Bland de vanligaste vägarna till uppsökande arbete",
            "Among the most common ways to outreach")
        : new("Yleisimpiä reittejä työpajalle", "Bland de vanligaste vägarna till verkstaden",
            "Among the most common ways to the workshop");

    public static Label ReferralNeutral(Side side) => side == Side.Ent
        ? new("Mitä kautta nuoret tulivat etsivään", "Hur unga kom till det uppsökande arbetet", "How young people came to outreach")
        : new("Mitä kautta valmentautujat tulivat työpajalle", "Hur deltagarna kom till verkstaden", "How trainees came to the workshop");

    public static Label ReferralDescription(Side side) => side == Side.Ent
        ? new("Mitä kautta nuori saapui, osuus tavoitetuista {0}", "Via vem den unga kom, andel av de nådda {0}", "Who referred the young person, share of those reached {0}")
        : new("Mitä kautta valmentautuja saapui, osuus valmentautujista {0}", "Via vem deltagaren kom, andel av deltagarna {0}", "Who referred the trainee, share of trainees {0}");

    public static Label PlacementRows { get; } = new("Mihin siirryttiin", "Vart man gick", "Where they went");

    public static Label PlacementHeadline(Side side) => side == Side.Ent
        ? new("{0} siirtyi etsivästä koulutukseen, työhön tai ohjattuun toimintaan", "{0} gick från uppsökande arbete till utbildning, arbete eller handledd verksamhet", "{0} went from outreach to education, work or guided activity")
        : new("{0} siirtyi työpajalta koulutukseen, työhön tai ohjattuun toimintaan", "{0} gick från verkstaden till utbildning, arbete eller handledd verksamhet", "{0} went from the workshop to education, work or guided activity");

    public static Label PlacementNeutral(Side side) => side == Side.Ent
        ? new("Mihin etsivästä siirryttiin", "Vart man gick från det uppsökande arbetet", "Where young people went from outreach")
        : new("Mihin työpajalta siirryttiin", "Vart man gick från verkstaden", "Where trainees went from the workshop");

    public static Label PlacementDescription { get; } = new(
        "Sijoittuminen jakson jälkeen, osuus vuonna {0} päättyneistä", "Placering efter perioden, andel av de perioder som avslutades {0}",
        "Placement after the period, share of periods ended in {0}");

    public static Label Ages(Side side) => side == Side.Ent
        ? new("Tavoitetut iän ja sukupuolen mukaan {0}", "Nådda unga efter ålder och kön {0}", "Young people reached by age and gender {0}")
        : new("Valmentautujat iän ja sukupuolen mukaan {0}", "Deltagare efter ålder och kön {0}", "Trainees by age and gender {0}");

    public static Label AgesDescription { get; } = new(
        "Muu sukupuoli on mukana vain yhteismäärissä.", "Annat kön ingår endast i totalantalen.", "Other gender is included in totals only.");
}
