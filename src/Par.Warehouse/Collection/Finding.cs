using Par.Warehouse.Catalogue;

namespace Par.Warehouse.Collection;

/// <summary>How serious a finding is.</summary>
public enum Severity
{
    /// <summary>For information; nothing needs to be done.</summary>
    Information = 1,

    /// <summary>A reviewer decides; the file is loaded.</summary>
    Warning = 2,

    /// <summary>The file is not loaded until it is corrected.</summary>
    Error = 3,
}

/// <summary>Where in a submission a finding points. All parts are optional: a finding may concern the whole file.</summary>
/// <param name="Sheet">Sheet name, for example <c>clients</c>.</param>
/// <param name="Row">Row number as the spreadsheet shows it, 1-based, header included.</param>
/// <param name="Column">Column header, for example <c>ENT_REF</c>.</param>
public sealed record Location(string? Sheet = null, int? Row = null, string? Column = null)
{
    /// <summary>The whole file.</summary>
    public static Location File { get; } = new();
}

/// <summary>One observation of screening. The message never repeats a value that could identify a person.</summary>
/// <param name="RuleId">Stable rule id, for example <c>PAR-012</c>.</param>
/// <param name="Severity">How serious it is.</param>
/// <param name="Location">Where it is.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Guidance">What to do.</param>
public sealed record Finding(string RuleId, Severity Severity, Location Location, Label Message, Label Guidance);

/// <summary>A finding as it is stored with its submission.</summary>
public sealed class StoredFinding
{
    /// <summary>The submission it belongs to.</summary>
    public required long SubmissionKey { get; init; }

    /// <summary>Running number within the submission, from 1, in order of severity, sheet and row.</summary>
    public required int Number { get; init; }

    /// <summary>Rule id.</summary>
    public required string RuleId { get; init; }

    /// <summary>How serious it is.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Sheet, or null.</summary>
    public string? Sheet { get; init; }

    /// <summary>Row, or null.</summary>
    public int? Row { get; init; }

    /// <summary>Column header, or null.</summary>
    public string? Column { get; init; }

    /// <summary>What is wrong and what to do, in words (<see cref="FindingText"/>).</summary>
    public required long TextKey { get; init; }

    /// <summary>What stands in the places of the text, as a JSON array (<see cref="FindingArguments"/>); null when the text has none.</summary>
    public string? Arguments { get; init; }

    /// <summary>The text, where it was read with the finding.</summary>
    public FindingText? Text { get; init; }

    /// <summary>The finding that is stored here.</summary>
    /// <exception cref="InvalidOperationException">It was read without its text.</exception>
    public Finding ToFinding()
    {
        var text = Text ?? throw new InvalidOperationException("The finding was read without its text: include it.");
        return new(RuleId, Severity, new Location(Sheet, Row, Column), FindingArguments.Fill(text.Message, Arguments), text.Guidance);
    }
}
