using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Par.EndToEnd.Tests.Season;

/// <summary>The authenticator program in somebody's hand (RFC 6238), with a clock that is set: a portal whose time stands still takes codes of that time.</summary>
/// <param name="key">The key as the portal shows it.</param>
internal sealed class Authenticator(string key)
{
    private const int HalfMinute = 30;

    private readonly byte[] secret = Base32(key.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant());
    private long last = long.MinValue;

    /// <summary>The code of that time, or the next one when it was used: a code opens once.</summary>
    public string NextCode(DateTimeOffset at)
    {
        last = Math.Max(last + 1, at.ToUnixTimeSeconds() / HalfMinute);
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, last);
#pragma warning disable CA5350 // The standard's own.
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Base32(string text)
    {
        var bits = string.Concat(text.Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(chunk => chunk.Length == 8).Select(chunk => Convert.ToByte(new string(chunk), 2))];
    }
}
