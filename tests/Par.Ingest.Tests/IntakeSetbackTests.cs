using Microsoft.EntityFrameworkCore;
using Par.Ingest.Tests.Loading;
using Par.Warehouse.Audit;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Ingest.Tests;

/// <summary>What becomes of a submission whose intake fails: it waits out its surroundings, and a fault of its own ends where a person sees it.</summary>
[EveryDatabase]
public sealed class IntakeSetbackTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [SqliteOnly]
    [Fact]
    public async Task A_submission_that_always_fails_is_set_aside_the_third_time_and_tells_that_the_fault_is_not_the_senders()
    {
        await using var installation = await TestInstallation.CreateAsync();
        await RefuseFactsAsync(installation);
        var received = await installation.ReceiveAsync(OneClient());

        for (var attempt = 0; attempt < 3; attempt++)
            await Assert.ThrowsAnyAsync<Exception>(() => installation.Intake.ContinueAsync(received.Key, Cancel));
        var end = await installation.Intake.ContinueAsync(received.Key, Cancel);

        Assert.Equal((SubmissionState.Rejected, 1), (end.State, end.ErrorCount));
        await using var context = installation.Context();
        var finding = await context.Findings.Include(row => row.Text).OrderBy(row => row.Number).LastAsync(row => row.SubmissionKey == received.Key, Cancel);
        Assert.Contains("not in your file", finding.ToFinding().Message.En, StringComparison.Ordinal);
        Assert.Empty(await context.FactClients.ToListAsync(Cancel));
        Assert.Equal(
            ["Received", "Received → Screened", "Intake failed", "Intake failed", "Intake failed", "Screened → Rejected"],
            (await context.TrailAsync(AuditTrail.OfSubmission, SubmissionSteps.Subject(received.Key), Cancel)).Select(entry => entry.What));
    }

    [SqliteOnly]
    [Fact]
    public async Task One_that_failed_twice_goes_on_when_the_fault_is_mended_and_ends_with_the_same_facts()
    {
        await using var installation = await TestInstallation.CreateAsync();
        var mend = await RefuseFactsAsync(installation);
        var received = await installation.ReceiveAsync(OneClient());
        for (var attempt = 0; attempt < 2; attempt++)
            await Assert.ThrowsAnyAsync<Exception>(() => installation.Intake.ContinueAsync(received.Key, Cancel));

        await mend();
        var end = await installation.Intake.ContinueAsync(received.Key, Cancel);

        Assert.Equal(SubmissionState.Loaded, end.State);
        await using var context = installation.Context();
        Assert.Equal(1, await context.FactClients.CountAsync(Cancel));
    }

    [Fact]
    public async Task While_the_disk_of_the_file_store_is_away_submissions_wait_and_none_is_rejected()
    {
        await using var installation = await TestInstallation.CreateAsync();
        var received = await installation.ReceiveAsync(OneClient());
        var away = installation.Folder.Files + "-away";
        Directory.Move(installation.Folder.Files, away);

        for (var attempt = 0; attempt < 5; attempt++)
            await Assert.ThrowsAsync<DirectoryNotFoundException>(() => installation.Intake.ContinueAsync(received.Key, Cancel));
        Directory.Move(away, installation.Folder.Files);
        var end = await installation.Intake.ContinueAsync(received.Key, Cancel);

        Assert.Equal(SubmissionState.Loaded, end.State);
        await using var context = installation.Context();
        Assert.Equal(3, (await context.TrailAsync(AuditTrail.OfSubmission, SubmissionSteps.Subject(received.Key), Cancel)).Count);
    }

    [Fact]
    public async Task A_screened_submission_whose_file_is_lost_is_rejected_and_its_sender_asked_to_deliver_again()
    {
        await using var installation = await TestInstallation.CreateAsync();
        var received = await installation.ReceiveAsync(OneClient());
        await installation.Intake.ScreenAsync(received.Key, Cancel);
        installation.Files.Remove(received.ContentHash, DateTime.MaxValue);

        var end = await installation.Intake.ContinueAsync(received.Key, Cancel);
        var again = await installation.DeliverAsync(OneClient());

        Assert.Equal(SubmissionState.Rejected, end.State);
        Assert.Equal((SubmissionState.Loaded, 2), (again.State, again.Revision));
    }

    [Fact]
    public async Task Tidying_removes_old_files_that_no_submission_has_and_no_other()
    {
        await using var installation = await TestInstallation.CreateAsync();
        var claimed = await installation.ReceiveAsync(OneClient());
        var orphan = await installation.Files.AddAsync(new MemoryStream([1, 2, 3]), limit: 10, Cancel);
        var fresh = await installation.Files.AddAsync(new MemoryStream([4, 5, 6]), limit: 10, Cancel);
        foreach (var hash in new[] { claimed.ContentHash, orphan.ContentHash })
            File.SetLastWriteTimeUtc(Path.Combine(installation.Folder.Files, hash[..2], hash), DateTime.UtcNow.AddDays(-1));

        var removed = await installation.Intake.TidyAsync(Cancel);

        Assert.Equal(1, removed);
        Assert.Equal((true, false, true),
            (installation.Files.Has(claimed.ContentHash), installation.Files.Has(orphan.ContentHash), installation.Files.Has(fresh.ContentHash)));
    }

    private static TestSubmission OneClient() => TestSubmission.Ent().Client("A").Period("A", "2025-01-07");

    /// <summary>Makes the database refuse the rows of facts, as it would a value that the model does not foresee; the answer mends it.</summary>
    private static async Task<Func<Task>> RefuseFactsAsync(TestInstallation installation)
    {
        await ExecuteAsync("CREATE TRIGGER refuse BEFORE INSERT ON fact_client BEGIN SELECT RAISE(ABORT, 'refused'); END");
        return () => ExecuteAsync("DROP TRIGGER refuse");

        async Task ExecuteAsync(string statement)
        {
            await using var context = installation.Context();
#pragma warning disable EF1002 // The statements stand above.
            await context.Database.ExecuteSqlRawAsync(statement, Cancel);
#pragma warning restore EF1002
        }
    }
}
