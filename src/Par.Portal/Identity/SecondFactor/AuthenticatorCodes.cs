using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Par.Portal.Identity.Accounts;

namespace Par.Portal.Identity.SecondFactor;

/// <summary>
/// Checks the codes of authenticator programs (TOTP, RFC 6238: SHA-1, six digits, half a minute) by the portal's own clock. Identity's own provider reads the
/// machine's, which is another one wherever time is set.
/// </summary>
internal sealed class AuthenticatorCodes(TimeProvider clock) : IUserTwoFactorTokenProvider<Account>
{
    /// <summary>A code is taken for so many half minutes before and after its own: people type, and clocks differ.</summary>
    public const int Tolerance = 2;

    private const int Digits = 6;
    private const int Seconds = 30;

    /// <inheritdoc/>
    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Account> manager, Account user) => await manager.GetAuthenticatorKeyAsync(user) is { Length: > 0 };

    /// <summary>Nothing: the codes are made by the program in the holder's hand.</summary>
    public Task<string> GenerateAsync(string purpose, UserManager<Account> manager, Account user) => Task.FromResult("");

    /// <inheritdoc/>
    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user)
    {
        if (token.Length != Digits || !token.All(char.IsAsciiDigit) || await manager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key)
            return false;
        var (secret, given, now) = (FromBase32(key), Encoding.ASCII.GetBytes(token), clock.GetUtcNow());
        var isOne = false;
        for (var step = -Tolerance; step <= Tolerance; step++)
            isOne |= CryptographicOperations.FixedTimeEquals(given, Encoding.ASCII.GetBytes(CodeAt(secret, now.AddSeconds(step * Seconds))));
        return isOne;
    }

    /// <summary>The code of a key at a time.</summary>
    internal static string CodeAt(ReadOnlySpan<byte> key, DateTimeOffset at)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, at.ToUnixTimeSeconds() / Seconds);
#pragma warning disable CA5350 // The standard's own, and the only one that every program understands.
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(key, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xf)..]) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The bytes of a key as it is stored and typed (RFC 4648, section 6, without padding).</summary>
    internal static byte[] FromBase32(string text)
    {
        var bytes = new byte[text.Length * 5 / 8];
        var (buffer, bits, at) = (0, 0, 0);
        foreach (var letter in text)
        {
            var value = letter is >= 'A' and <= 'Z' ? letter - 'A' : letter is >= '2' and <= '7' ? letter - '2' + 26 : throw new FormatException("The key of an authenticator is not in base 32.");
            (buffer, bits) = (((buffer << 5) | value) & 0xfff, bits + 5);
            if (bits >= 8)
                bytes[at++] = (byte)(buffer >> (bits -= 8));
        }
        return bytes;
    }
}
