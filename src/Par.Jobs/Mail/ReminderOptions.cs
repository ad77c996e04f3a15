using System.ComponentModel.DataAnnotations;
using Par.Warehouse.Settings;

namespace Par.Jobs.Mail;

/// <summary>When organisations are reminded; 0 turns a letter off.</summary>
[SettingsSection("Reminders")]
public sealed class ReminderOptions
{
    /// <summary>Days before the deadline of a round.</summary>
    [Range(0, 60)]
    public int DaysBefore { get; init; } = 4;

    /// <summary>Days after the deadline.</summary>
    [Range(0, 60)]
    public int DaysAfter { get; init; } = 2;

    /// <summary>Days after a rejected file that was not delivered anew.</summary>
    [Range(0, 60)]
    public int DaysInError { get; init; } = 2;
}
