using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Audit;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Checks;
using Par.Warehouse.Releases.Desk;
using Par.Warehouse.Releases.PreRelease;
using Par.Warehouse.Releases.Published;
using Par.Warehouse.Statistics;

namespace Par.Warehouse.Tests.Releases;

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
            // A withheld cell of a municipality is put back with its true value, and the country has one organisation more than its regions.
            var recount = new Recount(scene.Warehouse);
            var table = SmallWarehouse.Catalogue[SmallWarehouse.Year].Tables.Single(known => known.Id == "ent-reached");
            var hidden = (await context.PublishedCells.AsNoTracking().Where(cell => cell.TableId == "ent-reached" && cell.Status == CellStatus.Suppressed).ToListAsync(cancel))
                .First(cell => recount.Of(table, new CellAddress(PlaceId.Parse(cell.Place), cell.Category, cell.Gender, cell.Age)) is > 0 and < 5);
            var value = recount.Of(table, new CellAddress(PlaceId.Parse(hidden.Place), hidden.Category, hidden.Gender, hidden.Age));
            await context.PublishedCells.Where(cell => cell.TableId == hidden.TableId && cell.Place == hidden.Place && cell.Gender == hidden.Gender && cell.Age == hidden.Age)
                .ExecuteUpdateAsync(row => row.SetProperty(cell => cell.Value, value).SetProperty(cell => cell.Status, CellStatus.Value), cancel);
            await context.PublishedCells.Where(cell => cell.TableId == "ent-organisations" && cell.Place == "SSS")
                .ExecuteUpdateAsync(row => row.SetProperty(cell => cell.Value, cell => cell.Value + 1), cancel);
        }

        var refusal = await Assert.ThrowsAsync<ReleaseException>(() => scene.Desk.HandOverAsync(release.Key, ReleaseScene.Analyst, cancel: cancel));

        Assert.Equal(
            [ReleaseCheckCode.StoredCellsDiffer, ReleaseCheckCode.DisclosureAuditFailing, ReleaseCheckCode.SumsDoNotClose],
            refusal.Checks.Where(check => check.Severity == ReleaseCheckSeverity.Block).Select(check => check.Code));
    }

    [Fact]
    public async Task Counts_that_all_sums_together_narrow_down_are_for_a_person_to_answer_for()
    {
        await using var scene = await ReleaseScene.CreateAsync();
        var quick = await scene.BuildAsync();
        Assert.Null(quick.NarrowRanges);
        await using (var context = scene.Warehouse.Database.Context())
            await context.Releases.ExecuteUpdateAsync(row => row.SetProperty(release => release.NarrowRanges, 3), cancel);

        var check = (await scene.Checklist.ReadAsync(quick.Key, ReleaseScene.Analyst, cancel)).Single(check => check.Code == ReleaseCheckCode.RangesNarrow);

        Assert.Equal((ReleaseCheckSeverity.Warn, 3, true), (check.Severity, check.Count, check.HoldsBack));
        Assert.StartsWith("3 small counts", check.Finding.En, StringComparison.Ordinal);
        await scene.Desk.AcknowledgeAsync(quick.Key, check.Code, ReleaseScene.Analyst, "Two places, told of long ago.", cancel);
        Assert.False((await scene.Checklist.ReadAsync(quick.Key, ReleaseScene.Analyst, cancel)).Single(known => known.Code == ReleaseCheckCode.RangesNarrow).HoldsBack);
    }

    [Fact]
    public async Task What_readers_of_the_version_before_can_work_out_and_a_correction_of_few_are_for_a_person_to_answer_for()
    {
        await using var scene = await ReleaseScene.CreateAsync();
        var first = await scene.PublishedAsync();
        await scene.ReturnOneAsync();
        var second = await scene.BuildAsync();
        var before = await ChecksAsync();
        await using (var context = scene.Warehouse.Database.Context())
        {
            // The first version is made to have shown a small count that both withhold; of the second one total is as if two people had gone.
            var (recount, table) = (new Recount(scene.Warehouse), SmallWarehouse.Catalogue[SmallWarehouse.Year].Tables.Single(known => known.Id == "ent-reached"));
            var small = (await context.PublishedCells.AsNoTracking().Where(cell => cell.ReleaseKey == second.Key && cell.TableId == table.Id && cell.Place == "ORGP0000" && cell.Status == CellStatus.Suppressed).ToListAsync(cancel))
                .First(cell => recount.Of(table, new CellAddress(PlaceId.Parse(cell.Place), cell.Category, cell.Gender, cell.Age)) is > 0 and < 5);
            var count = recount.Of(table, new CellAddress(PlaceId.Parse(small.Place), small.Category, small.Gender, small.Age));
            await context.Database.ExecuteSqlRawAsync("DROP TRIGGER published_cell_refuses_update", cancel);
            await context.PublishedCells.Where(cell => cell.ReleaseKey == first.Key && cell.TableId == small.TableId && cell.Place == small.Place && cell.Category == small.Category && cell.Gender == small.Gender && cell.Age == small.Age)
                .ExecuteUpdateAsync(row => row.SetProperty(cell => cell.Value, count).SetProperty(cell => cell.Status, CellStatus.Value), cancel);
            var totals = context.PublishedCells.Where(cell => cell.TableId == "ent-contacted" && cell.Category == "T" && cell.Gender == "T" && cell.Age == "T" && cell.Place.StartsWith("ORG"));
            var then = await totals.FirstAsync(cell => cell.ReleaseKey == first.Key && cell.Value > 20 && totals.Any(now => now.ReleaseKey == second.Key && now.Place == cell.Place && now.Value == cell.Value), cancel);
            await totals.Where(cell => cell.ReleaseKey == second.Key && cell.Place == then.Place).ExecuteUpdateAsync(row => row.SetProperty(cell => cell.Value, then.Value - 2), cancel);
            await context.Releases.Where(row => row.Key == second.Key).ExecuteUpdateAsync(row => row.SetProperty(release => release.BuiltAt, second.BuiltAt!.Value.AddMinutes(1)), cancel);
        }
        var after = await ChecksAsync();

        // Where few organisations deliver, one that is taken back whole tells of some counts itself: what is made up comes to them.
        Assert.DoesNotContain("ent-reached ORGP0000", before[0].Finding.En, StringComparison.Ordinal);
        Assert.True(before[1].Passed, before[1].Finding.En);
        Assert.True(after[0].Count > before[0].Count, $"{before[0].Count} before, {after[0].Count} after.");
        Assert.All(after, check => Assert.Equal((ReleaseCheckSeverity.Warn, true), (check.Severity, check.HoldsBack)));
        Assert.Contains("ent-reached ORGP0000", after[0].Finding.En, StringComparison.Ordinal);
        Assert.Equal(1, after[1].Count);
        Assert.EndsWith("tells of them what a small count would.", after[1].Finding.En, StringComparison.Ordinal);

        async Task<List<ReleaseCheck>> ChecksAsync() => [.. (await scene.Checklist.ReadAsync(second.Key, ReleaseScene.Analyst, cancel))
            .Where(check => check.Code is ReleaseCheckCode.EarlierVersionTells or ReleaseCheckCode.CorrectionOfFew)];
    }

    [Fact]
    public async Task A_build_from_the_desk_asks_linear_programming_and_keeps_what_it_finds()
    {
        await using var scene = await ReleaseScene.UnbuiltAsync();

        var release = await scene.Builder.BuildAsync(Side.Ent, SmallWarehouse.Year, ReleaseScene.Analyst, cancel: cancel);

        Assert.NotNull(release.NarrowRanges);
        await using var context = scene.Warehouse.Database.Context();
        var built = (await context.AuditEntries.Where(entry => entry.SubjectKind == AuditTrail.OfRelease).OrderBy(entry => entry.Number).ToListAsync(cancel))[^1];
        Assert.Matches("^Of [0-9]+ counts [0-9]+ are withheld .* too narrow by all sums together: [0-9]+; ", built.Why);
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

    [Fact]
    public void Sums_that_do_not_close_are_found_where_everything_is_shown_and_where_something_is_withheld()
    {
        var year = SmallWarehouse.Catalogue[SmallWarehouse.Year];
        var places = new PlaceAxis(SmallWarehouse.Gazetteer, Enum.GetValues<PlaceLevel>().ToHashSet(), [], []);
        var regions = places.Places.Where(place => place.Level == PlaceLevel.Region).ToList();

        Assert.Empty(Open(regions.Count * 10, Cell.Of(10)));
        Assert.Equal(["ent-reached SSS T T T"], Open((regions.Count * 10) + 1, Cell.Of(10)));
        Assert.Empty(Open((regions.Count * 10) + 1, Cell.Suppressed));
        Assert.Equal(["ent-reached SSS T T T"], Open(((regions.Count - 1) * 10) - 1, Cell.Suppressed));

        IEnumerable<string> Open(double country, Cell first) => SumCheck.Open(ReleaseComparisonTests.Release(1,
        [
            ("ent-reached", new CellAddress(PlaceId.Country), Cell.Of(country)),
            .. regions.Index().Select(region => ("ent-reached", new CellAddress(region.Item), region.Index == 0 ? first : Cell.Of(10))),
        ]), year, places).Where(open => open.StartsWith("ent-reached ", StringComparison.Ordinal));
    }
}
