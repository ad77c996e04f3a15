using MailKit.Security;
using Microsoft.Extensions.Configuration;
using MimeKit;

namespace Par.Jobs.Mail;

/// <summary>The mail server that letters go through, from the section <c>Mail</c> of the settings.</summary>
/// <param name="Host">Name or address of the server; null when letters are to wait.</param>
/// <param name="Port">Its port.</param>
/// <param name="Security">How the connection is protected.</param>
/// <param name="User">User name, or null when the server asks for none.</param>
/// <param name="Password">Its password.</param>
/// <param name="From">The sender: an address that somebody reads, because the letters ask for answers.</param>
public sealed record MailSettings(string? Host, int Port, SecureSocketOptions Security, string? User, string? Password, string? From)
{
    /// <summary>Reads the settings.</summary>
    /// <exception cref="InvalidOperationException">There is a server and no sender, the sender is no address, or a setting is no value of its kind.</exception>
    public static MailSettings Read(IConfiguration configuration)
    {
        var mail = configuration.GetSection("Mail");
        var (host, from) = (Text("Host"), Text("From"));
        if (host is not null && from is null)
            throw new InvalidOperationException("Mail:Host is set, so Mail:From must be set too: the address that the letters come from.");
        if (from is not null && !(MailboxAddress.TryParse(from, out var sender) && sender is { LocalPart.Length: > 0, Domain.Length: > 0 }))
            throw new InvalidOperationException($"Mail:From is '{from}', which is no e-mail address. It may be par@example.fi or \"Par\" <par@example.fi>.");
        return new MailSettings(host, mail.GetValue("Port", 587), SecurityOf(Text("Security")), Text("User"), mail["Password"], from);

        string? Text(string name) => mail[name] is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
    }

    private static SecureSocketOptions SecurityOf(string? text) => text?.ToLowerInvariant() switch
    {
        null or "starttls" => SecureSocketOptions.StartTls,
        "tls" => SecureSocketOptions.SslOnConnect,
        "none" => SecureSocketOptions.None,
        _ => throw new InvalidOperationException($"Mail:Security is '{text}'; it may be StartTls, Tls or None."),
    };
}
