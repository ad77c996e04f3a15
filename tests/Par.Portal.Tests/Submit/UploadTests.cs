using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Par.Portal.Tests.SignedIn;
using Par.Portal.Submit.Uploading;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Portal.Tests.Submit;

[Slow]
public sealed class UploadTests
{
    [Fact]
    public async Task Of_several_files_each_has_its_own_answer_and_a_refused_one_does_not_keep_the_others_out()
    {
        await using var portal = await OwnFile.PortalAsync();
        var own = await portal.SignedInAsync(ActorRole.Organisation, OwnFile.ParId, Side.Ent);

        var answer = await own.SendFilesAsync("/sv/leverans", asScript: false,
            [("first.json", Content(OwnFile.Json())), ("other.json", Content(OwnFile.Json(parId: "P0256"))), ("second.json", Content(OwnFile.Json(clients: 4)))]);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await answer.DocumentAsync();
        Assert.StartsWith("other.json: Filen gäller en annan organisation", page.QuerySelector(".error-summary a")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll(".notice[role=status] li").Length);
        Assert.Equal([1, 2], await RevisionsAsync(portal));
    }

    [Fact]
    public async Task A_file_of_the_other_side_is_refused_with_what_the_account_delivers()
    {
        await using var portal = await OwnFile.PortalAsync();
        var workshops = await portal.SignedInAsync(ActorRole.Organisation, OwnFile.ParId, Side.Ty);

        var answer = await workshops.SendFilesAsync("/en/submit", asScript: false, [("data.json", Content(OwnFile.Json()))]);

        var summary = (await answer.DocumentAsync()).QuerySelector(".error-summary")!;
        Assert.StartsWith("data.json: The file is of the side ENT, but your account delivers TY.", summary.QuerySelector("a")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await RevisionsAsync(portal));
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_in_words_while_it_comes_and_the_next_is_taken_in()
    {
        await using var portal = await OwnFile.PortalAsync();
        var own = await portal.SignedInAsync(ActorRole.Organisation, OwnFile.ParId, Side.Ent);

        var answer = await own.SendFilesAsync("/en/submit", asScript: true, [("large.json", Content(new byte[20_000_001])), ("good.json", Content(OwnFile.Json()))]);

        var files = await FilesAsync(answer);
        Assert.StartsWith("The file is larger than 20 MB and was not taken in.", files[0].GetProperty("refusal").GetString(), StringComparison.Ordinal);
        Assert.Equal("Received", files[1].GetProperty("progress").GetProperty("state").GetString());
        Assert.Equal([1], await RevisionsAsync(portal));
    }

    [Fact]
    public async Task More_files_than_a_form_may_hold_are_told_to_come_separately()
    {
        await using var portal = await OwnFile.PortalAsync();
        var own = await portal.SignedInAsync(ActorRole.Organisation, OwnFile.ParId, Side.Ent);
        var eleven = Enumerable.Range(1, 11).Select(number => ($"f{number}.json", (HttpContent)Content(OwnFile.Json(clients: number)))).ToArray();

        var files = await FilesAsync(await own.SendFilesAsync("/fi/toimitus", asScript: true, eleven));

        Assert.Equal(11, files.Count);
        Assert.Contains("enintään 10 tiedostoa", files[10].GetProperty("refusal").GetString(), StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(1, 10), await RevisionsAsync(portal));
    }

    [Fact]
    public async Task The_script_follows_a_file_by_its_status_and_may_take_it_back_until_it_is_loaded()
    {
        await using var portal = await OwnFile.PortalAsync();
        var own = await portal.SignedInAsync(ActorRole.Organisation, OwnFile.ParId, Side.Ent);
        var progress = (await FilesAsync(await own.SendFilesAsync("/fi/toimitus", asScript: true, [("data.json", Content(OwnFile.Json()))])))[0].GetProperty("progress");
        var page = progress.GetProperty("page").GetString()!;
        Assert.NotNull((await own.PageAsync(page)).QuerySelector("form[action$='/peru']"));

        var withdrawn = await own.PostFormAsync(page, [], "main form[action$='/peru']");

        Assert.Equal(HttpStatusCode.SeeOther, withdrawn.StatusCode);
        var status = await own.GetAsync(progress.GetProperty("status").GetString(), TestContext.Current.CancellationToken);
        Assert.True(status.Headers.CacheControl!.NoStore);
        using var now = JsonDocument.Parse(await status.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(("Withdrawn", true, false), (
            now.RootElement.GetProperty("state").GetString(), now.RootElement.GetProperty("final").GetBoolean(), now.RootElement.GetProperty("accepted").GetBoolean()));
        Assert.Equal(JsonValueKind.Null, now.RootElement.GetProperty("withdraw").ValueKind);
    }

    [Fact]
    public async Task What_is_loaded_already_cannot_be_taken_back()
    {
        await using var portal = await OwnFile.PortalAsync();
        var own = await portal.SignedInAsync(ActorRole.Organisation, OwnFile.ParId, Side.Ent);
        var answer = await own.SendFilesAsync(("data.json", System.Text.Encoding.UTF8.GetString(OwnFile.Json())));
        var page = answer.Headers.Location!.PathAndQuery();
        var form = (await own.PageAsync(page)).QuerySelector("main form[action$='/peru']")!;
        var loaded = await portal.DeliverAsync(OwnFile.Json());

        await own.SendFormAsync(page, form, []);

        Assert.Equal(SubmissionState.Loaded, loaded.State);
        Assert.EndsWith($"/{loaded.Key}", page, StringComparison.Ordinal);
        Assert.Equal("Vastaanotettu", (await own.PageAsync(page)).QuerySelector(".key-figure dd")!.TextContent);
    }

    [Fact]
    public async Task A_form_that_does_not_come_from_our_page_changes_nothing()
    {
        await using var portal = await OwnFile.PortalAsync();
        var own = await portal.SignedInAsync(ActorRole.Organisation, OwnFile.ParId, Side.Ent);
        using var foreign = new MultipartFormDataContent { { new StringContent("invented"), "__RequestVerificationToken" }, { Content(OwnFile.Json()), "files", "data.json" } };
        using var without = new MultipartFormDataContent { { Content(OwnFile.Json()), "files", "data.json" } };

        var answers = new[]
        {
            await own.PostAsync("/fi/toimitus/laheta", foreign, TestContext.Current.CancellationToken),
            await own.PostAsync("/fi/toimitus/laheta", without, TestContext.Current.CancellationToken),
            await own.PostAsync("/fi/toimitus/laheta", new StringContent("text"), TestContext.Current.CancellationToken),
        };

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode));
        Assert.Empty(await RevisionsAsync(portal));
    }

