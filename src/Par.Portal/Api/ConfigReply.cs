using Par.Ingest.Formats;
using Par.Portal.Api.Keys;
using Par.Portal.Api.Submissions;
using Par.Warehouse.Collection;

namespace Par.Portal.Api;

/// <summary>What a sender needs to know before it sends.</summary>
/// <param name="SubmissionFormat">Version of the submission format that is taken in.</param>
/// <param name="Formats">Formats of a file.</param>
/// <param name="Limits">How much at once.</param>
/// <param name="Rounds">The rounds of this year and the two before, in order of their deadlines.</param>
/// <param name="Scopes">What a key may open.</param>
internal sealed record ConfigReply(
    int SubmissionFormat, IReadOnlyList<FormatReply> Formats, LimitsReply Limits, IReadOnlyList<RoundReply> Rounds, IReadOnlyList<string> Scopes)
{
    private const int RoundsBack = 2;

    /// <summary>What holds now.</summary>
    public static async Task<ConfigReply> NowAsync(ApiLimits limits, RoundCalendar calendar, TimeProvider clock, CancellationToken cancel)
    {
        var today = clock.Today();
        var rounds = (await calendar.RoundsAsync(cancel)).Where(scheduled => scheduled.Round.Year >= today.Year - RoundsBack)
            .Select(scheduled =>
        {
            var (round, window) = (scheduled.Round, scheduled.Window);
            return new RoundReply(round.Code, round.WindowStart, round.WindowEnd, window.Opens, window.Deadline, window.CutOff,
                window.Opens <= today && today <= window.Deadline);
        });
        return new ConfigReply(
            1,
            [.. FileFormat.All.Select(format => new FormatReply(format.MediaType, format.Extension))],
            new LimitsReply(
                ReadLimits.Standard.FileBytes, ReadLimits.Standard.InflatedBytes, ReadLimits.Standard.Cells, ApiSetup.PageLength, IdempotencyKey.Longest,
                limits.RequestsPerMinute, limits.RequestsPerMinutePerAddress, limits.FilesPerMinute, limits.FilesAtOnce, limits.FilesAtOncePerSender, (int)limits.SendWithin.TotalSeconds),
            [.. rounds.OrderBy(round => round.Deadline)],
            [.. Scope.All.Select(scope => scope.Word)]);
    }
}

/// <summary>A format of a file.</summary>
/// <param name="MediaType">Content type of the request or part.</param>
/// <param name="Extension">Extension of its name.</param>
internal sealed record FormatReply(string MediaType, string Extension);

/// <summary>How much at once. A request beyond a rate is answered 429 with Retry-After.</summary>
/// <param name="FileBytes">Bytes of a file.</param>
/// <param name="InflatedBytes">Bytes that come out of a zip or workbook.</param>
/// <param name="Cells">Cells with a value in a file.</param>
/// <param name="PageLength">Deliveries or findings on a page.</param>
/// <param name="IdempotencyKeyLength">Characters of an Idempotency-Key.</param>
/// <param name="RequestsPerMinute">Requests a minute with one key.</param>
/// <param name="RequestsPerMinutePerAddress">Requests a minute from one network address.</param>
/// <param name="FilesPerMinute">Deliveries and screenings a minute with one key.</param>
/// <param name="FilesAtOnce">Files that are read at once from all senders; others wait.</param>
/// <param name="FilesAtOncePerSender">Files that one key, or all keys of one organisation, may send at once; others wait.</param>
/// <param name="SecondsToSend">Within so many seconds a file must come whole.</param>
internal sealed record LimitsReply(
    int FileBytes, long InflatedBytes, int Cells, int PageLength, int IdempotencyKeyLength, int RequestsPerMinute, int RequestsPerMinutePerAddress,
    int FilesPerMinute, int FilesAtOnce, int FilesAtOncePerSender, int SecondsToSend);

/// <summary>A round.</summary>
/// <param name="Code">Its code in PAR_ROUND.</param>
/// <param name="Covers">First day of the window.</param>
/// <param name="CoversTo">Last day of the window.</param>
/// <param name="Opens">First day of delivery.</param>
/// <param name="Deadline">Last day of delivery in time.</param>
/// <param name="CutOff">Last day on which a delivery needs no reason why it is late, or null.</param>
/// <param name="IsOpen">True while files are due.</param>
internal sealed record RoundReply(string Code, DateOnly Covers, DateOnly CoversTo, DateOnly Opens, DateOnly Deadline, DateOnly? CutOff, bool IsOpen);
