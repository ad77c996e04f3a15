using Par.Warehouse.Collection;

namespace Par.Warehouse.Releases;

/// <summary>Where a release is on its way. The value is stored; the legal steps are in <see cref="ReleaseTransitions"/>.</summary>
public enum ReleaseState
{
    /// <summary>Being built: some of its tables may be stored, none is public.</summary>
    Draft = 1,

    /// <summary>All tables are counted, rounded and stored; texts are written and it is compared. Not public. It may be built anew from a newer basis.</summary>
    Built = 2,

    /// <summary>Public and immutable.</summary>
    Published = 3,

    /// <summary>Replaced by a newer version; still addressable.</summary>
    Superseded = 4,

    /// <summary>Handed to an approver: nothing of it changes any more unless it is given back.</summary>
    InReview = 5,

    /// <summary>Approved, and due to become public at its hour.</summary>
    Scheduled = 6,

    /// <summary>Taken out of public use because it must not be used; its address says so and why.</summary>
    Withdrawn = 7,
}

/// <summary>The legal steps of a release, in one place.</summary>
public static class ReleaseTransitions
{
    /// <summary>True when a release may go from <paramref name="from"/> to <paramref name="to"/>.</summary>
    public static bool Allows(ReleaseState from, ReleaseState to) => (from, to) is
        (ReleaseState.Draft, ReleaseState.Built) or
        (ReleaseState.Built, ReleaseState.Draft) or
        (ReleaseState.Built, ReleaseState.InReview) or
        (ReleaseState.InReview, ReleaseState.Built) or
        (ReleaseState.InReview, ReleaseState.Scheduled) or
        (ReleaseState.Scheduled, ReleaseState.Scheduled) or
        (ReleaseState.Scheduled, ReleaseState.Built) or
        (ReleaseState.Scheduled, ReleaseState.Published) or
        (ReleaseState.Published, ReleaseState.Superseded) or
        (ReleaseState.Published, ReleaseState.Withdrawn) or
        (ReleaseState.Superseded, ReleaseState.Withdrawn);

    /// <summary>True when everybody may see the release, or may know that it was withdrawn.</summary>
    public static bool IsPublic(this ReleaseState state) => state is ReleaseState.Published or ReleaseState.Superseded or ReleaseState.Withdrawn;
}

/// <summary>One version of the published figures of a side and statistic year.</summary>
public sealed class Release
{
    /// <summary>Key made from side, year and version.</summary>
    public required long Key { get; init; }

    /// <summary>Side.</summary>
    public required Side Side { get; init; }

    /// <summary>Statistic year.</summary>
    public required int Year { get; init; }

    /// <summary>Version, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>State.</summary>
    public ReleaseState State { get; set; } = ReleaseState.Draft;

    /// <summary>SHA-256 over the approved submissions that it is built from, so that an unchanged basis is not released twice.</summary>
    public required string BasisHash { get; set; }

    /// <summary>When it was built, UTC; null while a draft.</summary>
    public DateTime? BuiltAt { get; set; }

    /// <summary>Who asked for it to be built; null in a release from before this was kept.</summary>
    public string? BuiltBy { get; set; }

    /// <summary>Who approved it for publication; null until then.</summary>
    public string? ApprovedBy { get; set; }

    /// <summary>When it is due to become public, UTC; null while it is not scheduled. Kept after the publication.</summary>
    public DateTime? PublishAt { get; set; }

    /// <summary>When it became public, UTC.</summary>
    public DateTime? PublishedAt { get; set; }

    /// <summary>Fingerprint of the secret of the record keys that it is rounded by (<see cref="Disclosure.RecordKeys"/>).</summary>
    public required string KeyFingerprint { get; set; }

    /// <summary>True when the figures are preliminary: a final version is to follow.</summary>
    public bool IsPreliminary { get; set; }

    /// <summary>True when the figures come from the synthetic sample country.</summary>
    public required bool IsSynthetic { get; init; }
}

/// <summary>One published cell. A total of 1–4 is stored without its value, a count by gender, age or answer rounded: what the table does not hold cannot leak.</summary>
public sealed class PublishedCell
{
    /// <summary>The release.</summary>
    public required long ReleaseKey { get; init; }

    /// <summary>Table id.</summary>
    public required string TableId { get; init; }

    /// <summary>Place, in its written form (<see cref="Places.PlaceId"/>).</summary>
    public required string Place { get; init; }

    /// <summary>Category, or <c>T</c>.</summary>
    public required string Category { get; init; }

    /// <summary>Gender, or <c>T</c>.</summary>
    public required string Gender { get; init; }

    /// <summary>Age group, or <c>T</c>.</summary>
    public required string Age { get; init; }

    /// <summary>The number, or null.</summary>
    public double? Value { get; init; }

    /// <summary>Status.</summary>
    public required Statistics.CellStatus Status { get; init; }

    /// <summary>True when a provider that serves the place did not deliver.</summary>
    public bool IsPartial { get; init; }
}

/// <summary>An organisation that has a tenth or more of an area's people in a year: without it the area's figures cannot be compared.</summary>
public sealed class PublishedProvider
{
    /// <summary>The release.</summary>
    public required long ReleaseKey { get; init; }

    /// <summary>The area, in its written form.</summary>
    public required string Place { get; init; }

    /// <summary>PAR id of the organisation.</summary>
    public required string ParId { get; init; }
}

/// <summary>What a release says of an organisation: public facts, as delivered for the year.</summary>
public sealed class PublishedOrganisation
{
    /// <summary>The release.</summary>
    public required long ReleaseKey { get; init; }

    /// <summary>PAR id.</summary>
    public required string ParId { get; init; }

    /// <summary>Organisation's name.</summary>
    public required string Name { get; init; }

    /// <summary>Name of the outreach work or workshop.</summary>
    public required string ServiceName { get; init; }

    /// <summary>Concept of the administrator type (OTYPE).</summary>
    public required string AdministratorType { get; init; }

    /// <summary>Home municipality, current division.</summary>
    public required string HomeMunicipality { get; init; }

    /// <summary>Municipalities served, current division, codes in order separated by one space; of one that did not deliver those when it last did.</summary>
    public required string AreaMunicipalities { get; init; }

    /// <summary>How its data came.</summary>
    public required SubmissionSource Source { get; init; }

    /// <summary>False for an organisation that was expected and did not deliver: it has no figures.</summary>
    public required bool Delivered { get; init; }
}
