using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Par.Portal.Api.Keys;
using Par.Portal.Identity.Accounts;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Benchmarks;

/// <summary>What a sender saw of one delivery.</summary>
/// <param name="Receipt">Seconds until it had a receipt.</param>
/// <param name="Answer">Seconds until it knew how the screening and the loading went.</param>
/// <param name="State">Where the delivery ended.</param>
internal sealed record Sent(double Receipt, double Answer, string State);

/// <summary>A client system that delivers by the machine interface, one file after another, each until it is answered.</summary>
internal sealed class MachineSender(HttpClient client)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>The settings that let one address send as much as the twenty would from their own.</summary>
    public static IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["Api__RequestsPerMinutePerAddress"] = "1000000", ["Api__RequestsPerMinute"] = "1000000", ["Api__FilesPerMinute"] = "1000000",
    };

    /// <summary>Registers the organisations and gives each sender a key for its share of them.</summary>
    public static async Task<IReadOnlyList<MachineSender>> MakeAsync(
        PortalUnderTest portal, IReadOnlyCollection<Organisation> organisations, IEnumerable<IReadOnlyCollection<DeliveryRight>> shares)
    {
        var configuration = new ConfigurationBuilder().Build();
        var collection = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddSingleton(TimeProvider.System).AddLogging();
        collection.AddParStorage(configuration, new DataFolder(portal.Folder)).AddAccountsStorage(configuration);
        await using var services = collection.AddSingleton<OrganisationRegister>().AddScoped<ApiKeyRegister>().BuildServiceProvider();
        await services.GetRequiredService<OrganisationRegister>().SaveAsync(organisations, Actor.System("benchmark"));
        await using var scope = services.CreateAsyncScope();
        var keys = scope.ServiceProvider.GetRequiredService<ApiKeyRegister>();
        var senders = new List<MachineSender>();
        foreach (var share in shares)
        {
            var key = await keys.MakeAsync(
                new NewApiKey("benchmark", ApiScopes.All, share, TimeSpan.FromDays(1)), new Actor("benchmark", ActorRole.Administrator), CancellationToken.None);
            var client = new HttpClient { BaseAddress = portal.Address, Timeout = TimeSpan.FromMinutes(10) };
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key!.ToString());
            senders.Add(new MachineSender(client));
        }
        return senders;
    }

    /// <summary>Delivers a file and asks until it is answered.</summary>
    public async Task<Sent> DeliverAsync(string fileName, byte[] content)
    {
        var watch = Stopwatch.StartNew();
        var id = Guid.NewGuid().ToString("N");
        var (key, stage, state) = await PostAsync(fileName, content, id);
        var receipt = watch.Elapsed.TotalSeconds;
        while (stage != "finished")
        {
            await Task.Delay(Pause);
            using var answer = await client.GetAsync("/api/v1/submissions/" + key);
            (key, stage, state) = Read(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
        }
        return new Sent(receipt, watch.Elapsed.TotalSeconds, state);
    }

    private async Task<(string Key, string Stage, string State)> PostAsync(string fileName, byte[] content, string id)
    {
        while (true)
        {
            using var form = new MultipartFormDataContent { { new ByteArrayContent(content), "file", fileName } };
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/submissions") { Content = form };
            // The round is long over on the day of a run.
            request.Headers.Add("X-Late-Reason", "A measurement.");
            request.Headers.Add("Idempotency-Key", id);
            using var answer = await client.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            if (answer.IsSuccessStatusCode)
                return Read(text);
            if (answer.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable))
                throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{fileName} was answered {(int)answer.StatusCode}: {text}"));
            await Task.Delay(answer.Headers.RetryAfter?.Delta ?? Pause);
        }
    }

    private static (string Key, string Stage, string State) Read(string json)
    {
        var reply = JsonDocument.Parse(json).RootElement;
        if (reply.TryGetProperty("submission", out var submission))
            reply = submission; // With its findings beside it.
        return (reply.GetProperty("id").GetString()!, reply.GetProperty("stage").GetString()!, reply.GetProperty("state").GetString()!);
    }
}
