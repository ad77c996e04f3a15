using Microsoft.Extensions.DependencyInjection.Extensions;
using Par.Warehouse.Collection;
using Par.Warehouse.Statistics;

namespace Par.Portal.Review;

/// <summary>What the review desk and the organisations' own figures need from the host.</summary>
internal static class ReviewSetup
{
    /// <summary>Registers it.</summary>
    public static void AddReview(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton<ReviewDesk>();
        builder.Services.TryAddSingleton<ReviewQueue>();
        builder.Services.TryAddSingleton<OwnFiguresReader>();
        builder.Services.TryAddSingleton<OwnSubmissions>();
    }
}
