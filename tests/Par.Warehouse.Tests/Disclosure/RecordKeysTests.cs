using Par.Warehouse.Collection;
using Par.Warehouse.Disclosure;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Tests.Disclosure;

public sealed class RecordKeysTests : IDisposable
{
    private readonly DataFolder folder = new(Directory.CreateTempSubdirectory("par-keys-").FullName);

    public void Dispose() => Directory.Delete(folder.Root, recursive: true);

    [Fact]
    public void The_secret_is_made_once_and_kept()
    {
        var first = RecordKeys.Of(folder);
        var secret = File.ReadAllBytes(SecretFile());

        var again = RecordKeys.Of(folder);

        Assert.Equal(32, secret.Length);
        Assert.Equal(secret, File.ReadAllBytes(SecretFile()));
        Assert.Equal((first.Fingerprint, Key(first)), (again.Fingerprint, Key(again)));
    }

    [Fact]
    public void Only_its_owner_reads_it()
    {
        RecordKeys.Of(folder);

        // Windows has no file modes.
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(SecretFile()));
    }

    [Fact]
    public void Whoever_asks_at_the_same_moment_gets_the_same_one()
    {
        var fingerprints = new string[32];
        using var start = new Barrier(fingerprints.Length);
        var threads = Enumerable.Range(0, fingerprints.Length).Select(number => new Thread(() =>
        {
            start.SignalAndWait();
            fingerprints[number] = RecordKeys.Of(folder).Fingerprint;
        })).ToList();

        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        Assert.Single(fingerprints.Distinct());
        Assert.Single(Directory.GetFiles(folder.Keys));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    public void A_damaged_file_is_refused_and_left_as_it_is(int length)
    {
        RecordKeys.Of(folder);
        var path = SecretFile();
        File.WriteAllBytes(path, new byte[length]);

        var refusal = Assert.Throws<InvalidDataException>(() => RecordKeys.Of(folder));

        Assert.Contains("backup", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(length, new FileInfo(path).Length);
        Assert.Throws<ArgumentException>(() => new RecordKeys(new byte[length]));
    }

    [Fact]
    public void Another_secret_has_another_fingerprint_and_other_keys()
    {
        var (one, other) = (new RecordKeys(Secret(1)), new RecordKeys(Secret(2)));

        Assert.NotEqual(one.Fingerprint, other.Fingerprint);
        Assert.NotEqual(Key(one), Key(other));
    }

    [Fact]
    public void Side_organisation_and_client_each_make_another_key()
    {
        var keys = new RecordKeys(Secret(1));

        ulong[] all =
        [
            keys.KeyOf(Side.Ent, "P0001", "7"), keys.KeyOf(Side.Ty, "P0001", "7"), keys.KeyOf(Side.Ent, "P0002", "7"),
            keys.KeyOf(Side.Ent, "P0001", "8"),
            // No two clients run together into one text.
            keys.KeyOf(Side.Ent, "P000", "17"), keys.KeyOf(Side.Ent, "P00017", ""),
        ];

        Assert.Equal(all.Length, all.Distinct().Count());
        Assert.Equal(all[0], keys.KeyOf(Side.Ent, "P0001", "7"));
    }

    [Fact]
    public void A_key_is_the_first_64_bits_of_the_standard_code()
    {
        var expected = System.Security.Cryptography.HMACSHA256.HashData(Secret(1),
            System.Text.Encoding.UTF8.GetBytes($"{Side.Ent.Code()}\nP0001\n7"));

        Assert.Equal(Convert.ToUInt64(Convert.ToHexString(expected)[..16], 16), new RecordKeys(Secret(1)).KeyOf(Side.Ent, "P0001", "7"));
    }

    [Fact]
    public void The_fingerprint_tells_nothing_of_the_secret()
    {
        var (secret, other) = (Secret(1), Secret(1));
        other[31] ^= 1;
        var fingerprint = new RecordKeys(secret).Fingerprint;

        Assert.Matches("^[0-9a-f]{16}$", fingerprint);
        for (var at = 0; at + 2 <= secret.Length; at++)
            Assert.DoesNotContain(Convert.ToHexStringLower(secret[at..(at + 2)]), fingerprint, StringComparison.Ordinal);
        // One bit more in the secret, and half of the fingerprint is another.
        Assert.InRange(fingerprint.Zip(new RecordKeys(other).Fingerprint).Count(pair => pair.First != pair.Second), 10, 16);
    }

    private string SecretFile() => Directory.GetFiles(folder.Keys).Single();

    private static ulong Key(RecordKeys keys) => keys.KeyOf(Side.Ent, "P0001", "7");

    private static byte[] Secret(int seed)
    {
        var secret = new byte[32];
        new Random(seed).NextBytes(secret);
        return secret;
    }
}
