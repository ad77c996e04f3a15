using Par.Warehouse.Catalogue;

namespace Par.Portal.Review;

/// <summary>Texts of the page that approves many submissions together.</summary>
internal static class ManyTexts
{
    public static Label Link { get; } = new(
        "Hyväksy yhdessä ne, joissa ei ole huomautettavaa", "Godkänn tillsammans dem som det inte finns något att anmärka på", "Approve together those with nothing to remark on");

    public static Label Title { get; } = new("Hyväksy yhdessä", "Godkänn tillsammans", "Approve together");

    public static Label Lead { get; } = new(
        "{0} {1}: {2} toimituksessa ei ole avoimia huomautuksia, poikkeavia lukuja eikä vastaamattomia viestejä. Katso luvut, poista valinta niistä, jotka haluat avata, ja hyväksy muut.",
        "{0} {1}: {2} leveranser har inga öppna anmärkningar, avvikande tal eller obesvarade meddelanden. Se siffrorna, ta bort valet från dem som du vill öppna och godkänn de övriga.",
        "{0} {1}: {2} submissions have no open warnings, no unusual figures and no unanswered messages. Look at the figures, untick those you want to open, and approve the others.");

    public static Label None { get; } = new(
        "Yhtään toimitusta ei voi hyväksyä avaamatta: kaikissa odottavissa on jotakin katsottavaa.",
        "Ingen leverans kan godkännas utan att öppnas: alla som väntar har något att titta på.",
        "No submission can be approved without opening it: all that wait have something to look at.");

    public static Label Table { get; } = new("Toimitukset ja luvut", "Leveranser och tal", "Submissions and figures");

    public static Label Approve { get; } = new("Hyväksy valitut", "Godkänn de valda", "Approve those chosen");

    public static Label NothingChosen { get; } = new("Valitse ainakin yksi toimitus.", "Välj minst en leverans.", "Choose at least one submission.");

    public static Label Done { get; } = new("Hyväksytty {0}.", "Godkända: {0}.", "Approved: {0}.");

    public static Label Endorsed { get; } = new(
        "Ensimmäinen hyväksyntä kirjattu: {0}. Jonkun muun on hyväksyttävä ne vielä.", "Det första godkännandet har antecknats: {0}. Någon annan ska ännu godkänna dem.",
        "First approval recorded: {0}. Somebody else must approve them, too.");

    public static Label Left { get; } = new(
        "Jätettiin ennalleen, koska jokin muuttui sillä välin: {0}.", "Lämnades som de var, eftersom något ändrades under tiden: {0}.",
        "Left as they were, because something changed meanwhile: {0}.");
}
