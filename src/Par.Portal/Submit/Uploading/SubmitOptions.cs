using System.ComponentModel.DataAnnotations;
using Par.Warehouse.Settings;

namespace Par.Portal.Submit.Uploading;

/// <summary>Deliveries through the page.</summary>
[SettingsSection("Submit")]
internal sealed class SubmitOptions
{
    /// <summary>Forms with files that the portal reads at the same time; others wait.</summary>
    [Range(1, 1000)]
    public int UploadsAtOnce { get; init; } = 8;

    /// <summary>Forms that may wait; beyond it the answer is 503 with <c>Retry-After</c>.</summary>
    [Range(0, 100_000)]
    public int UploadsWaiting { get; init; } = 100;
}
