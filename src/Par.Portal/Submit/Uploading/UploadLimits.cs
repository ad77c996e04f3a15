using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Par.Ingest.Formats;

namespace Par.Portal.Submit.Uploading;

/// <summary>How many files one account may send at the same time. Whoever sends more waits, and then is asked to come back.</summary>
internal sealed class UploadLimit : IRateLimiterPolicy<string>
{
    /// <summary>Name of the policy.</summary>
    public const string Policy = "upload";

    /// <summary>Files in one form.</summary>
    public const int FilesAtOnce = 10;

    /// <summary>Bytes of a form with that many files of the largest size, and room for what stands around them.</summary>
    public static long FormBytes { get; } = (FilesAtOnce * (long)ReadLimits.Standard.FileBytes) + 1_000_000;

    private const int RetryAfterSeconds = 10;

    /// <inheritdoc/>
    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected { get; } = (context, _) =>
        new ValueTask(UploadAnswers.Busy(context.HttpContext, StatusCodes.Status429TooManyRequests, UploadTexts.TooManyAtOnce, RetryAfterSeconds)
            .ExecuteAsync(context.HttpContext));

    /// <inheritdoc/>
    public RateLimitPartition<string> GetPartition(HttpContext httpContext) =>
        RateLimitPartition.GetConcurrencyLimiter(httpContext.User.Identity?.Name ?? "", _ => new ConcurrencyLimiterOptions
        {
            PermitLimit = 2,
            QueueLimit = 10,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
}

/// <summary>
/// How many forms the portal reads at the same time, over all accounts: a file is held in memory while it comes, and pages must stay quick meanwhile.
/// The settings are <c>Submit:UploadsAtOnce</c> and <c>Submit:UploadsWaiting</c>.
/// </summary>
internal sealed class UploadGate(SubmitOptions options) : IDisposable
{
    /// <summary>When to come back, seconds.</summary>
    public const int RetryAfterSeconds = 15;

    private readonly ConcurrencyLimiter limiter = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = options.UploadsAtOnce,
        QueueLimit = options.UploadsWaiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>True while every place is taken.</summary>
    public bool IsFull => limiter.GetStatistics() is { CurrentAvailablePermits: 0 };

    /// <summary>Waits for a place; null when too many are waiting already. Disposing the place gives it to the next.</summary>
    public async Task<IDisposable?> EnterAsync(CancellationToken cancel)
    {
        var lease = await limiter.AcquireAsync(1, cancel);
        if (lease.IsAcquired)
            return lease;
        lease.Dispose();
        return null;
    }

    /// <inheritdoc/>
    public void Dispose() => limiter.Dispose();
}
