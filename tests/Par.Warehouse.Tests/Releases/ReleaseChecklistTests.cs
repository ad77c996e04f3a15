using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Audit;
using Par.Warehouse.Collection;
using Par.Warehouse.Disclosure;
using Par.Warehouse.Places;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Checks;
using Par.Warehouse.Releases.Desk;
using Par.Warehouse.Releases.PreRelease;
using Par.Warehouse.Releases.Published;
using Par.Warehouse.Statistics;

namespace Par.Warehouse.Tests.Releases;

[EveryDatabase]
public sealed class ReleaseChecklistTests
{
    private readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_fresh_release_lacks_what_people_have_to_do_and_its_figures_hold()
    {
        await using var scene = await ReleaseScene.CreateAsync();
        var release = await scene.BuildAsync();

        var checks = await scene.Checklist.ReadAsync(release.Key, ReleaseScene.Analyst, cancel);

        Assert.Equal(
            [ReleaseCheckCode.MissingUnexplained, ReleaseCheckCode.QualityTextMissing],
            checks.Where(check => check is { HoldsBack: true, Severity: ReleaseCheckSeverity.Block }).Select(check => check.Code));
        Assert.Contains("P0999", checks.Single(check => check.Code == ReleaseCheckCode.MissingUnexplained).Finding.En, StringComparison.Ordinal);
        Assert.All(
            [ReleaseCheckCode.StoredCellsDiffer, ReleaseCheckCode.DisclosureAuditFailing, ReleaseCheckCode.SumsDoNotClose],
            code => Assert.True(checks.Single(check => check.Code == code).Passed, $"{code}"));
    }

    [Fact]
    public async Task The_audits_read_what_is_stored_and_not_what_the_builder_says()
    {
        await using var scene = await ReleaseScene.CreateAsync();
        var release = await scene.ReadyAsync();
        await using (var context = scene.Warehouse.Database.Context())
        {
            // One person too many in the country.
            await context.PublishedCells.Where(cell => cell.TableId == "ent-reached" && cell.Place == "SSS" && cell.Gender == "T"
                && cell.Age == "T")
                .ExecuteUpdateAsync(row => row.SetProperty(cell => cell.Value, cell => cell.Value + 1), cancel);
        }

        var refusal = await Assert.ThrowsAsync<ReleaseException>(() => scene.Desk.HandOverAsync(release.Key, ReleaseScene.Analyst, cancel: cancel));

        Assert.Equal(
            [ReleaseCheckCode.StoredCellsDiffer, ReleaseCheckCode.SumsDoNotClose],
            refusal.Checks.Where(check => check.Severity == ReleaseCheckSeverity.Block).Select(check => check.Code));
    }

