using System.ComponentModel.DataAnnotations;
using Par.Portal.Identity.SecondFactor;
using Par.Warehouse.Settings;

namespace Par.Portal.Identity;

/// <summary>Signing in.</summary>
[SettingsSection("Identity")]
internal sealed class AccountOptions
{
    /// <summary>Sign-in attempts a minute from one address.</summary>
    [Range(1, 100_000)]
    public int SignInAttemptsPerMinute { get; init; } = 10;

    /// <summary>
    /// <c>RequiredForStaff</c>: accounts of the authority, the ministry and administrators reach nothing but the enrolment of a second
    /// factor until they have one;
    /// <c>Optional</c>: everybody may have one. By default required, and optional in an installation of the sample.
    /// </summary>
    public SecondFactorDemand? SecondFactor { get; init; }
}
