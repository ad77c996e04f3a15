using System.ComponentModel.DataAnnotations;
using Par.Warehouse.Settings;

namespace Par.Portal.Api;

/// <summary>Limits of the machine interface, each of one portal.</summary>
[SettingsSection("Api")]
internal sealed class ApiOptions
{
    private const int Most = 1_000_000;

    /// <summary>Requests a minute with one key.</summary>
    [Range(1, Most)]
    public int RequestsPerMinute { get; init; } = 300;

    /// <summary>The same from one network address, keys or not.</summary>
    [Range(1, Most)]
    public int RequestsPerMinutePerAddress { get; init; } = 600;

    /// <summary>Deliveries and dry runs a minute with one key.</summary>
    [Range(1, Most)]
    public int FilesPerMinute { get; init; } = 60;

    /// <summary>Files read at once by machine, each up to 60 MB of memory while it is.</summary>
    [Range(1, 1000)]
    public int FilesAtOnce { get; init; } = 4;

    /// <summary>Files on their way in at once from one key, or from all keys of one organisation.</summary>
    [Range(1, 1000)]
    public int FilesAtOncePerSender { get; init; } = 2;

    /// <summary>Files on their way in at once from all keys, each up to 20 MB of memory while it comes.</summary>
    [Range(1, 1000)]
    public int FilesComing { get; init; } = 6;

    /// <summary>Within so many seconds a file must come whole, by machine or through the page.</summary>
    [Range(1, 86_400)]
    public int SecondsToSend { get; init; } = 120;

    /// <summary>Files that may wait for their turn before others are answered 503.</summary>
    [Range(0, Most)]
    public int FilesWaiting { get; init; } = 100;
}
