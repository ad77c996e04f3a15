using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Par.Warehouse;

/// <summary>
/// Keys made by the client from what they identify: the same input gives the same key on any machine, so that a step repeated
/// after a crash writes the same rows, and no server has to hand out numbers.
/// </summary>
public static class StableKey
{
    /// <summary>A positive 63-bit key: the first eight bytes of SHA-256 over the parts, joined by a separator that no part holds.</summary>
    public static long Of(params ReadOnlySpan<string> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
            text.Append(part).Append('\u001f');
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()), hash);
        return BinaryPrimitives.ReadInt64BigEndian(hash) & long.MaxValue;
    }
}