    [Fact]
    public async Task The_build_tells_the_audit_trail_how_many_roundings_it_turned()
    {
        await using var scene = await ReleaseScene.CreateAsync();

        await using var context = scene.Warehouse.Database.Context();
        var built = (await context.AuditEntries.Where(entry => entry.SubjectKind == AuditTrail.OfRelease).OrderBy(entry => entry.Number)
            .ToListAsync(cancel))[^1];

        Assert.Matches("^[0-9]+ figures rounded to 5; [0-9]+ roundings turned the other way; .*: 0\\.$", built.Why);
        Assert.DoesNotContain(Convert.ToHexStringLower([1, 2, 3, 4]), built.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_with_another_secret_is_refused_also_where_one_is_built_already()
    {
        await using var scene = await ReleaseScene.CreateAsync();
        var other = ReleaseScene.BuilderOf(scene.Warehouse.Database.Contexts, scene.Clock, new RecordKeys(new byte[32]));
        await scene.PublishedAsync();
        await scene.ReturnOneAsync();

        var first = await RefusalAsync();
        var correction = await scene.BuildAsync();
        await scene.ApproveAgainAsync();
        var second = await RefusalAsync();

        Assert.Equal((ReleaseProblem.OtherRecordKeys, ReleaseProblem.OtherRecordKeys), (first.Problem, second.Problem));
        Assert.Equal((2, ReleaseState.Built, correction.BasisHash), await scene.FindAsync(correction.Key) is { } kept
            ? (kept.Version, kept.State, kept.BasisHash) : default);

        Task<ReleaseException> RefusalAsync() => Assert.ThrowsAsync<ReleaseException>(() =>
            other.BuildAsync(Side.Ent, SmallWarehouse.Year, ReleaseScene.Analyst, cancel: cancel));
    }

    [Fact]
    public async Task A_build_that_is_not_public_is_made_anew_by_the_secret_that_is_there_now()
    {
        await using var scene = await ReleaseScene.CreateAsync();
        var keys = new RecordKeys(new byte[32]);
        await scene.ReturnOneAsync();

        var rebuilt = await ReleaseScene.BuilderOf(scene.Warehouse.Database.Contexts, scene.Clock, keys)
            .BuildAsync(Side.Ent, SmallWarehouse.Year, ReleaseScene.Analyst, cancel: cancel);

        Assert.Equal((1, keys.Fingerprint), (rebuilt.Version, rebuilt.KeyFingerprint));
    }

    [Fact]
    public async Task Unfinished_intake_and_what_waits_for_review_hold_a_release_back()
    {
        await using var scene = await ReleaseScene.CreateAsync();
        var release = await scene.ReadyAsync();
        await using (var context = scene.Warehouse.Database.Context())
        {
            var round = new Round(SmallWarehouse.Year, RoundKind.January).Key;
            foreach (var (key, parId, state) in new[] { (101L, "P0001", SubmissionState.Received), (102L, "P0998", SubmissionState.Loaded) })
                context.Add(new Submission
                {
                    Key = key, ParId = parId, Side = Side.Ent, RoundKey = round, Revision = 9, FileName = "f.xlsx", ContentHash = $"{key}", Length = 1,
                    ReceivedAt = scene.Clock.Now.UtcDateTime, ReceivedFrom = "test", State = state,
                });
            await context.SaveChangesAsync(cancel);
        }

        var refusal = await Assert.ThrowsAsync<ReleaseException>(() => scene.Desk.HandOverAsync(release.Key, ReleaseScene.Analyst, cancel: cancel));

        Assert.Equal([ReleaseCheckCode.IntakeUnfinished, ReleaseCheckCode.Unreviewed], refusal.Checks.Select(check => check.Code));
    }

    [Fact]
    public async Task What_the_authority_decides_after_the_approval_stops_the_hour_once_and_by_letter_and_what_others_send_does_not()
    {
        await using var scene = await ReleaseScene.CreateAsync(settings: new ReleaseSettings(AlertTo: ["duty@authority.example"]));
        var release = await scene.ScheduledAsync();
        scene.Clock.Now = ReleaseScene.Hour.AddDays(-1);
        await scene.ReturnOneAsync();
        scene.Clock.Now = ReleaseScene.Hour;

        var first = await scene.Publisher.PublishDueAsync(ReleaseScene.Job, cancel);
        await scene.Publisher.PublishDueAsync(ReleaseScene.Job, cancel);

        Assert.Empty(first.Published);
        Assert.Equal([ReleaseCheckCode.DecidedSinceApproval], Assert.Single(first.HeldBack).Checks.Select(check => check.Code));
        Assert.Equal(ReleaseState.Scheduled, (await scene.FindAsync(release.Key)).State);
        await using (var context = scene.Warehouse.Database.Context())
        {
            Assert.Equal("duty@authority.example", (await context.OutboxMails.SingleAsync(cancel)).To);
            Assert.Equal(1, await context.AuditEntries.CountAsync(entry => entry.What == "Held back at its hour", cancel));
            await context.ReviewDecisions.ExecuteDeleteAsync(cancel);
        }

        // The same submission is replaced by a file that nobody has looked at: figures that were approved go out.
        var second = await scene.Publisher.PublishDueAsync(ReleaseScene.Job, cancel);

        Assert.Equal([release.Key], second.Published.Select(published => published.Key));
    }

    [Fact]
    public async Task An_answered_warning_holds_nothing_back_and_a_block_is_not_answered_for()
    {
        await using var scene = await ReleaseScene.CreateAsync();
        var release = await scene.InReviewAsync();

        var block = await Assert.ThrowsAsync<ReleaseException>(() =>
            scene.Desk.AcknowledgeAsync(release.Key, ReleaseCheckCode.DisclosureAuditFailing, ReleaseScene.Approver, "It will do.", cancel));
        var silent = await Assert.ThrowsAsync<ReleaseException>(() => scene.Desk.AcknowledgeAsync(release.Key, ReleaseCheckCode.NoPreReleaseList, ReleaseScene.Approver, " ", cancel));
        var checks = await scene.Checklist.ReadAsync(release.Key, ReleaseScene.Approver, cancel);

        Assert.Equal((ReleaseProblem.NotAWarning, ReleaseProblem.NoReason), (block.Problem, silent.Problem));
        Assert.Equal(("anna", "Looked into."), checks.Single(check => check.Code == ReleaseCheckCode.NoPreReleaseList).Acknowledgement is { } answer ? (answer.AcknowledgedBy, answer.Why) : default);
        Assert.DoesNotContain(checks, check => check.HoldsBack);
    }

    [Fact]
    public async Task A_named_person_of_the_ministry_sees_the_figures_in_the_window_and_each_look_is_told()
    {
        await using var scene = await ReleaseScene.CreateAsync();
        var release = await scene.ScheduledAsync();
        var (opens, reader) = (ReleaseScene.Hour.AddDays(-1), new Actor("minna", ActorRole.Ministry));
        await scene.PreRelease.GrantAsync(release.Key, "minna", opens, ReleaseScene.Hour, ReleaseScene.Approver, cancel);

        var before = await LookAsync(opens.AddMinutes(-1), reader);
        var within = await LookAsync(opens, reader);
        var other = await LookAsync(opens, new Actor("another", ActorRole.Ministry));
        var after = await LookAsync(ReleaseScene.Hour, reader);

        Assert.Equal((null, null, null), (before, other, after));
        Assert.True(within!.Cell("ent-reached", new CellAddress(PlaceId.Country)).IsShown);
        await using var context = scene.Warehouse.Database.Context();
        Assert.Equal(["minna figures"], await context.AuditEntries.Where(entry => entry.What == ReleasePreview.Saw).Select(entry => entry.Actor + " " + entry.Why).ToListAsync(cancel));

        Task<PublishedRelease?> LookAsync(DateTime at, Actor actor)
        {
            scene.Clock.Now = at;
            return scene.Preview.ReadAsync(release.Key, actor, "figures", cancel);
        }
    }
}
