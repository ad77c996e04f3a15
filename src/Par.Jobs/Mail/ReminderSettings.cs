using Microsoft.Extensions.Configuration;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection.Reminders;
using Par.Warehouse.Settings;

namespace Par.Jobs.Mail;

/// <summary>When reminders are written and where they lead, from the settings.</summary>
public static class ReminderSettings
{
    /// <summary>Path of the page on which files are delivered, in each language. A test of the portal holds it against the page.</summary>
    public static Label SubmitPath { get; } = new("/fi/toimitus", "/sv/leverans", "/en/submit");

    /// <summary>Reads the sections <c>Reminders</c> and <c>Portal</c>.</summary>
    /// <exception cref="SettingsException">A setting is wrong.</exception>
    public static ReminderPlan Read(IConfiguration configuration)
    {
        var days = SettingsReader.Read<ReminderOptions>(configuration);
        return new ReminderPlan(
            days.DaysBefore, days.DaysAfter, days.DaysInError,
            SettingsReader.Read<PortalOptions>(configuration).Base is { } address
                ? new Label(address + SubmitPath.Fi, address + SubmitPath.Sv, address + SubmitPath.En)
                : null);
    }
}
