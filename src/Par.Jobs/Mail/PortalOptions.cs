using Par.Warehouse.Settings;

namespace Par.Jobs.Mail;

/// <summary>The portal as people know it.</summary>
[SettingsSection("Portal")]
public sealed class PortalOptions
{
    /// <summary>
    /// The address that people use, for example <c>https://par.example.fi</c>; letters lead there. Without it letters name no page.
    /// </summary>
    public Uri? Address { get; init; }

    /// <summary>The address without a slash at its end; null when it is not set.</summary>
    public string? Base => Address?.ToString().TrimEnd('/');
}
