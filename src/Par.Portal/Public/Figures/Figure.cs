using Par.Portal.Public.Downloads;
using Par.Portal.Shell;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Statistics;

namespace Par.Portal.Public.Figures;

/// <summary>What kind of number a column holds: decides its decimals and unit wherever it is written.</summary>
public enum Quantity
{
    /// <summary>A whole number of people or organisations.</summary>
    Count,

    /// <summary>A share, 0–1, shown in per cent with one decimal.</summary>
    Share,

    /// <summary>Per 1,000 young people, one decimal.</summary>
    Rate,

    /// <summary>Person-years, one decimal.</summary>
    PersonYears,

    /// <summary>Whole euros.</summary>
    Euros,
}

/// <summary>How a figure is drawn beside its table.</summary>
public enum Drawing
{
    /// <summary>Not drawn: the figure is a table.</summary>
    None,

    /// <summary>Lines over the years of the rows, one for each column.</summary>
    Lines,

    /// <summary>Horizontal bars of the first column; the second column is the country's tick.</summary>
    Bars,
}

/// <summary>A column of a figure: a series or a measure.</summary>
/// <param name="Code">Code in files.</param>
/// <param name="Label">Heading, in all languages: files have them side by side.</param>
/// <param name="Quantity">What its numbers are.</param>
/// <param name="ShortLabel">A word or two for a direct label in a chart.</param>
public sealed record FigureColumn(string Code, Label Label, Quantity Quantity, Label? ShortLabel = null)
{
    /// <summary>The short label, or the heading where there is none.</summary>
    public Label Direct => ShortLabel ?? Label;
}

/// <summary>A row of a figure: a year, a category or an age group.</summary>
/// <param name="Code">Code in files.</param>
/// <param name="Label">Heading, in all languages.</param>
/// <param name="Cells">One cell for each column.</param>
/// <param name="IsTotal">True for the row that the others are part of.</param>
public sealed record FigureRow(string Code, Label Label, IReadOnlyList<Cell> Cells, bool IsTotal = false)
{
    /// <summary>For each cell the names of the providers that are missing from it; empty when nobody is missing from any.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Missing { get; init; } = [];

    /// <summary>The providers that are missing from a cell.</summary>
    public IReadOnlyList<string> MissingFrom(int column) => column < Missing.Count ? Missing[column] : [];
}

/// <summary>A break in the series, drawn before its year.</summary>
/// <param name="Year">First year after the break.</param>
/// <param name="Title">A few words, the year included.</param>
/// <param name="Column">The column whose years before and after cannot be compared, so that its line stops; null when all lines go
/// on.</param>
public sealed record FigureBreak(int Year, string Title, int? Column = null);

/// <summary>
/// One figure in one language, ready to be written as chart, table or file. Every writer takes its numbers from these cells and writes them
/// by <see cref="CellText"/>, so that what is not told is told by none of them.
/// </summary>
public sealed record Figure
{
    /// <summary>Id within its page and name of its files, for example <c>ent-referral</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Language of all texts that are not labels.</summary>
    public required Language Language { get; init; }

    /// <summary>The place or organisation.</summary>
    public required PlaceInFiles Place { get; init; }

    /// <summary>The place or organisation, as readers know it.</summary>
    public string PlaceName => Place.Name.In(Language);

    /// <summary>The place in its written form.</summary>
    public string PlaceCode => Place.Id.ToString();

    /// <summary>What the figure shows, true to its cells.</summary>
    public required string Headline { get; init; }

    /// <summary>What is measured, of whom and when.</summary>
    public required string Description { get; init; }

    /// <summary>Heading of the rows.</summary>
    public required string RowTitle { get; init; }

    /// <summary>Columns.</summary>
    public required IReadOnlyList<FigureColumn> Columns { get; init; }

    /// <summary>Rows in order of presentation.</summary>
    public required IReadOnlyList<FigureRow> Rows { get; init; }

    /// <summary>How it is drawn.</summary>
    public required Drawing Drawing { get; init; }

    /// <summary>Breaks within the rows' years.</summary>
    public IReadOnlyList<FigureBreak> Breaks { get; init; } = [];

    /// <summary>What a reader must know of the numbers, in sentences: who is missing, and which years cannot be compared.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Source with release, version and date.</summary>
    public required string Source { get; init; }

    /// <summary>True when the numbers are those of the sample country; then every drawing and file says so.</summary>
    public required bool IsSynthetic { get; init; }

    /// <summary>True when the place itself has at least one number to draw: the country's ticks alone are no figure of the place.</summary>
    public bool HasNumbers => Rows.Any(row => Drawing == Drawing.Bars ? row.Cells[0].IsShown : row.Cells.Any(cell => cell.IsShown));

    /// <summary>Address of the tables that say more of the same, and what they are called; null when there are none.</summary>
    public (string Address, string Name)? More { get; init; }

    /// <summary>What must be explained below the figure, in sentences without their full stops.</summary>
    public IReadOnlyList<string> Explained => Legend.Of(Language, Cells);

    /// <summary>All cells.</summary>
    public IEnumerable<Cell> Cells => Rows.SelectMany(row => row.Cells);

    /// <summary>Code of the column that holds the country's shares beside the place's own.</summary>
    public const string CountryShare = "share-country";

    /// <summary>The source for the line under a chart, with the notice that the numbers are invented when they are.</summary>
    public string SourceLine => IsSynthetic ? $"{Source} · {ShellTexts.SyntheticShort.In(Language)}" : Source;
}
