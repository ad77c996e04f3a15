using Par.Warehouse.Collection;

namespace Par.Warehouse.Tests.Collection;

public sealed class DeliveryBoardTests
{
    [Theory]
    [InlineData(SubmissionState.Received, DeliveryState.BeingChecked)]
    [InlineData(SubmissionState.Screened, DeliveryState.BeingChecked)]
    [InlineData(SubmissionState.Rejected, DeliveryState.InError)]
    [InlineData(SubmissionState.Loaded, DeliveryState.InTime)]
    [InlineData(SubmissionState.Approved, DeliveryState.Approved)]
    [InlineData(SubmissionState.Returned, DeliveryState.Returned)]
    [InlineData(SubmissionState.Withdrawn, DeliveryState.Missing)]
    public async Task The_state_of_a_single_file_says_how_far_the_organisation_is(SubmissionState state, DeliveryState expected)
    {
        await using var scene = await BoardScene.StartAsync();
        await scene.RegisterAsync("P0001");
        await scene.DeliverAsync("P0001", state);

        var item = await scene.ReadAsync("P0001");

        Assert.Equal((expected, false), (item.State, item.IsLate));
    }

    [Fact]
    public async Task An_expected_organisation_without_a_file_is_missing_and_one_that_ended_is_not_expected()
    {
        await using var scene = await BoardScene.StartAsync();
        await scene.RegisterAsync("P0001");
        await scene.RegisterAsync("P0002", to: 2024);
        await scene.RegisterAsync("P0003", from: 2026);

        var item = Assert.Single((await scene.ReadAsync()).Items);

        Assert.Equal(("P0001", DeliveryState.Missing, Expectation.Registered), (item.ParId, item.State, item.Expectation));
    }

    [Theory]
    [InlineData(21, DeliveryState.InTime)]
    [InlineData(22, DeliveryState.Late)]
    public async Task The_last_day_of_delivery_is_still_in_time(int day, DeliveryState expected)
    {
        await using var scene = await BoardScene.StartAsync();
        await scene.RegisterAsync("P0001");
        await scene.DeliverAsync("P0001", SubmissionState.Loaded, day: day);

        Assert.Equal(expected, (await scene.ReadAsync("P0001")).State);
    }

    [Fact]
    public async Task A_correction_after_the_deadline_does_not_make_a_delivery_late()
    {
        await using var scene = await BoardScene.StartAsync();
        await scene.RegisterAsync("P0001");
        await scene.DeliverAsync("P0001", SubmissionState.Superseded, revision: 1, day: 19);
        await scene.DeliverAsync("P0001", SubmissionState.Approved, revision: 2, day: 25);

        var item = await scene.ReadAsync("P0001");

        Assert.Equal((DeliveryState.Approved, false, 2), (item.State, item.IsLate, item.Shown!.Revision));
    }

    [Fact]
    public async Task A_rejected_file_in_time_does_not_make_a_later_one_be_in_time()
    {
        await using var scene = await BoardScene.StartAsync();
        await scene.RegisterAsync("P0001");
        await scene.DeliverAsync("P0001", SubmissionState.Rejected, revision: 1, day: 10);
        await scene.DeliverAsync("P0001", SubmissionState.Loaded, revision: 2, day: 22);

        Assert.Equal(DeliveryState.Late, (await scene.ReadAsync("P0001")).State);
    }

    [Fact]
    public async Task A_rejected_correction_leaves_the_delivered_revision_in_use()
    {
        await using var scene = await BoardScene.StartAsync();
        await scene.RegisterAsync("P0001");
        await scene.DeliverAsync("P0001", SubmissionState.Loaded, revision: 1);
        await scene.DeliverAsync("P0001", SubmissionState.Rejected, revision: 2);

        var item = await scene.ReadAsync("P0001");

        Assert.Equal((DeliveryState.InTime, 1, 2), (item.State, item.Shown!.Revision, item.Newest!.Revision));
    }

    [Fact]
    public async Task A_file_that_could_not_be_read_while_the_round_was_collected_is_an_error_and_not_silence()
    {
        await using var scene = await BoardScene.StartAsync();
        await scene.RegisterAsync("P0001", Side.Ty);
        await scene.DeliverAsync("P0001", SubmissionState.Rejected, roundKey: 0);

        var item = await scene.ReadAsync("P0001");

        Assert.Equal((DeliveryState.InError, true), (item.State, item.UnreadableAt is not null));
    }

    [Fact]
    public async Task A_grant_holder_that_is_not_registered_must_deliver_the_January_round()
    {
        await using var scene = await BoardScene.StartAsync();
        await scene.GrantAsync("P0009");
        await scene.RegisterAsync("P0001");
        await scene.GrantAsync("P0001");

        var board = await scene.ReadAsync();
        var may = await scene.Board.ReadAsync(new Round(2025, RoundKind.May), BoardScene.Analyst, BoardScene.Cancel);

        Assert.Equal([("P0001", Expectation.Registered, true), ("P0009", Expectation.GrantHolder, true)],
            board.Items.Select(item => (item.ParId, item.Expectation, item.HoldsGrant)));
        Assert.Equal(["P0001"], may!.Items.Select(item => item.ParId));
    }

