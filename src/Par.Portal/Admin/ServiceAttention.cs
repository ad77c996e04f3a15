using System.Globalization;
using Par.Jobs.Operations;
using Par.Portal.Shell;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Releases;

namespace Par.Portal.Admin;

/// <summary>What of an installation's state somebody must look after: the same limits as the alerts of <c>docs/operations.md</c>.</summary>
internal static class ServiceAttention
{
    private const double LeastFree = 0.1;
    private static readonly TimeSpan OldestBackup = TimeSpan.FromHours(26);

    /// <summary>What needs attention, the most urgent first; empty when nothing does.</summary>
    public static IReadOnlyList<Label> Of(InstallationState state, Language language) =>
    [
        .. state.Queues.Where(queue => !queue.IsTaken).Select(queue => ServiceStateTexts.QueueNotTaken.With(queue.Name)),
        .. When(FreeShare(state.Storage) < LeastFree,
            ServiceStateTexts.DiskFull.With(NumberText.Percent(language, FreeShare(state.Storage), 1))),
        .. state.Releases.Where(release => release is { State: ReleaseState.Published, LiveProblems: > 0 })
            .Select(release => ServiceStateTexts.LiveProblems.With(
            string.Create(CultureInfo.InvariantCulture, $"{release.Side.Code()} {release.Year}"), release.LiveProblems!.Value)),
        .. When(state.FailedJobs > 0, ServiceStateTexts.JobsFailed.With(state.FailedJobs)),
        .. When(state.Mail.GivenUp > 0, ServiceStateTexts.MailGivenUp.With(state.Mail.GivenUp)),
        .. When(state.Backups.Folder is null, ServiceStateTexts.NoBackup),
        .. When(state.Backups.Folder is not null && !(state.ReadAt - state.Backups.NewestAt <= OldestBackup), ServiceStateTexts.OldBackup),
    ];

    /// <summary>What is free of the disk, 0–1.</summary>
    public static double FreeShare(StorageState storage) => storage.Disk > 0 ? (double)storage.DiskFree / storage.Disk : 1;

    private static IEnumerable<Label> When(bool isSo, Label label) => isSo ? [label] : [];
}
