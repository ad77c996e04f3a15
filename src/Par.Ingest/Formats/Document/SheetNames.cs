using Par.Warehouse.Catalogue;

namespace Par.Ingest.Formats.Document;

/// <summary>Names of the sheets of a submission: the workbook's sheet, the CSV file's name without <c>.csv</c> and the JSON property alike.</summary>
public static class SheetNames
{
    /// <summary>The extra sheet that says what a reader of the workbook must know, for example that its content is synthetic. Not read.</summary>
    public const string Notice = "lue-las-read";

    /// <summary>The template's instructions. Not read.</summary>
    public const string Instructions = "ohje-anvisning-help";

    /// <summary>The template's code lists. Not read.</summary>
    public const string CodeLists = "koodit-koder-codes";

    /// <summary>The sheet of findings in the marked copy of a delivered file. Not read.</summary>
    public static Label Findings { get; } = new("Havainnot", "Anmärkningar", "Findings");

    /// <summary>The levels that a submission has sheets for, in the order in which the sheets stand.</summary>
    public static IReadOnlyList<RecordLevel> Levels { get; } =
        [RecordLevel.Organisation, RecordLevel.Client, RecordLevel.Period, RecordLevel.Measure, RecordLevel.Worker];

    /// <summary>The sheet of a level.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Submissions have no sheet for the level (grants).</exception>
    public static string Of(RecordLevel level) => level switch
    {
        RecordLevel.Organisation => "organisation",
        RecordLevel.Client => "clients",
        RecordLevel.Period => "periods",
        RecordLevel.Measure => "measures",
        RecordLevel.Worker => "workers",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "A submission has no sheet for this level."),
    };

    /// <summary>The level that a sheet name (in any case) stands for, or null.</summary>
    public static RecordLevel? LevelOf(string name) => name.Trim().ToLowerInvariant() switch
    {
        "organisation" => RecordLevel.Organisation,
        "clients" => RecordLevel.Client,
        "periods" => RecordLevel.Period,
        "measures" => RecordLevel.Measure,
        "workers" => RecordLevel.Worker,
        _ => null,
    };

    /// <summary>True for the name of a sheet to which Numbers has added the name of a table: <c>clients - Table 1</c>.</summary>
    internal static bool IsOfNumbers(string name) => name.IndexOf('-', StringComparison.Ordinal) is > 0 and var end && LevelOf(name[..end]) is not null;

    /// <summary>True for the sheets that are there for people and are never read.</summary>
    internal static bool IsForPeople(string name) => name.Trim().ToLowerInvariant() is Notice or Instructions or CodeLists or "havainnot" or "anmärkningar" or "findings";
}
