using System.Threading.RateLimiting;
using Par.Portal.Api.Problems;
using Par.Portal.Hosting;
using Par.Warehouse.Collection;

namespace Par.Portal.Api;

/// <summary>
/// How much of the interface one sender may use: requests a minute by address (counted before the key is looked at, so that keys cannot be guessed at speed) and by
/// key, deliveries and screenings a minute by key, and files at once. What stands here is what <c>/api/v1/config</c> tells.
/// </summary>
/// <remarks>
/// A file passes two gates. To come in, it needs one of its sender's few places and one of all senders'; a sender that fills its own waits behind itself and keeps
/// nobody else out. Only a file that has come whole asks for a turn to be read, so that no slow line holds one.
/// </remarks>
internal sealed class ApiLimits : IDisposable
{
    /// <summary>A refill every so often makes a minute's allowance flow evenly instead of in one rush at its beginning.</summary>
    private const int RefillsPerMinute = 6;

    /// <summary>How long to wait when too many files are being received.</summary>
    public static TimeSpan BusyFor { get; } = TimeSpan.FromSeconds(10);

    private readonly PartitionedRateLimiter<string> addresses;
    private readonly PartitionedRateLimiter<string> keys;
    private readonly PartitionedRateLimiter<string> files;
    private readonly PartitionedRateLimiter<string> senders;
    private readonly ConcurrencyLimiter receiving;
    private readonly ConcurrencyLimiter reading;

    /// <summary>Takes the settings of the section <c>Api</c>.</summary>
    public ApiLimits(ApiOptions options)
    {
        RequestsPerMinutePerAddress = options.RequestsPerMinutePerAddress;
        RequestsPerMinute = options.RequestsPerMinute;
        FilesPerMinute = options.FilesPerMinute;
        FilesAtOnce = options.FilesAtOnce;
        FilesAtOncePerSender = options.FilesAtOncePerSender;
        FilesComing = options.FilesComing;
        FilesWaiting = options.FilesWaiting;
        SendWithin = TimeSpan.FromSeconds(options.SecondsToSend);
        addresses = PerMinute(RequestsPerMinutePerAddress);
        keys = PerMinute(RequestsPerMinute);
        files = PerMinute(FilesPerMinute);
        senders = PartitionedRateLimiter.Create<string, string>(
            sender => RateLimitPartition.GetConcurrencyLimiter(sender, _ => AtOnce(FilesAtOncePerSender, FilesWaiting)));
        receiving = new ConcurrencyLimiter(AtOnce(FilesComing, FilesWaiting));
        // Nobody waits here but who holds a place above.
        reading = new ConcurrencyLimiter(AtOnce(FilesAtOnce, FilesComing));
    }

    /// <summary>Requests a minute from one address.</summary>
    public int RequestsPerMinutePerAddress { get; }

    /// <summary>Requests a minute with one key.</summary>
    public int RequestsPerMinute { get; }

    /// <summary>Deliveries and screenings a minute with one key.</summary>
    public int FilesPerMinute { get; }

    /// <summary>Files that are read at once from all senders; others that have come wait for their turn.</summary>
    public int FilesAtOnce { get; }

    /// <summary>Files of one sender that are on their way in at once: of a key, or of all keys of one organisation.</summary>
    public int FilesAtOncePerSender { get; }

    /// <summary>Files of all senders that are on their way in at once. Each is in memory while it is.</summary>
    public int FilesComing { get; }

    /// <summary>Files that may wait for a place, of one sender and of all; the body of one that waits is not read yet. One more is answered 503.</summary>
    public int FilesWaiting { get; }

    /// <summary>A file that has not come whole by then is given up: whoever sends slowly must not keep others from their turn.</summary>
    public TimeSpan SendWithin { get; }

    /// <summary>Null when the address may go on, otherwise the answer that says how long to wait.</summary>
    public ApiProblem? OfAddress(HttpContext http) => Take(addresses, Sender.AddressOf(http));

    /// <summary>Null when the key may go on, otherwise the answer that says how long to wait.</summary>
    public ApiProblem? OfKey(string key, bool bringsFile) => Take(keys, key) ?? (bringsFile ? Take(files, key) : null);

    /// <summary>Waits for a place to receive a file of a sender; disposing it gives it to the next. Null when too many wait.</summary>
    public async Task<IDisposable?> ReceiveAsync(Actor sender, CancellationToken cancel)
    {
        var own = await senders.AcquireAsync(sender.ParId ?? sender.Name, 1, cancel);
        try
        {
            var place = own.IsAcquired ? await receiving.AcquireAsync(1, cancel) : null;
            if (place is { IsAcquired: true })
                return new Place(own, place);
            place?.Dispose();
        }
        catch
        {
            own.Dispose();
            throw;
        }
        own.Dispose();
        return null;
    }

    /// <summary>Waits for the turn to read a file that has come; disposing it ends it.</summary>
    public async Task<IDisposable> ReadAsync(CancellationToken cancel) => await reading.AcquireAsync(1, cancel);

    /// <inheritdoc/>
    public void Dispose()
    {
        addresses.Dispose();
        keys.Dispose();
        files.Dispose();
        senders.Dispose();
        receiving.Dispose();
        reading.Dispose();
    }

    private static ConcurrencyLimiterOptions AtOnce(int files, int waiting) => new()
    {
        PermitLimit = files, QueueLimit = waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    };

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

    private sealed record Place(RateLimitLease Own, RateLimitLease OfAll) : IDisposable
    {
        public void Dispose()
        {
            OfAll.Dispose();
            Own.Dispose();
        }
    }
}
