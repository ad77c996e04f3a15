using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Hangfire;
using Microsoft.Extensions.DependencyInjection;
using Par.Jobs.Queue;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Collection;

namespace Par.Portal.Tests.Api;

/// <summary>From sending a file to its receipt.</summary>
[Collection(QueueCollection.Name)]
public sealed class DeliveryTests
{
    [Fact]
    public async Task A_delivered_file_goes_through_the_queue_and_is_loaded()
    {
        await using var portal = await ApiPortal.StartAsync();
        using var workers = QueueSetup.StartWorkers(portal.Services);
        var sender = await portal.SenderAsync();

        var address = await sender.DeliveredAsync(ApiPortal.File());

        var submission = await FinishedAsync(sender, address);
        Assert.Equal("loaded", submission["state"]!.GetValue<string>());
        Assert.Equal(("P0179", "TY", "2025-T2"), (
            submission["organisation"]!.GetValue<string>(), submission["side"]!.GetValue<string>(), submission["round"]!.GetValue<string>()));
        Assert.Equal(2, submission["clients"]!.GetValue<int>());
    }

    [Fact]
    public async Task The_answer_says_where_to_ask_and_when_to_ask_again()
    {
        await using var portal = await ApiPortal.StartAsync();
        var sender = await portal.SenderAsync();

        var answer = await sender.SendAsync(ApiPortal.File());

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), answer.Headers.RetryAfter!.Delta);
        var reply = await answer.JsonAsync();
        Assert.Equal(answer.Headers.Location!.OriginalString, reply["links"]!["self"]!.GetValue<string>());
        Assert.Equal(("received", "screening"), (reply["state"]!.GetValue<string>(), reply["stage"]!.GetValue<string>()));
    }

    [Fact]
    public async Task The_id_is_text_so_that_no_digit_is_lost_in_a_language_whose_numbers_are_floating()
    {
        await using var portal = await ApiPortal.StartAsync();
        var sender = await portal.SenderAsync();

        var reply = await (await sender.SendAsync(ApiPortal.File())).JsonAsync();

        var stored = Assert.Single(await portal.SubmissionsAsync());
        Assert.Equal($"{stored.Key}", reply["id"]!.GetValue<string>());
        Assert.NotEqual(stored.Key, (long)(double)stored.Key);
    }

    [Fact]
    public async Task An_error_is_told_with_its_place_and_what_to_do_in_three_languages()
    {
        await using var portal = await ApiPortal.StartAsync();
        var sender = await portal.SenderAsync();
        var address = await sender.DeliveredAsync(ApiPortal.WrongFile());
        await portal.WorkOffAsync();

        var reply = await sender.GetJsonAsync(address);

        Assert.Equal("rejected", reply["submission"]!["state"]!.GetValue<string>());
        var finding = reply["findings"]!["items"]![0]!;
        Assert.Equal(("PAR-012", "error", "clients", 2, "TY_SEX"), (
            finding["rule"]!.GetValue<string>(), finding["severity"]!.GetValue<string>(), finding["sheet"]!.GetValue<string>(),
            finding["row"]!.GetValue<int>(), finding["column"]!.GetValue<string>()));
        foreach (var text in new[] { finding["message"]!, finding["guidance"]! })
            Assert.Equal(3, new[] { "fi", "sv", "en" }.Select(language => text[language]!.GetValue<string>()).Where(words => words.Length > 0).Distinct().Count());
    }

    [Fact]
    public async Task Findings_come_in_pages_that_hold_each_of_them_once()
    {
        await using var portal = await ApiPortal.StartAsync();
        var sender = await portal.SenderAsync();
        var address = await sender.DeliveredAsync(ApiPortal.File(file =>
        {
            foreach (var client in file["clients"]!.AsArray())
                (client!["TY_SEX"], client["TY_EDU"], client["TY_HOUS0"]) = ("7", "77", "77");
        }));
        await portal.WorkOffAsync();

        var all = (await sender.GetJsonAsync(address + "/findings"))["items"]!.AsArray();
        var paged = new List<JsonNode?>();
        for (var next = (string?)$"{address}/findings?limit=2"; next is not null;)
        {
            var page = await sender.GetJsonAsync(next);
            paged.AddRange(page["items"]!.AsArray().Select(item => item!.DeepClone()));
            next = page["next"]?.GetValue<string>();
        }

        Assert.True(all.Count >= 6);
        Assert.True(JsonNode.DeepEquals(all, new JsonArray([.. paged])));
    }

    [Fact]
    public async Task The_receipt_has_the_hash_of_the_very_file_and_every_step()
    {
        await using var portal = await ApiPortal.StartAsync();
        var sender = await portal.SenderAsync();
        var file = ApiPortal.File();
        var address = await sender.DeliveredAsync(file);
        await portal.WorkOffAsync();

        var receipt = await sender.GetJsonAsync(address + "/receipt");

        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file)), receipt["submission"]!["sha256"]!.GetValue<string>());
        Assert.Equal(["received", "screened", "loaded"], receipt["steps"]!.AsArray().Select(step => step!["state"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("application/json", "tiedot.json")]
    [InlineData("application/octet-stream", "tiedot.json")]
    [InlineData("application/json; charset=utf-8", null)]
    public async Task A_file_may_be_the_body(string type, string? name)
    {
        await using var portal = await ApiPortal.StartAsync();
        var sender = await portal.SenderAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, ApiPortal.Deliveries) { Content = new ByteArrayContent(ApiPortal.File()) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        if (name is not null)
            request.Content.Headers.TryAddWithoutValidation("Content-Disposition", $"attachment; filename=\"{name}\"");

        var reply = await (await sender.SendAsync(request, ApiPortal.Cancel)).JsonAsync();

        Assert.Equal(("received", name ?? "submission.json"), (reply["state"]!.GetValue<string>(), reply["fileName"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_file_may_be_the_one_part_of_a_form()
    {
        await using var portal = await ApiPortal.StartAsync();
        var sender = await portal.SenderAsync();

        var reply = await (await sender.SendFormAsync(ApiPortal.Deliveries, (ApiPortal.File(), "Mallilan työpaja.json"))).JsonAsync();

        Assert.Equal("Mallilan työpaja.json", reply["fileName"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_delivery_is_taken_back_until_it_is_loaded()
    {
        await using var portal = await ApiPortal.StartAsync();
        var sender = await portal.SenderAsync();
        var address = await sender.DeliveredAsync(ApiPortal.File());

        var withdrawn = await sender.DeleteAsync(address, ApiPortal.Cancel);
        var again = await sender.DeleteAsync(address, ApiPortal.Cancel);
        await portal.WorkOffAsync();

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (withdrawn.StatusCode, again.StatusCode));
        Assert.Equal("withdrawn", (await sender.GetJsonAsync(address))["submission"]!["state"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_loaded_delivery_is_not_taken_back()
    {
        await using var portal = await ApiPortal.StartAsync();
        var sender = await portal.SenderAsync();
        var address = await sender.DeliveredAsync(ApiPortal.File());
        await portal.WorkOffAsync();

        var answer = await sender.DeleteAsync(address, ApiPortal.Cancel);

        Assert.Equal((HttpStatusCode.Conflict, "too-late-to-withdraw"), (answer.StatusCode, (await answer.JsonAsync()).Code()));
        Assert.Equal(SubmissionState.Loaded, Assert.Single(await portal.SubmissionsAsync()).State);
    }

    [Fact]
    public async Task A_list_holds_what_is_asked_for_in_pages()
    {
        await using var portal = await ApiPortal.StartAsync();
        var sender = await portal.SenderAsync(rights: [new("P0179", Side.Ty), new("P0256", Side.Ty)]);
        var addresses = new List<string>();
        for (var client = 1; client <= 3; client++)
            addresses.Add(await sender.DeliveredAsync(ApiPortal.File(file => file["clients"]![0]!["TY_BYEAR"] = 2000 + client)));
        await sender.DeliveredAsync(ApiPortal.FileOf("P0256"));

        var first = await sender.GetJsonAsync(ApiPortal.Deliveries + "?organisation=P0179&round=2025-T2&limit=2");
        var second = await sender.GetJsonAsync(first["next"]!.GetValue<string>());

        var listed = first["submissions"]!.AsArray().Concat(second["submissions"]!.AsArray()).Select(one => one!["links"]!["self"]!.GetValue<string>());
        Assert.Equal(addresses.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
        Assert.Null(second["next"]);
        Assert.Empty((await sender.GetJsonAsync(ApiPortal.Deliveries + "?round=2024-T1"))["submissions"]!.AsArray());
        Assert.Empty((await sender.GetJsonAsync(ApiPortal.Deliveries + "?state=loaded"))["submissions"]!.AsArray());
    }

    [Fact]
    public async Task A_dry_run_finds_what_a_delivery_would_and_keeps_nothing()
    {
        await using var portal = await ApiPortal.StartAsync();
        var sender = await portal.SenderAsync();

        var dry = await (await sender.SendAsync(ApiPortal.WrongFile(), address: "/api/v1/screenings")).JsonAsync();
        Assert.Empty(await portal.SubmissionsAsync());
        Assert.False(Directory.Exists(Path.Combine(portal.Folder, "files")));
        var address = await sender.DeliveredAsync(ApiPortal.WrongFile());
        await portal.WorkOffAsync();

        Assert.Equal("errors", dry["verdict"]!.GetValue<string>());
        Assert.True(JsonNode.DeepEquals(dry["findings"], (await sender.GetJsonAsync(address + "/findings"))["items"]));
    }

    [Fact]
    public async Task A_file_that_identifies_somebody_is_rejected_at_once_and_nothing_of_it_is_kept_or_told()
    {
        await using var portal = await ApiPortal.StartAsync();
        var sender = await portal.SenderAsync();
        const string hetu = "131052-308T";

        var answer = await sender.SendAsync(ApiPortal.File(file => file["clients"]![0]!["TY_LANG_T"] = hetu), name: "Matti Virtanen.json");

        var reply = await answer.Content.ReadAsStringAsync(ApiPortal.Cancel);
        var submission = Assert.Single(await portal.SubmissionsAsync());
        var findings = await (await sender.GetAsync($"{ApiPortal.Deliveries}/{submission.Key}/findings", ApiPortal.Cancel)).Content.ReadAsStringAsync(ApiPortal.Cancel);
        Assert.Equal((HttpStatusCode.Accepted, SubmissionState.Rejected), (answer.StatusCode, submission.State));
        Assert.DoesNotContain(hetu, reply + findings, StringComparison.Ordinal);
        Assert.DoesNotContain("Virtanen", reply + findings, StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.EnumerateFiles(portal.Folder, "*", SearchOption.AllDirectories),
            file => !file.EndsWith(".db", StringComparison.Ordinal) && Encoding.UTF8.GetString(File.ReadAllBytes(file)).Contains(hetu, StringComparison.Ordinal));
    }

    private static async Task<JsonObject> FinishedAsync(HttpClient sender, string address)
    {
        while (true)
        {
            var submission = (await sender.GetJsonAsync(address))["submission"]!.AsObject();
            if (submission["stage"]!.GetValue<string>() == "finished")
                return submission;
            await Task.Delay(TimeSpan.FromSeconds(1), ApiPortal.Cancel);
        }
    }
}
