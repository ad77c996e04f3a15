using System.ComponentModel.DataAnnotations;
using Par.Warehouse.Settings;

namespace Par.Portal.Public.About;

/// <summary>Who runs the installation.</summary>
[SettingsSection("Contact")]
internal sealed class ContactOptions
{
    /// <summary>The address that the pages about the service and its accessibility give. Without it they say that there is none.</summary>
    [EmailAddress(ErrorMessage = "an e-mail address")]
    public string? Email { get; init; }
}