    [Fact]
    public async Task A_voluntary_delivery_is_shown_and_not_counted()
    {
        await using var scene = await BoardScene.StartAsync();
        await scene.RegisterAsync("P0001");
        await scene.DeliverAsync("P0005", SubmissionState.Loaded);

        var board = await scene.ReadAsync();

        Assert.Equal(2, board.Items.Count);
        Assert.Equal((1, 0, 1), (DeliveryTally.Of(board.Items).Expected, DeliveryTally.Of(board.Items).Delivered, DeliveryTally.Of(board.Items).Missing));
    }

    [Fact]
    public async Task The_states_of_the_tally_sum_to_what_is_expected()
    {
        await using var scene = await BoardScene.StartAsync();
        SubmissionState?[] states = [null, SubmissionState.Received, SubmissionState.Rejected, SubmissionState.Loaded, SubmissionState.Approved, SubmissionState.Returned];
        for (var number = 1; number <= states.Length; number++)
        {
            await scene.RegisterAsync($"P{number:0000}");
            if (states[number - 1] is { } state)
                await scene.DeliverAsync($"P{number:0000}", state);
        }

        var tally = DeliveryTally.Of((await scene.ReadAsync()).Items);

        Assert.Equal((6, 3), (tally.Expected, tally.Delivered));
        Assert.Equal(tally.Expected, DeliveryStates.All.Sum(tally.Of));
    }

    [Fact]
    public async Task Regions_and_AVI_areas_follow_the_home_municipality()
    {
        await using var scene = await BoardScene.StartAsync();
        await scene.RegisterAsync("P0001", home: "179");

        var item = await scene.ReadAsync("P0001");

        Assert.Equal(("13", "4"), (item.Region, item.AviArea));
    }

    [Fact]
    public async Task A_municipality_is_covered_when_everybody_who_serves_it_has_delivered()
    {
        await using var scene = await BoardScene.StartAsync();
        await scene.RegisterAsync("P0001");
        await scene.RegisterAsync("P0002");
        await scene.RegisterAsync("P0003", home: "091");
        await scene.ServesAsync("P0001", "179 500");
        await scene.ServesAsync("P0002", "500 182");
        await scene.DeliverAsync("P0001", SubmissionState.Loaded);

        var coverage = MunicipalityCoverage.Of((await scene.ReadAsync()).Items, BoardScene.Places).ToDictionary(entry => entry.Municipality.Code);

        Assert.Equal(
            [CoverageState.Delivered, CoverageState.Partly, CoverageState.Missing, CoverageState.Missing, CoverageState.NobodyServes],
            new[] { "179", "500", "182", "091", "837" }.Select(code => coverage[code].State));
        Assert.Equal("P0002", Assert.Single(coverage["500"].Outstanding).ParId);
        Assert.DoesNotContain(coverage.Values, entry => entry.Municipality.Region == "21");
    }

    [Fact]
    public async Task The_area_is_that_of_the_round_and_not_of_a_later_one()
    {
        await using var scene = await BoardScene.StartAsync();
        await scene.RegisterAsync("P0001");
        await scene.ServesAsync("P0001", "179", fromRound: 20243, toRound: 20253);
        await scene.ServesAsync("P0001", "179 500", fromRound: 20261);

        Assert.Equal(["179"], (await scene.ReadAsync("P0001")).Serves);
    }

    [Theory]
    [InlineData(ActorRole.Organisation)]
    [InlineData(ActorRole.Ministry)]
    [InlineData(ActorRole.Supplier)]
    public async Task The_board_is_for_the_authority_alone(ActorRole role)
    {
        await using var scene = await BoardScene.StartAsync();
        var other = new Actor("somebody", role, "P0001");

        await Assert.ThrowsAsync<NotAllowedException>(() => scene.Board.ReadAsync(BoardScene.Round, other, BoardScene.Cancel));
        await Assert.ThrowsAsync<NotAllowedException>(() => scene.Board.RoundsAsync(other, BoardScene.Cancel));
        await Assert.ThrowsAsync<NotAllowedException>(() => scene.Desk().RemindAsync(BoardScene.Round, [], other, BoardScene.Cancel));
    }

    [Fact]
    public async Task What_was_delivered_for_the_round_tells_the_area_even_when_later_details_go_back_to_earlier_ones()
    {
        await using var scene = await BoardScene.StartAsync();
        await scene.RegisterAsync("P0001");
        await scene.ServesAsync("P0001", "179", fromRound: 20243, toRound: null, organisationKey: 501);
        await scene.ServesAsync("P0001", "179 500", fromRound: 20253, toRound: 20253, organisationKey: 502);
        await scene.DeliverAsync("P0001", SubmissionState.Loaded, organisationKey: 502);

        Assert.Equal(["179", "500"], (await scene.ReadAsync("P0001")).Serves);
    }

    [Fact]
    public async Task The_rounds_begin_with_the_one_being_collected()
    {
        await using var scene = await BoardScene.StartAsync();
        await scene.DeliverAsync("P0001", SubmissionState.Loaded, roundKey: 20251);

        var rounds = await scene.Board.RoundsAsync(BoardScene.Analyst, BoardScene.Cancel);

        Assert.Equal(["2025-T1", "2025-T3", "2025-T2"], rounds.Select(round => round.Code));
    }
}
