using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Par.Portal.Shell;
using Par.Warehouse.Settings;

namespace Par.Portal.Hosting;

/// <summary>
/// How much of the open pages one network address is given. Whoever has signed in is not counted: we know who it is. A limit is a minute's
/// allowance that flows back evenly, so that a burst of a class room passes and a machine that takes everything does not.
/// </summary>
internal static class ReaderLimits
{
    private const int RefillsPerMinute = 12;
    private const int OtherwiseWait = 60;

    private static readonly HashSet<string> Searches =
        new(Languages.All.Select(language => Address.Of(language, Slug.Search)), StringComparer.OrdinalIgnoreCase);

    /// <summary>Registers the limit over all pages, and the words and the time that every refusal of a limit carries.</summary>
    public static void AddReaderLimits(this WebApplicationBuilder builder)
    {
        var options = SettingsReader.Read<PagesOptions>(builder.Configuration);
        builder.Services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, (string Kind, string Address)>(http => PartitionOf(http,
                options));
            limiter.OnRejected = (context, _) =>
            {
                context.HttpContext.Response.Headers.RetryAfter = WaitOf(context.Lease).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
        });
    }

    private static RateLimitPartition<(string Kind, string Address)> PartitionOf(HttpContext http, PagesOptions options)
    {
        var path = http.Request.Path;
        if (http.User.Identity?.IsAuthenticated == true || Sender.IsThisMachine(http)
            || path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
            || path.StartsWithSegments("/assets", StringComparison.Ordinal)
            || path.StartsWithSegments(HealthEndpoints.Prefix, StringComparison.Ordinal))
            return RateLimitPartition.GetNoLimiter(("", ""));
        return Searches.Contains((path.Value ?? "").TrimEnd('/'))
            ? PerMinute("search", options.SearchesPerMinute)
            : PerMinute("page", options.RequestsPerMinute);

        RateLimitPartition<(string, string)> PerMinute(string kind, int permits) =>
            RateLimitPartition.GetTokenBucketLimiter((kind, Sender.AddressOf(http)), _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = permits,
                TokensPerPeriod = Math.Max(1, permits / RefillsPerMinute),
                ReplenishmentPeriod = TimeSpan.FromMinutes(1.0 / Math.Min(RefillsPerMinute, permits)),
            });
    }

    private static int WaitOf(RateLimitLease lease) =>
        lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : OtherwiseWait;
}
