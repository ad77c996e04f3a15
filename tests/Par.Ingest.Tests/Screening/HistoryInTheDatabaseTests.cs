using Microsoft.EntityFrameworkCore;
using Par.Ingest.Tests.Loading;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening;

/// <summary>Screening of a delivered file against what the same organisation delivered earlier, through the real database.</summary>
public sealed class HistoryInTheDatabaseTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_who_was_there_in_May_and_is_gone_in_January_is_missed()
    {
        await using var installation = await TestInstallation.CreateAsync();
        await installation.DeliverCleanAsync(TestSubmission.Ent("2025-T2").Client("A").Client("B").Client("C"));

        var january = await installation.DeliverAsync(TestSubmission.Ent("2025-T1").Client("A"));

        Assert.Equal(SubmissionState.Loaded, january.State);
        Assert.Superset(new HashSet<string> { "PAR-007", "PAR-008" }, await RulesOfAsync(installation, january));
    }

    [Fact]
    public async Task A_revision_that_was_rejected_is_no_history()
    {
        await using var installation = await TestInstallation.CreateAsync();
        await installation.DeliverAsync(TestSubmission.Ent("2025-T2").Client("A").Client("B").Client("B"));

        var january = await installation.DeliverAsync(TestSubmission.Ent("2025-T1").Client("A"));

        var rules = await RulesOfAsync(installation, january);
        Assert.DoesNotContain("PAR-007", rules);
        Assert.DoesNotContain("PAR-008", rules);
    }

    private static async Task<HashSet<string>> RulesOfAsync(TestInstallation installation, Submission submission)
    {
        await using var context = installation.Context();
        return [.. await context.Findings.Where(finding => finding.SubmissionKey == submission.Key).Select(finding => finding.RuleId).ToListAsync(Cancel)];
    }
}
