using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Par.Benchmarks;

/// <summary>
/// Serves a municipality page and a table from the real portal (the small sample country), beside a server that sends the same bytes from memory and does
/// nothing else. One client, one request after another.
/// </summary>
internal static class ServingBenchmark
{
    private const int Requests = 200;
    private static readonly string[] Addresses = ["/fi/kunnat/179", "/fi/kunnat/179/tiedot/ent-referral.csv"];

    public static async Task<IReadOnlyList<string>> RunAsync(int repetitions)
    {
        await using var portal = await PortalUnderTest.StartAsync();
        using var client = new HttpClient { BaseAddress = portal.Address };
        List<string> lines = [$"### Serving: {Requests} requests, one after another", "", "| what | amount | median | rate | × floor |", "|---|---|---|---|---|"];
        foreach (var path in Addresses)
            lines.AddRange(await MeasureAsync(client, path, repetitions));
        return [.. lines, ""];
    }

    private static async Task<IEnumerable<string>> MeasureAsync(HttpClient client, string path, int repetitions)
    {
        var bytes = await client.GetByteArrayAsync(path);
        await using var plain = await StartPlainServerAsync(bytes);
        using var plainClient = new HttpClient { BaseAddress = new Uri(plain.Urls.First()) };
        var floor = new Figure($"floor: the same {bytes.Length} bytes from memory", await TimeAsync(plainClient), Requests, "answers");
        var served = new Figure(path, await TimeAsync(client), Requests, "answers");
        return [floor.AsFloor(), served.Beside(floor)];

        Task<double> TimeAsync(HttpClient from) => Stopwatches.MedianAsync(repetitions, async () =>
        {
            for (var i = 0; i < Requests; i++)
                await from.GetByteArrayAsync(path);
        });
    }

    private static async Task<WebApplication> StartPlainServerAsync(byte[] bytes)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(context => context.Response.Body.WriteAsync(bytes).AsTask());
        await app.StartAsync();
        return app;
    }
}
