using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using Par.Portal.Identity.Accounts;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Collection;

namespace Par.Portal.Tests.Api;

/// <summary>Requests that mean harm, or come from a sender that is broken.</summary>
public sealed class HostileRequestTests(HostileRequestTests.Site site) : IClassFixture<HostileRequestTests.Site>
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    [Theory]
    [InlineData("a\r\nSet-Cookie: x=1\r\n\r\n<html>.json", "aSet-Cookie x=1html.json")]
    [InlineData("../../../etc/passwd.json", "passwd.json")]
    [InlineData(@"C:\secret\tiedot.json", "tiedot.json")]
    [InlineData("\u202Enosj.exe.json", "nosj.exe.json")]
    [InlineData("a\0b\u0007\u2028.json", "ab.json")]
    [InlineData("\"><script>alert(1)</script>.json", "script.json")]
    [InlineData("ääkköset ja väli.json", "ääkköset ja väli.json")]
    [InlineData("%2e%2e%2fx.json", "%2e%2e%2fx.json")]
    public async Task A_file_name_is_stripped_of_whatever_is_not_a_name(string sent, string kept)
    {
        await using var portal = await ApiPortal.StartAsync();
        var sender = await portal.SenderAsync();

        var answer = await sender.SendAsync(ApiPortal.File(), name: sent);

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Equal(kept, Assert.Single(await portal.SubmissionsAsync()).FileName);
    }

    [Fact]
    public async Task A_long_file_name_keeps_its_end()
    {
        await using var portal = await ApiPortal.StartAsync();
        var sender = await portal.SenderAsync();

        await sender.SendAsync(ApiPortal.File(), name: string.Concat(Enumerable.Repeat("😀", 300)) + ".json");

        var name = Assert.Single(await portal.SubmissionsAsync()).FileName;
        Assert.InRange(name.Length, 100, 150);
        Assert.EndsWith("😀.json", name, StringComparison.Ordinal);
        Assert.False(char.IsLowSurrogate(name[0]));
    }

    [Theory]
    [InlineData(Workbook, "data.json")]
    [InlineData("application/json", "data.xlsx")]
    [InlineData("application/zip", "data.xlsx")]
    [InlineData("text/html", "data.json")]
    [InlineData("application/octet-stream", null)]
    [InlineData("application/x-www-form-urlencoded", null)]
    public async Task A_type_that_does_not_fit_the_name_is_refused(string type, string? name)
    {
        var portal = site.Portal;
        var sender = await portal.SenderAsync();

        var answer = await sender.SendAsync(ApiPortal.File(), mediaType: type, name: name);

        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "media-type"), (answer.StatusCode, (await answer.JsonAsync()).Code()));
        Assert.Empty(await portal.SubmissionsAsync());
    }

    [Fact]
    public async Task The_type_of_a_part_must_fit_its_name()
    {
        var portal = site.Portal;
        var sender = await portal.SenderAsync();
        var part = new ByteArrayContent(ApiPortal.File());
        part.Headers.ContentType = new MediaTypeHeaderValue(Workbook);

        var answer = await sender.PostAsync(ApiPortal.Deliveries, new MultipartFormDataContent { { part, "file", "data.json" } }, ApiPortal.Cancel);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Theory]
    [InlineData(Workbook)]
    [InlineData("application/zip")]
    public async Task Content_that_is_not_what_its_type_says_is_rejected_with_a_finding(string type)
    {
        await using var portal = await ApiPortal.StartAsync();
        var sender = await portal.SenderAsync();

        var answer = await sender.SendAsync(ApiPortal.File(), mediaType: type);

        var findings = await sender.GetJsonAsync(answer.Headers.Location!.OriginalString + "/findings");
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal("PAR-101", findings["items"]![0]!["rule"]!.GetValue<string>());
        Assert.Equal(SubmissionState.Rejected, Assert.Single(await portal.SubmissionsAsync()).State);
    }

    [Fact]
    public async Task A_packed_request_is_not_unpacked()
    {
        var portal = site.Portal;
        var sender = await portal.SenderAsync();
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            await gzip.WriteAsync(ApiPortal.File(), ApiPortal.Cancel);
        var content = new ByteArrayContent(packed.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        content.Headers.ContentEncoding.Add("gzip");

        var answer = await sender.PostAsync(ApiPortal.Deliveries, content, ApiPortal.Cancel);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_file_that_does_not_say_how_long_it_is_is_cut_off_at_the_limit(bool isForm)
    {
        var portal = site.Portal;
        var sender = await portal.SenderAsync();
        HttpContent endless = new StreamContent(new EndlessStream());
        endless.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (isForm)
            endless = new MultipartFormDataContent { { endless, "file", "data.json" } };

        var answer = await sender.PostAsync(ApiPortal.Deliveries, endless, ApiPortal.Cancel);

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "file-too-large"), (answer.StatusCode, (await answer.JsonAsync()).Code()));
        Assert.Empty(await portal.SubmissionsAsync());
    }

    [Fact]
    public async Task Twenty_equal_requests_at_once_are_one_delivery()
    {
        await using var portal = await ApiPortal.StartAsync();
        var sender = await portal.SenderAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => sender.SendAsync(ApiPortal.File(), id: "delivery-1")));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode));
        Assert.Single(answers.Select(answer => answer.Headers.Location).Distinct());
        Assert.Single(await portal.SubmissionsAsync());
    }

    [Fact]
    public async Task Twenty_different_files_at_once_under_one_key_are_one_delivery_and_nineteen_refusals()
    {
        await using var portal = await ApiPortal.StartAsync();
        var sender = await portal.SenderAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(number =>
            sender.SendAsync(ApiPortal.File(file => file["clients"]![0]!["TY_BYEAR"] = 1990 + number), id: "delivery-1")));

        Assert.Equal(19, answers.Count(answer => answer.StatusCode == HttpStatusCode.UnprocessableEntity));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Accepted);
        Assert.Single(await portal.SubmissionsAsync());
    }

    [Fact]
    public async Task A_delivery_repeated_after_a_later_one_does_not_take_the_later_one_back()
    {
        await using var portal = await ApiPortal.StartAsync();
        var sender = await portal.SenderAsync();
        var first = await sender.SendAsync(ApiPortal.File(), id: "one");
        await portal.WorkOffAsync();
        var second = await sender.SendAsync(ApiPortal.File(file => file["clients"]![0]!["TY_BYEAR"] = 2000), id: "two");
        await portal.WorkOffAsync();

        var again = await sender.SendAsync(ApiPortal.File(), id: "\"one\"");

        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.Equal("superseded", (await again.JsonAsync())["state"]!.GetValue<string>());
        Assert.Equal("loaded", (await sender.GetJsonAsync(second.Headers.Location!.OriginalString))["submission"]!["state"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_same_id_of_another_sender_is_another_delivery()
    {
        await using var portal = await ApiPortal.StartAsync();
        var (one, other) = (await portal.SenderAsync(), await portal.SenderAsync(rights: [new("P0256", Side.Ty)]));

        var answers = (await one.SendAsync(ApiPortal.File(), id: "1"), await other.SendAsync(ApiPortal.FileOf("P0256"), id: "1"));

        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.Accepted), (answers.Item1.StatusCode, answers.Item2.StatusCode));
        Assert.Equal(2, (await portal.SubmissionsAsync()).Count);
    }

    [Fact]
    public async Task A_failure_inside_tells_nothing_of_the_inside()
    {
        await using var portal = await ApiPortal.StartAsync();
        var sender = await portal.SenderAsync();
        await File.WriteAllTextAsync(Path.Combine(portal.Folder, "files"), "in the way", ApiPortal.Cancel);

        var answer = await sender.SendAsync(ApiPortal.File());

        var text = await answer.Content.ReadAsStringAsync(ApiPortal.Cancel);
        Assert.Equal((HttpStatusCode.InternalServerError, "internal-error"), (answer.StatusCode, (await answer.JsonAsync()).Code()));
        Assert.DoesNotContain(portal.Folder, text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PUT", "/api/v1/submissions", HttpStatusCode.MethodNotAllowed, "GET, POST")]
    [InlineData("POST", "/api/v1/submissions/1", HttpStatusCode.MethodNotAllowed, "DELETE, GET")]
    [InlineData("GET", "/api/v1/nothing", HttpStatusCode.NotFound, null)]
    [InlineData("GET", "/api", HttpStatusCode.NotFound, null)]
    [InlineData("GET", "/api/v2/submissions", HttpStatusCode.NotFound, null)]
    public async Task What_no_endpoint_answers_is_a_problem_too_and_never_a_page(string method, string address, HttpStatusCode status, string? allowed)
    {
        var portal = site.Portal;
        using var request = new HttpRequestMessage(new HttpMethod(method), address);

        var answer = await portal.With(null).SendAsync(request, ApiPortal.Cancel);

        Assert.Equal((status, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal(allowed, answer.Content.Headers.Allow.Count == 0 ? null : string.Join(", ", answer.Content.Headers.Allow.Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("fi", "Ei löydy")]
    [InlineData("sv-FI,sv;q=0.9", "Finns inte")]
    [InlineData("en", "Not found")]
    [InlineData("de", "Ei löydy")]
    public async Task A_problem_is_told_in_the_language_of_the_request(string accepted, string title)
    {
        var portal = site.Portal;
        var sender = portal.Visitor();
        sender.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", accepted);

        var problem = await sender.GetJsonAsync("/api/v1/nothing");

        Assert.Equal(title, problem["title"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_key_beyond_its_limit_is_told_to_wait_while_another_goes_on()
    {
        await using var portal = await ApiPortal.StartAsync(("Api:FilesPerMinute", "2"));
        var (one, other) = (await portal.SenderAsync(), await portal.SenderAsync());

        await one.SendAsync(ApiPortal.File());
        await one.SendAsync(ApiPortal.File());
        var third = await one.SendAsync(ApiPortal.File());

        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
        Assert.InRange(third.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60));
        Assert.Equal(HttpStatusCode.OK, (await one.GetAsync(ApiPortal.Deliveries, ApiPortal.Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, (await other.SendAsync(ApiPortal.File())).StatusCode);
        Assert.Equal(2, (await one.GetJsonAsync("/api/v1/config"))["limits"]!["filesPerMinute"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_sender_that_fills_its_places_with_slow_files_keeps_nobody_else_out()
    {
        await using var portal = await ApiPortal.StartAsync(("Api:FilesAtOnce", "1"), ("Api:FilesAtOncePerSender", "1"), ("Api:FilesComing", "2"));
        var (slowSender, other) = (await portal.SenderAsync(ApiScopes.Screen), await portal.SenderAsync());
        var slow = new SlowContent(ApiPortal.File());
        var first = slowSender.PostAsync("/api/v1/screenings", slow, ApiPortal.Cancel);
        await slow.Begun;
        var waiting = slowSender.SendAsync(ApiPortal.File(), address: "/api/v1/screenings");

        var delivered = await other.SendAsync(ApiPortal.File());

        Assert.Equal(HttpStatusCode.Accepted, delivered.StatusCode);
        Assert.False(waiting.IsCompleted);
        slow.GoOn();
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), ((await first).StatusCode, (await waiting).StatusCode));
    }

    /// <summary>White space without end.</summary>
    private sealed class EndlessStream : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)' ');
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    /// <summary>A portal of which every request is refused.</summary>
    public sealed class Site() : SharedPortal(() => ApiPortal.StartAsync());
}
