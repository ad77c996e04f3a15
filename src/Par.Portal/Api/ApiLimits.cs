using System.Threading.RateLimiting;
using Par.Portal.Api.Problems;

namespace Par.Portal.Api;

/// <summary>
/// How much of the interface one sender may use: requests a minute by address (counted before the key is looked at, so that keys cannot be guessed at speed) and by
/// key, deliveries and screenings a minute by key, and files that are received at once by all. What stands here is what <c>/api/v1/config</c> tells.
/// </summary>
internal sealed class ApiLimits : IDisposable
{
    /// <summary>A refill every so often makes a minute's allowance flow evenly instead of in one rush at its beginning.</summary>
    private const int RefillsPerMinute = 6;

    /// <summary>How long to wait when too many files are being received.</summary>
    public static TimeSpan BusyFor { get; } = TimeSpan.FromSeconds(10);

    private readonly PartitionedRateLimiter<string> addresses;
    private readonly PartitionedRateLimiter<string> keys;
    private readonly PartitionedRateLimiter<string> files;
    private readonly ConcurrencyLimiter receiving;

    /// <summary>Reads the settings of the section <c>Api</c>.</summary>
    public ApiLimits(IConfiguration configuration)
    {
        RequestsPerMinutePerAddress = configuration.GetValue("Api:RequestsPerMinutePerAddress", 600);
        RequestsPerMinute = configuration.GetValue("Api:RequestsPerMinute", 300);
        FilesPerMinute = configuration.GetValue("Api:FilesPerMinute", 60);
        FilesAtOnce = configuration.GetValue("Api:FilesAtOnce", 4);
        FilesWaiting = configuration.GetValue("Api:FilesWaiting", 100);
        SendWithin = TimeSpan.FromSeconds(configuration.GetValue("Api:SecondsToSend", 120));
        addresses = PerMinute(RequestsPerMinutePerAddress);
        keys = PerMinute(RequestsPerMinute);
        files = PerMinute(FilesPerMinute);
        receiving = new ConcurrencyLimiter(new ConcurrencyLimiterOptions
        {
            PermitLimit = FilesAtOnce, QueueLimit = FilesWaiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
    }

    /// <summary>Requests a minute from one address.</summary>
    public int RequestsPerMinutePerAddress { get; }

    /// <summary>Requests a minute with one key.</summary>
    public int RequestsPerMinute { get; }

    /// <summary>Deliveries and screenings a minute with one key.</summary>
    public int FilesPerMinute { get; }

    /// <summary>Files that are received at once from all senders; others wait for their turn.</summary>
    public int FilesAtOnce { get; }

    /// <summary>Files that may wait for their turn; the body of one that waits is not read yet. One more is answered 503.</summary>
    public int FilesWaiting { get; }

    /// <summary>A file that has not come whole by then is given up: whoever sends slowly must not keep others from their turn.</summary>
    public TimeSpan SendWithin { get; }

    /// <summary>Null when the address may go on, otherwise the answer that says how long to wait.</summary>
    public ApiProblem? OfAddress(HttpContext http) => Take(addresses, http.Connection.RemoteIpAddress?.ToString() ?? "");

    /// <summary>Null when the key may go on, otherwise the answer that says how long to wait.</summary>
    public ApiProblem? OfKey(string key, bool bringsFile) => Take(keys, key) ?? (bringsFile ? Take(files, key) : null);

    /// <summary>Waits for the turn to receive a file; disposing the lease ends it. A lease that is not acquired says that too many wait.</summary>
    public ValueTask<RateLimitLease> ReceiveAsync(CancellationToken cancel) => receiving.AcquireAsync(1, cancel);

    /// <inheritdoc/>
    public void Dispose()
    {
        addresses.Dispose();
        keys.Dispose();
        files.Dispose();
        receiving.Dispose();
    }

    private static PartitionedRateLimiter<string> PerMinute(int permits) => PartitionedRateLimiter.Create<string, string>(
        sender => RateLimitPartition.GetTokenBucketLimiter(sender, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = permits,
            TokensPerPeriod = Math.Max(1, permits / RefillsPerMinute),
            ReplenishmentPeriod = TimeSpan.FromSeconds(Math.Max(60.0 / RefillsPerMinute, 60.0 / permits)),
        }));

    private static ApiProblem? Take(PartitionedRateLimiter<string> limiter, string sender)
    {
        using var lease = limiter.AttemptAcquire(sender);
        if (lease.IsAcquired)
            return null;
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(60 / RefillsPerMinute);
        return ApiProblem.Wait(ProblemKind.TooMany, wait);
    }
}
