using System.Linq.Expressions;

namespace Par.Warehouse.Collection;

/// <summary>Where a submission is on its way. The value is stored; the legal steps are in <see cref="SubmissionTransitions"/>.</summary>
public enum SubmissionState
{
    /// <summary>The file was looked through for identifying content and is stored under its content hash; it is not screened yet.</summary>
    Received = 1,

    /// <summary>Read and screened without an error; its findings are stored, its facts are not yet.</summary>
    Screened = 2,

    /// <summary>Screened with at least one error, unreadable, or set aside because its intake failed again and again. Nothing of it counts. Final.</summary>
    Rejected = 3,

    /// <summary>Its facts are in the star schema and it is the organisation's valid revision of the round.</summary>
    Loaded = 4,

    /// <summary>An analyst has approved it: its facts may go into a release. January rounds only.</summary>
    Approved = 5,

    /// <summary>An analyst has returned it for correction: its facts stay visible to the organisation but go into no release.</summary>
    Returned = 6,

    /// <summary>A later revision of the same round has replaced it and its facts are gone. Final.</summary>
    Superseded = 7,

    /// <summary>Its sender took it back before anything of it was loaded. Nothing of it counts. Final.</summary>
    Withdrawn = 8,

    /// <summary>
    /// Screened without an error while an earlier revision of the round is approved. That one counts, and this one's facts are not loaded, until an analyst takes it.
    /// </summary>
    Proposed = 9,

    /// <summary>An analyst did not take the proposed revision: the approved one goes on counting. Final.</summary>
    Declined = 10,
}

/// <summary>The legal steps of a submission, in one place.</summary>
public static class SubmissionTransitions
{
    private static readonly Dictionary<SubmissionState, SubmissionState[]> Steps = new()
    {
        [SubmissionState.Received] = [SubmissionState.Screened, SubmissionState.Rejected, SubmissionState.Withdrawn],
        [SubmissionState.Screened] = [SubmissionState.Loaded, SubmissionState.Proposed, SubmissionState.Rejected, SubmissionState.Superseded, SubmissionState.Withdrawn],
        [SubmissionState.Loaded] = [SubmissionState.Approved, SubmissionState.Returned, SubmissionState.Superseded],
        [SubmissionState.Approved] = [SubmissionState.Returned, SubmissionState.Superseded],
        [SubmissionState.Returned] = [SubmissionState.Approved, SubmissionState.Superseded],
        [SubmissionState.Proposed] = [SubmissionState.Approved, SubmissionState.Declined, SubmissionState.Superseded, SubmissionState.Withdrawn],
        [SubmissionState.Rejected] = [],
        [SubmissionState.Superseded] = [],
        [SubmissionState.Withdrawn] = [],
        [SubmissionState.Declined] = [],
    };

    /// <summary>True when a submission may go from <paramref name="from"/> to <paramref name="to"/>.</summary>
    public static bool Allows(SubmissionState from, SubmissionState to) => Steps[from].Contains(to);

    /// <summary>True while intake has work left: a job that finds a submission here goes on from here.</summary>
    public static bool IsUnfinishedIntake(this SubmissionState state) => state is SubmissionState.Received or SubmissionState.Screened;

    /// <summary>True while its sender may take a submission back: nothing of it counts yet.</summary>
    public static bool CanBeWithdrawn(this SubmissionState state) => Allows(state, SubmissionState.Withdrawn);

    /// <summary>True while analysts may accept warnings of a submission.</summary>
    public static bool AcceptsWarnings(this SubmissionState state) => state is SubmissionState.Loaded or SubmissionState.Returned or SubmissionState.Proposed;

    /// <summary>True while an analyst may decide about a submission of a January round.</summary>
    public static bool CanBeDecided(this SubmissionState state) => state == SubmissionState.Proposed || state.HasFacts();

    /// <summary>The submissions whose facts are in the star schema, as a condition for the database.</summary>
    public static Expression<Func<Submission, bool>> HaveFacts { get; } = row =>
        row.State == SubmissionState.Loaded || row.State == SubmissionState.Approved || row.State == SubmissionState.Returned;

    /// <summary>True when the submission's facts are in the star schema.</summary>
    public static bool HasFacts(this SubmissionState state) =>
        state is SubmissionState.Loaded or SubmissionState.Approved or SubmissionState.Returned;
}
