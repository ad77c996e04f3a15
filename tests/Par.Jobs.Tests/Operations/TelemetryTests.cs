using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Par.Ingest;
using Par.Jobs.Operations;
using Par.Jobs.Queue;
using Par.Warehouse.Collection;
using Par.Warehouse.Telemetry;

namespace Par.Jobs.Tests.Operations;

public sealed class TelemetryTests
{
    private static readonly string[] AllowedTags = ["par.step", "par.side", "par.outcome", "par.state", "par.job", "par.queue", "par.year"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_steps_of_an_intake_are_timed_and_traced_and_no_tag_is_about_anybody()
    {
        var tags = new ConcurrentBag<(string Instrument, string Name, string Value)>();
        var spans = new ConcurrentBag<Activity>();
        using var meters = new MeterListener { InstrumentPublished = (instrument, listener) =>
            { if (instrument.Meter.Name == WorkStep.SourceName) listener.EnableMeasurementEvents(instrument); } };
        meters.SetMeasurementEventCallback<double>((instrument, _, values, _) => Take(instrument, values));
        meters.SetMeasurementEventCallback<long>((instrument, _, values, _) => Take(instrument, values));
        meters.Start();
        using var traces = new ActivityListener { ShouldListenTo = source => source.Name == WorkStep.SourceName, Sample = (ref _) =>
            ActivitySamplingResult.AllData, ActivityStopped = spans.Add };
        ActivitySource.AddActivityListener(traces);
        await using var installation = await TestInstallation.PreparedAsync();
        var delivery = installation.CleanDelivery();
        await installation.Get<OrganisationRegister>().SaveAsync(installation.Country.Organisations, Actor.System("test"), cancel: Cancel);

        await using var content = File.OpenRead(await installation.Files.EnsureAsync(delivery, Cancel));
        await installation.Get<Intake>().TakeAsync(delivery.FileName, content, new Delivery(Actor.System("test")), Cancel);

        string[] steps = ["intake.receive", "intake.read", "intake.screen", "intake.load"];
        Assert.Subset(tags.Where(tag => tag is { Instrument: "par.step.duration", Name: "par.step" }).Select(tag => tag.Value).ToHashSet(),
            steps.ToHashSet());
        Assert.Subset(spans.Select(span => span.DisplayName).ToHashSet(), steps.ToHashSet());
        Assert.Contains(("par.intake.ended", "par.state", "Loaded"), tags);
        Assert.All(tags.Select(tag => tag.Name).Concat(spans.SelectMany(span => span.TagObjects).Select(tag => tag.Key)), name =>
            Assert.Contains(name, AllowedTags));
        Assert.All(tags.Select(tag => tag.Value).Concat(spans.SelectMany(span => span.TagObjects).Select(tag => $"{tag.Value}")), value =>
            Assert.Matches("^[A-Za-z. ]+$|^20[0-9]{2}$", value)); // No id, no file name.

        void Take(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> values)
        {
            foreach (var (name, value) in values)
                tags.Add((instrument.Name, name, $"{value}"));
        }
    }

    [Fact]
    public async Task Without_an_address_nothing_is_gathered()
    {
        await using var without = Services();
        await using var with = Services(("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:1"));

        Assert.Null(without.GetService<TracerProvider>());
        Assert.Null(without.GetService<MeterProvider>());
        Assert.Contains(with.GetServices<Microsoft.Extensions.Hosting.IHostedService>(), service => service is Gauges);

        static ServiceProvider Services(params (string Name, string Value)[] settings)
        {
            var configuration = new ConfigurationBuilder()
                .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).Build();
            return new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging()
                .AddPar(configuration, new Warehouse.Storage.DataFolder(Path.GetTempPath())).AddParQueue(configuration)
                    .AddParTelemetry(configuration, "par-test").BuildServiceProvider();
        }
    }

    /// <summary>The real portal, its address of telemetry set to a listener: what comes over the line names no organisation.</summary>
    [Fact]
    [Slow]
    public async Task What_the_portal_sends_is_about_work_and_not_about_organisations()
    {
        using var folder = new TemporaryFolder();
        using var collector = new HttpListener();
        var address = $"http://127.0.0.1:{BuiltPortal.FreePort()}/";
        collector.Prefixes.Add(address);
        collector.Start();
        var received = new StringBuilder();
        var listening = Task.Run(async () =>
        {
            while (!Has(received, "par.queue.waiting", "par.storage.free", "par.step.duration", "intake.load", "release.round",
                "http.server.request.duration"))
            {
                var request = await collector.GetContextAsync().WaitAsync(Cancel);
                using var body = new MemoryStream();
                await request.Request.InputStream.CopyToAsync(body, Cancel);
                lock (received)
                    received.Append(Encoding.UTF8.GetString(body.ToArray()));
                request.Response.Close();
            }
        }, Cancel);

        await using (var portal = BuiltPortal.Start(folder.Path, new()
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = address, ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
                ["OTEL_METRIC_EXPORT_INTERVAL"] = "1000",
        }))
        {
            Assert.True(await portal.BecomesReadyAsync());
            await listening;
        }

        Assert.DoesNotMatch("P[0-9]{4}", received.ToString());
        Assert.DoesNotContain(".xlsx", received.ToString(), StringComparison.Ordinal);
    }

    private static bool Has(StringBuilder received, params string[] names)
    {
        lock (received)
            return Array.TrueForAll(names, name => received.ToString().Contains(name, StringComparison.Ordinal));
    }
}
