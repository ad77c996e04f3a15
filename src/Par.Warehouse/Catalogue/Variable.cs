using Par.Warehouse.Collection;

namespace Par.Warehouse.Catalogue;

/// <summary>Where in a submission a variable is asked: one sheet of the workbook for each level.</summary>
public enum RecordLevel
{
    /// <summary>The organisation of the submission, one row.</summary>
    Organisation = 1,

    /// <summary>One client (asiakas, valmentautuja) a row.</summary>
    Client = 2,

    /// <summary>One period of a client (jakso) a row.</summary>
    Period = 3,

    /// <summary>One measure, method or service of a client (toimenpide, menetelmä) a row.</summary>
    Measure = 4,

    /// <summary>One worker a row, in January only.</summary>
    Worker = 5,

    /// <summary>A grant decision. From the authority's decision data, never from a submission.</summary>
    Grant = 6,
}

/// <summary>What values a variable takes.</summary>
public enum VariableType
{
    /// <summary>One code of the variable's code list.</summary>
    Code,

    /// <summary>Any number of codes of the variable's code list; in a cell they stand separated by comma, semicolon, bar or space.</summary>
    MultiCode,

    /// <summary>A calendar date.</summary>
    Date,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A decimal number.</summary>
    Decimal,

    /// <summary>An amount in euros.</summary>
    Money,

    /// <summary>Yes (1) or no (0).</summary>
    Boolean,

    /// <summary>Free text. Always screened for identifying content.</summary>
    Text,

    /// <summary>An identifier that means something only inside the delivering organisation.</summary>
    Identifier,

    /// <summary>A municipality code of three digits, valid in the statistic year.</summary>
    Municipality,

    /// <summary>Any number of municipality codes.</summary>
    Municipalities,
}

/// <summary>When a variable must be answered.</summary>
public enum Requirement
{
    /// <summary>May be left empty.</summary>
    Optional,

    /// <summary>Must be answered in every round; "no information" is an answer.</summary>
    Mandatory,

    /// <summary>Must be answered in the January round.</summary>
    MandatoryInJanuary,

    /// <summary>Must be answered under a condition that a screening rule knows.</summary>
    Conditional,

    /// <summary>Computed by the warehouse, never delivered (for example the age group).</summary>
    Derived,
}

/// <summary>One variable of the yearly catalogue.</summary>
/// <param name="Number">Stable number of the variable, 1–999, the same in every year; part of <see cref="CodeKey"/>.</param>
/// <param name="Code">Column name in submissions, for example <c>ENT_REF</c>.</param>
/// <param name="Concept">Stable concept id that carries a series across years and renumberings, for example <c>referral-source</c>.</param>
/// <param name="Side">The side that asks it, or null when both do.</param>
/// <param name="Level">The sheet it stands on.</param>
/// <param name="Type">What values it takes.</param>
/// <param name="CodeList">Name of its code list in the same year, for coded types; otherwise null.</param>
/// <param name="Requirement">When it must be answered.</param>
/// <param name="Label">Its name.</param>
/// <param name="Help">Instruction for the one who fills it in.</param>
public sealed record Variable(
    int Number, string Code, string Concept, Side? Side, RecordLevel Level, VariableType Type, string? CodeList,
    Requirement Requirement, Label Label, Label Help)
{
    /// <summary>True when the values are codes of a code list.</summary>
    public bool IsCoded => Type is VariableType.Code or VariableType.MultiCode;
}

/// <summary>One code of a code list.</summary>
/// <param name="Number">Stable number within the list, 1–999; part of <see cref="CodeKey"/>.</param>
/// <param name="Value">The code as delivered, for example <c>08</c>.</param>
/// <param name="Concept">Stable concept id within the list; codes of different years that mean the same share it.</param>
/// <param name="Label">Its name.</param>
/// <param name="Group">Concept id of the group that it rolls up to, or null when it stands alone.</param>
/// <param name="Kind">Whether it is a proper answer, "other" or "no information".</param>
public sealed record Code(int Number, string Value, string Concept, Label Label, string? Group, CodeKind Kind);

/// <summary>What kind of answer a code is.</summary>
public enum CodeKind
{
    /// <summary>A proper answer.</summary>
    Answer,

    /// <summary>"Other" (muu): counted, and its share is watched.</summary>
    Other,

    /// <summary>"No information" (ei tietoa): an explicit, valid answer whose share is watched.</summary>
    NoInformation,
}

/// <summary>A group that codes (or other groups) roll up to, for example "schools" for referral sources 03–06.</summary>
/// <param name="Concept">Stable concept id within the list.</param>
/// <param name="Label">Its name.</param>
/// <param name="Parent">Concept id of the group above, or null at the top.</param>
public sealed record CodeGroup(string Concept, Label Label, string? Parent);

/// <summary>A code list of one catalogue year: its codes in order of presentation and the groups they roll up to.</summary>
/// <param name="Name">Name of the list, for example <c>REF</c>.</param>
/// <param name="Codes">The codes, in order of presentation.</param>
/// <param name="Groups">The groups, in order of presentation; empty when the list has none.</param>
public sealed record CodeList(string Name, IReadOnlyList<Code> Codes, IReadOnlyList<CodeGroup> Groups)
{
    private readonly Dictionary<string, Code> byValue = Codes.ToDictionary(code => code.Value, StringComparer.Ordinal);

    /// <summary>The code whose delivered value is <paramref name="value"/>, or null when the list has none.</summary>
    public Code? Find(string value) => byValue.GetValueOrDefault(value);
}

/// <summary>
/// Readable key of a code in <c>dim_code</c>: year × 1,000,000 + variable number × 1,000 + code number, for example 2025112008.
/// Stable as long as the catalogue's numbers are, which a catalogue test guards.
/// </summary>
public static class CodeKey
{
    /// <summary>The key of <paramref name="code"/> of <paramref name="variable"/> in catalogue year <paramref name="year"/>.</summary>
    public static int Of(int year, Variable variable, Code code) => (year * 1_000_000) + (variable.Number * 1_000) + code.Number;
}
