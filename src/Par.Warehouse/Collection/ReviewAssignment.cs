namespace Par.Warehouse.Collection;

/// <summary>Who of the authority's analysts looks after an organisation's submission of a January round. It keeps nobody else from deciding; it says who begins.</summary>
public sealed class ReviewAssignment
{
    /// <summary>PAR id of the organisation.</summary>
    public required string ParId { get; init; }

    /// <summary>Side.</summary>
    public required Side Side { get; init; }

    /// <summary>Round key.</summary>
    public required int RoundKey { get; init; }

    /// <summary>User name of the analyst.</summary>
    public required string AssignedTo { get; set; }
}
