using Microsoft.EntityFrameworkCore;
using Par.Ingest.Tests.Loading;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests;

/// <summary>Whatever interrupts the intake, going on ends in the same database as an undisturbed run.</summary>
public sealed class IntakeFaultTests
{
    [Fact, Slow]
    public async Task Cancelled_at_any_moment_and_begun_again_it_ends_in_the_same_content()
    {
        await using var undisturbed = await TestInstallation.CreateAsync();
        await DeliverAllAsync(undisturbed, CancellationToken.None);
        var expected = await undisturbed.DigestAsync();
        var interruptions = 0;

        for (var after = 1; after <= 20; after++)
        {
            await using var disturbed = await TestInstallation.CreateAsync();
            using (var cancel = new CountedCancellation(after))
                try
                {
                    await DeliverAllAsync(disturbed, cancel.Token, cancel.Tick);
                }
                catch (OperationCanceledException)
                {
                    interruptions++;
                }
            disturbed.Intake.Settle();

            await DeliverAllAsync(disturbed, CancellationToken.None);

            Assert.Equal(expected, await disturbed.DigestAsync());
        }

        Assert.True(interruptions >= 5, $"Only {interruptions} runs were interrupted: the test no longer reaches the steps.");
    }

    [Fact]
    public async Task A_stream_that_breaks_while_receiving_leaves_nothing_behind()
    {
        await using var installation = await TestInstallation.CreateAsync();
        var before = await installation.DigestAsync();

        await Assert.ThrowsAsync<IOException>(() => installation.Intake.ReceiveAsync("data.json", new BreakingStream(),
            new Delivery(TestInstallation.Organisation), TestContext.Current.CancellationToken));

        Assert.Equal(before, await installation.DigestAsync());
        Assert.False(Directory.Exists(installation.Folder.Files));
    }

    [Fact]
    public async Task Workers_that_go_on_with_the_same_submissions_at_once_count_nothing_twice()
    {
        await using var installation = await TestInstallation.CreateAsync();
        var first = await installation.ReceiveAsync(Deliveries[0]);
        var second = await installation.ReceiveAsync(Deliveries[1]);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(
            () => installation.Intake.ContinueAsync(worker % 2 == 0 ? first.Key : second.Key, TestContext.Current.CancellationToken))));

        await using var context = installation.Context();
        Assert.Equal([second.Key], await context.FactClients.Select(row => row.SubmissionKey).Distinct().ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(SubmissionState.Superseded, (await context.Submissions.SingleAsync(row => row.Key == first.Key, TestContext.Current.CancellationToken)).State);
    }

    private static readonly byte[][] Deliveries =
    [
        TestSubmission.Ent().Client("A").Period("A", "2025-01-07").Measure("A", "04").ToFile(),
        TestSubmission.Ent().Client("A").Client("B").Worker("W1", 1m).ToFile(),
        TestSubmission.Ent("2024-T1").Client("A", ("LANG", "oth"), ("LANG_T", "131052-308T")).ToFile(),
        TestSubmission.Ty().Client("A").Period("A", "2025-01-07").ToFile(),
    ];

    private static async Task DeliverAllAsync(TestInstallation installation, CancellationToken cancel, Action? tick = null)
    {
        foreach (var (file, number) in Deliveries.Select((file, index) => (file, index)))
        {
            var received = await installation.Intake.ReceiveAsync("data.json", new TickingStream(file, tick),
                new Delivery(TestInstallation.Organisation, ReceivedAt: TestInstallation.January, Revision: number == 1 ? 2 : 1), cancel);
            tick?.Invoke();
            await installation.Intake.ScreenAsync(received.Key, cancel);
            tick?.Invoke();
            await installation.Intake.LoadAsync(received.Key, cancel);
            tick?.Invoke();
        }
    }

    /// <summary>Cancels after a number of ticks, a moment later so that the step in hand is under way.</summary>
    private sealed class CountedCancellation(int after) : IDisposable
    {
        private readonly CancellationTokenSource source = new();
        private int ticks;

        public CancellationToken Token => source.Token;

        public void Tick()
        {
            if (Interlocked.Increment(ref ticks) == after)
                source.CancelAfter(TimeSpan.FromMilliseconds(after % 5));
        }

        public void Dispose() => source.Dispose();
    }

    private sealed class TickingStream(byte[] content, Action? tick) : MemoryStream(content)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            tick?.Invoke();
            return base.ReadAsync(buffer[..Math.Min(buffer.Length, 1_000)], cancellationToken);
        }
    }

    private sealed class BreakingStream() : MemoryStream(new byte[100_000])
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => Position > 50_000
            ? throw new IOException("The connection is gone.")
            : base.ReadAsync(buffer[..Math.Min(buffer.Length, 20_000)], cancellationToken);
    }
}
