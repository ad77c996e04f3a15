namespace Par.Warehouse.Collection;

/// <summary>
/// One key figure of a submission, counted from the file when it was screened, accepted or not. Kept when a later revision replaces its facts, so that
/// rounds, revisions and years can be held against each other without the client rows.
/// </summary>
public sealed class SubmissionFigure
{
    /// <summary>The submission it belongs to.</summary>
    public required long SubmissionKey { get; init; }

    /// <summary>What is counted, for example <c>clients</c> or <c>reached</c>; the words are in <c>docs/data-model.md</c>.</summary>
    public required string Figure { get; init; }

    /// <summary>The value: a count, a share between 0 and 1, or person-years.</summary>
    public required decimal Value { get; init; }
}
