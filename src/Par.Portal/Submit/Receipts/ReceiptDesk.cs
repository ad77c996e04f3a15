using Par.Portal.Identity;
using Par.Portal.Reports.Printing;
using Par.Portal.Shell;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Portal.Submit.Receipts;

/// <summary>Receipts of the signed-in organisation's submissions, as page and print. Each is made anew from the database: it says what is true now, and when that was.</summary>
internal sealed class ReceiptDesk(
    OwnSubmissions submissions, OrganisationRegister register, CurrentActor actor, DocumentPrinter printer, TimeProvider clock)
{
    /// <summary>The receipt of a submission; null when there is no such submission of the organisation.</summary>
    public async Task<Receipt?> FindAsync(long key, CancellationToken cancel)
    {
        var at = clock.GetUtcNow().UtcDateTime;
        if (await submissions.FindAsync(key, actor.Required, cancel) is not { } own)
            return null;
        var organisation = own.Submission.ParId == actor.Organisation.ParId
            ? await register.FindAsync(own.Submission.ParId, own.Submission.RoundKey == 0 ? actor.Organisation.Side : own.Submission.Side, actor.Required, cancel)
            : null;
        return new Receipt(own, organisation, at);
    }

    /// <summary>Answers the download of the print.</summary>
    public async Task<IResult> AnswerAsync(long key, HttpContext http)
    {
        var language = Languages.OfPath(http.Request.Path);
        if (await FindAsync(key, http.RequestAborted) is not { } receipt)
            return Results.NotFound();
        if (printer.WhyNot is { } why)
            return Results.Text(why.In(language), statusCode: StatusCodes.Status503ServiceUnavailable);
        return Results.Bytes(
            await PrintAsync(receipt, language, http.RequestAborted), "application/pdf",
            $"{Slug.Receipt.In(language)}-{Path.GetFileNameWithoutExtension(receipt.Own.Submission.FileName)}.pdf");
    }

    private Task<byte[]> PrintAsync(Receipt receipt, Language language, CancellationToken cancel) => printer.PrintAsync<ReceiptDocument>(
        new() { [nameof(ReceiptDocument.Receipt)] = receipt },
        ReceiptTexts.TrueAt.With(Words.Moment(receipt.At)).In(language), language, cancel);
}
