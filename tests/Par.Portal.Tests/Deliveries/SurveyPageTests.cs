using System.Net;
using Microsoft.EntityFrameworkCore;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Collection;

namespace Par.Portal.Tests.Deliveries;

public sealed class SurveyPageTests(SurveyPageTests.Site site) : IClassFixture<SurveyPageTests.Site>
{
    private const string Address = "/fi/toimitustilanne/kysely/2025-T1/ENT/P0001";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Figures_are_checked_shown_back_and_saved_as_a_submission_of_source_survey()
    {
        await using var portal = await DeliveriesScene.StartAsync();
        var analyst = await portal.SignedInAsync(ActorRole.Analyst);

        var check = await (await analyst.PostFormAsync(Address, Figures())).DocumentAsync();
        Assert.Contains("yhteydenottoja 9, tavoitettuja 7, työntekijöitä 2, henkilötyövuosia 1,50", check.QuerySelector("main form")!.TextContent, StringComparison.Ordinal);
        var saved = await analyst.SendFormAsync(Address, check.QuerySelector("main form")!, new() { ["Step"] = "enter" });

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var page = await analyst.PageAsync(saved.Headers.Location!.PathAndQuery());
        Assert.Equal("Kyselyvastaus on tallennettu versiona 1.", page.QuerySelector("main [role=status]")?.TextContent);
        await using var context = await portal.ContextAsync();
        var submission = await context.Submissions.SingleAsync(row => row.ParId == "P0001", Cancel);
        Assert.Equal((SubmissionState.Loaded, SubmissionSource.Survey, 9), (submission.State, submission.Source, submission.ClientCount));
        var board = await analyst.PageAsync("/fi/toimitustilanne?region=01");
        Assert.Contains("lähde Kysely", board.QuerySelector("section:has(#organisations)")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changing_the_figures_after_the_check_brings_the_form_back_filled_in()
    {
        await using var portal = await DeliveriesScene.StartAsync();
        var analyst = await portal.SignedInAsync(ActorRole.Analyst);
        var check = await (await analyst.PostFormAsync(Address, Figures())).DocumentAsync();

        var form = await (await analyst.SendFormAsync(Address, check.QuerySelector("main form")!, new() { ["Step"] = "edit" })).DocumentAsync();

        Assert.Equal("7", form.QuerySelector("#male-3-contacted")?.GetAttribute("value"));
        await using var context = await portal.ContextAsync();
        Assert.False(await context.Submissions.AnyAsync(row => row.ParId == "P0001", Cancel));
    }

    [Theory]
    [InlineData("male-3-reached", "8", "male-3-reached")]
    [InlineData("male-3-contacted", "-1", "male-3-contacted")]
    [InlineData("male-3-contacted", "seven", "male-3-contacted")]
    [InlineData("person-years", "2,555", "person-years")]
    [InlineData("person-years", "3", "person-years")]
    [InlineData("service-name", "", "service-name")]
    [InlineData("area", "091, 998", "area")]
    [InlineData("area", "", "area")]
    public async Task A_field_that_is_wrong_is_named_and_nothing_is_saved(string field, string value, string named)
    {
        var portal = site.Portal;
        var analyst = await portal.SignedInAsync(ActorRole.Analyst);
        var fields = Figures();
        (fields[field], fields["Step"]) = (value, "enter");

        var page = await (await analyst.PostFormAsync(Address, fields)).DocumentAsync();

        Assert.Equal("#" + named, page.QuerySelector(".error-summary a")?.GetAttribute("href"));
        Assert.Equal("true", page.QuerySelector("#" + named)?.GetAttribute("aria-invalid"));
        await using var context = await portal.ContextAsync();
        Assert.False(await context.Submissions.AnyAsync(row => row.ParId == "P0001", Cancel));
    }

    [Theory]
    [InlineData("/en/deliveries/survey/2025-T1/ENT/P0179", "A survey answer does not replace a file.")]
    [InlineData("/en/deliveries/survey/2025-T1/ENT/P9999", "not in the register")]
    [InlineData("/en/deliveries/survey/2026-T2/ENT/P0001", "not opened yet")]
    public async Task Where_nothing_can_be_entered_the_page_says_why(string address, string why)
    {
        var portal = site.Portal;
        var analyst = await portal.SignedInAsync(ActorRole.Analyst);

        var page = await analyst.PageAsync(address);

        Assert.Contains(why, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main form"));
    }

    private static Dictionary<string, string> Figures() => new()
    {
        ["service-name"] = "Etsivä nuorisotyö", ["type"] = "5", ["area"] = "091, 49",
        ["male-3-contacted"] = "7", ["male-3-reached"] = "5", ["female-4-contacted"] = "2", ["female-4-reached"] = "2",
        ["workers"] = "2", ["person-years"] = "1,5", ["Step"] = "check",
    };

    /// <summary>A portal in which nothing is saved.</summary>
    public sealed class Site() : SharedPortal(() => DeliveriesScene.StartAsync());
}
