using System.Text;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Tests.Storage;

public sealed class FileStoreTests : IDisposable
{
    private static readonly byte[] Content = Encoding.UTF8.GetBytes("a delivered file");
    private readonly DataFolder folder = new(Directory.CreateTempSubdirectory("par-store-").FullName);
    private readonly FileStore store;

    public FileStoreTests() => store = new FileStore(folder);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_comes_back_exactly_and_nothing_of_its_coming_is_left()
    {
        var stored = await AddAsync();

        Assert.Equal(Content, await store.ReadAsync(stored.ContentHash, Cancel));
        Assert.Equal([PathOf(stored)], Directory.EnumerateFiles(folder.Files, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_file_that_has_suffered_is_as_good_as_gone_until_it_is_delivered_again()
    {
        var stored = await AddAsync();
        await File.WriteAllBytesAsync(PathOf(stored), Content[..5], Cancel);

        var damaged = await store.ReadAsync(stored.ContentHash, Cancel);
        await AddAsync();

        Assert.Null(damaged);
        Assert.Equal(Content, await store.ReadAsync(stored.ContentHash, Cancel));
    }

    [Fact]
    public async Task A_store_without_anything_in_it_is_not_taken_for_one_that_lost_a_file()
    {
        var stored = await AddAsync();
        Directory.Delete(folder.Files, recursive: true);
        Directory.CreateDirectory(folder.Files);

        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => store.ReadAsync(stored.ContentHash, Cancel));
    }

    [Fact]
    public async Task What_a_killed_process_left_half_written_goes_and_what_is_being_written_stays()
    {
        var incoming = Directory.CreateDirectory(Path.Combine(folder.Files, "incoming")).FullName;
        await File.WriteAllBytesAsync(Path.Combine(incoming, "left-behind"), Content, Cancel);
        var slow = new PausedStream(Content);
        var adding = store.AddAsync(slow, limit: 1_000, Cancel);
        await slow.Reached;

        store.RemoveHalfWritten(DateTime.UtcNow.AddMinutes(-10));
        var young = Directory.GetFiles(incoming).Length;
        store.RemoveHalfWritten(DateTime.MaxValue);
        var left = Directory.GetFiles(incoming);
        slow.GoOn();
        var stored = await adding;

        Assert.Equal(2, young);
        Assert.Single(left);
        Assert.NotEqual("left-behind", Path.GetFileName(left[0]));
        Assert.Equal(Content, await store.ReadAsync(stored.ContentHash, Cancel));
    }

    [Fact]
    public async Task A_file_may_be_read_while_the_same_content_comes_again()
    {
        var stored = await AddAsync();

        await Parallel.ForAsync(0, 100, Cancel, async (round, _) =>
        {
            if (round % 2 == 0)
                await AddAsync();
            else
                Assert.Equal(Content, await store.ReadAsync(stored.ContentHash, Cancel));
        });
    }

    public void Dispose() => Directory.Delete(folder.Root, recursive: true);

    private Task<StoredFile> AddAsync() => store.AddAsync(new MemoryStream(Content), limit: 1_000, Cancel);

    private string PathOf(StoredFile file) => Path.Combine(folder.Files, file.ContentHash[..2], file.ContentHash);

    /// <summary>Gives half of the content, and the rest when it is told to.</summary>
    private sealed class PausedStream(byte[] content) : MemoryStream(content)
    {
        private readonly TaskCompletionSource reached = new(), goOn = new();

        public Task Reached => reached.Task;

        public void GoOn() => goOn.SetResult();

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Position == 0)
                return await base.ReadAsync(buffer[..(content.Length / 2)], cancellationToken);
            reached.TrySetResult();
            await goOn.Task.WaitAsync(cancellationToken);
            return await base.ReadAsync(buffer, cancellationToken);
        }

        private readonly byte[] content = content;
    }
}
