using FsCheck;
using FsCheck.Fluent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Par.Warehouse.Audit;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;
using Par.Warehouse.Tests.Collection;
using Par.Warehouse.Tests.Storage;

namespace Par.Warehouse.Tests.Audit;

/// <summary>Somebody with the database file in their hands, and what the verifier says of it.</summary>
public sealed class AuditVerifierTests : IAsyncLifetime
{
    private const int Entries = 9;
    private static readonly Actor Administrator = new("root", ActorRole.Administrator);
    private static readonly string[] Columns =
        ["audit_key", "subject_kind", "subject", "entry_number", "happened_at", "actor", "what", "why", "value_before", "value_after", "previous_hash", "entry_hash"];

    private TestDatabase database = null!;
    private string whole = "";

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        await WriteAsync(database, Entries);
        if (DatabaseOfRun.Provider != DatabaseProvider.Sqlite)
            return;
        await using var context = database.Context();
        whole = Path.Combine(database.Folder.Root, "whole.db");
        await context.Database.ExecuteSqlAsync($"VACUUM INTO {whole}", Cancel);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [EveryDatabase]
    [Fact]
    public async Task A_trail_that_nobody_touched_is_whole()
    {
        var verdict = await VerifyAsync(database);

        Assert.Equal((true, Entries, Entries), (verdict.IsWhole, verdict.Entries, verdict.Last));
    }

    [Fact]
    public async Task Changing_any_column_of_any_entry_is_found_at_that_entry_or_the_next()
    {
        foreach (var column in Columns)
        {
            for (var entry = 1; entry <= Entries; entry++)
            {
                var verdict = await AfterAsync($"UPDATE audit_entry SET {column} = {Other(column)} WHERE sequence = {entry}");

                Assert.True(verdict.Faults.Any(fault => fault.Sequence == entry), $"{column} of entry {entry} was changed and nobody noticed.");
            }
        }
    }

    [Fact]
    public async Task Removing_any_entry_is_found_where_it_stood()
    {
        for (var entry = 1; entry <= Entries; entry++)
        {
            var verdict = await AfterAsync($"DELETE FROM audit_entry WHERE sequence = {entry}");

            Assert.Contains(new AuditFault(AuditProblem.Removed, entry), verdict.Faults);
        }
    }

