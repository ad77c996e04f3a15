using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Par.Ingest.Comparing;
using Par.Ingest.Templates;
using Par.Portal.Identity;
using Par.Portal.Shell;
using Par.Portal.Submit.Findings;
using Par.Portal.Submit.Receipts;
using Par.Portal.Submit.Rounds;
using Par.Portal.Submit.Uploading;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Settings;

namespace Par.Portal.Submit;

/// <summary>What a delivering organisation sends and fetches beside its pages.</summary>
internal static class SubmitSetup
{
    internal const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Registers it.</summary>
    public static void AddSubmit(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton<OwnSubmissions>();
        services.AddScoped<OwnRounds>();
        services.AddScoped<UploadResults>();
        services.AddScoped<UploadEndpoint>();
        services.AddSettings<SubmitOptions>(builder.Configuration);
        services.AddSingleton<UploadGate>();
        services.AddSingleton<RevisionComparer>();
        services.AddScoped<ReceiptDesk>();
        services.AddRateLimiter(limiter => limiter.AddPolicy<string, UploadLimit>(UploadLimit.Policy));
    }

    /// <summary>Maps the addresses, all of them for the organisation and side of who asks.</summary>
    public static void MapSubmit(this WebApplication app)
    {
        foreach (var language in Languages.All)
        {
            var area = app.MapGroup(SubmitAddress.Front(language)).RequireAuthorization(Areas.Submit);
            MapSending(area, language);
            MapFiles(area, language);
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

    private static void MapFiles(RouteGroupBuilder area, Language language)
    {
        var findings = "/{key:long}/" + Slug.Findings.In(language);
        area.MapGet(findings + ".csv", (long key, HttpContext http, OwnSubmissions submissions, CurrentActor actor) =>
            FindingFiles.AnswerAsync(key, asWorkbook: false, http, submissions, actor));
        area.MapGet(findings + ".xlsx", (long key, HttpContext http, OwnSubmissions submissions, CurrentActor actor) =>
            FindingFiles.AnswerAsync(key, asWorkbook: true, http, submissions, actor));
        area.MapGet("/{key:long}/" + Slug.Marked.In(language) + ".xlsx", (long key, OwnSubmissions submissions, MarkedCopies copies, CurrentActor actor, CancellationToken cancellation) =>
            MarkedAsync(key, language, submissions, copies, actor, cancellation));
        area.MapGet("/{key:long}/" + Slug.Receipt.In(language) + ".pdf", (long key, HttpContext http, ReceiptDesk desk) => desk.AnswerAsync(key, http));
    }

    private static async Task<IResult> MarkedAsync(
        long key, Language language, OwnSubmissions submissions, MarkedCopies copies, CurrentActor actor, CancellationToken cancellation)
    {
        if (await submissions.PeekAsync(key, actor.Required, cancellation) is not { } submission)
            return Results.NotFound();
        var workbook = new MemoryStream();
        if (!await copies.WriteAsync(key, language, actor.Required, workbook, cancellation))
            return Results.NotFound();
        workbook.Position = 0;
        return Results.Stream(workbook, WorkbookType, $"{Path.GetFileNameWithoutExtension(submission.FileName)}-{Slug.Marked.In(language)}.xlsx");
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
