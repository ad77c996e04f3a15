using Microsoft.AspNetCore.Identity;
using Par.Portal.Identity.Accounts;

namespace Par.Portal.Identity.People;

/// <summary>Lets the holder of a one-time link choose the password of the account that the link was made for.</summary>
internal sealed class AccountPasswords(AccountsContext context, UserManager<Account> accounts, OneTimeLinks links)
{
    /// <summary>The user name of the account that the token still opens, or null.</summary>
    public async Task<string?> UserNameOfAsync(string? token, CancellationToken cancellation) =>
        await links.FindAsync(LinkPurpose.SetPassword, token, cancellation) is { AccountId: { } id } ? (await accounts.FindByIdAsync(id))?.UserName : null;

    /// <summary>Sets the password and uses the link up, both or neither; running sessions of the account end. Null when the link does not work (any more).</summary>
    public async Task<IdentityResult?> SetAsync(string? token, string password, CancellationToken cancellation)
    {
        if (await links.FindAsync(LinkPurpose.SetPassword, token, cancellation) is not { AccountId: { } id } link)
            return null;
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        if (!await links.UseAsync(link, cancellation) || await accounts.FindByIdAsync(id) is not { } account)
            return null;
        var reset = await accounts.ResetPasswordAsync(account, await accounts.GeneratePasswordResetTokenAsync(account), password);
        if (reset.Succeeded)
            await transaction.CommitAsync(cancellation);
        return reset;
    }
}
