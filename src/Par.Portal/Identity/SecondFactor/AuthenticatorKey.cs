using System.Globalization;
using System.Text;
using QRCoder;

namespace Par.Portal.Identity.SecondFactor;

/// <summary>The key of an authenticator program as people and programs read it.</summary>
internal static class AuthenticatorKey
{
    /// <summary>In groups of four, for typing in.</summary>
    public static string Grouped(string key) => string.Join(' ', key.Chunk(4).Select(group => new string(group))).ToLowerInvariant();

    /// <summary>The address that a QR code carries (Key URI Format; SHA-1, six digits, half a minute: what every program understands).</summary>
    public static string Address(string userName, string key) => $"otpauth://totp/Par:{Uri.EscapeDataString(userName)}?secret={key}&issuer=Par&digits=6&period=30";

    /// <summary>The QR code of a text: the side of its square in modules, with the quiet zone, and the path of its dark ones.</summary>
    public static (int Side, string Path) Qr(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
            for (var x = 0; x < rows.Count; x++)
                if (rows[y][x])
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        return (rows.Count, path.ToString());
    }
}
