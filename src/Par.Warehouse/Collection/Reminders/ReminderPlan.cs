using Par.Warehouse.Catalogue;

namespace Par.Warehouse.Collection.Reminders;

/// <summary>When reminders are written without being asked for, in days, and where they lead.</summary>
/// <param name="DaysBefore">So many days before the deadline those of whom nothing has come are reminded; 0 turns the letter off.</param>
/// <param name="DaysAfter">So many days after the deadline; 0 turns the letter off.</param>
/// <param name="DaysInError">So many days after a rejected file that nothing better has followed; 0 turns the letter off.</param>
/// <param name="SubmitPage">Address of the page on which files are delivered, in each language; null when the portal's address is not set.</param>
public sealed record ReminderPlan(int DaysBefore = 4, int DaysAfter = 2, int DaysInError = 2, Label? SubmitPage = null)
{
    /// <summary>
    /// So many days after <see cref="DaysAfter"/> no letter is written any more: a register that is filled in late must not bring letters about a round that
    /// is long over.
    /// </summary>
    public const int StopsAfterDays = 14;

    /// <summary>
    /// The kind of letter that is due to an organisation on the day of the board, or null. Nobody is reminded who has delivered, who is not expected, or whose file is
    /// being checked.
    /// </summary>
    public string? Due(DeliveryItem item, RoundDeliveries board)
    {
        var (today, deadline) = (board.Today, board.Window.Deadline);
        if (!item.IsExpected || today < board.Window.Opens || today > deadline.AddDays(DaysAfter + StopsAfterDays))
            return null;
        return item.State switch
        {
            DeliveryState.InError when DaysInError > 0 && RejectedOn(item) is { } day && today >= day.AddDays(DaysInError) => ReminderKind.InError,
            DeliveryState.Missing when DaysBefore > 0 && today >= deadline.AddDays(-DaysBefore) && today <= deadline => ReminderKind.Before,
            DeliveryState.Missing when DaysAfter > 0 && today >= deadline.AddDays(DaysAfter) => ReminderKind.Missing,
            _ => null,
        };
    }

    /// <summary>The kind of letter that fits an organisation now, when somebody asks for one; null when it has delivered or is not expected.</summary>
    public static string? Fitting(DeliveryItem item, RoundDeliveries board) => item switch
    {
        { IsExpected: false } => null,
        { State: DeliveryState.InError } => ReminderKind.InError,
        { State: DeliveryState.Missing } => board.IsOver ? ReminderKind.Missing : ReminderKind.Before,
        _ => null,
    };

    private static DateOnly? RejectedOn(DeliveryItem item) =>
        (item.Newest?.ReceivedAt ?? item.UnreadableAt) is { } at ? FinnishTime.DayOf(at) : null;
}
