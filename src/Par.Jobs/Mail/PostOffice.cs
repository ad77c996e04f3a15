using System.Globalization;
using MailKit;
using MailKit.Net.Smtp;
using MimeKit;
using Par.Warehouse.Storage;
using Par.Warehouse.Telemetry;

namespace Par.Jobs.Mail;

/// <summary>Whether letters leave.</summary>
public enum PostStatus
{
    /// <summary>They do.</summary>
    Open,

    /// <summary>No mail server is set: they wait.</summary>
    NoServer,

    /// <summary>The installation holds the sample country, whose letters never leave.</summary>
    Sample,
}

/// <summary>Carries waiting letters to the mail server, one after another over one connection.</summary>
/// <remarks>
/// Each letter is committed as sent before the next is begun. Killed at any moment, at most the letter in flight is sent twice; both copies carry the same
/// message id, by which mail programs know them for one.
/// </remarks>
public sealed class PostOffice(Outbox outbox, MailSettings settings)
{
    private const int AtOnce = 100;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Whether letters leave this installation.</summary>
    public async Task<PostStatus> StatusAsync(CancellationToken cancel = default) =>
        await outbox.IsSampleAsync(cancel) ? PostStatus.Sample : settings.Host is null ? PostStatus.NoServer : PostStatus.Open;

    /// <summary>
    /// Sends the letters whose time has come, at most a hundred. A letter that the server refuses is put off and the next one tried; when the server cannot be
    /// reached at all, all of them are put off.
    /// </summary>
    /// <returns>The number of letters that the server took.</returns>
    public async Task<int> SendAsync(CancellationToken cancel = default)
    {
        if (await StatusAsync(cancel) != PostStatus.Open)
            return 0;
        var due = await outbox.DueAsync(AtOnce, cancel);
        if (due.Count == 0)
            return 0;
        using var server = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        var sent = 0;
        for (var index = 0; index < due.Count; index++)
        {
            if (!await outbox.WaitsAsync(due[index], cancel))
                continue;
            try
            {
                await ConnectAsync(server, cancel);
            }
            catch (Exception problem) when (IsOfMail(problem))
            {
                // Nobody answers, or not to us: trying each letter would only take its time.
                foreach (var mail in due.Skip(index))
                    await outbox.FailedAsync(mail, problem.Message, cancel);
                return sent;
            }
            sent += await SendAsync(server, due[index], cancel) ? 1 : 0;
        }
        if (server.IsConnected)
            await server.DisconnectAsync(quit: true, cancel);
        return sent;
    }

    private async Task<bool> SendAsync(SmtpClient server, OutboxMail mail, CancellationToken cancel)
    {
        try
        {
            await WorkStep.RunAsync("mail.send", null, () => server.SendAsync(Message(mail), cancel));
        }
        catch (Exception problem) when (IsOfMail(problem))
        {
            WorkStep.Letter(isTaken: false);
            await outbox.FailedAsync(mail, problem.Message, cancel);
            return false;
        }
        // Not to be cancelled: the server has the letter.
        await outbox.SentAsync(mail, CancellationToken.None);
        WorkStep.Letter(isTaken: true);
        return true;
    }

    private async Task ConnectAsync(SmtpClient server, CancellationToken cancel)
    {
        if (!server.IsConnected)
            await server.ConnectAsync(settings.Host!, settings.Port, settings.Security, cancel);
        if (settings.User is not null && !server.IsAuthenticated)
            await server.AuthenticateAsync(settings.User, settings.Password ?? "", cancel);
    }

    private MimeMessage Message(OutboxMail mail)
    {
        var from = MailboxAddress.Parse(settings.From!);
        var message = new MimeMessage
        {
            Subject = mail.Title, Date = mail.CreatedAt, MessageId = string.Create(CultureInfo.InvariantCulture, $"par-{mail.Key}@{from.Domain}"),
            Body = new TextPart("plain") { Text = mail.Text },
        };
        message.From.Add(from);
        message.To.Add(MailboxAddress.Parse(mail.To));
        // Out-of-office robots leave it unanswered (RFC 3834).
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (mail.Unsubscribe is { } address)
        {
            // One click in the mail program takes the subscription back (RFC 2369, RFC 8058).
            message.Headers.Add("List-Unsubscribe", $"<{address}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return message;
    }

    /// <summary>What a mail server, the way to it, or a bad address may cause; anything else is a fault of the program and is not swallowed.</summary>
    private static bool IsOfMail(Exception problem) => problem
        is CommandException or ProtocolException or ServiceNotConnectedException or ServiceNotAuthenticatedException
        or MailKit.Security.AuthenticationException or MailKit.Security.SslHandshakeException
        or System.Security.Authentication.AuthenticationException or System.Net.Sockets.SocketException or IOException or TimeoutException
        or NotSupportedException or ParseException;
}
