using Par.Jobs.Mail;
using Par.Warehouse.Collection;
using Par.Warehouse.Releases;

namespace Par.Jobs.Operations;

/// <summary>
/// How an installation is: what whoever operates it wants to know first. Nothing in it is about an organisation or a client.
/// </summary>
/// <param name="ReadAt">When it was read, UTC.</param>
/// <param name="Queues">Every queue.</param>
/// <param name="Servers">The processes that do jobs, on whichever machine.</param>
/// <param name="Repeated">What runs by the clock.</param>
/// <param name="FailedJobs">Jobs that failed and are not tried again by themselves.</param>
/// <param name="Unfinished">Submissions whose intake is not finished.</param>
/// <param name="Mail">Letters.</param>
/// <param name="Storage">Disk and database.</param>
/// <param name="Backups">Backups in the folder of the settings.</param>
/// <param name="Releases">The newest version of each side and year that is being prepared or is public, newest first.</param>
public sealed record InstallationState(
    DateTime ReadAt, IReadOnlyList<QueueState> Queues, IReadOnlyList<ServerState> Servers, IReadOnlyList<RepeatedJob> Repeated,
    long FailedJobs, int Unfinished,
    MailState Mail, StorageState Storage, BackupState Backups, IReadOnlyList<ReleaseVersion> Releases);

/// <summary>A queue.</summary>
/// <param name="Name">One of <see cref="Queue.JobQueue"/>.</param>
/// <param name="Waiting">Jobs that wait in it.</param>
/// <param name="IsTaken">False when no process that runs takes it: then what waits there waits for ever.</param>
public sealed record QueueState(string Name, long Waiting, bool IsTaken);

/// <summary>A process that does jobs.</summary>
/// <param name="Name">Machine and process.</param>
/// <param name="Queues">The queues that it takes.</param>
/// <param name="Workers">Jobs that it does at once.</param>
/// <param name="LastSign">Its last sign of life, UTC; null before the first.</param>
public sealed record ServerState(string Name, IReadOnlyList<string> Queues, int Workers, DateTime? LastSign);

/// <summary>A job that runs by the clock.</summary>
/// <param name="Name">Its name.</param>
/// <param name="LastRun">When it last began, UTC.</param>
/// <param name="NextRun">When it begins next, UTC.</param>
/// <param name="HasFailed">True when its last run failed.</param>
public sealed record RepeatedJob(string Name, DateTime? LastRun, DateTime? NextRun, bool HasFailed);

/// <summary>The outbox.</summary>
/// <param name="Status">Whether letters leave.</param>
/// <param name="Waiting">Letters that wait, those that are put off included.</param>
/// <param name="PutOff">Of them, letters that the mail server did not take at least once.</param>
/// <param name="GivenUp">Letters that are not tried again.</param>
/// <param name="OldestDue">Since when the letter waits whose time came first, UTC; null when none is due.</param>
public sealed record MailState(PostStatus Status, int Waiting, int PutOff, int GivenUp, DateTime? OldestDue);

/// <summary>Disk and database, in bytes.</summary>
/// <param name="Database">Size of the database with its log.</param>
/// <param name="FileCount">Delivered files.</param>
/// <param name="Files">Their size.</param>
/// <param name="DiskFree">What is free on the disk of the data folder.</param>
/// <param name="Disk">Size of that disk.</param>
public sealed record StorageState(long Database, int FileCount, long Files, long DiskFree, long Disk);

/// <summary>Backups.</summary>
/// <param name="Folder">Their folder; null when none is set.</param>
/// <param name="Count">How many there are.</param>
/// <param name="NewestAt">When the newest was made, UTC; null when there is none.</param>
/// <param name="NewestSize">Its size in bytes.</param>
public sealed record BackupState(string? Folder, int Count, DateTime? NewestAt, long NewestSize);

/// <summary>A version of a release.</summary>
/// <param name="Side">Side.</param>
/// <param name="Year">Statistic year.</param>
/// <param name="Version">Number of the version.</param>
/// <param name="State">Its state.</param>
/// <param name="At">When it became public, or will, UTC.</param>
/// <param name="LiveProblems">What the last look at the live site found wrong with it; null when nobody has looked.</param>
public sealed record ReleaseVersion(Side Side, int Year, int Version, ReleaseState State, DateTime? At, int? LiveProblems);
