using System.ComponentModel.DataAnnotations;
using Par.Warehouse.Settings;

namespace Par.Jobs.Queue;

/// <summary>Which jobs this process does. Several machines share the work where the database is SQL Server.</summary>
[SettingsSection("Jobs")]
public sealed class JobOptions : IValidatableObject
{
    /// <summary>
    /// Whether the portal does jobs itself. <c>false</c> where others do them all. Leave <c>publication</c> to portals: only they read the
    /// live site after a publication.
    /// </summary>
    public bool Server { get; init; } = true;

    /// <summary>
    /// Queues that this process takes, separated by spaces: <c>publication</c>, <c>mail</c>, <c>upkeep</c>, <c>releases</c>, <c>intake</c>.
    /// Each must be taken by some process.
    /// </summary>
    public string Queues { get; init; } = string.Join(' ', JobQueue.All);

    /// <summary>
    /// Jobs that this process does at once; publishing has two workers more. By default as many as it has processors, at least two.
    /// </summary>
    [Range(1, 64)]
    public int? Workers { get; init; }

    /// <summary>The queues of <see cref="Queues"/> in the order in which workers look into them.</summary>
    public IReadOnlyList<string> Taken => [.. JobQueue.All.Where(queue => Words.Contains(queue, StringComparer.Ordinal))];

    private string[] Words => Queues.ToLowerInvariant().Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>True when this process does the jobs of a queue.</summary>
    public bool Takes(string queue) => Taken.Contains(queue);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Words.Length == 0 || Words.Except(JobQueue.All).Any())
            yield return new ValidationResult(
                $"Jobs:Queues is '{Queues}'; it must be one or more of {string.Join(", ", JobQueue.All)}, separated by spaces.");
    }
}
