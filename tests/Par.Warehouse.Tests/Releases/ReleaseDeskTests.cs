using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Audit;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Checks;
using Par.Warehouse.Releases.Desk;
using Par.Warehouse.Releases.Published;

namespace Par.Warehouse.Tests.Releases;

[EveryDatabase]
public sealed class ReleaseDeskTests
{
    private static readonly Label Reason = new("Virhe.", "Fel.", "An error.");

    private readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_release_goes_from_built_to_public_at_its_hour_and_each_step_is_told_with_before_and_after()
    {
        await using var scene = await ReleaseScene.CreateAsync();

        var release = await scene.PublishedAsync();

        Assert.Equal((ReleaseState.Published, ReleaseScene.Hour, "anna", "aarne"), (release.State, release.PublishedAt!.Value, release.BuiltBy!, release.ApprovedBy!));
        await using var context = scene.Warehouse.Database.Context();
        var steps = (await context.TrailAsync(AuditTrail.OfRelease, ReleaseSubject(release), cancel)).Where(entry => entry.What.Contains('→')).ToList();
        Assert.Equal(["Draft → Built anna", "Built → InReview anna", "InReview → Scheduled aarne", "Scheduled → Published release"], steps.Select(step => $"{step.What} {step.Actor}"));
        Assert.Contains("state=InReview", steps[2].Before, StringComparison.Ordinal);
        Assert.Contains("publish-at=2026-03-20T07:00; approved-by=aarne", steps[2].After, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("built")]
    [InlineData("handed over")]
    [InlineData("wrote")]
    public async Task Whoever_had_a_hand_in_a_release_does_not_approve_it(string hand)
    {
        await using var scene = hand == "built" ? await ReleaseScene.UnbuiltAsync() : await ReleaseScene.CreateAsync();
        var release = hand == "built" ? await scene.BuildAsync(ReleaseScene.Approver) : await scene.BuildAsync();
        await scene.ExplainMissingAsync();
        await scene.WriteAsync(release, ReleaseTextKind.Quality, hand == "wrote" ? ReleaseScene.Approver : ReleaseScene.Analyst);
        if (hand == "wrote")
            await scene.Texts.SaveAsync(release.Key, ReleaseTextKind.Quality, Enum.GetValues<Language>().ToDictionary(language => language, _ => "Written over."), ReleaseScene.Analyst, cancel);
        await scene.AnswerAsync(release);
        await scene.Desk.HandOverAsync(release.Key, hand == "handed over" ? ReleaseScene.Approver : ReleaseScene.Analyst, cancel: cancel);
        await scene.AnswerAsync(release);

        var refusal = await Assert.ThrowsAsync<ReleaseException>(() => scene.Desk.ApproveAsync(release.Key, ReleaseScene.Hour, ReleaseScene.Approver, "", cancel));
        var other = await scene.Desk.ApproveAsync(release.Key, ReleaseScene.Hour, new Actor("other", ActorRole.Approver), "", cancel);

        Assert.Equal(ReleaseProblem.SameEyes, refusal.Problem);
        Assert.Equal(ReleaseState.Scheduled, other.State);
    }

    [Fact]
    public async Task One_pair_of_eyes_is_enough_where_the_installation_says_so_and_the_command_line_is_nobodys_eyes_elsewhere()
    {
        await using var two = await ReleaseScene.CreateAsync();
        await using var one = await ReleaseScene.CreateAsync(settings: new ReleaseSettings(Eyes: 1));
        var (ofTwo, ofOne) = (await two.InReviewAsync(), await one.InReviewAsync());

        var refusal = await Assert.ThrowsAsync<ReleaseException>(() => two.Desk.ApproveAsync(ofTwo.Key, ReleaseScene.Hour, Actor.System("command line"), "", cancel));
        var atOnce = await Assert.ThrowsAsync<ReleaseException>(() => two.Publisher.PublishAtOnceAsync(ofTwo.Key, Actor.System("command line"), cancel: cancel));
        var approved = await one.Desk.ApproveAsync(ofOne.Key, ReleaseScene.Hour, Actor.System("command line"), "", cancel);

        Assert.Equal((ReleaseProblem.SameEyes, ReleaseProblem.SameEyes), (refusal.Problem, atOnce.Problem));
        Assert.Equal(ReleaseState.Scheduled, approved.State);
    }

    [Fact]
    public async Task Steps_taken_twice_are_taken_once()
    {
        await using var scene = await ReleaseScene.CreateAsync();
        var release = await scene.ScheduledAsync();

        await scene.Desk.ApproveAsync(release.Key, ReleaseScene.Hour, ReleaseScene.Approver, "", cancel);
        await scene.Desk.CancelAsync(release.Key, ReleaseScene.Approver, "Not yet.", cancel);
        await scene.Desk.CancelAsync(release.Key, ReleaseScene.Approver, "Not yet.", cancel);

        await using var context = scene.Warehouse.Database.Context();
        var steps = (await context.TrailAsync(AuditTrail.OfRelease, ReleaseSubject(release), cancel)).Select(entry => entry.What).ToList();
        Assert.Equal(1, steps.Count(step => step == "InReview → Scheduled"));
        Assert.Equal(1, steps.Count(step => step == "Scheduled → Built"));
        var built = await scene.FindAsync(release.Key);
        Assert.Equal((ReleaseState.Built, null, null), (built.State, built.PublishAt, built.ApprovedBy));
    }

    [Fact]
    public async Task Nothing_of_a_release_changes_while_it_is_in_review()
    {
        await using var scene = await ReleaseScene.CreateAsync();
        var release = await scene.InReviewAsync();
        await scene.ReturnOneAsync();

        var build = await Assert.ThrowsAsync<ReleaseException>(() => scene.BuildAsync());
        var text = await Assert.ThrowsAsync<ReleaseException>(() => scene.WriteAsync(release, ReleaseTextKind.Notes));
        var approval = await Assert.ThrowsAsync<ReleaseException>(() => scene.Desk.ApproveAsync(release.Key, ReleaseScene.Hour, ReleaseScene.Approver, "", cancel));

        Assert.Equal((ReleaseProblem.Closed, ReleaseProblem.Closed), (build.Problem, text.Problem));
        Assert.Contains(ReleaseCheckCode.BasisChanged, approval.Checks.Select(check => check.Code));
    }

    [Fact]
    public async Task A_release_that_is_given_back_is_built_anew_in_its_place_and_keeps_version_and_texts()
    {
        await using var scene = await ReleaseScene.CreateAsync();
        var first = await scene.InReviewAsync();
        await scene.ReturnOneAsync();
        await scene.Desk.GiveBackAsync(first.Key, ReleaseScene.Approver, "One was returned.", cancel);

        var again = await scene.BuildAsync();

        Assert.Equal((first.Key, 1, ReleaseState.Built), (again.Key, again.Version, again.State));
        Assert.NotEqual(first.BasisHash, again.BasisHash);
        await using var context = scene.Warehouse.Database.Context();
        Assert.Equal(3, await context.ReleaseTexts.CountAsync(cancel));
        Assert.False(await context.ReleaseAcknowledgements.AnyAsync(cancel));
        Assert.Equal(2, await context.PublishedOrganisations.CountAsync(row => row.Delivered, cancel));
        // It has no figures but its grants.
        Assert.Equal(["ent-granted-person-years", "ent-grants"],
            await context.PublishedCells.Where(cell => cell.Place == "ORGP0001").Select(cell => cell.TableId).Order().ToListAsync(cancel));
    }

    [Fact]
    public async Task A_correction_is_the_next_version_and_says_what_it_corrects()
    {
        await using var scene = await ReleaseScene.CreateAsync();
        var first = await scene.PublishedAsync();
        await scene.ReturnOneAsync();
        var second = await scene.BuildAsync();
        await scene.ExplainMissingAsync();
        await scene.WriteAsync(second, ReleaseTextKind.Quality);
        await scene.AnswerAsync(second);

        var refusal = await Assert.ThrowsAsync<ReleaseException>(() => scene.Desk.HandOverAsync(second.Key, ReleaseScene.Analyst, cancel: cancel));
        var published = await scene.PublishedAsync();

        Assert.Equal([ReleaseCheckCode.CorrectionTextMissing], refusal.Checks.Select(check => check.Code));
        Assert.Equal((second.Key, 2, ReleaseState.Published), (published.Key, published.Version, published.State));
        Assert.Equal(ReleaseState.Superseded, (await scene.FindAsync(first.Key)).State);
    }

    [Fact]
    public async Task What_is_withdrawn_does_not_bring_an_earlier_version_back()
    {
        await using var scene = await ReleaseScene.CreateAsync();
        var release = await scene.PublishedAsync();

        var unreasoned = await Assert.ThrowsAsync<ReleaseException>(() => scene.Desk.WithdrawAsync(release.Key, Reason with { Sv = " " }, ReleaseScene.Approver, cancel));
        await scene.Desk.WithdrawAsync(release.Key, Reason, ReleaseScene.Approver, cancel);
        var next = await scene.BuildAsync();

        Assert.Equal(ReleaseProblem.NoPublicReason, unreasoned.Problem);
        Assert.Equal(2, next.Version);
        Assert.Null((await new PublishedReader(scene.Warehouse.Database.Published).ReadAsync(cancel)).Find(Side.Ent, SmallWarehouse.Year));
        await using var context = scene.Warehouse.Database.Context();
        Assert.Equal(["Virhe.", "Fel.", "An error."], await context.ReleaseTexts.Where(text => text.Kind == ReleaseTextKind.Withdrawal)
            .OrderBy(text => text.Language).Select(text => text.Markdown).ToListAsync(cancel));
    }

    [Fact]
    public async Task An_hour_outside_the_working_morning_needs_a_reason_and_one_that_has_passed_is_refused()
    {
        await using var scene = await ReleaseScene.CreateAsync();
        var release = await scene.InReviewAsync();
        var saturday = ReleaseScene.Hour.AddDays(1);

        var unreasoned = await Assert.ThrowsAsync<ReleaseException>(() => scene.Desk.ApproveAsync(release.Key, saturday, ReleaseScene.Approver, "", cancel));
        var passed = await Assert.ThrowsAsync<ReleaseException>(() => scene.Desk.ApproveAsync(release.Key, scene.Clock.Now.UtcDateTime, ReleaseScene.Approver, "", cancel));
        var reasoned = await scene.Desk.ApproveAsync(release.Key, saturday, ReleaseScene.Approver, "The minister speaks on Saturday.", cancel);
        var moved = await scene.Desk.RescheduleAsync(release.Key, ReleaseScene.Hour, ReleaseScene.Approver, "She does not.", cancel);

        Assert.Equal([ReleaseCheckCode.OutsideOfficeHours], unreasoned.Checks.Select(check => check.Code));
        Assert.Equal(ReleaseProblem.NotInFuture, passed.Problem);
        Assert.Equal((saturday, ReleaseScene.Hour), (reasoned.PublishAt, moved.PublishAt));
    }

    [Fact]
    public async Task Only_the_authority_takes_a_release_anywhere()
    {
        await using var scene = await ReleaseScene.CreateAsync();
        var release = await scene.BuildAsync();
        ActorRole[] others = [ActorRole.Organisation, ActorRole.OrganisationLead, ActorRole.Ministry, ActorRole.Administrator, ActorRole.Supplier];
        Func<Actor, Task>[] steps =
        [
            who => scene.BuildAsync(who), who => scene.Desk.HandOverAsync(release.Key, who, cancel: cancel), who => scene.Desk.GiveBackAsync(release.Key, who, "Why", cancel),
            who => scene.Desk.ApproveAsync(release.Key, ReleaseScene.Hour, who, "", cancel), who => scene.Desk.RescheduleAsync(release.Key, ReleaseScene.Hour, who, "Why", cancel),
            who => scene.Desk.CancelAsync(release.Key, who, "Why", cancel), who => scene.Desk.WithdrawAsync(release.Key, Reason, who, cancel),
            who => scene.Desk.AcknowledgeAsync(release.Key, ReleaseCheckCode.BigMovements, who, "Why", cancel), who => scene.Publisher.PublishDueAsync(who, cancel),
            who => scene.WriteAsync(release, ReleaseTextKind.Quality, who), who => scene.Checklist.ReadAsync(release.Key, who, cancel),
            who => scene.PreRelease.GrantAsync(release.Key, "x", DateTime.MinValue, ReleaseScene.Hour, who, cancel),
        ];

        foreach (var actor in others.Select(role => new Actor("somebody", role, "P0001")))
        {
            foreach (var step in steps)
                await Assert.ThrowsAsync<NotAllowedException>(() => step(actor));
            // The ministry's people may ask, and one who is not named is told of nothing.
            if (actor.Role == ActorRole.Ministry)
                Assert.Null(await scene.Preview.ReadAsync(release.Key, actor, "test", cancel));
            else
                await Assert.ThrowsAsync<NotAllowedException>(() => scene.Preview.ReadAsync(release.Key, actor, "test", cancel));
        }
    }

    [Fact]
    public async Task An_analyst_of_one_area_sees_no_release_and_a_national_one_lets_none_out()
    {
        await using var scene = await ReleaseScene.CreateAsync();
        var release = await scene.InReviewAsync();

        await Assert.ThrowsAsync<NotAllowedException>(() => scene.Checklist.ReadAsync(release.Key, ReleaseScene.Analyst with { Area = "4" }, cancel));
        Assert.Null(await scene.Preview.ReadAsync(release.Key, ReleaseScene.Analyst with { Area = "4" }, "test", cancel));
        await Assert.ThrowsAsync<NotAllowedException>(() => scene.Desk.ApproveAsync(release.Key, ReleaseScene.Hour, ReleaseScene.Analyst, "", cancel));
        await Assert.ThrowsAsync<NotAllowedException>(() => scene.Publisher.PublishDueAsync(ReleaseScene.Approver, cancel));
    }

    private static string ReleaseSubject(Release release) => release.Key.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
