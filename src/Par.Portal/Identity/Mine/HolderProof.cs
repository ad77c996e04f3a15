using Par.Portal.Identity.Accounts;
using Par.Portal.Identity.SecondFactor;
using Par.Portal.Identity.Sessions;
using Par.Warehouse.Catalogue;

namespace Par.Portal.Identity.Mine;

/// <summary>What is asked of somebody who adds or changes a way into their account.</summary>
public enum ProofDemand
{
    /// <summary>Nothing: they have just signed in.</summary>
    None,

    /// <summary>The account's password.</summary>
    Password,

    /// <summary>Signing in again: the account has no password, and the last sign-in is too long ago.</summary>
    SignIn,
}

/// <summary>
/// Makes sure that it is the holder who adds or changes a second factor, passkey, address or identity of the provider, and not whoever
/// finds a browser open.
/// </summary>
internal sealed class HolderProof(AccountSignIn signIn, RunningSessions sessions)
{
    /// <summary>A sign-in counts as fresh for so long.</summary>
    public static TimeSpan Fresh { get; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// The password where there is one. A fresh sign-in is enough for an account without one, and for who has to enrol a second factor and
    /// has just typed it.
    /// </summary>
    public async Task<ProofDemand> DemandAsync(Account account, CancellationToken cancel)
    {
        var user = signIn.Context.User;
        if ((account.PasswordHash is null || SecondFactorRule.MustEnrol(user)) && await sessions.BeganWithinAsync(user, Fresh, cancel))
            return ProofDemand.None;
        return account.PasswordHash is null ? ProofDemand.SignIn : ProofDemand.Password;
    }

    /// <summary>Null when what is asked for has been given, otherwise what is wrong. Wrong passwords count as they do at signing
    /// in.</summary>
    public async Task<Label?> WrongAsync(Account account, string? password, CancellationToken cancel) => await DemandAsync(account,
        cancel) switch
    {
        ProofDemand.None => null,
        ProofDemand.SignIn => MineTexts.SignInAgain,
        _ => (await signIn.CheckPasswordSignInAsync(account, password ?? "", lockoutOnFailure: true)).Succeeded ? null
            : SecondFactorTexts.PasswordWrong,
    };
}
