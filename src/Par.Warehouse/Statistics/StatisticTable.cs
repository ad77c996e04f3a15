using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Disclosure;
using Par.Warehouse.Places;

namespace Par.Warehouse.Statistics;

/// <summary>What a table counts.</summary>
public enum Subject
{
    /// <summary>Everyone in the file: outreach's contacted young people, workshops' trainees.</summary>
    Clients,

    /// <summary>Clients that were reached (tavoitettu). For workshops the same as <see cref="Clients"/>.</summary>
    Reached,

    /// <summary>Of the reached clients, those with a period that ended within the year.</summary>
    Ended,

    /// <summary>Workers, heads.</summary>
    Workers,

    /// <summary>Person-years of workers (htv).</summary>
    PersonYears,

    /// <summary>Granted euros.</summary>
    GrantEuros,

    /// <summary>Granted person-years.</summary>
    GrantPersonYears,

    /// <summary>Organisations that delivered and were approved: at home there for regions, serving it for municipalities.</summary>
    Organisations,

    /// <summary>Municipalities served by at least one organisation.</summary>
    MunicipalitiesServed,
}

/// <summary>How a published table is split besides place.</summary>
[Flags]
public enum Cross
{
    /// <summary>Not split.</summary>
    None = 0,

    /// <summary>By gender: <c>T</c>, <c>1</c> male, <c>2</c> female. "Other" is counted in the total only.</summary>
    Gender = 1,

    /// <summary>By age group.</summary>
    Age = 2,

    /// <summary>By gender and age group together.</summary>
    GenderAndAge = 4,

    /// <summary>By <c>U29</c>, everyone under 29 (young in the sense of the Youth Act 1285/2016 § 3), beside the total.</summary>
    Under29 = 8,
}

/// <summary>
/// One published table: what it counts, by which variable, at which places in what detail. Tables are part of the yearly catalogue
/// (<c>catalogue/&lt;year&gt;/tables.csv</c>), not of the code.
/// </summary>
public sealed record StatisticTable
{
    /// <summary>Stable id, for example <c>ent-referral</c>; the same in every year.</summary>
    public required string Id { get; init; }

    /// <summary>Side.</summary>
    public required Side Side { get; init; }

    /// <summary>What is counted.</summary>
    public required Subject Subject { get; init; }

    /// <summary>Concept of the variable whose categories are the rows, or null for a plain total.</summary>
    public string? VariableConcept { get; init; }

    /// <summary>True when one client can have several answers, so that categories do not sum to the total.</summary>
    public bool MultipleAnswers { get; init; }

    /// <summary>Levels at which the single codes are published.</summary>
    public required IReadOnlySet<PlaceLevel> DetailLevels { get; init; }

    /// <summary>Levels at which only the groups (and codes without a group) are published.</summary>
    public required IReadOnlySet<PlaceLevel> GroupLevels { get; init; }

    /// <summary>Crosses published at every level of the table.</summary>
    public required Cross CrossEverywhere { get; init; }

    /// <summary>Crosses published for country, AVI area, region and wellbeing services county only.</summary>
    public required Cross CrossWideAreas { get; init; }

    /// <summary>
    /// True when its cells count people: exact as totals, rounded by gender, age or answer. False for person-years, euros and numbers of
    /// organisations.
    /// </summary>
    public required bool CountsPeople { get; init; }

    /// <summary>From how many people on a municipality or an organisation is divided by the table's variable; not less than 10.</summary>
    public int LeastPeople { get; init; } = DisclosureRule.LeastPeople;

    /// <summary>True when a provider that did not deliver is missing from its figures: of people and person-years, not of grants and of organisations.</summary>
    public bool LacksWhoDidNotDeliver => CountsPeople || Subject == Subject.PersonYears;

    /// <summary>Title.</summary>
    public required Label Title { get; init; }

    /// <summary>Unit, for example "young people".</summary>
    public required Label Unit { get; init; }

    /// <summary>How it is measured, in a sentence or two.</summary>
    public required Label Description { get; init; }
}

/// <summary>
/// Coordinates of a cell within a table: <c>T</c> is the total of a dimension.
/// </summary>
/// <param name="Place">Place or organisation.</param>
/// <param name="Category">Concept of a code or a group of the table's variable, or <c>T</c>.</param>
/// <param name="Gender"><c>T</c>, <c>1</c> or <c>2</c>.</param>
/// <param name="Age">Concept of an age group, <c>U29</c> for everyone under 29, or <c>T</c>.</param>
public readonly record struct CellAddress(PlaceId Place, string Category = "T", string Gender = "T", string Age = "T");
