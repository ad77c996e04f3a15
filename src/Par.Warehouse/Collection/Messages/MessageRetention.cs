using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Audit;
using Par.Warehouse.Settings;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Collection.Messages;

/// <summary>Messages between the authority and organisations.</summary>
[SettingsSection("Messages")]
public sealed class MessageOptions
{
    /// <summary>Texts of messages are kept for so many years; 0 keeps them.</summary>
    [Range(0, 100)]
    public int KeepYears { get; init; } = 3;
}

/// <summary>Removes the texts of messages that have been kept long enough. That there was a message, whose and when, stays.</summary>
public sealed class MessageRetention(IDbContextFactory<ParContext> contexts, MessageOptions options, TimeProvider clock)
{
    /// <summary>Removes them, and tells so in the audit trail. Runs at any time: what is removed is not removed again.</summary>
    /// <returns>The number of texts removed.</returns>
    public async Task<int> ApplyAsync(CancellationToken cancel = default)
    {
        if (options.KeepYears == 0)
            return 0;
        var now = clock.GetUtcNow().UtcDateTime;
        var before = now.AddYears(-options.KeepYears);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var write = await context.BeginWriteAsync(cancel);
        var removed = await context.ReviewComments.Where(row => row.RemovedAt == null && row.WrittenAt < before)
            .ExecuteUpdateAsync(row => row.SetProperty(message => message.Text, "").SetProperty(message => message.RemovedAt, now), cancel);
        if (removed == 0)
            return 0;
        var rule = string.Create(CultureInfo.InvariantCulture, $"Messages older than {options.KeepYears} years");
        await context.AuditAsync(AuditTrail.OfInstallation, "messages", "retention",
            new AuditStep("Removed by rule", rule, After: string.Create(CultureInfo.InvariantCulture, $"removed={removed}")), now, cancel);
        await context.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
        return removed;
    }
}
