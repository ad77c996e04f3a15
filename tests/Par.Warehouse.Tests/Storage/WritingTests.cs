using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Collection;
using Par.Warehouse.Releases;
using Par.Warehouse.Statistics;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Tests.Storage;

[EveryDatabase]
public sealed class WritingTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_inserted_in_bulk_come_back_as_they_were()
    {
        await using var database = await TestDatabase.CreateAsync();
        var cells = Enumerable.Range(0, 1_001).Select(number => Cell(1, $"KU{number:000}", number % 3 == 0 ? null : number * 1.5)).ToList();

        await using (var context = database.Context())
        await using (var write = await context.BeginWriteAsync(Cancel))
        {
            context.Add(ARelease());
            await context.SaveChangesAsync(Cancel);
            await context.InsertRowsAsync(cells, Cancel);
            await write.CommitAsync(Cancel);
        }

        await using var reader = database.Context();
        var stored = await reader.PublishedCells.AsNoTracking().OrderBy(cell => cell.Place).ToListAsync(Cancel);
        Assert.Equal(
            cells.OrderBy(cell => cell.Place, StringComparer.Ordinal).Select(cell => (cell.Place, cell.Value, cell.Status)),
            stored.OrderBy(cell => cell.Place, StringComparer.Ordinal).Select(cell => (cell.Place, cell.Value, cell.Status)));
    }

    [SqliteOnly]
    [Fact]
    public async Task A_reader_does_not_wait_for_the_writer_of_the_embedded_database()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var writer = database.Context();
        await using var write = await writer.BeginWriteAsync(Cancel);
        writer.Add(ARelease());
        await writer.SaveChangesAsync(Cancel);
        await writer.Database.ExecuteSqlRawAsync("PRAGMA cache_spill = 1; PRAGMA cache_size = 1", Cancel);
        await writer.InsertRowsAsync(Enumerable.Range(0, 5_000).Select(number => Cell(1, $"P{number:0000}", number)).ToList(), Cancel);

        await using var reader = database.Context();
        reader.Database.SetCommandTimeout(1);
        Assert.Equal(0, await reader.Releases.CountAsync(Cancel));
        Assert.Equal("wal", await reader.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync(Cancel));
    }

    [Fact]
    public async Task A_transaction_that_is_not_committed_leaves_nothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using (var context = database.Context())
        await using (await context.BeginWriteAsync(Cancel))
        {
            context.Add(ARelease());
            await context.SaveChangesAsync(Cancel);
            await context.InsertRowsAsync([Cell(1, "SSS", 1)], Cancel);
        }

        await using var reader = database.Context();
        Assert.Equal((0, 0), (await reader.Releases.CountAsync(Cancel), await reader.PublishedCells.CountAsync(Cancel)));
    }

    [Fact]
    public async Task Rows_are_not_inserted_in_bulk_outside_a_transaction()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = database.Context();

        await Assert.ThrowsAsync<InvalidOperationException>(() => context.InsertRowsAsync([Cell(1, "SSS", 1)], Cancel));
    }

    /// <summary>On SQL Server each of the letters would become a question mark, and the two organisations one.</summary>
    [Theory]
    [InlineData("Ж0001")]
    [InlineData("PÄ001")]
    public async Task A_code_with_other_letters_than_ASCII_is_refused_before_it_is_sent(string parId)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = database.Context();
        await using var write = await context.BeginWriteAsync(Cancel);

        var inBulk = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            context.InsertRowsAsync([new PublishedProvider { ReleaseKey = 1, Place = "SSS", ParId = parId }], Cancel));
        context.Add(new PublishedProvider { ReleaseKey = 1, Place = "SSS", ParId = parId });
        var saved = await Assert.ThrowsAsync<InvalidOperationException>(() => context.SaveChangesAsync(Cancel));

        Assert.All([inBulk, saved], refusal => Assert.StartsWith("published_provider.par_id", refusal.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Many_writers_at_once_wait_for_each_other()
    {
        await using var database = await TestDatabase.CreateAsync();

        await Task.WhenAll(Enumerable.Range(1, 40).Select(version => Task.Run(async () =>
        {
            await using var context = database.Context();
            if (version % 2 == 0)
            {
                context.Add(ARelease(version));
                await context.SaveChangesAsync(Cancel);
                return;
            }
            await using var write = await context.BeginWriteAsync(Cancel);
            context.Add(ARelease(version));
            await context.SaveChangesAsync(Cancel);
            await Task.Yield();
            await write.CommitAsync(Cancel);
        })));

        await using var reader = database.Context();
        Assert.Equal(40, await reader.Releases.CountAsync(Cancel));
    }

    [Fact]
    public async Task The_digest_follows_the_content_and_nothing_else()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = database.Context();
        var empty = await DatabaseDigest.OfAllAsync(context, Cancel);
        var release = ARelease();
        context.Add(release);
        await context.SaveChangesAsync(Cancel);
        var built = await DatabaseDigest.OfAllAsync(context, Cancel);

        release.State = ReleaseState.Built;
        await context.SaveChangesAsync(Cancel);
        var changed = await DatabaseDigest.OfAllAsync(context, Cancel);
        release.State = ReleaseState.Draft;
        await context.SaveChangesAsync(Cancel);

        Assert.Equal(3, new[] { empty, built, changed }.Distinct().Count());
        Assert.Equal(built, await DatabaseDigest.OfAllAsync(context, Cancel));
    }

    [SqliteOnly]
    [Fact]
    public async Task A_fact_is_stored_once_and_in_the_order_of_its_key()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = database.Context();

        var tables = await context.Database
            .SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE type = 'table' AND sql LIKE '%WITHOUT ROWID%'").ToListAsync(Cancel);

        Assert.Superset(new HashSet<string> { "fact_client", "fact_client_answer", "fact_period", "fact_measure", "published_cell" }, tables.ToHashSet());
    }

    private static Release ARelease(int version = 1) => new()
    {
        Key = version, Side = Side.Ent, Year = 2025, Version = version, BasisHash = "basis", KeyFingerprint = "", IsSynthetic = true,
    };

    private static PublishedCell Cell(long release, string place, double? value) => new()
    {
        ReleaseKey = release, TableId = "ent-reached", Place = place, Category = "T", Gender = "T", Age = "T", Value = value,
        Status = value is null ? CellStatus.Few : CellStatus.Value,
    };
}
