using System.ComponentModel.DataAnnotations;
using MimeKit;
using Par.Warehouse.Settings;

namespace Par.Jobs.Mail;

/// <summary>How the connection to a mail server is protected.</summary>
public enum MailSecurity
{
    /// <summary>Begins open and goes over to TLS, or is refused.</summary>
    StartTls,

    /// <summary>TLS from the first byte.</summary>
    Tls,

    /// <summary>Not at all: for a server on the same machine.</summary>
    None,
}

/// <summary>The mail server that letters go through (SMTP).</summary>
[SettingsSection("Mail")]
public sealed class MailOptions : IValidatableObject
{
    /// <summary>Name or address of the mail server. Without it letters wait.</summary>
    public string? Host { get; init; }

    /// <summary>Its port.</summary>
    [Range(1, 65535)]
    public int Port { get; init; } = 587;

    /// <summary>How the connection is protected.</summary>
    public MailSecurity Security { get; init; } = MailSecurity.StartTls;

    /// <summary>Account on the mail server, when it asks for one.</summary>
    public string? User { get; init; }

    /// <summary>The account's password.</summary>
    [SecretSetting]
    public string? Password { get; init; }

    /// <summary>
    /// Sender of the letters, needed with <c>Mail:Host</c>: an address that somebody reads, because the letters ask for answers.
    /// </summary>
    public string? From { get; init; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Host is not null && From is null)
            yield return new ValidationResult("Mail:Host is set, so Mail:From must be set too: the address that the letters come from.");
        if (From is not null && !(MailboxAddress.TryParse(From, out var sender) && sender is { LocalPart.Length: > 0, Domain.Length: > 0 }))
            yield return new ValidationResult(
                $"Mail:From is '{From}', which is no e-mail address. It may be par@example.fi or \"Par\" <par@example.fi>.");
    }
}
