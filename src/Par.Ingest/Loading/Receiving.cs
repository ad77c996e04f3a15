using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Par.Ingest.Formats;
using Par.Ingest.Formats.Document;
using Par.Ingest.Screening;
using Par.Ingest.Survey;
using Par.Warehouse.Audit;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Collection.Review;
using Par.Warehouse.Storage;

namespace Par.Ingest.Loading;

/// <summary>A file that was taken in.</summary>
/// <param name="Submission">What it became.</param>
/// <param name="Read">The file as read on the way, so that whoever goes on at once need not read it again.</param>
internal sealed record Reception(Submission Submission, ReadOutcome Read);

/// <summary>
/// First step. The file is read in memory and looked through for identifying content before anything of it touches the disk: only a file that can be read
/// and holds none is kept, under its content hash, and becomes a received submission. Of any other nothing stays but its hash and its findings.
/// </summary>
internal sealed class Receiving(
    IDbContextFactory<ParContext> contexts, FileStore files, VariableCatalogue catalogue, ReviewArea area, TimeProvider clock)
{
    private static readonly Actor Job = Actor.System("intake");

    public async Task<Reception> RunAsync(string fileName, ArraySegment<byte> content, Delivery delivery, CancellationToken cancel)
    {
        if (delivery.Id is { } id && SubmissionScreening.IsIdentifyingId(id))
            throw new ArgumentException("The id of the delivery holds what identifies a person.", nameof(delivery));
        var file = new DeliveredFile(NameOnly(fileName), content, Convert.ToHexStringLower(SHA256.HashData(content)));
        var (read, obstacles) = Read(file, cancel);
        await MustDeliverForAsync(read.Header, delivery.From, cancel);
        if (obstacles.Count == 0)
        {
            delivery = delivery with { LateReason = await WhyLateAsync(file, read.Header!, delivery, cancel) };
            await KeepAsync(file, cancel);
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new Reception(await RegisterAsync(file, read, obstacles, delivery, cancel), read);
            }
            catch (Exception failure) when (attempt < 5 && DatabaseFailures.IsWorthAnotherTry(failure))
            {
                // Another delivery took the revision, or the delivery's id, at the same moment: look again.
            }
        }
    }

    /// <summary>Reads a file as on delivery and keeps nothing.</summary>
    public async Task<ReadOutcome> PreviewAsync(string fileName, ArraySegment<byte> content, Actor from, CancellationToken cancel)
    {
        var (read, _) = Read(new DeliveredFile(NameOnly(fileName), content, ""), cancel);
        await MustDeliverForAsync(read.Header, from, cancel);
        return read;
    }

    private async Task MustDeliverForAsync(SubmissionHeader? header, Actor from, CancellationToken cancel)
    {
        if (header is null)
            return;
        await using var context = await contexts.CreateDbContextAsync(cancel);
        if (!await area.MayDeliverForAsync(context, header.ParId, header.Side, from, cancel))
            throw new ForeignDeliveryException(from, new DeliveryRight(header.ParId, header.Side));
    }

    /// <summary>
    /// Why a file comes after the cut-off of its round; null when it does not, whatever came along. One that has come before and is only sent again
    /// needs none; nor does what the authority enters or the command line of the installation brings.
    /// </summary>
    /// <exception cref="LateReasonException">It comes after the cut-off, without a reason that can be kept.</exception>
    private async Task<string?> WhyLateAsync(DeliveredFile file, SubmissionHeader header, Delivery delivery, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var window = catalogue.Find(header.Round.Year) is { } year ? await context.WindowAsync(year, header.Round.Kind, cancel) : null;
        if (window is not { CutOff: { } cutOff } || delivery.Source == SubmissionSource.Survey || delivery.From.Role == ActorRole.System
            || FinnishTime.DayOf(delivery.ReceivedAt ?? clock.GetUtcNow().UtcDateTime) <= cutOff)
            return null;
        var reason = delivery.LateReason?.Trim() ?? "";
        LateReasonProblem? problem = reason.Length == 0 ? LateReasonProblem.Missing
            : reason.Length > Submission.LongestLateReason ? LateReasonProblem.TooLong
            : SubmissionScreening.IsIdentifyingText(reason) ? LateReasonProblem.Identifying
            : null;
        if (problem is not { } wrong)
            return reason;
        var revisions = RevisionsOf(context, header.ParId, header.Side, header.Round.Key);
        var newest = await revisions.OrderByDescending(row => row.Revision).FirstOrDefaultAsync(cancel);
        if (await KnownAsync(context, file, delivery, cancel) is null && await RepeatedAsync(revisions, newest, file, delivery, cancel) is null)
            throw new LateReasonException(header.Round, cutOff, wrong);
        return null;
    }

    private static IQueryable<Submission> RevisionsOf(ParContext context, string parId, Side side, int round) =>
        context.Submissions.AsNoTracking().Where(row => row.ParId == parId && row.Side == side && row.RoundKey == round);

    private async Task<Submission> RegisterAsync(
        DeliveredFile file, ReadOutcome read, IReadOnlyList<Finding> obstacles, Delivery delivery, CancellationToken cancel)
    {
        var (parId, side, round) = Place(read.Header, delivery);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var write = await context.BeginWriteAsync(cancel);
        if (await KnownAsync(context, file, delivery, cancel) is { } known)
            return known;
        var revisions = RevisionsOf(context, parId, side, round);
        var newest = await revisions.OrderByDescending(row => row.Revision).FirstOrDefaultAsync(cancel);
        if (await RepeatedAsync(revisions, newest, file, delivery, cancel) is { } repeated)
        {
            Remember(context, delivery, repeated);
            await context.SaveChangesAsync(cancel);
            await write.CommitAsync(cancel);
            return repeated;
        }
        if (delivery.Source == SubmissionSource.Survey && await revisions.AnyAsync(SurveyEntry.StandsInTheWay, cancel))
            throw new SurveyRefusedException(SurveyObstacle.FileDelivered);

        var revision = 1 + (newest?.Revision ?? 0);
        var submission = new Submission
        {
            Key = Submission.KeyOf(parId, side, round, revision, file.Hash),
            ParId = parId, Side = side, RoundKey = round, Revision = revision,
            FileName = obstacles.Count == 0 && !SubmissionScreening.IsIdentifyingName(file.Name) ? file.Name : file.BlottedName,
            ContentHash = file.Hash, Length = file.Content.Count, DeliveryId = delivery.Id,
            ReceivedAt = delivery.ReceivedAt ?? clock.GetUtcNow().UtcDateTime, HasFixedClock = delivery.ReceivedAt is not null,
            ReceivedFrom = delivery.From.Name, LateReason = obstacles.Count == 0 ? delivery.LateReason : null, Source = delivery.Source ?? SourceOf(read.Header),
        };
        context.Add(submission);
        Remember(context, delivery, submission);
        context.Audit(AuditTrail.OfSubmission, SubmissionSteps.Subject(submission.Key), 1, delivery.From.Name,
            SubmissionState.Received.ToString(), "", submission.ReceivedAt);
        if (obstacles.Count > 0)
            await RejectAsync(context, submission, obstacles, cancel);
        else if (!files.Has(file.Hash))
            await KeepAsync(file, cancel); // The same content lay there unclaimed and was tidied away a moment ago.
        await context.SaveChangesAsync(cancel);
        await FindingRows.InsertAsync(context, submission.Key, obstacles, after: 0, cancel);
        await write.CommitAsync(cancel);
        return submission;
    }

    /// <summary>The submission that the sender's id stands for already.</summary>
    private static async Task<Submission?> KnownAsync(ParContext context, DeliveredFile file, Delivery delivery, CancellationToken cancel)
    {
        if (delivery.Id is not { } id)
            return null;
        var known = await context.KnownDeliveries.AsNoTracking().FirstOrDefaultAsync(row => row.Sender == delivery.From.Name && row.DeliveryId == id, cancel);
        if (known is null)
            return null;
        return known.ContentHash == file.Hash
            ? await context.Submissions.AsNoTracking().SingleAsync(row => row.Key == known.SubmissionKey, cancel)
            : throw new DeliveryIdUsedException(id);
    }

    /// <summary>
    /// The revision that the file repeats: the newest, or the one of the deliverer's number. A file that was rejected or declined gets a fresh look when it comes
    /// again: the register, the calendar or an analyst's mind may have changed.
    /// </summary>
    private static async Task<Submission?> RepeatedAsync(
        IQueryable<Submission> revisions, Submission? newest, DeliveredFile file, Delivery delivery, CancellationToken cancel)
    {
        if (newest?.ContentHash == file.Hash && newest.State is not (SubmissionState.Rejected or SubmissionState.Withdrawn or SubmissionState.Declined))
            return newest;
        return delivery.Revision is { } number
            ? await revisions.FirstOrDefaultAsync(row => row.Revision == number && row.ContentHash == file.Hash, cancel)
            : null;
    }

    private static void Remember(ParContext context, Delivery delivery, Submission submission)
    {
        if (delivery.Id is { } id)
            context.Add(new KnownDelivery { Sender = delivery.From.Name, DeliveryId = id, SubmissionKey = submission.Key, ContentHash = submission.ContentHash });
    }

    private Task RejectAsync(ParContext context, Submission submission, IReadOnlyList<Finding> obstacles, CancellationToken cancel)
    {
        submission.ErrorCount = obstacles.Count(finding => finding.Severity == Severity.Error);
        submission.WarningCount = obstacles.Count(finding => finding.Severity == Severity.Warning);
        return context.StepAsync(submission, SubmissionState.Rejected, Job, "", submission.StepTime(clock), cancel);
    }

    /// <summary>The file as read, and why it cannot be kept: it is unreadable or holds identifying content. Nothing when it can.</summary>
    private (ReadOutcome Read, IReadOnlyList<Finding> Obstacles) Read(DeliveredFile file, CancellationToken cancel)
    {
        var read = SubmissionReader.Read(file.Open(), file.Name, catalogue, cancel);
        return (read, read.Document is null ? read.Findings : SubmissionScreening.LookForIdentifyingContent(read.Document));
    }

    private Task<StoredFile> KeepAsync(DeliveredFile file, CancellationToken cancel) =>
        files.AddAsync(file.Open(), ReadLimits.Standard.FileBytes, cancel);

    /// <summary>Where the file belongs; a file that does not say it is filed under its deliverer, without a round.</summary>
    private static (string ParId, Side Side, int RoundKey) Place(SubmissionHeader? header, Delivery delivery) =>
        header is null ? (delivery.From.ParId ?? "", Side.Ent, 0) : (header.ParId, header.Side, header.Round.Key);

    /// <summary>By the system that the file names. A file cannot make itself a survey answer: those are entered, and come with their source.</summary>
    private static SubmissionSource SourceOf(SubmissionHeader? header) =>
        header?.System.ToUpperInvariant() is null or "" or "PAR" ? SubmissionSource.Par : SubmissionSource.AlignedSystem;

    /// <summary>The name without a path, whichever system wrote it, short enough to store with its extension.</summary>
    private static string NameOnly(string fileName)
    {
        var name = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        return name.Length <= 200 ? name : name[^200..];
    }

    private sealed record DeliveredFile(string Name, ArraySegment<byte> Content, string Hash)
    {
        public Stream Open() => new MemoryStream(Content.Array!, Content.Offset, Content.Count, writable: false);

        /// <summary>A name that tells nothing, for a file whose own name may identify somebody.</summary>
        public string BlottedName
        {
            get
            {
                var extension = Path.GetExtension(Name);
                return Hash[..12] + (extension.Length <= 5 ? extension : "");
            }
        }
    }
}
