using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Audit;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Releases.Desk;

/// <summary>Writes the texts of a release while it is prepared: quality description, notes, and what a correction corrects.</summary>
public sealed class ReleaseTexts(IDbContextFactory<ParContext> contexts, TimeProvider clock)
{
    /// <summary>The texts of a release.</summary>
    /// <exception cref="NotAllowedException">The actor is neither a national analyst nor an approver.</exception>
    public async Task<IReadOnlyList<ReleaseText>> ReadAsync(long releaseKey, Actor actor, CancellationToken cancel = default)
    {
        actor.MustPrepareReleases();
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.ReleaseTexts.AsNoTracking().Where(text => text.ReleaseKey == releaseKey)
            .OrderBy(text => text.Kind).ThenBy(text => text.Language).ToListAsync(cancel);
    }

    /// <summary>Saves a text in the languages given; an empty one is removed. What is as it was is left alone.</summary>
    /// <exception cref="NotAllowedException">The actor is neither a national analyst nor an approver.</exception>
    /// <exception cref="ReleaseException">The release is in review, scheduled or public, or a text is too long.</exception>
    public async Task SaveAsync(
        long releaseKey, ReleaseTextKind kind, IReadOnlyDictionary<Language, string> markdown, Actor actor, CancellationToken cancel = default)
    {
        actor.MustPrepareReleases();
        if (kind == ReleaseTextKind.Withdrawal)
            throw new ReleaseException(ReleaseProblem.WrongState);
        if (markdown.Values.Any(text => text.Length > ReleaseText.Longest))
            throw new ReleaseException(ReleaseProblem.TextTooLong);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var write = await context.BeginWriteAsync(cancel);
        var release = await context.Releases.FindAsync([releaseKey], cancel) ?? throw new ReleaseException(ReleaseProblem.Unknown);
        if (release.State is not (ReleaseState.Draft or ReleaseState.Built))
            throw new ReleaseException(ReleaseProblem.Closed);
        var at = release.IsSynthetic && actor.Role == ActorRole.System && release.BuiltAt is { } built ? built : clock.GetUtcNow().UtcDateTime;
        foreach (var (language, text) in markdown.OrderBy(entry => entry.Key))
            await SaveAsync(context, release, kind, language, text.ReplaceLineEndings("\n").Trim(), actor, at, cancel);
        await context.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
    }

    private static async Task SaveAsync(
        ParContext context, Release release, ReleaseTextKind kind, Language language, string text, Actor actor, DateTime at, CancellationToken cancel)
    {
        var existing = await context.ReleaseTexts.FindAsync([release.Key, kind, language], cancel);
        if ((existing?.Markdown ?? "") == text)
            return;
        var before = Describe(existing?.Markdown ?? "");
        if (text.Length == 0)
            context.Remove(existing!);
        else if (existing is null)
            context.Add(new ReleaseText { ReleaseKey = release.Key, Kind = kind, Language = language, Markdown = text, WrittenBy = actor.Name, WrittenAt = at });
        else
            (existing.Markdown, existing.WrittenBy, existing.WrittenAt) = (text, actor.Name, at);
        await context.AuditAsync(release, actor, new AuditStep($"{ReleaseAuthors.Wrote}{kind} {language}", "", before, Describe(text)), at, cancel);
    }

    /// <summary>A text as the audit trail tells of it: how long, and a fingerprint by which a version that is kept elsewhere is recognised.</summary>
    private static string Describe(string text) => string.Create(CultureInfo.InvariantCulture,
        $"characters={text.Length}; sha256={Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}");
}
