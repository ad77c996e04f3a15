namespace Par.Warehouse.Collection.Review;

/// <summary>Where one organisation is in a January round, as a release and the review desk count it.</summary>
/// <param name="ParId">PAR id.</param>
/// <param name="Name">Registered name, else the delivered one, else the PAR id.</param>
/// <param name="Region">Region of its home municipality; <c>99</c> when not known.</param>
/// <param name="AviArea">AVI area of its home municipality, or null.</param>
/// <param name="IsExpected">True when the register expects it in the year, or it has a state grant of the year; false when it delivered of its own accord.</param>
/// <param name="Valid">The revision whose facts count, or null.</param>
/// <param name="Newest">The newest revision, withdrawn ones left out, or null.</param>
/// <param name="HasUnfinishedIntake">True while a revision is being read, screened or loaded, whether or not an earlier one counts.</param>
/// <param name="Explanation">Why it has no approved figures, or null.</param>
public sealed record SeasonOrganisation(
    string ParId, string Name, string Region, string? AviArea, bool IsExpected, Submission? Valid, Submission? Newest, bool HasUnfinishedIntake,
    MissingExplanation? Explanation)
{
    /// <summary>The newer revision that waits for an analyst to take it while the valid one is approved, or null.</summary>
    public Submission? Proposed { get; init; }

    /// <summary>The submission that the desk shows: the proposed one, else the valid one, else the newest; null when nothing has come.</summary>
    public Submission? Shown => Proposed ?? Valid ?? Newest;

    /// <summary>True when its figures may go into a release.</summary>
    public bool IsApproved => Valid?.State == SubmissionState.Approved;

    /// <summary>True when it was expected and none of its submissions counts.</summary>
    public bool IsMissing => IsExpected && Valid is null;

    /// <summary>True when it was expected, has no approved figures, and nobody has written why.</summary>
    public bool IsUnexplained => IsExpected && !IsApproved && Explanation is null;
}

/// <summary>The January round of a side and year at a glance. An organisation can stand in several of the lists.</summary>
/// <param name="Side">Side.</param>
/// <param name="Year">Statistic year.</param>
/// <param name="Organisations">Everybody: expected, or there because something came; by name in Finnish order.</param>
public sealed record SeasonStanding(Side Side, int Year, IReadOnlyList<SeasonOrganisation> Organisations)
{
    /// <summary>Those that the authority expects.</summary>
    public IReadOnlyList<SeasonOrganisation> Expected => Where(row => row.IsExpected);

    /// <summary>Those of which a submission counts.</summary>
    public IReadOnlyList<SeasonOrganisation> Delivered => Where(row => row.Valid is not null);

    /// <summary>Those with a submission whose intake is not finished.</summary>
    public IReadOnlyList<SeasonOrganisation> InIntake => Where(row => row.HasUnfinishedIntake);

    /// <summary>Those whose submission awaits approval.</summary>
    public IReadOnlyList<SeasonOrganisation> Loaded => Where(row => row.Valid?.State == SubmissionState.Loaded);

    /// <summary>Those that are approved and have sent a newer revision that nobody has taken or declined.</summary>
    public IReadOnlyList<SeasonOrganisation> Proposed => Where(row => row.Proposed is not null);

    /// <summary>Those whose submission is returned for correction.</summary>
    public IReadOnlyList<SeasonOrganisation> Returned => Where(row => row.Valid?.State == SubmissionState.Returned);

    /// <summary>Those whose submission is approved.</summary>
    public IReadOnlyList<SeasonOrganisation> Approved => Where(row => row.IsApproved);

    /// <summary>Those that were expected and of which no submission counts.</summary>
    public IReadOnlyList<SeasonOrganisation> Missing => Where(row => row.IsMissing);

    /// <summary>Of the missing, those of which nobody has written why.</summary>
    public IReadOnlyList<SeasonOrganisation> MissingUnexplained => Where(row => row.IsMissing && row.IsUnexplained);

    /// <summary>Those that are returned, expected, and of which nobody has written why the release may go without them.</summary>
    public IReadOnlyList<SeasonOrganisation> ReturnedUnexplained => Where(row => row.Valid?.State == SubmissionState.Returned && row.IsUnexplained);

    private SeasonOrganisation[] Where(Func<SeasonOrganisation, bool> which) => [.. Organisations.Where(which)];
}
