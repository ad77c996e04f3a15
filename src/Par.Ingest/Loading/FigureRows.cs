using Par.Ingest.Formats.Document;
using Par.Ingest.Screening;
using Par.Warehouse.Collection;

namespace Par.Ingest.Loading;

/// <summary>The key figures of a document as they are stored with its submission.</summary>
internal static class FigureRows
{
    public static List<SubmissionFigure> Of(long submissionKey, SubmissionDocument? document) => document is null
        ? []
        :
        [
            .. KeyFigures.Of(document).Select(figure => new SubmissionFigure
            {
                SubmissionKey = submissionKey, Figure = figure.Key, Value = Math.Round(figure.Value, 6),
            }),
        ];
}
