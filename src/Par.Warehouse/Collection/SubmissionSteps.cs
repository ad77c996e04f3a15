using System.Globalization;
using Par.Warehouse.Audit;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Collection;

/// <summary>The one way in which a submission's state changes: a legal step, with its line in the audit trail.</summary>
public static class SubmissionSteps
{
    /// <summary>
    /// Takes a step. Nothing is written before the context saves; then the step counts only if the state is still the one that was read.
    /// </summary>
    /// <exception cref="InvalidOperationException">The step is not legal.</exception>
    public static async Task StepAsync(
        this ParContext context, Submission submission, SubmissionState to, Actor actor, string why, DateTime at, CancellationToken cancel = default)
    {
        var from = submission.State;
        Move(submission, to);
        await context.AuditAsync(AuditTrail.OfSubmission, Subject(submission.Key), actor.Name, $"{from} → {to}", why, at, cancel);
    }

    /// <summary>Moves the state; the caller tells the audit trail in the same transaction.</summary>
    /// <exception cref="InvalidOperationException">The step is not legal.</exception>
    internal static void Move(Submission submission, SubmissionState to)
    {
        if (!SubmissionTransitions.Allows(submission.State, to))
            throw new InvalidOperationException($"A submission does not go from {submission.State} to {to}.");
        submission.State = to;
    }

    /// <summary>Adds a line about a submission to the audit trail.</summary>
    internal static Task AuditAsync(
        this ParContext context, Submission submission, Actor actor, string what, string why, DateTime at, CancellationToken cancel, string? after = null) =>
        context.AuditAsync(AuditTrail.OfSubmission, Subject(submission.Key), actor.Name, new AuditStep(what, why, After: after), at, cancel);

    /// <summary>The state that an entry of a submission's trail led to; null for one that tells of something else, such as a failure that was overcome.</summary>
    public static SubmissionState? Reached(AuditEntry entry) =>
        Enum.TryParse<SubmissionState>(entry.What.Split('→')[^1].Trim(), out var state) && Enum.IsDefined(state) ? state : null;

    /// <summary>The submission as the audit trail names it.</summary>
    public static string Subject(long submissionKey) => submissionKey.ToString(CultureInfo.InvariantCulture);

    /// <summary>When a step of a job happens: by the clock, or at the time of delivery for a submission with a fixed clock.</summary>
    public static DateTime StepTime(this Submission submission, TimeProvider clock) =>
        submission.HasFixedClock ? submission.ReceivedAt : clock.GetUtcNow().UtcDateTime;
}
