namespace Par.Ingest.Sample.Clients;

/// <summary>What is asked about a client on both sides. Coded answers are concepts.</summary>
internal sealed class Person
{
    /// <summary>Anonymous client id.</summary>
    public required string Id { get; init; }

    /// <summary>Year of birth.</summary>
    public required int BirthYear { get; init; }

    /// <summary>True when the year of birth is an estimate.</summary>
    public required bool BirthEstimated { get; init; }

    /// <summary>Gender.</summary>
    public required string Gender { get; init; }

    /// <summary>Mother tongue.</summary>
    public required string Language { get; init; }

    /// <summary>The tongue in words when it is not in the list.</summary>
    public required string? OtherLanguage { get; init; }

    /// <summary>Municipality in the current division.</summary>
    public required string Municipality { get; init; }

    /// <summary>0–1: which of the merged municipalities it was, before a merger.</summary>
    public required double Quarter { get; init; }

    /// <summary>Education.</summary>
    public required string Education { get; init; }

    /// <summary>Interrupted education, or null when not asked.</summary>
    public required string? Interrupted { get; init; }

    /// <summary>Main activity at the start.</summary>
    public required string Activity { get; init; }

    /// <summary>Income at the start.</summary>
    public required string Income { get; init; }

    /// <summary>Housing at the start.</summary>
    public required string Housing { get; init; }
}

/// <summary>A measure or method.</summary>
/// <param name="Concept">Which.</param>
/// <param name="Start">First day.</param>
/// <param name="End">Last day, or null when it goes on.</param>
internal readonly record struct MeasureTaken(string Concept, DateOnly Start, DateOnly? End);

/// <summary>A client of outreach youth work.</summary>
internal sealed class OutreachClient
{
    /// <summary>Who.</summary>
    public required Person Person { get; init; }

    /// <summary>Day of notification or first contact.</summary>
    public required DateOnly Notified { get; init; }

    /// <summary>First day of the period, or null when not reached.</summary>
    public required DateOnly? Start { get; init; }

    /// <summary>Last day of the period, in this year or the next, or null when not reached.</summary>
    public required DateOnly? End { get; init; }

    /// <summary>Reach status.</summary>
    public required string Reach { get; init; }

    /// <summary>Referral source.</summary>
    public required string Referral { get; init; }

    /// <summary>Support needs; may be empty.</summary>
    public required IReadOnlyList<string> Needs { get; init; }

    /// <summary>Meetings and contacts.</summary>
    public required int? Contacts { get; init; }

    /// <summary>Measures, in order of start.</summary>
    public required IReadOnlyList<MeasureTaken> Measures { get; init; }

    /// <summary>Placement during the period, or null when there is none.</summary>
    public required string? PlacedDuring { get; init; }

    /// <summary>Placement at the end, or null when not reached.</summary>
    public required string? Placed { get; init; }

    /// <summary>How an ended client is described: ended, interrupted or transferred.</summary>
    public required string EndedAs { get; init; }
}

/// <summary>A period of a trainee.</summary>
/// <param name="Notified">Day of notification, or null.</param>
/// <param name="Start">First day.</param>
/// <param name="End">Last day.</param>
/// <param name="Referral">Referral source.</param>
/// <param name="Basis">Service basis.</param>
/// <param name="Days">Attendance days, when ended and recorded.</param>
/// <param name="PlacedDuring">Placement during, or null.</param>
/// <param name="Placed">Placement at the end.</param>
/// <param name="Reason">Reason for ending.</param>
internal sealed record TraineePeriod(
    DateOnly? Notified, DateOnly Start, DateOnly End, string Referral, string Basis, int? Days, string? PlacedDuring, string Placed, string Reason);

/// <summary>A trainee of a workshop.</summary>
internal sealed class Trainee
{
    /// <summary>Who.</summary>
    public required Person Person { get; init; }

    /// <summary>Periods, in order.</summary>
    public required IReadOnlyList<TraineePeriod> Periods { get; init; }

    /// <summary>Methods and services, in order of start.</summary>
    public required IReadOnlyList<MeasureTaken> Methods { get; init; }

    /// <summary>Sector of the workshop.</summary>
    public required string Sector { get; init; }

    /// <summary>True when learning was recognised.</summary>
    public required bool Studies { get; init; }
}
