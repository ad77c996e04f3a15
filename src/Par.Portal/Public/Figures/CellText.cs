using System.Globalization;
using Par.Portal.Shell;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Statistics;

namespace Par.Portal.Public.Figures;

/// <summary>The one gate from a cell to text, for pages, charts and files. A cell without a number never gives one.</summary>
public static class CellText
{
    /// <summary>What readers see in place of a number that is not told of few people: centred dots, which do not look like the missing value's two.</summary>
    public const string HiddenSymbol = "···";

    /// <summary>What follows a number from which a provider is missing.</summary>
    public const string PartialMark = "†";

    private static readonly Label PartialLabel = new("organisaatio puuttuu", "en organisation saknas", "an organisation is missing");
    private static readonly Label RoundedToZero = new("pyöristetty nollaan", "avrundat till noll", "rounded to zero");
    private static readonly Label FewWords = new("yhdestä neljään", "en till fyra", "one to four");
    private static readonly Label TooFewWords = new("liian vähän ihmisiä", "för få personer", "too few people");
    private static readonly Label MissingWords = new("tietoa ei ole", "uppgift saknas", "not available");
    private static readonly Label NotApplicableWords = new("ei voi esiintyä", "kan inte förekomma", "not applicable");

    /// <summary>The number, or the symbol that stands in its place, with <see cref="PartialMark"/> when a provider is missing from
    /// it.</summary>
    public static string Of(Language language, Cell cell, Quantity quantity) => Bare(language, cell, quantity) + MarkOf(cell);

    /// <summary>The same without the mark, for those who write the mark in another way.</summary>
    public static string Bare(Language language, Cell cell, Quantity quantity) => cell.Value is { } value
        ? Number(language, value, quantity)
        : cell.Status == CellStatus.TooFew ? HiddenSymbol : cell.Symbol;

    /// <summary>A share in whole per cent, or the symbol that stands in its place, with the mark.</summary>
    public static string WholePercent(Language language, Cell share) =>
        share.Value is { } value ? NumberText.Percent(language, value) + MarkOf(share) : Of(language, share, Quantity.Share);

    /// <summary>What <see cref="PartialMark"/> says, for those who hear the page.</summary>
    public static string PartialWords(Language language) => PartialLabel.In(language);

    /// <summary>The number or the reason why there is none, and that a provider is missing, all in words: for those who do not see a
    /// chart.</summary>
    public static string Spoken(Language language, Cell cell, Quantity quantity) =>
        (Words(language, cell) ?? Bare(language, cell, quantity)) + (cell.IsPartial ? $" ({PartialWords(language)})" : "");

    /// <summary>That a shown zero came of rounding, in words; null for every other cell.</summary>
    public static string? ZeroWords(Language language, Cell cell) => cell is { IsRounded: true, IsZero: true } ? RoundedToZero.In(language)
        : null;

    /// <summary>Why there is no number, in words; null when there is one.</summary>
    public static string? Words(Language language, Cell cell) => cell.Status switch
    {
        CellStatus.Few => FewWords.In(language),
        CellStatus.TooFew => TooFewWords.In(language),
        CellStatus.Missing => MissingWords.In(language),
        CellStatus.NotApplicable => NotApplicableWords.In(language),
        _ => null,
    };

    /// <summary>The number for files, in the unit and with the decimals that pages show; null when there is none.</summary>
    public static decimal? Exact(Cell cell, Quantity quantity) => cell.Value is { } value
        ? Math.Round((decimal)(quantity == Quantity.Share ? value * 100 : value), Decimals(quantity), MidpointRounding.AwayFromZero)
        : null;

    /// <summary>The number for text files, with a decimal point; empty when there is none.</summary>
    public static string Plain(Cell cell, Quantity quantity) => Exact(cell, quantity)?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>The status in files: <c>value</c>, <c>zero</c>, <c>rounded</c>, <c>few</c> (1–4), <c>too_few</c>, <c>missing</c>, <c>not_applicable</c>, <c>preliminary</c>.</summary>
    public static string Status(Cell cell) => cell.Status switch
    {
        CellStatus.NotApplicable => "not_applicable",
        CellStatus.TooFew => "too_few",
        var status => status.ToString().ToLowerInvariant(),
    };

    /// <summary>Whether a provider is missing from the number, in files: <c>yes</c> or <c>no</c>.</summary>
    public static string Partial(Cell cell) => cell.IsPartial ? "yes" : "no";

    /// <summary>The unit in files.</summary>
    public static string Unit(Quantity quantity) => quantity switch
    {
        Quantity.Share => "%",
        Quantity.Rate => "1/1000",
        Quantity.PersonYears => "htv",
        Quantity.Euros => "EUR",
        _ => "n",
    };

    private static string MarkOf(Cell cell) => cell.IsPartial ? PartialMark : "";

    private static int Decimals(Quantity quantity) => quantity is Quantity.Share or Quantity.Rate or Quantity.PersonYears ? 1 : 0;

    private static string Number(Language language, double value, Quantity quantity) => quantity switch
    {
        Quantity.Share => NumberText.Percent(language, value, 1),
        Quantity.Euros => NumberText.Euros(language, value),
        _ => NumberText.Number(language, value, Decimals(quantity)),
    };
}
