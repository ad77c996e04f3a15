using Microsoft.EntityFrameworkCore;
using Par.Ingest.Formats;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Ingest.Loading;

/// <summary>First step: the file is kept and becomes a submission, the next revision of its organisation, side and round.</summary>
internal sealed class Receiving(IDbContextFactory<ParContext> contexts, FileStore files, TimeProvider clock)
{
    public async Task<Submission> RunAsync(string fileName, Stream content, Delivery delivery, CancellationToken cancel)
    {
        var name = NameOnly(fileName);
        var file = await files.AddAsync(content, ReadLimits.Standard.FileBytes, cancel);
        var header = ReadHeader(file, name, cancel);
        if (delivery.From.Role == ActorRole.Organisation && header is not null && header.ParId != delivery.From.ParId)
        {
            await RemoveUnregisteredAsync(file, cancel);
            throw new NotAllowedException($"{delivery.From.Name} delivers for {delivery.From.ParId}; the file is of {header.ParId}.");
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await RegisterAsync(name, file, header, delivery, cancel);
            }
            catch (DbUpdateException) when (attempt < 5)
            {
                // Another delivery of the same organisation, side and round took the number at the same moment: look again and take the next.
            }
        }
    }

    private async Task<Submission> RegisterAsync(string name, StoredFile file, SubmissionHeader? header, Delivery delivery, CancellationToken cancel)
    {
        var (parId, side, round) = Place(header, delivery);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var write = await context.BeginWriteAsync(cancel);
        var revisions = await context.Submissions.AsNoTracking()
            .Where(row => row.ParId == parId && row.Side == side && row.RoundKey == round)
            .OrderByDescending(row => row.Revision).ToListAsync(cancel);
        var repeated = revisions.Find(row => row.ContentHash == file.ContentHash && (row.Revision == delivery.Revision || row == revisions[0]));
        if (repeated is not null)
            return repeated;

        var revision = 1 + revisions.Select(row => row.Revision).DefaultIfEmpty().Max();
        var submission = new Submission
        {
            Key = Submission.KeyOf(parId, side, round, revision, file.ContentHash),
            ParId = parId, Side = side, RoundKey = round, Revision = revision,
            FileName = name, ContentHash = file.ContentHash, Length = file.Length,
            ReceivedAt = delivery.ReceivedAt ?? clock.GetUtcNow().UtcDateTime, HasFixedClock = delivery.ReceivedAt is not null,
            ReceivedFrom = delivery.From.Name, Source = delivery.Source ?? SourceOf(header),
        };
        context.Add(submission);
        context.Audit(AuditTrail.OfSubmission, SubmissionSteps.Subject(submission.Key), 1, delivery.From.Name,
            SubmissionState.Received.ToString(), "", submission.ReceivedAt);
        await context.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
        return submission;
    }

    private async Task RemoveUnregisteredAsync(StoredFile file, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        if (!await context.Submissions.AnyAsync(row => row.ContentHash == file.ContentHash, cancel))
            files.Remove(file.ContentHash);
    }

    private SubmissionHeader? ReadHeader(StoredFile file, string name, CancellationToken cancel)
    {
        using var content = files.Open(file.ContentHash)!;
        return SubmissionReader.ReadHeader(content, name, cancel).Header;
    }

    /// <summary>Where the file belongs; a file that does not say it is filed under its deliverer, without a round.</summary>
    private static (string ParId, Side Side, int RoundKey) Place(SubmissionHeader? header, Delivery delivery) =>
        header is null ? (delivery.From.ParId ?? "", Side.Ent, 0) : (header.ParId, header.Side, header.Round.Key);

    private static SubmissionSource SourceOf(SubmissionHeader? header) => header?.System.ToUpperInvariant() switch
    {
        null or "" or "PAR" => SubmissionSource.Par,
        "SURVEY" => SubmissionSource.Survey,
        _ => SubmissionSource.AlignedSystem,
    };

    /// <summary>The name without a path, whichever system wrote it, short enough to store with its extension.</summary>
    private static string NameOnly(string fileName)
    {
        var name = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        return name.Length <= 200 ? name : name[^200..];
    }
}