    [Fact]
    public async Task A_form_that_is_cut_off_is_told_so_and_nothing_of_it_is_taken_in()
    {
        await using var portal = await OwnFile.PortalAsync();
        var own = await portal.SignedInAsync(ActorRole.Organisation, OwnFile.ParId, Side.Ent);
        var whole = System.Text.Encoding.UTF8.GetString(OwnFile.Json());

        var answer = await SendRawAsync(own, $"--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"data.json\"\r\n\r\n{whole[..(whole.Length / 2)]}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.StartsWith("The connection broke", (await answer.DocumentAsync()).QuerySelector(".error-summary a")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await RevisionsAsync(portal));
    }

    [Fact]
    public async Task A_file_name_is_stripped_of_whatever_is_not_a_name()
    {
        await using var portal = await OwnFile.PortalAsync();
        var own = await portal.SignedInAsync(ActorRole.Organisation, OwnFile.ParId, Side.Ent);

        var answer = await SendRawAsync(own, "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"tieto\u202Enosj\u2028.json\"\r\n\r\n"
            + System.Text.Encoding.UTF8.GetString(OwnFile.Json()) + "\r\n--x--\r\n");

        Assert.Equal("tietonosj.json", (await own.PageAsync(answer.Headers.Location!.PathAndQuery())).QuerySelector("main h1")!.TextContent);
    }

    [Fact]
    public async Task A_file_that_comes_too_slowly_is_given_up_so_that_its_place_is_free_for_others()
    {
        await using var portal = await OwnFile.PortalAsync(new TestPortal().With("Submit:UploadsAtOnce", "1").With("Api:SecondsToSend", "1"));
        var own = await portal.SignedInAsync(ActorRole.Organisation, OwnFile.ParId, Side.Ent);
        var slow = new SlowContent(OwnFile.Json());

        var answer = await own.SendFilesAsync("/en/submit", asScript: false, [("slow.json", slow)]);
        slow.GoOn();

        Assert.Equal(HttpStatusCode.RequestTimeout, answer.StatusCode);
        Assert.StartsWith("The file did not arrive within 1 seconds", (await answer.DocumentAsync()).QuerySelector(".error-summary a")!.TextContent, StringComparison.Ordinal);
        var next = await own.SendFilesAsync("/en/submit", asScript: false, [("data.json", Content(OwnFile.Json()))]);
        Assert.Equal(HttpStatusCode.SeeOther, next.StatusCode);
    }

    [Fact]
    public async Task A_busy_portal_says_when_to_come_back_instead_of_taking_more_files_into_memory()
    {
        await using var portal = await OwnFile.PortalAsync(new TestPortal().With("Submit:UploadsAtOnce", "1").With("Submit:UploadsWaiting", "0"));
        var own = await portal.SignedInAsync(ActorRole.Organisation, OwnFile.ParId, Side.Ent);
        var slow = new SlowContent(OwnFile.Json());
        var first = own.SendFilesAsync("/fi/toimitus", asScript: true, [("slow.json", slow)]);
        await slow.Begun;
        var gate = portal.Services.GetRequiredService<UploadGate>();
        while (!gate.IsFull)
            await Task.Delay(10, TestContext.Current.CancellationToken);

        var second = await own.SendFilesAsync("/fi/toimitus", asScript: false, [("data.json", Content(OwnFile.Json(clients: 5)))]);
        slow.GoOn();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, second.StatusCode);
        Assert.True(second.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        Assert.StartsWith("Palvelussa on ruuhkaa.", (await second.DocumentAsync()).QuerySelector(".error-summary a")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Received", (await FilesAsync(await first))[0].GetProperty("progress").GetProperty("state").GetString());
        Assert.Equal([1], await RevisionsAsync(portal));
    }

    private static async Task<HttpResponseMessage> SendRawAsync(HttpClient client, string body)
    {
        var token = (await client.PageAsync("/en/submit")).QuerySelector("form#upload input[type=hidden]")!.GetAttribute("value");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/en/submit/send") { Content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");
        request.Headers.Add("RequestVerificationToken", token);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static ByteArrayContent Content(byte[] file) => new(file);

    private static async Task<IReadOnlyList<JsonElement>> FilesAsync(HttpResponseMessage answer)
    {
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return [.. json.RootElement.Clone().GetProperty("files").EnumerateArray()];
    }

    private static async Task<IReadOnlyList<int>> RevisionsAsync(TestPortal portal)
    {
        await using var context = await portal.Services.GetRequiredService<IDbContextFactory<ParContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await context.Submissions.Select(row => row.Revision).Order().ToListAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A file of which the second half comes when it is let.</summary>
    private sealed class SlowContent(byte[] file) : HttpContent
    {
        private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource let = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Begun => begun.Task;

        public void GoOn() => let.SetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(file.AsMemory(0, file.Length / 2));
            await stream.FlushAsync();
            begun.SetResult();
            await let.Task;
            await stream.WriteAsync(file.AsMemory(file.Length / 2));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
