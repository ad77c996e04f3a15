using Microsoft.Extensions.DependencyInjection.Extensions;
using Par.Warehouse.Collection;
using Par.Warehouse.Collection.Review;
using Par.Warehouse.Statistics;

namespace Par.Portal.Review;

/// <summary>What the pages of the signed-in roles ask of the warehouse.</summary>
internal static class ReviewSetup
{
    /// <summary>Registers it.</summary>
    public static void AddReview(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton<ReviewDesk>();
        builder.Services.TryAddSingleton<ReviewQueue>();
        builder.Services.TryAddSingleton<ManyDesk>();
        builder.Services.TryAddSingleton<OwnFiguresReader>();
        builder.Services.TryAddSingleton<OwnSubmissions>();
    }
}
