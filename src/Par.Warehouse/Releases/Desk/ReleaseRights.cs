using Par.Warehouse.Collection;

namespace Par.Warehouse.Releases.Desk;

/// <summary>Who may do what with a release that is not public. An unpublished release holds the whole country's figures: an analyst of one area sees none of it.</summary>
internal static class ReleaseRights
{
    /// <summary>Throws unless the actor may see and prepare releases: a national analyst or an approver.</summary>
    /// <exception cref="NotAllowedException">The actor may not.</exception>
    public static void MustPrepareReleases(this Actor actor)
    {
        actor.MustBe(ActorRole.Analyst);
        if (actor.Area is not null)
            throw new NotAllowedException($"{actor.Name} works in one area; releases are made by national analysts.");
    }

    /// <summary>Throws unless the actor may let releases go out.</summary>
    /// <exception cref="NotAllowedException">The actor may not.</exception>
    public static void MustApproveReleases(this Actor actor) => actor.MustBe(ActorRole.Approver);

    /// <summary>Throws unless the actor may see which releases there are and what became of them: those who prepare releases, and administrators, who look on.</summary>
    /// <exception cref="NotAllowedException">The actor may not.</exception>
    public static void MustFollowReleases(this Actor actor)
    {
        if (actor.Role != ActorRole.Administrator)
            actor.MustPrepareReleases();
    }
}
