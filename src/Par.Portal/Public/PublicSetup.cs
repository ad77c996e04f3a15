using Microsoft.Extensions.DependencyInjection.Extensions;
using Par.Jobs.Mail;
using Par.Portal.Hosting;
using Par.Portal.Public.About;
using Par.Portal.Public.Downloads;
using Par.Portal.Public.Places;
using Par.Portal.Public.Releases;
using Par.Portal.Releases;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Places;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Published;
using Par.Warehouse.Settings;

namespace Par.Portal.Public;

/// <summary>What the public pages need from the host.</summary>
internal static class PublicSetup
{
    /// <summary>Registers what the public pages read: one view of the published figures for each request.</summary>
    public static void AddPublic(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton(_ => CatalogueFiles.Load(CatalogueFiles.DefaultFolder));
        builder.Services.TryAddSingleton(_ => Gazetteer.Load(Gazetteer.DefaultFolder));
        builder.Services.AddSettings<ContactOptions>(builder.Configuration);
        builder.Services.AddSettings<PortalOptions>(builder.Configuration);
        builder.Services.AddSingleton<PortalAddress>();
        builder.Services.AddSingleton<ReleaseMemory>();
        builder.Services.AddScoped<StagedFigures>();
        builder.Services.AddScoped(services => new PublishedView(
            services.GetRequiredService<StagedFigures>().Figures ?? services.GetRequiredService<PublishedShelf>().Current,
            services.GetRequiredService<VariableCatalogue>(),
            services.GetRequiredService<Gazetteer>()));
    }

    /// <summary>Maps the public pages' files and the addresses of merged municipalities.</summary>
    public static void MapPublic(this WebApplication app)
    {
        app.UseFormerMunicipalities();
        app.MapDownloads();
        app.MapTableFiles();
        app.MapFeeds();
        app.MapUnsubscribe();
    }
}
