using System.Diagnostics;
using Hangfire.Common;
using Hangfire.Server;
using Par.Warehouse.Telemetry;

namespace Par.Jobs.Queue;

/// <summary>Traces and times every job of this process's servers, by the name of its class.</summary>
internal sealed class TimedJobs : IServerFilter, IJobFilterProvider
{
    private const string Began = "par-began";
    private const string Span = "par-span";

    /// <inheritdoc/>
    public IEnumerable<JobFilter> GetFilters(Job job) => [new JobFilter(this, JobFilterScope.Global, order: null)];

    /// <inheritdoc/>
    public void OnPerforming(PerformingContext context)
    {
        context.Items[Began] = Stopwatch.GetTimestamp();
        context.Items[Span] = WorkStep.BeginJob(context.BackgroundJob.Job.Type.Name);
    }

    /// <inheritdoc/>
    public void OnPerformed(PerformedContext context)
    {
        if (context.Items.TryGetValue(Span, out var begun) && begun is Activity span)
        {
            if (context.Exception is not null)
                span.SetStatus(ActivityStatusCode.Error);
            span.Dispose();
        }
        WorkStep.JobEnded(
            context.BackgroundJob.Job.Type.Name, Stopwatch.GetElapsedTime((long)context.Items[Began]),
            context.Exception is null || context.ExceptionHandled);
    }
}
