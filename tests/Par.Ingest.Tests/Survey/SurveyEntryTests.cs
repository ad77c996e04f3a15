using Microsoft.EntityFrameworkCore;
using Par.Ingest.Survey;
using Par.Ingest.Tests.Loading;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Survey;

public sealed class SurveyEntryTests
{
    private static readonly Actor Analyst = new("anna", ActorRole.Analyst);
    private static readonly Round January = new(2025, RoundKind.January);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Side.Ent)]
    [InlineData(Side.Ty)]
    public async Task Totals_become_a_loaded_submission_that_counts_exactly_what_was_answered(Side side)
    {
        await using var installation = await TestInstallation.CreateAsync();
        var answer = await AnswerAsync(installation, side);

        var submission = await EntryOf(installation).EnterAsync(answer, Analyst, Cancel);

        await using var context = installation.Context();
        Assert.Empty(await context.Findings.Where(row => row.Severity == Severity.Error).Select(row => $"{row.RuleId} {row.Column} {row.Text!.MessageEn} {row.Arguments}").ToListAsync(Cancel));
        Assert.Equal((SubmissionState.Loaded, SubmissionSource.Survey, "anna"), (submission.State, submission.Source, submission.ReceivedFrom));
        var counted = await context.FactClients.GroupBy(row => new { row.GenderKey, row.AgeGroupKey })
            .Select(group => new { group.Key.GenderKey, group.Key.AgeGroupKey, Contacted = group.Count(), Reached = group.Count(row => row.Reached) }).ToListAsync(Cancel);
        Assert.Equal(
            answer.Counts.Select(count => ((byte)(count.Gender == "male" ? 1 : count.Gender == "female" ? 2 : 3), count.AgeGroup, count.Contacted, count.Reached)).Order(),
            counted.Select(row => (row.GenderKey, row.AgeGroupKey, row.Contacted, row.Reached)).Order());
        var workers = await context.FactWorkers.Select(row => row.PersonYears).ToListAsync(Cancel);
        Assert.Equal((3, 2.5m), (workers.Count, workers.Sum()));
        Assert.All(workers, years => Assert.InRange(years, 0.83m, 0.84m));
    }

    [Fact]
    public async Task Nothing_is_known_of_the_counted_beyond_what_was_answered()
    {
        await using var installation = await TestInstallation.CreateAsync();

        await EntryOf(installation).EnterAsync(await AnswerAsync(installation, Side.Ent), Analyst, Cancel);

        await using var context = installation.Context();
        var answers = await context.FactClientAnswers.Join(context.DimCodes, row => row.CodeKey, code => code.CodeKey, (_, code) => code).Distinct().ToListAsync(Cancel);
        Assert.NotEmpty(answers);
        Assert.All(answers, code => Assert.True(code.Concept is "no-information" or "reached" or "contacted-not-reached", code.Concept));
        Assert.False(await context.FactPeriods.AnyAsync(Cancel));
        Assert.False(await context.FactMeasures.AnyAsync(Cancel));
    }

    [Fact]
    public async Task The_same_answer_entered_twice_is_one_submission_and_another_one_is_its_next_revision()
    {
        await using var installation = await TestInstallation.CreateAsync();
        var entry = EntryOf(installation);
        var answer = await AnswerAsync(installation, Side.Ent);

        var first = await entry.EnterAsync(answer, Analyst, Cancel);
        var again = await entry.EnterAsync(answer, Analyst, Cancel);
        var corrected = await entry.EnterAsync(answer with { Counts = [new SurveyCount("female", 3, 4, 4)] }, Analyst, Cancel);

        Assert.Equal(first.Key, again.Key);
        Assert.Equal((2, SubmissionState.Loaded), (corrected.Revision, corrected.State));
        await using var context = installation.Context();
        Assert.Equal(4, await context.FactClients.CountAsync(Cancel));
    }

    [Fact]
    public async Task The_form_of_a_correction_begins_with_the_figures_in_use()
    {
        await using var installation = await TestInstallation.CreateAsync();
        var answer = await AnswerAsync(installation, Side.Ent);
        await EntryOf(installation).EnterAsync(answer, Analyst, Cancel);

        var start = await EntryOf(installation).BeginAsync("P0179", Side.Ent, January, Analyst, Cancel);

        Assert.Equal(answer.Counts.OrderBy(count => count.AgeGroup).ThenBy(count => count.Gender), start.Answer!.Counts.OrderBy(count => count.AgeGroup).ThenBy(count => count.Gender));
        Assert.Equal((answer.Workers, answer.PersonYears, 1), (start.Answer.Workers, start.Answer.PersonYears, start.Earlier!.Revision));
        Assert.Equal(answer.Organisation.Area, start.Answer.Organisation.Area);
    }

    [Fact]
    public async Task A_file_that_comes_later_replaces_the_survey_and_is_not_replaced_by_one()
    {
        await using var installation = await TestInstallation.CreateAsync();
        var answer = await AnswerAsync(installation, Side.Ent);
        var survey = await EntryOf(installation).EnterAsync(answer, Analyst, Cancel);

        var file = await installation.DeliverCleanAsync(TestSubmission.Ent().Client("A").Client("B"));
        var refused = await Assert.ThrowsAsync<SurveyRefusedException>(() => EntryOf(installation).EnterAsync(answer, Analyst, Cancel));

        Assert.Equal(SurveyObstacle.FileDelivered, refused.Obstacle);
        await using var context = installation.Context();
        Assert.Equal(SubmissionState.Superseded, (await context.Submissions.SingleAsync(row => row.Key == survey.Key, Cancel)).State);
        Assert.Equal(file.Key, (await context.FactClients.Select(row => row.SubmissionKey).Distinct().SingleAsync(Cancel)));
    }

    [Fact]
    public async Task A_file_that_is_still_in_the_queue_is_not_put_aside_by_a_survey()
    {
        await using var installation = await TestInstallation.CreateAsync();
        var answer = await AnswerAsync(installation, Side.Ent);
        var file = await installation.ReceiveAsync(TestSubmission.Ent().Client("A").Client("B"));

        var refused = await Assert.ThrowsAsync<SurveyRefusedException>(() => EntryOf(installation).EnterAsync(answer, Analyst, Cancel));
        var overtaking = await Assert.ThrowsAsync<SurveyRefusedException>(() => installation.Intake.TakeAsync(
            "survey.json", new MemoryStream(SurveyDraft.Write(answer, World.Catalogue[2025])), new Delivery(Analyst, SubmissionSource.Survey), Cancel));
        var loaded = await installation.Intake.ContinueAsync(file.Key, Cancel);

        Assert.Equal((SurveyObstacle.FileDelivered, SurveyObstacle.FileDelivered), (refused.Obstacle, overtaking.Obstacle));
        Assert.Equal(SubmissionState.Loaded, loaded.State);
    }

    [Fact]
    public async Task A_file_cannot_call_itself_a_survey_answer()
    {
        await using var installation = await TestInstallation.CreateAsync();
        var answer = SurveyDraft.Write(await AnswerAsync(installation, Side.Ent), World.Catalogue[2025]);

        var preview = await installation.Intake.PreviewAsync("data.json", new MemoryStream(answer), TestInstallation.Organisation, Cancel);
        var received = await installation.ReceiveAsync(answer);
        var end = await installation.Intake.ContinueAsync(received.Key, Cancel);

        Assert.Contains(preview.Findings, finding => finding is { RuleId: "PAR-135", Severity: Severity.Error });
        Assert.Equal((SubmissionState.Rejected, SubmissionSource.AlignedSystem), (end.State, end.Source));
    }

    [Theory]
    [InlineData("P9999", 2025, SurveyObstacle.NotRegistered)]
    [InlineData("P0179", 1999, SurveyObstacle.NoSuchRound)]
    public async Task Nothing_is_entered_for_whom_or_for_what_nobody_knows(string parId, int year, SurveyObstacle obstacle)
    {
        await using var installation = await TestInstallation.CreateAsync();

        var start = await EntryOf(installation).BeginAsync(parId, Side.Ent, new Round(year, RoundKind.January), Analyst, Cancel);

        Assert.Equal((obstacle, (SurveyAnswer?)null), (start.Obstacle, start.Answer));
    }

    [Theory]
    [InlineData(ActorRole.Organisation)]
    [InlineData(ActorRole.Administrator)]
    [InlineData(ActorRole.Ministry)]
    public async Task Only_an_analyst_enters_a_survey_answer(ActorRole role)
    {
        await using var installation = await TestInstallation.CreateAsync();
        var answer = await AnswerAsync(installation, Side.Ent);

        await Assert.ThrowsAsync<NotAllowedException>(() => EntryOf(installation).EnterAsync(answer, new Actor("somebody", role, "P0179"), Cancel));

        await using var context = installation.Context();
        Assert.False(await context.Submissions.AnyAsync(Cancel));
    }

    [Theory]
    [InlineData(1, 2, 0, 0, SurveyFault.MoreReachedThanContacted)]
    [InlineData(0, 0, 0, 0, SurveyFault.Empty)]
    [InlineData(5_001, 0, 0, 0, SurveyFault.TooMany)]
    [InlineData(1, 1, 2, 2.01, SurveyFault.MorePersonYearsThanWorkers)]
    [InlineData(1, 1, 2, 0, SurveyFault.WorkersWithoutPersonYears)]
    public void An_answer_that_cannot_be_true_says_why(int contacted, int reached, int workers, double personYears, SurveyFault fault)
    {
        var organisation = new SurveyOrganisation("n", "s", "0174666-4", "1", "179", ["179"]);
        var answer = new SurveyAnswer("P0179", Side.Ent, January, organisation, [new SurveyCount("male", 3, contacted, reached)], workers, (decimal)personYears);

        Assert.Equal(fault, Assert.Single(answer.Problems()).Fault);
    }

    [Fact]
    public void An_age_group_is_represented_by_an_age_inside_it_and_never_by_a_child_or_the_very_old()
    {
        foreach (var side in Sides.All)
        {
            var groups = World.Catalogue[2025].AgeGroups.Where(group => group.Sides.Contains(side)).ToList();

            Assert.All(groups, group => Assert.Equal(group, World.Catalogue[2025].AgeGroupOf(SurveyDraft.AgeOf(group, groups), side)));
            Assert.Equal((15, side == Side.Ent ? 29 : 65), (SurveyDraft.AgeOf(groups[0], groups), SurveyDraft.AgeOf(groups[^1], groups)));
        }
    }

    private static SurveyEntry EntryOf(TestInstallation installation) =>
        new(installation.Contexts, installation.Intake, World.Catalogue, World.Gazetteer, TimeProvider.System);

    private static async Task<SurveyAnswer> AnswerAsync(TestInstallation installation, Side side)
    {
        var begun = (await EntryOf(installation).BeginAsync("P0179", side, January, Analyst, Cancel)).Answer!;
        var reachedAll = side == Side.Ty;
        return begun with
        {
            Organisation = begun.Organisation with { Area = ["179", "500"] },
            Counts = [new("male", 3, 7, reachedAll ? 7 : 5), new("female", 1, 2, 2), new("female", 4, 6, reachedAll ? 6 : 0), new("other-gender", 5, 1, 1)],
            Workers = 3, PersonYears = 2.5m,
        };
    }
}
