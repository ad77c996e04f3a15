using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Disclosure;
using Par.Warehouse.Settings;
using Par.Warehouse.Storage;
using Par.Warehouse.Storage.SqlServer;

namespace Par.Jobs;

/// <summary>The secret of the record keys, which every machine of an installation must share.</summary>
[SettingsSection("RecordKeys")]
public sealed class RecordKeysOptions
{
    /// <summary>
    /// <c>true</c>: go on with this machine's secret although the database's newest release was rounded with another, which is lost.
    /// Published years cannot be corrected then.
    /// </summary>
    public bool AcceptNew { get; init; }
}

/// <summary>
/// Keeps a machine from work that has another secret of the record keys than the rest of its installation: what it built could not be
/// corrected by the others. With the
/// embedded database there is one machine, and <see cref="Warehouse.Releases.Building.ReleaseBuilder"/> refuses such a correction itself.
/// </summary>
public sealed class SharedSecret(IDbContextFactory<ParContext> contexts, DataFolder folder, RecordKeysOptions settings)
{
    /// <summary>Refuses to go on with another secret than the database's newest release was rounded with. Makes no secret.</summary>
    /// <exception cref="StartRefusedException">This machine has another secret, or none.</exception>
    public async Task EnsureAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        if (context is SqlServerParContext && !settings.AcceptNew && await DiffersAsync(context, cancel))
            throw new StartRefusedException(
                $"The secret in {folder.Keys} is not the one that the database's releases were rounded with. Every machine must have the "
                + "same folder of keys: mount it, or put record-keys.secret back from a backup. If it is lost for good, set "
                + "RecordKeys:AcceptNew to true; published years cannot be corrected then.");
    }

    /// <summary>True when the database has releases and the newest was rounded with a secret that this machine has not.</summary>
    public async Task<bool> DiffersAsync(ParContext context, CancellationToken cancel)
    {
        var newest = await context.Releases.OrderByDescending(release => release.BuiltAt).ThenByDescending(release => release.Key)
            .Select(release => release.KeyFingerprint).FirstOrDefaultAsync(cancel);
        return !string.IsNullOrEmpty(newest) && (!RecordKeys.Exist(folder) || RecordKeys.Of(folder).Fingerprint != newest);
    }
}
