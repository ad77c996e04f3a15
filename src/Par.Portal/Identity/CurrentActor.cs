using Par.Warehouse.Collection;

namespace Par.Portal.Identity;

/// <summary>Who is asking, from the request's sign-in.</summary>
internal sealed class CurrentActor(IHttpContextAccessor request)
{
    /// <summary>The signed-in actor, or null.</summary>
    public Actor? OrNull => AccountClaims.ActorOf(request.HttpContext?.User);

    /// <summary>The signed-in actor.</summary>
    /// <exception cref="NotAllowedException">Nobody is signed in.</exception>
    public Actor Required => OrNull ?? throw new NotAllowedException("Nobody is signed in.");

    /// <summary>The organisation and side of a signed-in organisation account.</summary>
    /// <exception cref="NotAllowedException">The signed-in account is not an organisation's.</exception>
    public (string ParId, Side Side) Organisation =>
        Required is { ParId: { } parId } own && own.Role.Includes(ActorRole.Organisation) && AccountClaims.SideOf(request.HttpContext?.User) is { } side
            ? (parId, side)
            : throw new NotAllowedException("The account does not belong to an organisation.");
}
