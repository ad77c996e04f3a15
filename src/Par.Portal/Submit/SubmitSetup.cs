using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Par.Ingest.Templates;
using Par.Portal.Identity;
using Par.Portal.Shell;
using Par.Portal.Submit.Rounds;
using Par.Portal.Submit.Uploading;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Portal.Submit;

/// <summary>What a delivering organisation sends and fetches beside its pages.</summary>
internal static class SubmitSetup
{
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Registers it.</summary>
    public static void AddSubmit(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton<OwnSubmissions>();
        services.AddScoped<OwnRounds>();
        services.AddScoped<UploadResults>();
        services.AddScoped<UploadEndpoint>();
        services.AddSingleton<UploadGate>();
        services.AddRateLimiter(limiter => limiter.AddPolicy<string, UploadLimit>(UploadLimit.Policy));
    }

    /// <summary>Maps the addresses, all of them for the organisation and side of who asks.</summary>
    public static void MapSubmit(this WebApplication app)
    {
        foreach (var language in Languages.All)
        {
            var area = app.MapGroup(SubmitAddress.Front(language)).RequireAuthorization(Areas.Submit);
            MapSending(area, language);
            area.MapGet("/{round}.xlsx", (string round, CurrentActor actor, OwnRounds rounds, PrefilledTemplates templates, CancellationToken cancellation) =>
                TemplateAsync(round, language, actor, rounds, templates, cancellation));
        }
    }

    private static void MapSending(RouteGroupBuilder area, Language language)
    {
        var send = "/" + Slug.Send.In(language);
        area.MapPost(send, (HttpContext http, UploadEndpoint upload) => upload.AnswerAsync(http))
            .RequireRateLimiting(UploadLimit.Policy).WithMetadata(new RequestSizeLimitAttribute(UploadLimit.FormBytes));
        // The answer to a form may be shown in another language, or be asked for again: that begins anew.
        area.MapGet(send, () => Results.LocalRedirect(SubmitAddress.Front(language)));
        area.MapGet("/{key:long}/" + Slug.Status.In(language), Progress.AnswerAsync);
        area.MapPost("/{key:long}/" + Slug.Withdraw.In(language), Withdrawal.AnswerAsync);
    }

    private static async Task<IResult> TemplateAsync(
        string roundCode, Language language, CurrentActor actor, OwnRounds rounds, PrefilledTemplates templates, CancellationToken cancellation)
    {
        if (rounds.Find(roundCode) is not { } round)
            return Results.NotFound();
        var (parId, side) = actor.Organisation;
        var workbook = new MemoryStream();
        await templates.WriteAsync(parId, side, round, language, actor.Required, workbook, cancellation);
        workbook.Position = 0;
        return Results.Stream(workbook, WorkbookType, $"{side.Code()}-{round.Code}-{parId}.xlsx");
    }
}
