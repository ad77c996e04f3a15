using Microsoft.AspNetCore.Antiforgery;
using Par.Ingest;
using Par.Portal.Identity;
using Par.Portal.Shell;
using Par.Warehouse.Collection;

namespace Par.Portal.Submit.Uploading;

/// <summary>Takes a submission back that is not loaded yet. Then its page says where it is: taken back, or too far already.</summary>
internal static class Withdrawal
{
    /// <summary>Answers the form.</summary>
    public static async Task<IResult> AnswerAsync(long key, HttpContext http, Intake intake, OwnSubmissions submissions, CurrentActor actor, IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
            return Results.BadRequest();
        if (await submissions.PeekAsync(key, actor.Required, http.RequestAborted) is null)
            return Results.NotFound();
        await intake.WithdrawAsync(key, actor.Required, http.RequestAborted);
        return UploadAnswers.SeeOther(SubmitAddress.Of(Languages.OfPath(http.Request.Path), key));
    }
}
