using System.ComponentModel.DataAnnotations;
using Par.Portal.Identity.SecondFactor;
using Par.Warehouse.Settings;

namespace Par.Portal.Identity;

/// <summary>Signing in.</summary>
[SettingsSection("Identity")]
internal sealed class AccountOptions
{
    /// <summary>
    /// Forms about signing in that one network address may send in a minute: passwords, codes, passkeys, forgotten passwords. Sixty people
    /// behind one address sign in within six minutes.
    /// </summary>
    [Range(1, 100_000)]
    public int SignInAttemptsPerMinute { get; init; } = 30;

    /// <summary>
    /// <c>RequiredForStaff</c>: accounts of the authority, the ministry and administrators reach nothing but the enrolment of a second
    /// factor until they have one;
    /// <c>Optional</c>: everybody may have one. By default required, and optional in an installation of the sample.
    /// </summary>
    public SecondFactorDemand? SecondFactor { get; init; }
}
