using System.Security.Cryptography;
using System.Text;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Disclosure;

/// <summary>
/// The record keys of an installation. A client's key is 64 bits of HMAC-SHA256 over side, organisation and anonymous id. Who does not have the secret cannot
/// tell which way a count was rounded.
/// </summary>
/// <remarks>
/// The secret is made once and lies in the folder of keys, readable by its owner only. It is never logged. A release keeps <see cref="Fingerprint"/>, so that a
/// correction with another secret is refused: two roundings of the same counts would tell more than one.
/// </remarks>
public sealed class RecordKeys
{
    private const string FileName = "record-keys.secret";
    private const int Length = 32;

    private readonly byte[] secret;

    /// <summary>Takes a secret.</summary>
    /// <param name="secret">32 bytes.</param>
    /// <exception cref="ArgumentException">It has another length.</exception>
    public RecordKeys(byte[] secret)
    {
        if (secret.Length != Length)
            throw new ArgumentException($"The secret of the record keys has {Length} bytes.", nameof(secret));
        this.secret = secret;
        Fingerprint = Convert.ToHexStringLower(HMACSHA256.HashData(secret, "fingerprint"u8))[..16];
    }

    /// <summary>Tells two secrets apart and says nothing of either: 16 hexadecimal digits.</summary>
    public string Fingerprint { get; }

    /// <summary>True when the folder has a secret, so that <see cref="Of"/> makes none.</summary>
    public static bool Exist(DataFolder folder) => File.Exists(Path.Combine(folder.Keys, FileName));

    /// <summary>The secret of an installation; made at the first call.</summary>
    /// <exception cref="InvalidDataException">The file is there and is not such a secret.</exception>
    public static RecordKeys Of(DataFolder folder)
    {
        DurableFolder.Create(folder.Keys);
        var path = Path.Combine(folder.Keys, FileName);
        if (!File.Exists(path))
            Make(path);
        var secret = File.ReadAllBytes(path);
        return secret.Length == Length
            ? new RecordKeys(secret)
            : throw new InvalidDataException($"{path} is damaged: it must have {Length} bytes. Put back the file of your backup; published figures depend on it.");
    }

    /// <summary>The key of a client.</summary>
    /// <param name="side">Side.</param>
    /// <param name="parId">PAR id of the organisation.</param>
    /// <param name="clientId">Anonymous client id, as the organisation knows it.</param>
    public ulong KeyOf(Side side, string parId, string clientId)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{side.Code()}\n{parId}\n{clientId}"), hash);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(hash);
    }

    /// <summary>Written beside and moved in: the file is there whole or not at all. Who comes second takes the first one's.</summary>
    private static void Make(string path)
    {
        var unfinished = $"{path}.{Path.GetRandomFileName()}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            using (var file = new FileStream(unfinished, options))
            {
                file.Write(RandomNumberGenerator.GetBytes(Length));
                file.Flush(flushToDisk: true);
            }
            DurableFolder.TryName(unfinished, path);
            DurableFolder.Flush(Path.GetDirectoryName(path)!);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
