using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Releases;

namespace Par.Warehouse.Tests.Releases;

public sealed class PublishedIsImmutableTests
{
    private static readonly string[] Changes =
    [
        "UPDATE published_cell SET value = 7",
        "DELETE FROM published_cell",
        "INSERT INTO published_cell (release_key, table_id, place, category, gender, age, value, status, is_partial) SELECT release_key, 'x', 'SSS', 'T', 'T', 'T', 1, 1, 0 FROM release",
        "UPDATE published_cell SET is_partial = 1 - is_partial",
        "UPDATE published_organisation SET name = 'x'",
        "DELETE FROM published_organisation",
        "UPDATE published_provider SET par_id = 'x'",
        "DELETE FROM published_provider",
        "INSERT INTO published_provider (release_key, place, par_id) SELECT release_key, 'SSS', 'x' FROM release",
        "UPDATE release_text SET markdown = 'x'",
        "DELETE FROM release_text",
        "UPDATE release SET published_at = '2000-01-01'",
        "UPDATE release SET basis_hash = 'x'",
        "UPDATE release SET key_fingerprint = 'x'",
        "UPDATE release SET state = 2",
        "DELETE FROM release",
    ];

    private readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_database_refuses_to_change_a_public_release()
    {
        await using var scene = await ReleaseScene.CreateAsync();
        await scene.PublishedAsync();
        await using var context = scene.Warehouse.Database.Context();

        foreach (var change in Changes)
        {
            var refusal = await Assert.ThrowsAsync<SqliteException>(() => context.Database.ExecuteSqlRawAsync(change, cancel));
            Assert.True(refusal.Message.Contains("immutable", StringComparison.Ordinal), $"{change}: {refusal.Message}");
        }
    }

    [EveryDatabase]
    [Fact]
    public async Task The_program_refuses_too_before_it_asks_the_database()
    {
        await using var scene = await ReleaseScene.CreateAsync();
        var key = (await scene.PublishedAsync()).Key;
        await using var context = scene.Warehouse.Database.Context();
        var release = await context.Releases.SingleAsync(row => row.Key == key, cancel);
        release.PublishedAt = DateTime.UnixEpoch;

        await Assert.ThrowsAsync<InvalidOperationException>(() => context.SaveChangesAsync(cancel));
        context.Entry(release).State = EntityState.Deleted;
        await Assert.ThrowsAsync<InvalidOperationException>(() => context.SaveChangesAsync(cancel));
    }
}
