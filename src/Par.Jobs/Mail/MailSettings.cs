using MailKit.Security;
using Microsoft.Extensions.Configuration;
using Par.Warehouse.Settings;

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
    /// <exception cref="SettingsException">There is a server and no sender, the sender is no address, or a setting is no value of its
    /// kind.</exception>
    public static MailSettings Read(IConfiguration configuration)
    {
        var options = SettingsReader.Read<MailOptions>(configuration);
        return new MailSettings(options.Host, options.Port, SecurityOf(options.Security), options.User, options.Password, options.From);
    }

    private static SecureSocketOptions SecurityOf(MailSecurity security) => security switch
    {
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.None => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };
}
