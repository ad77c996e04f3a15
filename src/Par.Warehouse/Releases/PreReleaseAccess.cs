namespace Par.Warehouse.Releases;

/// <summary>Leave for one named person of the ministry to see a scheduled release before its hour, in a set window. Each look is in the audit trail.</summary>
public sealed class PreReleaseAccess
{
    /// <summary>The release.</summary>
    public required long ReleaseKey { get; init; }

    /// <summary>User name.</summary>
    public required string UserName { get; init; }

    /// <summary>The moment from which it may be seen, UTC.</summary>
    public required DateTime OpensAt { get; set; }

    /// <summary>The moment from which it may no longer be seen, UTC; the publication ends it in any case.</summary>
    public required DateTime ClosesAt { get; set; }

    /// <summary>Who gave it.</summary>
    public required string GrantedBy { get; set; }

    /// <summary>When it was given, UTC.</summary>
    public required DateTime GrantedAt { get; set; }
}
