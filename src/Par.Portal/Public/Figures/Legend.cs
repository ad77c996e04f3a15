using Par.Warehouse.Catalogue;
using Par.Warehouse.Statistics;

namespace Par.Portal.Public.Figures;

/// <summary>What must be explained below cells: the symbols and marks that stand among them, and that numbers are rounded. One wording for
/// pages, charts and files.</summary>
public static class Legend
{
    private static readonly Label Few = new(
        "1–4 = yhdestä neljään, tarkkaa lukua ei kerrota", "1–4 = en till fyra, det exakta talet uppges inte",
            "1–4 = one to four, the exact number is not told");

    private static readonly Label TooFew = new("··· = liian vähän ihmisiä", "··· = för få personer", "··· = too few people");

    private static readonly Label Missing = new(".. = tietoa ei ole", ".. = uppgift saknas", ".. = not available");

    private static readonly Label Partial = new(
        "† = luvusta puuttuu organisaatio, joka ei toimittanut tietoja", "† = i talet saknas en organisation som inte lämnade uppgifter",
        "† = an organisation that did not deliver data is missing");

    /// <summary>That what is divided by age, gender or answer is rounded, and what follows of it.</summary>
    public static Label Rounded { get; } = new(
        "Jaottelut on pyöristetty viiteen: osien summa voi poiketa yhteismäärästä, ja 0 voi olla muutama ihminen",
        "Uppdelningar är avrundade till fem: delarnas summa kan avvika från totalen, och 0 kan vara några få personer",
        "Breakdowns are rounded to 5: parts need not add up to the total, and 0 may be a few people");

    /// <summary>The explanations of what is among the cells, in order; none when there is nothing to explain.</summary>
    public static IReadOnlyList<string> Of(Language language, IEnumerable<Cell> cells)
    {
        var all = cells.ToList();
        return In(language, all.Exists(cell => cell.Status == CellStatus.Few), all.Exists(cell => cell.Status == CellStatus.TooFew),
            all.Exists(cell => cell.Status == CellStatus.Missing), all.Exists(cell => cell.IsPartial), all.Exists(cell => cell.IsRounded));
    }

    /// <summary>The same of cells that are already text. A share tells that rounded numbers are behind it.</summary>
    public static IReadOnlyList<string> OfTexts(Language language, IEnumerable<string> texts)
    {
        var all = texts.ToList();
        return In(language, all.Exists(text => $" {text} ".Contains($" {Cell.Few.Symbol} ", StringComparison.Ordinal)
            || text == Cell.Few.Symbol + CellText.PartialMark), Holds(CellText.HiddenSymbol), false,
            Holds(CellText.PartialMark), all.Exists(text => text.Contains('%', StringComparison.Ordinal)));

        bool Holds(string mark) => all.Exists(text => text.Contains(mark, StringComparison.Ordinal));
    }

    /// <summary>All explanations, for a page that does not know which cells it shows.</summary>
    public static IReadOnlyList<string> Whole(Language language) => In(language, true, true, true, true, true);

    private static List<string> In(Language language, bool few, bool tooFew, bool missing, bool partial, bool rounded) =>
        [.. new[] { (few, Few), (tooFew, TooFew), (missing, Missing), (partial, Partial), (rounded, Rounded) }.Where(entry => entry.Item1)
            .Select(entry => entry.Item2.In(language))];
}
