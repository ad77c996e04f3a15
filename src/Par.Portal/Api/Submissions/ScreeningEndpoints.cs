using Par.Ingest;
using Par.Portal.Api.Keys;
using Par.Portal.Api.Problems;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Portal.Api.Submissions;

/// <summary>Screening without delivering.</summary>
internal static class ScreeningEndpoints
{
    /// <summary>Its address.</summary>
    public const string Path = ApiSetup.Root + "/screenings";

    /// <summary>Says what screening would find in a file. Stores nothing.</summary>
    public static async Task<IResult> ScreenAsync(HttpContext http, Intake intake, ApiLimits limits, CancellationToken cancel)
    {
        var actor = ApiKeyAuthentication.ActorOf(http);
        using var place = await limits.ReceiveAsync(actor, cancel);
        if (place is null)
            return ApiProblem.Wait(ProblemKind.Busy, ApiLimits.BusyFor);
        var (file, problem) = await SentFile.ReadAsync(http.Request, limits.SendWithin, cancel);
        if (file is null)
            return problem!;
        using var turn = await limits.ReadAsync(cancel);
        try
        {
            return Results.Ok(ScreeningReply.Of(await intake.PreviewAsync(file.Name, file.Content, actor, cancel)));
        }
        catch (NotAllowedException)
        {
            return new ApiProblem(ProblemKind.NotYourOrganisation);
        }
        catch (FileTooLargeException tooLarge)
        {
            return new ApiProblem(ProblemKind.FileTooLarge, tooLarge.Limit);
        }
    }
}
