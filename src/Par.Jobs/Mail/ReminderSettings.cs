using Microsoft.Extensions.Configuration;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection.Reminders;

namespace Par.Jobs.Mail;

/// <summary>When reminders are written and where they lead, from the settings.</summary>
public static class ReminderSettings
{
    /// <summary>Path of the page on which files are delivered, in each language. A test of the portal holds it against the page.</summary>
    public static Label SubmitPath { get; } = new("/fi/toimitus", "/sv/leverans", "/en/submit");

    /// <summary>Reads <c>Reminders:DaysBefore</c>, <c>:DaysAfter</c> and <c>:DaysInError</c>, and <c>Portal:Address</c>.</summary>
    public static ReminderPlan Read(IConfiguration configuration)
    {
        var (plan, days) = (new ReminderPlan(), configuration.GetSection("Reminders"));
        var address = configuration["Portal:Address"]?.TrimEnd('/');
        return new ReminderPlan(
            days.GetValue("DaysBefore", plan.DaysBefore), days.GetValue("DaysAfter", plan.DaysAfter), days.GetValue("DaysInError", plan.DaysInError),
            string.IsNullOrEmpty(address) ? null : new Label(address + SubmitPath.Fi, address + SubmitPath.Sv, address + SubmitPath.En));
    }
}
