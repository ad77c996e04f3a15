using System.Security.Cryptography;
using System.Text;

namespace Par.Portal.Identity.Accounts;

/// <summary>Passwords, link tokens and keys from the system's cryptographic random source.</summary>
internal static class Secrets
{
    private const string Unambiguous = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>A password of four groups of four letters and digits that cannot be mistaken for each other: 79 bits.</summary>
    public static string NewPassword() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Unambiguous, 4)));

    /// <summary>A code that stands in for a lost second factor once: 59 bits.</summary>
    public static string NewRecoveryCode() => string.Join('-', Enumerable.Range(0, 3).Select(_ => RandomNumberGenerator.GetString(Unambiguous, 4)));

    /// <summary>The open part of a key of the machine interface.</summary>
    public static string NewKeyId() => RandomNumberGenerator.GetString(Unambiguous, 12);

    /// <summary>A token of 256 random bits, safe in an address.</summary>
    public static string NewToken() => System.Buffers.Text.Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>The form in which a token is stored and looked up.</summary>
    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
