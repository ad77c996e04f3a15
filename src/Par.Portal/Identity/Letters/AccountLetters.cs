using Microsoft.EntityFrameworkCore;
using Par.Jobs.Mail;
using Par.Portal.Identity.Accounts;
using Par.Portal.Shell;
using Par.Warehouse;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Storage;

namespace Par.Portal.Identity.Letters;

/// <summary>
/// Letters with one-time links to the holders of accounts, in three languages, because a new account has none yet. A letter is written into the outbox in the
/// transaction of what it is about (<see cref="AccountWork"/>): killed anywhere, there is a link and its letter, or neither.
/// </summary>
/// <remarks>
/// The waiting letter holds the link that its hash in <c>account_one_time_link</c> hides. That is why it is emptied when the link is used or replaced, and why a
/// link works for a day only. Links never take their host from a request, which anybody may write: without <c>Portal:Address</c> no letter is written.
/// </remarks>
internal sealed class AccountLetters(PostOffice post, PortalOptions options, TimeProvider clock)
{
    private const string Prefix = "account-";
    private const string Reset = Prefix + "password";
    private const string Changed = Prefix + "changed";

    private string? Portal => options.Base;

    /// <summary>True for a letter whose one-time link is too old to work: sent again, it would lead nowhere.</summary>
    public static bool HasExpired(string kind, DateTime writtenAt, DateTime now) =>
        kind.StartsWith(Prefix, StringComparison.Ordinal) && kind != Changed && now - writtenAt >= OneTimeLinks.Lifetime;

    /// <summary>True when letters leave this installation and can say where the portal is.</summary>
    public async Task<bool> CanBeSentAsync(CancellationToken cancel) => Portal is not null && await post.StatusAsync(cancel) == PostStatus.Open;

    /// <summary>Invites the holder of a new account to choose a password.</summary>
    public Task InviteAsync(AccountWork work, Account account, string token, CancellationToken cancel) =>
        WriteAsync(work, Prefix + "invitation", account, account.Email!, LetterTexts.InvitationTitle, LetterTexts.Invitation, Slug.SetPassword, token, cancel);

    /// <summary>Lets the holder of an account choose a new password.</summary>
    public Task ResetAsync(AccountWork work, Account account, string token, CancellationToken cancel) =>
        WriteAsync(work, Reset, account, account.Email!, LetterTexts.PasswordTitle, LetterTexts.Password, Slug.SetPassword, token, cancel);

    /// <summary>True when the account was sent a letter for a new password in the last minutes: one is enough.</summary>
    public Task<bool> WasResetAsync(AccountWork work, Account account, TimeSpan within, CancellationToken cancel)
    {
        var since = clock.GetUtcNow().UtcDateTime - within;
        return work.Warehouse.OutboxMails.AnyAsync(mail => mail.Kind == Reset && mail.Subject == account.Id && mail.CreatedAt > since, cancel);
    }

    /// <summary>Asks whoever reads a new address to confirm it.</summary>
    public Task ConfirmAsync(AccountWork work, Account account, string email, string token, CancellationToken cancel) =>
        WriteAsync(work, Prefix + "address", account, email, LetterTexts.AddressTitle, LetterTexts.Address, Slug.ConfirmAddress, token, cancel);

    /// <summary>Tells the former address that it was changed.</summary>
    public Task TellChangedAsync(AccountWork work, Account account, string formerEmail, CancellationToken cancel) =>
        WriteAsync(work, Changed, account, formerEmail, LetterTexts.ChangedTitle, LetterTexts.Changed, null, Secrets.NewToken(), cancel);

    /// <summary>
    /// Empties the letters of an account whose links no longer work; those that still wait are not sent. What tells a former address of a change holds no link and goes out.
    /// </summary>
    public async Task ForgetAsync(AccountWork work, string accountId, CancellationToken cancel)
    {
        var letters = work.Warehouse.OutboxMails.Where(mail => mail.Kind.StartsWith(Prefix) && mail.Kind != Changed && mail.Subject == accountId);
        await letters.Where(mail => mail.SentAt == null).ExecuteDeleteAsync(cancel);
        await letters.ExecuteUpdateAsync(set => set.SetProperty(mail => mail.Text, ""), cancel);
    }

    private async Task WriteAsync(
        AccountWork work, string kind, Account account, string to, Label title, Label text, Label? page, string token, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        work.Warehouse.Add(new OutboxMail
        {
            // A letter of a link that was replaced, and this one, are two: the key tells them apart without holding the token.
            Key = StableKey.Of("mail", kind, account.Id, Secrets.Hash(token)), Kind = kind, Subject = account.Id, To = to,
            Title = string.Join(" / ", Languages.All.Select(title.In)),
            Text = string.Join("\n\n— — —\n\n", Languages.All.Select(Section)), CreatedAt = now, DueAt = now,
        });
        await work.Warehouse.SaveChangesAsync(cancel);

        string Section(Language language) =>
            text.With(account.UserName!, page is null ? "" : $"{Portal}{Shell.Address.Of(language, page)}?token={token}").In(language);
    }
}
