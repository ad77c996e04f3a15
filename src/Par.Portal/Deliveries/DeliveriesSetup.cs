using System.Globalization;
using System.Text;
using Par.Portal.Charts.Maps;
using Par.Portal.Identity;
using Par.Portal.Shell;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Settings;

namespace Par.Portal.Deliveries;

/// <summary>The authority's board of deliveries with its files.</summary>
internal static class DeliveriesSetup
{
    /// <summary>Registers the map.</summary>
    public static void AddDeliveries(this WebApplicationBuilder builder) =>
        builder.Services.AddSettings<MapOptions>(builder.Configuration).AddSingleton<MapShelf>();

    /// <summary>Maps the list as files: <c>/fi/toimitustilanne/2026-T3.csv?region=13</c> holds what the page shows.</summary>
    public static void MapDeliveries(this WebApplication app)
    {
        foreach (var language in Languages.All)
        {
            foreach (var extension in (string[])["csv", "xlsx"])
                app.MapGet($"{Address.Of(language, Slug.Deliveries)}/{{round}}.{extension}",
                    (string round, HttpContext http, DeliveryBoard board, Gazetteer gazetteer, CurrentActor actor) =>
                        FileAsync(round, extension, language, http, board, gazetteer, actor)).RequireAuthorization(Areas.Deliveries);
        }
    }

    private static async Task<IResult> FileAsync(
        string roundCode, string extension, Language language, HttpContext http, DeliveryBoard board, Gazetteer gazetteer, CurrentActor actor)
    {
        if (!Round.TryParse(roundCode, out var round) || await board.ReadAsync(round, actor.Required, http.RequestAborted) is not { } deliveries)
            return Results.NotFound();
        var list = new DeliveryList([.. DeliveryFilter.Read(http.Request.Query).List(deliveries.Items, language)], gazetteer, language);
        var name = string.Create(CultureInfo.InvariantCulture, $"{Slug.Deliveries.In(language)}-{round.Code}.{extension}");
        return extension == "csv"
            ? Results.File(Encoding.UTF8.GetBytes(list.ToCsv()), "text/csv; charset=utf-8", name)
            : Results.File(list.ToWorkbook(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name);
    }
}
