using Par.Warehouse.Collection;
using Par.Warehouse.Statistics;

namespace Par.Warehouse.Catalogue;

/// <summary>The authority that steers the collection in a year: an AVI to 2025, Lupa- ja valvontavirasto from 2026.</summary>
/// <param name="Code">Short code, for example <c>LSSAVI</c> or <c>LVV</c>.</param>
/// <param name="Name">Name.</param>
public sealed record Authority(string Code, Label Name);

/// <summary>When a round of the year is open.</summary>
/// <param name="Kind">Which round.</param>
/// <param name="Opens">First day of delivery.</param>
/// <param name="Deadline">Last day of delivery.</param>
/// <param name="CutOff">Last day on which a file is taken without a reason why it comes so late; null when none is asked for.</param>
public sealed record RoundWindow(RoundKind Kind, DateOnly Opens, DateOnly Deadline, DateOnly? CutOff = null);

/// <summary>A break in a series: figures before and after are not fully comparable.</summary>
/// <param name="Year">First year after the break.</param>
/// <param name="Concept">Concept of the variable, or <c>*</c> for all.</param>
/// <param name="Side">Side, or null for both.</param>
/// <param name="Title">A few words for a chart's annotation.</param>
/// <param name="Note">What changed.</param>
public sealed record SeriesBreak(int Year, string Concept, Side? Side, Label Title, Label Note);

/// <summary>An age group of the year's AGE list.</summary>
/// <param name="Number">Key, from 1 in order of age.</param>
/// <param name="Concept">Concept, for example <c>A3</c>.</param>
/// <param name="From">Youngest age.</param>
/// <param name="To">Oldest age, inclusive.</param>
/// <param name="Label">Its name.</param>
/// <param name="Sides">Sides that use it.</param>
public sealed record AgeGroup(byte Number, string Concept, int From, int To, Label Label, IReadOnlyList<Side> Sides);

/// <summary>The variable catalogue of one statistic year. Read-only; loaded from <c>catalogue/&lt;year&gt;/</c>.</summary>
public sealed class CatalogueYear
{
    /// <summary>Statistic year.</summary>
    public required int Year { get; init; }

    /// <summary>Steering authority.</summary>
    public required Authority Authority { get; init; }

    /// <summary>The three rounds.</summary>
    public required IReadOnlyList<RoundWindow> Rounds { get; init; }

    /// <summary>All variables, in the order in which sheets show them.</summary>
    public required IReadOnlyList<Variable> Variables { get; init; }

    /// <summary>Code lists by name.</summary>
    public required IReadOnlyDictionary<string, CodeList> CodeLists { get; init; }

    /// <summary>Age groups in order.</summary>
    public required IReadOnlyList<AgeGroup> AgeGroups { get; init; }

    /// <summary>Published tables.</summary>
    public required IReadOnlyList<StatisticTable> Tables { get; init; }

    /// <summary>Breaks in series that begin in this year or earlier.</summary>
    public required IReadOnlyList<SeriesBreak> Breaks { get; init; }

    /// <summary>Numeric settings of the year by name, for example <c>max-share-no-information</c> (a share, 0–1).</summary>
    public required IReadOnlyDictionary<string, double> Thresholds { get; init; }

    /// <summary>How serious the findings of each screening rule are, by rule id; every rule stands here.</summary>
    public required IReadOnlyDictionary<string, RuleSeverity> Severities { get; init; }

    /// <summary>The variables of a side on a sheet, in order. Derived variables are left out.</summary>
    public IEnumerable<Variable> On(RecordLevel level, Side side) => Variables.Where(
        variable => variable.Level == level && (variable.Side is null || variable.Side == side) && variable.Requirement != Requirement.Derived);

    /// <summary>The variable with this code. A code that stands on several sheets (the client id) gives the one of the client sheet.</summary>
    /// <exception cref="KeyNotFoundException">The year has no such variable.</exception>
    public Variable Variable(string code) => FindVariable(code)
        ?? throw new KeyNotFoundException($"The catalogue of {Year} has no variable {code}.");

    /// <summary>The variable with this code, or null; the first in catalogue order when several sheets have it.</summary>
    public Variable? FindVariable(string code) => byCode.Value.GetValueOrDefault(code);

    /// <summary>The variable of a side that carries a concept, or null when the year does not ask it.</summary>
    public Variable? FindConcept(string concept, Side side) => Variables.FirstOrDefault(
        variable => variable.Concept == concept && (variable.Side is null || variable.Side == side));

    /// <summary>The code list of a coded variable.</summary>
    /// <exception cref="InvalidOperationException">The variable is not coded.</exception>
    public CodeList CodesOf(Variable variable) => CodeLists[variable.CodeList
        ?? throw new InvalidOperationException($"{variable.Code} has no code list.")];

    /// <summary>The age group, among those of a side, of somebody who turns <paramref name="age"/> in the year; the oldest group has no upper limit.</summary>
    public AgeGroup AgeGroupOf(int age, Side side) =>
        AgeGroups.FirstOrDefault(group => age <= group.To && group.Sides.Contains(side)) ?? AgeGroups.Last(group => group.Sides.Contains(side));

    /// <summary>The same year with other tables.</summary>
    public CatalogueYear With(IReadOnlyList<StatisticTable> tables) => new()
    {
        Year = Year, Authority = Authority, Rounds = Rounds, Variables = Variables, CodeLists = CodeLists, AgeGroups = AgeGroups, Tables = tables, Breaks = Breaks,
        Thresholds = Thresholds, Severities = Severities,
    };

    private readonly Lazy<Dictionary<string, Variable>> byCode;

    /// <summary>Makes an empty year; the loader fills it.</summary>
    public CatalogueYear() => byCode = new(() => Variables!
        .GroupBy(variable => variable.Code, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(same => same.Key, same => same.First(), StringComparer.OrdinalIgnoreCase));
}
