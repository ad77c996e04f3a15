using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Audit;

/// <summary>What is wrong with a place of the audit trail.</summary>
public enum AuditProblem
{
    /// <summary>The content of an entry does not give its hash: it was altered.</summary>
    Altered = 1,

    /// <summary>Numbers are missing before an entry, or at the end: entries were removed.</summary>
    Removed = 2,

    /// <summary>An entry does not follow the one before it: it was moved, or put in.</summary>
    OutOfOrder = 3,

    /// <summary>An entry is not chained at all: it was put in past the program.</summary>
    NotChained = 4,

    /// <summary>The trail is whole, but it is not the one whose end was written down outside the database: it was rewritten.</summary>
    Rewritten = 5,
}

/// <summary>One place of the audit trail where something is wrong.</summary>
/// <param name="Problem">What.</param>
/// <param name="Sequence">Number of the entry in the trail, or of the first one that is missing.</param>
public sealed record AuditFault(AuditProblem Problem, long Sequence);

/// <summary>What verifying found.</summary>
/// <param name="Entries">Entries that were read.</param>
/// <param name="Last">Number of the last entry.</param>
/// <param name="Hash">Hash of the last entry: written down elsewhere it proves the trail up to here.</param>
/// <param name="RemovedTo">Entries up to this number were removed by the rule of retention.</param>
/// <param name="Anchors">Ends written down outside the database that were held against the trail.</param>
/// <param name="Faults">What is wrong, in the order of the trail; at most <see cref="AuditVerifier.MostFaults"/>.</param>
public sealed record AuditVerdict(long Entries, long Last, string Hash, long RemovedTo, int Anchors, IReadOnlyList<AuditFault> Faults)
{
    /// <summary>True when nothing was altered, removed, put in or moved.</summary>
    public bool IsWhole => Faults.Count == 0;
}

/// <summary>Reads the whole audit trail and works every hash out anew.</summary>
public sealed class AuditVerifier(IDbContextFactory<ParContext> contexts, AuditAnchors anchors)
{
    /// <summary>So many faults are told; after a break they are many.</summary>
    public const int MostFaults = 100;

    /// <summary>Verifies the trail, up to millions of entries, in bounded memory.</summary>
    /// <exception cref="NotAllowedException">The actor is not an administrator.</exception>
    public Task<AuditVerdict> VerifyAsync(Actor actor, CancellationToken cancel = default) => VerifyAsync(actor, [], cancel);

    /// <summary>Verifies it, also against ends that somebody has written down elsewhere.</summary>
    /// <exception cref="NotAllowedException">The actor is not an administrator.</exception>
    public async Task<AuditVerdict> VerifyAsync(Actor actor, IReadOnlyCollection<AuditAnchor> writtenDown, CancellationToken cancel)
    {
        actor.MustBe(ActorRole.Administrator);
        var known = (await anchors.ReadAsync(cancel)).Concat(writtenDown).Where(anchor => anchor.Sequence > 0).ToLookup(anchor => anchor.Sequence, anchor => anchor.Hash);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var reading = new Reading(await context.AuditHeads.AsNoTracking().SingleAsync(cancel));
        await foreach (var entry in context.AuditEntries.AsNoTracking().OrderBy(entry => entry.Sequence).ThenBy(entry => entry.Key).AsAsyncEnumerable().WithCancellation(cancel))
            reading.Take(entry, known[entry.Sequence]);
        // Entries may have come meanwhile; the end moves with them in one transaction, so that it is never behind what was read.
        return reading.End(await context.AuditHeads.AsNoTracking().SingleAsync(cancel), known);
    }

    /// <summary>The chain as far as it has been read.</summary>
    private sealed class Reading(AuditHead head)
    {
        private readonly List<AuditFault> faults = [];
        private long sequence = head.RemovedTo;
        private string hash = head.RemovedHash;
        private long entries;
        private int anchored;
        private bool isRemovalTold = head.RemovedTo == 0;

        public void Take(AuditEntry entry, IEnumerable<string> anchors)
        {
            entries++;
            if (entry.Hash.Length == 0 || entry.Sequence <= 0)
            {
                Fault(AuditProblem.NotChained, entry.Sequence);
                return;
            }
            if (entry.Sequence > sequence + 1)
                Fault(AuditProblem.Removed, sequence + 1);
            else if (entry.Sequence != sequence + 1 || entry.PreviousHash != hash)
                Fault(AuditProblem.OutOfOrder, entry.Sequence);
            if (AuditChain.HashOf(entry, entry.PreviousHash) != entry.Hash)
                Fault(AuditProblem.Altered, entry.Sequence);
            isRemovalTold |= entry.SubjectKind == AuditRetention.OfTrail && entry.After == AuditRetention.RemovedTo(head.RemovedTo);
            foreach (var anchor in anchors)
            {
                anchored++;
                if (anchor != entry.Hash)
                    Fault(AuditProblem.Rewritten, entry.Sequence);
            }
            (sequence, hash) = (entry.Sequence, entry.Hash);
        }

        public AuditVerdict End(AuditHead after, ILookup<long, string> anchors)
        {
            if (!isRemovalTold || anchors[head.RemovedTo].Any(anchor => anchor != head.RemovedHash))
                Fault(AuditProblem.Removed, 1);
            var furthest = anchors.Select(anchor => anchor.Key).Append(head.Sequence).Max();
            if (sequence < furthest)
                Fault(AuditProblem.Removed, sequence + 1);
            else if (sequence > after.Sequence || Differs(head) || Differs(after))
                Fault(AuditProblem.OutOfOrder, sequence);
            return new AuditVerdict(entries, sequence, hash, head.RemovedTo, anchored, [.. faults.OrderBy(fault => fault.Sequence).Take(MostFaults)]);
        }

        private bool Differs(AuditHead end) => end.Sequence == sequence && end.Hash != hash;

        private void Fault(AuditProblem problem, long at)
        {
            if (faults.Count < MostFaults)
                faults.Add(new AuditFault(problem, at));
        }
    }
}
