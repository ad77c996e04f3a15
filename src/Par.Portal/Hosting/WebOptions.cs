using Par.Warehouse.Settings;

namespace Par.Portal.Hosting;

/// <summary>Settings of ASP.NET Core that matter here.</summary>
[SettingsSection("")]
internal sealed class WebOptions
{
    /// <summary>Addresses to listen on, separated by semicolons.</summary>
    [SettingName("ASPNETCORE_URLS")]
    public string Urls { get; init; } = "http://127.0.0.1:5080";

    /// <summary>
    /// <c>true</c> behind a reverse proxy that sets <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c>. Without it every sender has the
    /// proxy's address, and they share
    /// one limit; and cookies are <c>Secure</c> and bound to the host (<c>__Host-</c>) only when the portal knows that the address is
    /// https.
    /// </summary>
    [SettingName("ASPNETCORE_FORWARDEDHEADERS_ENABLED")]
    public bool ForwardedHeaders { get; init; }

    /// <summary>How much is logged. <c>Information</c> shows requests and jobs.</summary>
    [SettingName("Logging:LogLevel:Default")]
    public LogLevel LogLevel { get; init; } = LogLevel.Warning;
}
