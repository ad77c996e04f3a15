using System.ComponentModel.DataAnnotations;
using Par.Warehouse.Settings;

namespace Par.Portal.Hosting;

/// <summary>
/// Limits of the pages and files that are open to all, each of one portal. An office behind one address does not reach them: sixty people
/// who open a page every three seconds each stay below.
/// </summary>
[SettingsSection("Pages")]
internal sealed class PagesOptions
{
    /// <summary>
    /// Pages and files a minute that one network address is given without signing in. Styles, pictures and the machine interface are not
    /// counted, nor is this machine itself.
    /// </summary>
    [Range(1, 10_000_000)]
    public int RequestsPerMinute { get; init; } = 1200;

    /// <summary>Searches a minute from one network address, likewise.</summary>
    [Range(1, 10_000_000)]
    public int SearchesPerMinute { get; init; } = 300;
}
