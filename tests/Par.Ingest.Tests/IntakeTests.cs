using Microsoft.EntityFrameworkCore;
using Par.Ingest.Formats.Document;
using Par.Ingest.Tests.Loading;
using Par.Warehouse.Audit;
using Par.Warehouse.Collection;
using Par.Warehouse.Star;
using Par.Warehouse.Storage;

namespace Par.Ingest.Tests;

[EveryDatabase]
public sealed class IntakeTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_clean_file_ends_as_facts_and_every_step_is_audited()
    {
        await using var installation = await TestInstallation.CreateAsync();

        var submission = await installation.DeliverCleanAsync(TwoClients().Worker("W1", 0.75m));

        Assert.Equal(SubmissionState.Loaded, submission.State);
        await using var context = installation.Context();
        Assert.Equal(["A", "B"], await context.FactClients.OrderBy(row => row.ClientNumber).Select(row => row.ClientId).ToListAsync(Cancel));
        Assert.Equal(0.75m, (await context.FactWorkers.SingleAsync(Cancel)).PersonYears);
        Assert.Equal(2, submission.ClientCount);
        var trail = await context.TrailAsync(AuditTrail.OfSubmission, SubmissionSteps.Subject(submission.Key), Cancel);
        Assert.Equal(["Received", "Received → Screened", "Screened → Loaded"], trail.Select(entry => entry.What));
        Assert.All(trail, entry => Assert.Equal(TestInstallation.January, entry.At));
    }

    [Fact]
    public async Task The_same_file_twice_changes_nothing()
    {
        await using var installation = await TestInstallation.CreateAsync();
        var first = await installation.DeliverCleanAsync(TwoClients());
        var before = await installation.DigestAsync();

        var second = await installation.DeliverCleanAsync(TwoClients());

        Assert.Equal(first.Key, second.Key);
        Assert.Equal(before, await installation.DigestAsync());
    }

    [Fact]
    public async Task A_resubmission_replaces_the_earlier_facts_exactly()
    {
        await using var installation = await TestInstallation.CreateAsync();
        await using var onlyCorrected = await TestInstallation.CreateAsync();
        var first = await installation.DeliverCleanAsync(TwoClients().Worker("W1", 1m));

        var second = await installation.DeliverCleanAsync(Corrected());
        await onlyCorrected.DeliverCleanAsync(Corrected());

        Assert.Equal((2, SubmissionState.Loaded), (second.Revision, second.State));
        await using var context = installation.Context();
        Assert.Equal(SubmissionState.Superseded, (await context.Submissions.SingleAsync(row => row.Key == first.Key, Cancel)).State);
        Assert.Equal(await FactsAsync(onlyCorrected), await FactsAsync(installation));
    }

    [Fact]
    public async Task Taking_a_correction_back_is_a_new_revision()
    {
        await using var installation = await TestInstallation.CreateAsync();
        await installation.DeliverCleanAsync(TwoClients());
        await installation.DeliverCleanAsync(Corrected());

        var third = await installation.DeliverCleanAsync(TwoClients());

        Assert.Equal((3, SubmissionState.Loaded), (third.Revision, third.State));
        await using var context = installation.Context();
        Assert.Equal(2, await context.FactClients.CountAsync(Cancel));
    }

    [Fact]
    public async Task A_numbered_delivery_may_be_repeated_after_a_later_one()
    {
        await using var installation = await TestInstallation.CreateAsync();
        var first = await installation.DeliverCleanAsync(TwoClients(), revision: 1);
        await installation.DeliverCleanAsync(Corrected(), revision: 2);
        var before = await installation.DigestAsync();

        var again = await installation.DeliverCleanAsync(TwoClients(), revision: 1);

        Assert.Equal(first.Key, again.Key);
        Assert.Equal(before, await installation.DigestAsync());
    }

    [Fact]
    public async Task A_revision_that_is_loaded_late_does_not_replace_a_later_one()
    {
        await using var installation = await TestInstallation.CreateAsync();
        var first = await installation.ReceiveAsync(TwoClients());
        var second = await installation.DeliverCleanAsync(Corrected());

        var late = await installation.Intake.ContinueAsync(first.Key, Cancel);

        Assert.Equal(SubmissionState.Superseded, late.State);
        await using var context = installation.Context();
        Assert.Equal([second.Key], await context.FactClients.Select(row => row.SubmissionKey).Distinct().ToListAsync(Cancel));
    }

    [Fact]
    public async Task A_file_with_an_error_is_rejected_with_findings_and_without_facts()
    {
        await using var installation = await TestInstallation.CreateAsync();

        var submission = await installation.DeliverAsync(TestSubmission.Ent().Client("A").Client("A"));

        Assert.Equal(SubmissionState.Rejected, submission.State);
        await using var context = installation.Context();
        var findings = await context.Findings.Where(finding => finding.Severity == Severity.Error).ToListAsync(Cancel);
        Assert.Contains(findings, finding => finding is { RuleId: "PAR-006", Sheet: "clients" });
        Assert.Equal(findings.Count, submission.ErrorCount);
        Assert.Equal(0, await context.FactClients.CountAsync(Cancel));
        Assert.Equal(0, await context.DimOrganisations.CountAsync(Cancel));
    }

    [Fact]
    public async Task A_rejected_correction_leaves_the_earlier_facts_in_place()
    {
        await using var installation = await TestInstallation.CreateAsync();
        var first = await installation.DeliverCleanAsync(TwoClients());

        await installation.DeliverAsync(TestSubmission.Ent().Client("A").Client("A"));

        await using var context = installation.Context();
        Assert.Equal(SubmissionState.Loaded, (await context.Submissions.SingleAsync(row => row.Key == first.Key, Cancel)).State);
        Assert.Equal(2, await context.FactClients.CountAsync(Cancel));
    }

    [SqliteOnly]
    [Fact]
    public async Task Of_a_file_with_identifying_content_nothing_stays_but_its_hash()
    {
        await using var installation = await TestInstallation.CreateAsync();
        const string personalCode = "131052-308T";
        var file = TestSubmission.Ent().Client("A", ("LANG", "oth"), ("LANG_T", personalCode)).ToFile();

        var submission = await installation.Intake.ReceiveAsync("Maija Meikäläinen.json", new MemoryStream(file),
            new Delivery(TestInstallation.Organisation), Cancel);

        Assert.Equal(SubmissionState.Rejected, submission.State);
        Assert.DoesNotContain("Maija", submission.FileName, StringComparison.Ordinal);
        Assert.Empty(StoredFiles(installation));
        await using (var context = installation.Context())
        {
            await context.Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(TRUNCATE)", Cancel);
        }
        var everything = Directory.EnumerateFiles(installation.Folder.Root, "*", SearchOption.AllDirectories)
            .Select(path => { using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite); return new StreamReader(stream, System.Text.Encoding.Latin1).ReadToEnd(); });
        Assert.All(everything, content => Assert.DoesNotContain(personalCode, content, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_rejected_with_the_reason_under_its_deliverer_and_not_kept()
    {
        await using var installation = await TestInstallation.CreateAsync();

        var received = await installation.ReceiveAsync("not a submission"u8.ToArray());
        var submission = await installation.Intake.ContinueAsync(received.Key, Cancel);

        Assert.Equal(("P0179", 0, SubmissionState.Rejected), (submission.ParId, submission.RoundKey, submission.State));
        Assert.Equal(1, submission.ErrorCount);
        Assert.Empty(StoredFiles(installation));
    }

    [Fact]
    public async Task A_rejected_file_that_comes_again_is_looked_at_again()
    {
        await using var installation = await TestInstallation.CreateAsync();
        var first = await installation.DeliverAsync(TestSubmission.Ent().Client("A").Client("A"));

        var second = await installation.DeliverAsync(TestSubmission.Ent().Client("A").Client("A"));

        Assert.Equal((1, 2, SubmissionState.Rejected), (first.Revision, second.Revision, second.State));
    }

    [Fact]
    public async Task An_id_under_which_the_newest_file_was_repeated_stands_for_that_file_for_ever()
    {
        await using var installation = await TestInstallation.CreateAsync();
        var first = await TakeAsync(installation, TwoClients(), "id-1");
        var repeated = await TakeAsync(installation, TwoClients(), "id-2");
        var other = await TakeAsync(installation, Corrected(), "id-3");

        var again = await TakeAsync(installation, TwoClients(), "id-2");

        Assert.Equal((first.Key, first.Key), (repeated.Key, again.Key));
        Assert.NotEqual(first.Key, other.Key);
        await Assert.ThrowsAsync<DeliveryIdUsedException>(() => TakeAsync(installation, Corrected(), "id-2"));
        await using var context = installation.Context();
        Assert.Equal(2, await context.Submissions.CountAsync(Cancel));
    }

    [Theory]
    [InlineData("010190-123X")]
    [InlineData("Maija.Korhonen")]
    public async Task An_id_that_identifies_a_person_is_not_taken(string id)
    {
        await using var installation = await TestInstallation.CreateAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => TakeAsync(installation, TwoClients(), id));

        await using var context = installation.Context();
        Assert.False(await context.Submissions.AnyAsync(Cancel));
    }

    [Fact]
    public async Task A_delivery_repeated_under_its_id_is_the_same_submission_whatever_came_between()
    {
        await using var installation = await TestInstallation.CreateAsync();
        var first = await TakeAsync(installation, TwoClients(), "a-1");
        await TakeAsync(installation, Corrected(), "a-2");
        var before = await installation.DigestAsync();

        var again = await TakeAsync(installation, TwoClients(), "a-1");

        Assert.Equal(first.Key, again.Key);
        Assert.Equal(before, await installation.DigestAsync());
        await Assert.ThrowsAsync<DeliveryIdUsedException>(() => TakeAsync(installation, Corrected(), "a-1"));
    }

    [Fact]
    public async Task A_submission_withdrawn_before_it_is_loaded_counts_nowhere()
    {
        await using var installation = await TestInstallation.CreateAsync();
        var received = await installation.ReceiveAsync(TwoClients());

        var withdrawn = await installation.Intake.WithdrawAsync(received.Key, TestInstallation.Organisation, Cancel);
        var after = await installation.Intake.ContinueAsync(received.Key, Cancel);

        Assert.Equal((SubmissionState.Withdrawn, SubmissionState.Withdrawn), (withdrawn.State, after.State));
        await using var context = installation.Context();
        Assert.Equal(0, await context.FactClients.CountAsync(Cancel));
    }

    [Fact]
    public async Task A_loaded_submission_is_not_withdrawn_and_another_organisation_withdraws_nothing()
    {
        await using var installation = await TestInstallation.CreateAsync();
        var loaded = await installation.DeliverCleanAsync(TwoClients());

        var answer = await installation.Intake.WithdrawAsync(loaded.Key, TestInstallation.Organisation, Cancel);

        Assert.Equal(SubmissionState.Loaded, answer.State);
        await Assert.ThrowsAsync<NotAllowedException>(() => installation.Intake.WithdrawAsync(
            loaded.Key, new Actor("other@example.fi", ActorRole.Organisation, "P0091"), Cancel));
    }

    [Fact]
    public async Task An_analyst_of_another_area_withdraws_looks_through_and_delivers_nothing()
    {
        await using var installation = await TestInstallation.CreateAsync();
        var received = await installation.ReceiveAsync(TwoClients());
        var (own, elsewhere) = (new Actor("own", ActorRole.Analyst, Area: "4"), new Actor("elsewhere", ActorRole.Analyst, Area: "1"));

        await Assert.ThrowsAsync<NotAllowedException>(() => installation.Intake.WithdrawAsync(received.Key, elsewhere, Cancel));
        await Assert.ThrowsAsync<ForeignDeliveryException>(() => installation.Intake.PreviewAsync("data.json", new MemoryStream(Corrected().ToFile()), elsewhere, Cancel));
        await Assert.ThrowsAsync<ForeignDeliveryException>(() => installation.Intake.ReceiveAsync("data.json", new MemoryStream(Corrected().ToFile()), new Delivery(elsewhere), Cancel));

        Assert.Equal(SubmissionState.Withdrawn, (await installation.Intake.WithdrawAsync(received.Key, own, Cancel)).State);
    }

    [Fact]
    public async Task An_organisation_cannot_deliver_for_another()
    {
        await using var installation = await TestInstallation.CreateAsync();
        var other = new Actor("other@example.fi", ActorRole.Organisation, "P0091");

        await Assert.ThrowsAnyAsync<NotAllowedException>(() => installation.Intake.ReceiveAsync(
            "data.json", new MemoryStream(TwoClients().ToFile()), new Delivery(other), Cancel));

        await using var context = installation.Context();
        Assert.Equal(0, await context.Submissions.CountAsync(Cancel));
        Assert.Empty(StoredFiles(installation));
    }

    [Fact]
    public async Task A_file_over_the_limit_leaves_nothing_behind()
    {
        await using var installation = await TestInstallation.CreateAsync();

        await Assert.ThrowsAsync<FileTooLargeException>(() => installation.Intake.ReceiveAsync(
            "big.json", new MemoryStream(new byte[20_000_001]), new Delivery(TestInstallation.Organisation), Cancel));

        Assert.Empty(StoredFiles(installation));
    }

    [Fact]
    public async Task Versions_of_an_organisation_do_not_depend_on_the_order_of_loading()
    {
        TestSubmission[] rounds =
        [
            TestSubmission.Ent("2023-T1").Client("A"),
            TestSubmission.Ent("2024-T1").Organisation("ORG_UNITNAME", "Etsivä Jyväskylä").Client("A"),
            TestSubmission.Ent("2025-T1").Organisation("ORG_UNITNAME", "Etsivä Jyväskylä").Client("A"),
        ];

        var (forward, backward) = (await VersionsAsync(rounds), await VersionsAsync(rounds.Reverse()));

        Assert.Equal([("Etsivä nuorisotyö", 20233, 20242), ("Etsivä Jyväskylä", 20243, 20252), ("Etsivä Jyväskylä", 20253, null)], forward);
        Assert.Equal(forward, backward);
    }

    [Fact]
    public async Task An_organisation_that_goes_back_to_an_earlier_name_has_a_row_for_each_round_and_none_overlaps()
    {
        var versions = await VersionsAsync(
        [
            TestSubmission.Ent("2023-T1").Client("A"),
            TestSubmission.Ent("2024-T1").Organisation("ORG_UNITNAME", "Etsivä Jyväskylä").Client("A"),
            TestSubmission.Ent("2025-T1").Client("A"),
        ]);

        Assert.Equal([("Etsivä nuorisotyö", 20233, 20242), ("Etsivä Jyväskylä", 20243, 20252), ("Etsivä nuorisotyö", 20253, (int?)null)], versions);
    }

    [Fact]
    public async Task A_later_revision_describes_the_organisation_of_its_round_anew_and_says_what_it_serves()
    {
        await using var installation = await TestInstallation.CreateAsync();
        await installation.DeliverCleanAsync(TestSubmission.Ent().Client("A"));
        await installation.DeliverCleanAsync(TestSubmission.Ent().Organisation("ORG_UNITNAME", "Uusi nimi").Client("A"));

        await using var context = installation.Context();
        var row = await context.DimOrganisations.SingleAsync(Cancel);
        var served = await context.ServedMunicipalities.Where(own => own.OrganisationKey == row.OrganisationKey)
            .Join(context.DimAreas, own => own.MunicipalityKey, area => area.AreaKey, (_, area) => area.Code).ToListAsync(Cancel);

        Assert.Equal("Uusi nimi", row.ServiceName);
        Assert.Equal(row.AreaMunicipalities.Split(' '), served.Order(StringComparer.Ordinal));
        var facts = await context.FactClientAnswers.Select(fact => fact.OrganisationKey).Distinct().ToListAsync(Cancel);
        Assert.All(facts, key => Assert.Equal(row.OrganisationKey, key));
    }

    [Fact]
    public async Task What_is_repeated_on_facts_is_what_their_client_has()
    {
        await using var installation = await TestInstallation.CreateAsync();
        await installation.DeliverCleanAsync(TwoClients());
        await using var context = installation.Context();
        var clients = await context.FactClients.ToDictionaryAsync(client => client.ClientNumber, Cancel);

        var facts = new List<ClientFact>();
        facts.AddRange(await context.FactClientAnswers.ToListAsync(Cancel));
        facts.AddRange(await context.FactPeriods.ToListAsync(Cancel));
        facts.AddRange(await context.FactMeasures.ToListAsync(Cancel));

        Assert.Equal(3, facts.Select(fact => fact.GetType()).Distinct().Count());
        Assert.All(facts, fact => Assert.Equal(KeysOf(clients[fact.ClientNumber]), KeysOf(fact)));
    }

    private static (int, long, int, long, int, byte, byte, bool, bool) KeysOf(ClientFact fact) => (fact.StatisticYear, fact.SubmissionKey, fact.RoundKey,
        fact.OrganisationKey, fact.MunicipalityKey, fact.GenderKey, fact.AgeGroupKey, fact.Reached, fact.Ended);

    private static TestSubmission TwoClients() => TestSubmission.Ent()
        .Client("A", ("SEX", "1")).Period("A", "2025-01-07").Measure("A", "04").Client("B", ("SEX", "2"));

    private static TestSubmission Corrected() => TestSubmission.Ent()
        .Client("A", ("SEX", "2")).Period("A", "2025-02-10").Client("B").Client("C").Worker("W1", 0.5m);

    private static Task<Submission> TakeAsync(TestInstallation installation, TestSubmission submission, string id) => installation.Intake.TakeAsync(
        "data.json", new MemoryStream(submission.ToFile()), new Delivery(TestInstallation.Organisation, Id: id, LateReason: "A test."), Cancel);

    private static IEnumerable<string> StoredFiles(TestInstallation installation) => Directory.Exists(installation.Folder.Files)
        ? Directory.EnumerateFiles(installation.Folder.Files, "*", SearchOption.AllDirectories)
        : [];

    private static async Task<IReadOnlyList<(string, int, int?)>> VersionsAsync(IEnumerable<TestSubmission> submissions)
    {
        await using var installation = await TestInstallation.CreateAsync();
        foreach (var submission in submissions)
            await installation.DeliverCleanAsync(submission);
        await using var context = installation.Context();
        return [.. (await context.DimOrganisations.ToListAsync(Cancel)).OrderBy(row => row.ValidFromRound)
            .Select(row => (row.ServiceName, row.ValidFromRound, row.ValidToRound))];
    }

    /// <summary>The content of the star schema without the key of the submission, which differs by revision.</summary>
    private static async Task<string> FactsAsync(TestInstallation installation)
    {
        await using var context = installation.Context();
        var clients = await context.FactClients.OrderBy(row => row.ClientNumber).ToListAsync(Cancel);
        var answers = await context.FactClientAnswers.OrderBy(row => row.ClientNumber).ThenBy(row => row.CodeKey).ToListAsync(Cancel);
        var periods = await context.FactPeriods.OrderBy(row => row.PeriodNumber).ToListAsync(Cancel);
        var measures = await context.FactMeasures.OrderBy(row => row.MeasureNumber).ToListAsync(Cancel);
        var workers = await context.FactWorkers.OrderBy(row => row.WorkerNumber).ToListAsync(Cancel);
        var tasks = await context.FactWorkerTasks.OrderBy(row => row.WorkerNumber).ThenBy(row => row.Task).ToListAsync(Cancel);
        var versions = await context.DimOrganisations.OrderBy(row => row.OrganisationKey).ToListAsync(Cancel);
        var text = System.Text.Json.JsonSerializer.Serialize(new { clients, answers, periods, measures, workers, tasks, versions });
        return System.Text.RegularExpressions.Regex.Replace(text, "\"SubmissionKey\":\\d+,", "");
    }
}
