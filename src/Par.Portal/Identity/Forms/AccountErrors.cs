using Microsoft.AspNetCore.Identity;
using Par.Warehouse.Catalogue;

namespace Par.Portal.Identity.Forms;

/// <summary>What is wrong with a name or a password, in words for the one who typed it, with the field it concerns.</summary>
internal static class AccountErrors
{
    /// <summary>The errors of an outcome, each once.</summary>
    public static IEnumerable<(string Field, Label Message)> Of(IdentityResult result) => result.Errors.Select(error => error.Code switch
    {
        nameof(IdentityErrorDescriber.DuplicateUserName) => ("user-name", IdentityTexts.UserNameTaken),
        nameof(IdentityErrorDescriber.InvalidUserName) => ("user-name", IdentityTexts.UserNameInvalid),
        _ => ("new-password", IdentityTexts.PasswordTooWeak),
    }).Distinct();

    /// <summary>What can be said of a new password before it is tried.</summary>
    public static IEnumerable<(string Field, Label Message)> OfPasswords(string? password, string? again)
    {
        if (string.IsNullOrEmpty(password))
            yield return ("new-password", IdentityTexts.PasswordMissing);
        else if (password != again)
            yield return ("password-again", IdentityTexts.PasswordsDiffer);
    }
}
