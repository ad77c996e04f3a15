using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Audit;

/// <summary>What is told of a step: what was done, why, and what the thing was before and after (see <see cref="AuditEntry.Before"/>).</summary>
/// <param name="What">What was done.</param>
/// <param name="Why">Why, in the actor's words.</param>
/// <param name="Before">What it was.</param>
/// <param name="After">What it is.</param>
public sealed record AuditStep(string What, string Why = "", string? Before = null, string? After = null);

/// <summary>Appends to the audit trail, in the transaction of what it tells.</summary>
public static class AuditTrail
{
    /// <summary>Subject kind of a submission.</summary>
    public const string OfSubmission = "submission";

    /// <summary>Subject kind of a release.</summary>
    public const string OfRelease = "release";

    /// <summary>Subject kind of a line of the release calendar.</summary>
    public const string OfReleasePlan = "release-plan";

    /// <summary>Subject kind of an account.</summary>
    public const string OfAccount = "account";

    /// <summary>Subject kind of a registered organisation.</summary>
    public const string OfOrganisation = "organisation";

    /// <summary>Subject kind of a key of the machine interface.</summary>
    public const string OfApiKey = "api-key";

    /// <summary>Subject kind of a collection round.</summary>
    public const string OfRound = "round";

    /// <summary>Subject kind of a letter of the outbox.</summary>
    public const string OfLetter = "letter";

    /// <summary>Subject kind of a conversation between the authority and an organisation.</summary>
    public const string OfConversation = "conversation";

    /// <summary>Subject kind of what belongs to the installation as a whole, as its jobs.</summary>
    public const string OfInstallation = "installation";

    /// <summary>
    /// Adds the next entry of a subject to the context; it is written with the context's other changes. Two writers that append to one subject at once
    /// collide on the running number, and one of them fails and may try again.
    /// </summary>
    public static Task<AuditEntry> AuditAsync(
        this ParContext context, string kind, string subject, string actor, string what, string why, DateTime at, CancellationToken cancel = default) =>
        context.AuditAsync(kind, subject, actor, new AuditStep(what, why), at, cancel);

    /// <summary>As above, with what the thing was before and after.</summary>
    public static async Task<AuditEntry> AuditAsync(
        this ParContext context, string kind, string subject, string actor, AuditStep step, DateTime at, CancellationToken cancel = default)
    {
        var stored = await context.AuditEntries
            .Where(entry => entry.SubjectKind == kind && entry.Subject == subject)
            .MaxAsync(entry => (int?)entry.Number, cancel) ?? 0;
        var waiting = context.AuditEntries.Local
            .Where(entry => entry.SubjectKind == kind && entry.Subject == subject)
            .Select(entry => entry.Number).DefaultIfEmpty().Max();
        return context.Audit(kind, subject, Math.Max(stored, waiting) + 1, actor, step, at);
    }

    /// <summary>Adds the entry with a number that the caller knows, as the first entry of something new.</summary>
    public static AuditEntry Audit(
        this ParContext context, string kind, string subject, int number, string actor, string what, string why, DateTime at) =>
        context.Audit(kind, subject, number, actor, new AuditStep(what, why), at);

    /// <summary>As above, with what the thing was before and after.</summary>
    public static AuditEntry Audit(this ParContext context, string kind, string subject, int number, string actor, AuditStep step,
        DateTime at)
    {
        var entry = new AuditEntry
        {
            Key = StableKey.Of(kind, subject, number.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            SubjectKind = kind, Subject = subject, Number = number, At = at, Actor = actor,
            What = step.What, Why = step.Why, Before = step.Before, After = step.After,
        };
        context.Add(entry);
        return entry;
    }

    /// <summary>The trail of a subject, oldest first.</summary>
    public static async Task<IReadOnlyList<AuditEntry>> TrailAsync(
        this ParContext context, string kind, string subject, CancellationToken cancel = default) =>
        await context.AuditEntries.AsNoTracking()
            .Where(entry => entry.SubjectKind == kind && entry.Subject == subject)
            .OrderBy(entry => entry.Number).ToListAsync(cancel);
}
