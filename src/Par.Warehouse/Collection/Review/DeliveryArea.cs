using Par.Warehouse.Storage;

namespace Par.Warehouse.Collection.Review;

/// <summary>Holds whoever delivers for others, and fetches what was delivered, to their AVI area as well.</summary>
public static class DeliveryArea
{
    /// <summary>
    /// True when the actor delivers for the submission's organisation and it lies in the actor's area. One that could not be read far enough to tell its
    /// organisation lies in no area: it is its sender's.
    /// </summary>
    public static async Task<bool> MayDeliverForAsync(this ReviewArea area, ParContext context, Submission submission, Actor actor, CancellationToken cancel) =>
        actor.MayDeliverFor(submission)
        && (submission.RoundKey == 0 || await area.SeesAsync(context, submission.ParId, submission.Side, submission.RoundKey, actor, cancel));

    /// <summary>True when the actor delivers for the organisation and it lies in the actor's area.</summary>
    public static async Task<bool> MayDeliverForAsync(this ReviewArea area, ParContext context, string parId, Side side, Actor actor, CancellationToken cancel) =>
        actor.MayDeliverFor(parId, side) && await area.SeesAsync(context, parId, side, roundKey: null, actor, cancel);
}
