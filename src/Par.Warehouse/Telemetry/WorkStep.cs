using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Par.Warehouse.Telemetry;

/// <summary>
/// Traces and times the steps of long work: each is a span of the source <see cref="SourceName"/> and a value of the histogram
/// <c>par.step.duration</c>. Where nobody listens it
/// costs nothing worth measuring. Tags name the step, the side and the outcome: nothing about an organisation, a file or a client may ever
/// be one.
/// </summary>
public static class WorkStep
{
    /// <summary>Name of the source of spans and of the meter.</summary>
    public const string SourceName = "Par";

    private static readonly ActivitySource Source = new(SourceName);
    private static readonly Meter Meter = new(SourceName);
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("par.step.duration", "s",
        "How long a step of intake, release or mail took.");
    private static readonly Counter<long> Ended = Meter.CreateCounter<long>("par.intake.ended", "{submission}",
        "Submissions whose intake ended, by the state that they have now.");
    private static readonly Counter<long> Letters = Meter.CreateCounter<long>("par.mail.letters", "{letter}",
        "Letters that the mail server took or did not take.");
    private static readonly Histogram<double> Jobs = Meter.CreateHistogram<double>("par.job.duration", "s", "How long a job took.");

    /// <summary>Does a step.</summary>
    /// <param name="name">What it is, for example <c>intake.screen</c>.</param>
    /// <param name="side">Side, <c>ENT</c> or <c>TY</c>; null when it is of neither.</param>
    /// <param name="step">The step.</param>
    public static async Task<T> RunAsync<T>(string name, string? side, Func<Task<T>> step)
    {
        using var span = Source.StartActivity(name);
        span?.SetTag("par.side", side ?? "none");
        var started = Stopwatch.GetTimestamp();
        var outcome = "failed";
        try
        {
            var result = await step();
            outcome = "done";
            return result;
        }
        catch (OperationCanceledException)
        {
            outcome = "stopped";
            throw;
        }
        finally
        {
            if (outcome == "failed")
                span?.SetStatus(ActivityStatusCode.Error);
            Duration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, new("par.step", name), new("par.side", side ?? "none"),
                new("par.outcome", outcome));
        }
    }

    /// <summary>Does a step that gives nothing.</summary>
    public static Task RunAsync(string name, string? side, Func<Task> step) => RunAsync(name, side, async () =>
    {
        await step();
        return true;
    });

    /// <summary>The intake of a submission has ended.</summary>
    /// <param name="side">Side.</param>
    /// <param name="state">The state that it has now.</param>
    public static void IntakeEnded(string side, string state) => Ended.Add(1, new("par.side", side), new("par.state", state));

    /// <summary>A letter was tried.</summary>
    public static void Letter(bool isTaken) =>
        Letters.Add(1, new KeyValuePair<string, object?>("par.outcome", isTaken ? "done" : "failed"));

    /// <summary>Begins the span of a job; null when nobody listens.</summary>
    /// <param name="job">Name of its class.</param>
    public static Activity? BeginJob(string job) => Source.StartActivity("job " + job, ActivityKind.Consumer);

    /// <summary>A job has ended.</summary>
    /// <param name="job">Name of its class.</param>
    /// <param name="elapsed">How long it took.</param>
    /// <param name="isDone">False when it failed.</param>
    public static void JobEnded(string job, TimeSpan elapsed, bool isDone) =>
        Jobs.Record(elapsed.TotalSeconds, new("par.job", job), new("par.outcome", isDone ? "done" : "failed"));
}
