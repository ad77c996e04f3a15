namespace Par.Warehouse.Collection;

/// <summary>Why an organisation stands on the board.</summary>
public enum Expectation
{
    /// <summary>The register expects deliveries of the year.</summary>
    Registered = 1,

    /// <summary>Not in the register, but it has a state grant of the year and so must deliver the January round.</summary>
    GrantHolder = 2,

    /// <summary>Not expected: it delivered of its own accord, or after its registration had ended.</summary>
    Voluntary = 3,
}

/// <summary>A letter about the delivery.</summary>
/// <param name="Kind">What kind of letter, see <see cref="Reminders.ReminderKind"/>.</param>
/// <param name="WrittenAt">When it was written, UTC.</param>
/// <param name="SentAt">When the mail server took it, UTC; null while it waits.</param>
/// <param name="HasFailed">True when sending it has been given up.</param>
public sealed record DeliveryLetter(string Kind, DateTime WrittenAt, DateTime? SentAt, bool HasFailed);

/// <summary>One organisation on one side, and how far it is with a round.</summary>
public sealed record DeliveryItem
{
    /// <summary>PAR id.</summary>
    public required string ParId { get; init; }

    /// <summary>Side.</summary>
    public required Side Side { get; init; }

    /// <summary>Registered name, else the delivered one, else the PAR id.</summary>
    public required string Name { get; init; }

    /// <summary>Why it stands here.</summary>
    public required Expectation Expectation { get; init; }

    /// <summary>True when it has a state grant of the year on this side.</summary>
    public required bool HoldsGrant { get; init; }

    /// <summary>Home municipality in the current division, or null when not known.</summary>
    public required string? HomeMunicipality { get; init; }

    /// <summary>Region of the home municipality; <c>99</c> when not known.</summary>
    public required string Region { get; init; }

    /// <summary>AVI area of the home municipality, or null when it has none.</summary>
    public required string? AviArea { get; init; }

    /// <summary>The municipalities that it serves, as it delivered them last, in the current division; the home municipality before it has delivered.</summary>
    public required IReadOnlyList<string> Serves { get; init; }

    /// <summary>How far it is.</summary>
    public required DeliveryState State { get; init; }

    /// <summary>True when the first accepted file came after the deadline, whatever became of it since.</summary>
    public required bool IsLate { get; init; }

    /// <summary>Its newest submission of the round, withdrawn ones left out; null when there is none.</summary>
    public required Submission? Newest { get; init; }

    /// <summary>The revision whose facts are in use; null when there is none. Not always the newest: a later one may have been rejected.</summary>
    public required Submission? Valid { get; init; }

    /// <summary>When a file came of which not even the organisation and the round could be read, UTC, while the round was being collected; else null.</summary>
    public required DateTime? UnreadableAt { get; init; }

    /// <summary>Where reminders go, or null.</summary>
    public required string? ContactEmail { get; init; }

    /// <summary>Language of its reminders.</summary>
    public required Catalogue.Language ContactLanguage { get; init; }

    /// <summary>Letters about the round, oldest first.</summary>
    public required IReadOnlyList<DeliveryLetter> Letters { get; init; }

    /// <summary>The day by which a returned submission is to be corrected; null for others.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>True when the authority expects the delivery.</summary>
    public bool IsExpected => Expectation != Expectation.Voluntary;

    /// <summary>Clients of <see cref="Shown"/>; null without one, and for those who keep the collection going but do not review: the figure is not published.</summary>
    public int? Clients { get; init; }

    /// <summary>True when there is a number of clients that the reader may not see.</summary>
    public bool HidesClients => Shown is not null && Clients is null;

    /// <summary>The submission that the board shows: the valid one, else the newest.</summary>
    public Submission? Shown => Valid ?? Newest;
}
