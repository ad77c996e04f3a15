namespace Par.Jobs.Queue;

/// <summary>The queues, by kind of work. A machine takes those that <c>Jobs:Queues</c> names.</summary>
public static class JobQueue
{
    /// <summary>
    /// What happens by the clock and takes seconds: publishing. It has workers of its own, so that the hour of a release waits neither for
    /// hundreds of files on the last
    /// day of a round nor for a build.
    /// </summary>
    public const string Publication = "publication";

    /// <summary>Letters and reminders.</summary>
    public const string Mail = "mail";

    /// <summary>Sweeping, looking after the audit trail, backups.</summary>
    public const string Upkeep = "upkeep";

    /// <summary>Building releases.</summary>
    public const string Releases = "releases";

    /// <summary>Reading, screening and loading of delivered files.</summary>
    public const string Intake = "intake";

    /// <summary>
    /// All of them. Workers that take several look into them in this order: what is short and rare does not wait for what is long and much.
    /// </summary>
    public static IReadOnlyList<string> All { get; } = [Publication, Mail, Upkeep, Releases, Intake];
}
