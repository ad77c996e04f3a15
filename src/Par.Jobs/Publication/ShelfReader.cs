using Par.Warehouse.Releases.Desk;
using Par.Warehouse.Releases.Published;

namespace Par.Jobs.Publication;

/// <summary>
/// Puts the published figures into this process's memory when the database holds other public versions than its shelf: after a publication
/// or a withdrawal here, and
/// within seconds after one by the command line or another machine. The calendar goes with it.
/// </summary>
public sealed class ShelfReader(PublishedReader reader, ReleaseCalendar calendar, PublishedShelf shelf)
{
    /// <summary>Reads the figures when they have changed. Whether they have is read from a few dozen rows.</summary>
    public Task RunAsync(CancellationToken cancel) => shelf.FillAsync(async () =>
    {
        if (!await reader.IsCurrentAsync(shelf.Current, cancel))
            shelf.Replace(await reader.ReadAsync(cancel));
        shelf.Replace(await calendar.UpcomingAsync(cancel));
    }, cancel);
}
