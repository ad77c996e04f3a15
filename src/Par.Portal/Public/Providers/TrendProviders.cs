using System.Globalization;
using Par.Portal.Public.Figures;
using Par.Portal.Public.Sentences;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Portal.Public.Providers;

/// <summary>
/// What providers do to a trend: where a line must stop because the years cannot be compared, and who is missing from which year.
/// </summary>
/// <param name="gaps">Who is missing.</param>
/// <param name="sides">The sides, in the order of the columns.</param>
/// <param name="years">Of each side the years with a release, oldest first.</param>
/// <param name="language">Language.</param>
internal sealed class TrendProviders(ProviderGaps gaps, IReadOnlyList<Side> sides, IReadOnlyList<IReadOnlyList<int>> years,
    Language language)
{
    /// <summary>Where lines stop, each with who is missing.</summary>
    public IReadOnlyList<FigureBreak> Breaks =>
    [
        .. from column in Enumerable.Range(0, sides.Count)
           from pair in Pairs(column)
           select new FigureBreak(pair.Now, Named(column, " ", ProviderTexts.Missing(language, pair.Absent)), column),
    ];

    /// <summary>The same in sentences, and who is missing from which year.</summary>
    public IReadOnlyList<string> Notes =>
    [
        .. from column in Enumerable.Range(0, sides.Count)
           from pair in Pairs(column)
           select Named(column, ": ", ProviderTexts.CannotCompare(language, pair.Before, pair.Now, pair.Absent)!),
        .. from column in Enumerable.Range(0, sides.Count)
           let lacking = Lacking(column)
           where lacking.Length > 0
           select Named(column, ": ", $"{ProviderTexts.ListOfPlaces.In(language)}: {lacking}."),
    ];

    private IEnumerable<(int Before, int Now, IReadOnlyList<AbsentProvider> Absent)> Pairs(int column) =>
        from pair in years[column].Zip(years[column].Skip(1))
        let absent = gaps.Between(sides[column], pair.First, pair.Second)
        where absent.Count > 0
        select (pair.First, pair.Second, absent);

    // A year is left out when the sentences before have named all who are missing from it.
    private string Lacking(int column) => string.Join("; ",
        from year in years[column]
        let names = gaps.Missing(sides[column], year)
        let told = Pairs(column).SelectMany(pair => pair.Absent).Where(provider => provider.Year == year).Select(provider => provider.Name)
        where names.Except(told).Any()
        select string.Create(CultureInfo.InvariantCulture, $"{year}: {ProviderTexts.Names(language, names)}"));

    // With two lines in the drawing it must be said which one is meant.
    private string Named(int column, string between, string text) => sides.Count == 1 ? text
        : (sides[column] == Side.Ent ? FigureTexts.ReachedShort : FigureTexts.TraineesShort).In(language) + between + text;
}