    [Fact]
    public void Any_two_entries_that_change_places_are_found() =>
        Prop.ForAll((from one in Gen.Choose(1, Entries) from other in Gen.Choose(1, Entries) where one != other select (one, other)).ToArbitrary(), places =>
        {
            var verdict = AfterAsync(
                $"UPDATE audit_entry SET sequence = -1 WHERE sequence = {places.one}",
                $"UPDATE audit_entry SET sequence = {places.one} WHERE sequence = {places.other}",
                $"UPDATE audit_entry SET sequence = {places.other} WHERE sequence = -1").GetAwaiter().GetResult();
            return !verdict.IsWhole && verdict.Faults[0].Sequence <= Math.Max(places.one, places.other);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void Any_tampering_in_one_place_with_the_hash_made_good_is_found() =>
        Prop.ForAll(Forgeries, forgery =>
        {
            using var forged = new Forged(whole);
            forged.Run([.. forgery.Statements]);
            if (forgery.MakesGood)
                forged.MakeGoodAsync(forgery.Entry).GetAwaiter().GetResult();
            return !forged.VerifyAsync().GetAwaiter().GetResult().IsWhole;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(120));

    [Fact]
    public async Task A_trail_rewritten_from_an_entry_on_is_whole_in_itself_and_found_by_an_end_that_was_written_down()
    {
        var known = await VerifyAsync(database);
        using var forged = new Forged(whole);
        forged.Run("UPDATE audit_entry SET actor = 'somebody else' WHERE sequence = 4");
        for (var entry = 4; entry <= Entries; entry++)
            await forged.MakeGoodAsync(entry);
        forged.Run($"UPDATE audit_head SET entry_hash = (SELECT entry_hash FROM audit_entry WHERE sequence = {Entries})");

        var alone = await forged.VerifyAsync();
        var held = await forged.VerifyAsync(new AuditAnchor(default, known.Last, known.Hash));

        Assert.True(alone.IsWhole);
        Assert.Equal([new AuditFault(AuditProblem.Rewritten, Entries)], held.Faults);
    }

    [Fact]
    public async Task Cutting_off_the_end_together_with_the_head_is_found_by_an_end_that_was_written_down()
    {
        await Anchors(database.Contexts, database.Folder).WriteAsync(Cancel);
        using var forged = new Forged(whole);
        File.Copy(Path.Combine(database.Folder.Root, "audit-anchors.txt"), Path.Combine(forged.Folder.Root, "audit-anchors.txt"));
        forged.Run($"DELETE FROM audit_entry WHERE sequence > {Entries - 2}",
            $"UPDATE audit_head SET sequence = {Entries - 2}, entry_hash = (SELECT entry_hash FROM audit_entry WHERE sequence = {Entries - 2})");

        var verdict = await forged.VerifyAsync();

        Assert.Equal([new AuditFault(AuditProblem.Removed, Entries - 1)], verdict.Faults);
    }

    [EveryDatabase]
    [Fact]
    public async Task What_the_rule_of_retention_removed_leaves_a_trail_that_is_whole()
    {
        var clock = new SetClock(Start.AddYears(10).AddDays(4));
        await Anchors(database.Contexts, database.Folder).WriteAsync(Cancel);

        var removed = await new AuditRetention(database.Contexts, new AuditKeeping(10), clock).ApplyAsync(Cancel);
        var again = await new AuditRetention(database.Contexts, new AuditKeeping(10), clock).ApplyAsync(Cancel);

        var verdict = await VerifyAsync(database);
        Assert.Equal((4, 0, true, 4, Entries + 1), (removed, again, verdict.IsWhole, verdict.RemovedTo, verdict.Last));
    }

    [Fact]
    public async Task A_removal_that_the_trail_does_not_tell_of_is_found()
    {
        var verdict = await AfterAsync(
            "UPDATE audit_head SET removed_to = 3, removed_hash = (SELECT entry_hash FROM audit_entry WHERE sequence = 3)",
            "DELETE FROM audit_entry WHERE sequence <= 3");

        Assert.Equal([new AuditFault(AuditProblem.Removed, 1)], verdict.Faults);
    }

    [EveryDatabase]
    [Fact]
    public async Task Writers_side_by_side_make_one_chain()
    {
        await using var busy = await TestDatabase.CreateAsync();

        await Task.WhenAll(Enumerable.Range(1, 8).Select(writer => Task.Run(() => WriteAsync(busy, 10, $"writer {writer}"), Cancel)));

        var verdict = await VerifyAsync(busy);
        Assert.Equal((true, 80L), (verdict.IsWhole, verdict.Last));
    }

    [Fact]
    public async Task Only_an_administrator_may_verify() =>
        await Assert.ThrowsAsync<NotAllowedException>(() => Verifier(database.Contexts, database.Folder).VerifyAsync(new Actor("someone", ActorRole.Approver), Cancel));

    private static DateTime Start { get; } = new(2026, 1, 10, 8, 0, 0, DateTimeKind.Utc);

    /// <summary>What somebody does in one place, and whether they work the entry's own hash out anew afterwards.</summary>
    private sealed record Forgery(int Entry, IReadOnlyList<string> Statements, bool MakesGood);

    private static Arbitrary<Forgery> Forgeries { get; } =
        (from entry in Gen.Choose(1, Entries - 1)
         from column in Gen.Elements(Columns[..10])
         from kind in Gen.Choose(0, 2)
         select kind switch
         {
             0 => new Forgery(entry, [$"UPDATE audit_entry SET {column} = {Other(column)} WHERE sequence = {entry}"], true),
             1 => new Forgery(entry, [$"DELETE FROM audit_entry WHERE sequence = {entry}", $"UPDATE audit_entry SET sequence = {entry} WHERE sequence = {entry + 1}"], true),
             _ => new Forgery(entry,
                 [
                     "INSERT INTO audit_entry (audit_key, subject_kind, subject, entry_number, happened_at, actor, what, why, sequence, previous_hash, entry_hash) "
                     + "SELECT -audit_key, subject_kind, subject || '-', entry_number, happened_at, actor, what, why, (SELECT max(sequence) + 1 FROM audit_entry), "
                     + $"(SELECT entry_hash FROM audit_head), entry_hash FROM audit_entry WHERE sequence = {entry}",
                 ], false),
         }).ToArbitrary();

    private static string Other(string column) => column switch
    {
        "audit_key" => "audit_key + 1",
        "entry_number" => "entry_number + 100",
        "happened_at" => "'2026-01-01 00:00:00'",
        "value_before" or "value_after" => $"coalesce({column}, '') || 'x'",
        "previous_hash" or "entry_hash" => "substr(entry_hash, 2) || 'f'",
        _ => column + " || 'x'",
    };

    private async Task<AuditVerdict> AfterAsync(params string[] statements)
    {
        using var forged = new Forged(whole);
        forged.Run(statements);
        return await forged.VerifyAsync();
    }

    private static Task<AuditVerdict> VerifyAsync(TestDatabase at) => Verifier(at.Contexts, at.Folder).VerifyAsync(Administrator, Cancel);

    private static AuditVerifier Verifier(IDbContextFactory<ParContext> contexts, DataFolder folder) => new(contexts, Anchors(contexts, folder));

    private static AuditAnchors Anchors(IDbContextFactory<ParContext> contexts, DataFolder folder) => new(contexts, folder, new SetClock(Start));

    /// <summary>A copy of the database whose holder has taken the triggers off.</summary>
    private sealed class Forged : IDisposable
    {
        private readonly string file;
        private readonly ServiceProvider services;

        public Forged(string whole)
        {
            Folder = new DataFolder(Directory.CreateTempSubdirectory("par-forged-").FullName);
            file = Folder.Database;
            File.Copy(whole, file);
            services = new ServiceCollection().AddParStorage(new ConfigurationBuilder().Build(), Folder).BuildServiceProvider();
            Run("DROP TRIGGER audit_entry_refuses_update", "DROP TRIGGER audit_entry_refuses_delete");
        }

        public DataFolder Folder { get; }

        private IDbContextFactory<ParContext> Contexts => services.GetRequiredService<IDbContextFactory<ParContext>>();

        public void Run(params string[] statements)
        {
            using var connection = new SqliteConnection($"Data Source={file}");
            connection.Open();
            foreach (var statement in statements)
            {
                using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are those of the test.
                command.CommandText = statement;
#pragma warning restore CA2100
                command.ExecuteNonQuery();
            }
        }

        /// <summary>Works the hash of an entry out anew from what it holds now and the hash before it, as a forger would who knows how.</summary>
        public async Task MakeGoodAsync(int number)
        {
            await using var context = await Contexts.CreateDbContextAsync();
            var entry = await context.AuditEntries.AsNoTracking().SingleAsync(row => row.Sequence == number);
            var before = await context.AuditEntries.Where(row => row.Sequence == number - 1).Select(row => row.Hash).SingleOrDefaultAsync() ?? AuditChain.Beginning;
            Run($"UPDATE audit_entry SET previous_hash = '{before}', entry_hash = '{AuditChain.HashOf(entry, before)}' WHERE sequence = {number}");
        }

        public Task<AuditVerdict> VerifyAsync(params AuditAnchor[] writtenDown) => Verifier(Contexts, Folder).VerifyAsync(Administrator, writtenDown, Cancel);

        public void Dispose()
        {
            services.Dispose();
            SqliteConnection.ClearAllPools();
            Directory.Delete(Folder.Root, recursive: true);
        }
    }

    private static async Task WriteAsync(TestDatabase at, int entries, string actor = "analyst")
    {
        for (var day = 0; day < entries; day++)
        {
            await using var context = at.Context();
            await context.AuditAsync(AuditTrail.OfSubmission, $"{actor} {day / 2}", actor,
                new AuditStep("Loaded → Approved", "Näin on", day % 3 == 0 ? null : "state=Loaded", "state=Approved"), Start.AddDays(day), Cancel);
            await context.SaveChangesAsync(Cancel);
        }
    }
}
