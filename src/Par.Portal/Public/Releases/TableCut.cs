using System.Globalization;
using Par.Portal.Shell;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Disclosure;
using Par.Warehouse.Places;
using Par.Warehouse.Statistics;

namespace Par.Portal.Public.Releases;

/// <summary>By what the answers of a table are divided on its page.</summary>
internal enum Breakdown
{
    /// <summary>By nothing.</summary>
    None,

    /// <summary>By gender.</summary>
    Gender,

    /// <summary>By age.</summary>
    Age,
}

/// <summary>The cells of a table and place that its page shows: all of a table of totals, of a table of answers those of one breakdown,
/// for the whole is long.</summary>
/// <param name="version">The version.</param>
/// <param name="table">The table.</param>
/// <param name="place">The place or organisation.</param>
/// <param name="by">The breakdown that the reader asked for: <c>gender</c>, <c>age</c> or nothing.</param>
internal sealed class TableCut(VersionView version, StatisticTable table, PlaceId place, string? by)
{
    private readonly List<KeyValuePair<CellAddress, Cell>> all = [.. version.CellsOf(table, place)];

    /// <summary>The breakdowns to choose from; none where the table has no answers to divide.</summary>
    public IReadOnlyList<Breakdown> Choices => table.VariableConcept is null || table.CrossEverywhere == Cross.None ? []
        : Enum.GetValues<Breakdown>();

    /// <summary>The chosen one.</summary>
    public Breakdown Chosen => Choices.FirstOrDefault(choice => CodeOf(choice) == by);

    /// <summary>The cells; of a breakdown those of the answers that are divided by it.</summary>
    public IReadOnlyList<KeyValuePair<CellAddress, Cell>> Cells
    {
        get
        {
            if (Choices.Count == 0)
                return all;
            var divided = all.Where(cell => IsDivided(cell.Key)).Select(cell => cell.Key.Category).ToHashSet();
            return [.. all.Where(cell => IsTotal(cell.Key) ? divided.Count == 0 || divided.Contains(cell.Key.Category)
                : IsDivided(cell.Key))];
        }
    }

    /// <summary>Why the place is not divided as the table could be, in one sentence; null when it is, or when its figures are
    /// missing.</summary>
    public string? WhyNot(Language language)
    {
        var total = all.Where(cell => cell.Key == new CellAddress(place)).Select(cell => cell.Value).FirstOrDefault(Cell.Missing);
        if (!table.CountsPeople || (table.VariableConcept is null && table.CrossEverywhere == Cross.None) || total.IsZero
            || total.Status == CellStatus.Missing)
            return null;
        if (!all.Exists(cell => cell.Value.IsRounded))
            return Sentence(table.VariableConcept is null ? ReleasesTexts.TooFewForAll : ReleasesTexts.TooFewAnswers, table.LeastPeople);
        return Chosen != Breakdown.None && !Cells.Any(cell => cell.Key.Category != "T" && !IsTotal(cell.Key))
            ? Sentence(ReleasesTexts.TooFewForCross, DisclosureRule.LeastPeopleOfCross) : null;

        string Sentence(Label label, int people) => label.With(people.ToString(CultureInfo.InvariantCulture)).In(language);
    }

    private static bool IsTotal(CellAddress address) => address is { Gender: "T", Age: "T" };

    private bool IsDivided(CellAddress address) => Chosen switch
    {
        Breakdown.Gender => address is { Gender: not "T", Age: "T" },
        Breakdown.Age => address is { Gender: "T", Age: not "T" },
        _ => false,
    };

    /// <summary>How a breakdown stands in an address; empty for none.</summary>
    public static string CodeOf(Breakdown breakdown) => breakdown switch { Breakdown.Gender => "gender", Breakdown.Age => "age", _ => "" };

    /// <summary>What a breakdown is called.</summary>
    public static Label NameOf(Breakdown breakdown) => breakdown switch
    {
        Breakdown.Gender => ReleasesTexts.ByGender,
        Breakdown.Age => ReleasesTexts.ByAge,
        _ => ReleasesTexts.NoBreakdown,
    };
}
