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
        Passwords.UncommonPassword.Code => ("new-password", IdentityTexts.PasswordCommon),
        _ => ("new-password", IdentityTexts.PasswordTooWeak),
    }).Distinct();

    /// <summary>True for what can be an e-mail address: one @ with something on both sides and a dot after it, no space, at most 254 characters.</summary>
    public static bool IsEmail(string? text) =>
        text?.Trim() is { Length: <= 254 } email && System.Text.RegularExpressions.Regex.IsMatch(email, @"^[^@\s,;<>""]+@[^@\s,;<>""]+\.[^@\s,;<>""]+$");

    /// <summary>What can be said of a new password before it is tried.</summary>
    public static IEnumerable<(string Field, Label Message)> OfPasswords(string? password, string? again)
    {
        if (string.IsNullOrEmpty(password))
            yield return ("new-password", IdentityTexts.PasswordMissing);
        else if (password != again)
            yield return ("password-again", IdentityTexts.PasswordsDiffer);
    }
}
