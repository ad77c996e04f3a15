using System.Globalization;
using System.Text;
using Par.Jobs.Publication;
using Par.Portal.Identity;
using Par.Portal.Public;
using Par.Portal.Public.Downloads;
using Par.Portal.Public.Figures;
using Par.Portal.Releases.Reading;
using Par.Portal.Shell;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Checks;
using Par.Warehouse.Releases.Comparing;
using Par.Warehouse.Releases.Desk;

namespace Par.Portal.Releases;

/// <summary>The files of the release desk.</summary>
internal static class ReleasesSetup
{
    private static readonly string[] Headings =
        ["table", "place", "place_name", "category", "category_name", "gender", "age", "change", "before", "before_status", "now", "now_status", "difference"];

    /// <summary>Registers what reads the files of a release back before it is approved and after it is public.</summary>
    public static void AddReleases(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Rehearsal>();
        builder.Services.AddSingleton<IStartupFilter>(services => services.GetRequiredService<Rehearsal>());
        builder.Services.AddSingleton(services => new FilesReadBack(services.GetRequiredService<Rehearsal>().ReadBackAsync));
        builder.Services.AddSingleton(services => new SiteFiles((site, figures, stored, reading, cancel) =>
            new SiteAudit(site, services.GetRequiredService<VariableCatalogue>()[stored.Release.Year], figures, reading).ReadAsync(stored, cancel)));
    }

    /// <summary>Maps a comparison as a file: <c>/fi/julkaisutyo/ENT/2025/1/vertailu.csv</c> with the query of the page holds every change that is chosen there.</summary>
    public static void MapReleases(this WebApplication app)
    {
        foreach (var language in Languages.All)
            app.MapGet($"{Address.Of(language, Slug.ReleaseDesk)}/{{code}}/{{year:int}}/{{version:int}}/{Slug.Compare.In(language)}.csv", (
                string code, int year, int version, HttpContext http, ReleaseList list, ReleaseComparing comparing, VariableCatalogue catalogue,
                Gazetteer gazetteer, CurrentActor actor) => ComparisonAsync(code, year, version, language, http, list, comparing, catalogue, gazetteer, actor))
                .RequireAuthorization(Areas.Releases);
    }

    private static async Task<IResult> ComparisonAsync(
        string code, int year, int version, Language language, HttpContext http, ReleaseList list, ReleaseComparing comparing, VariableCatalogue catalogue,
        Gazetteer gazetteer, CurrentActor actor)
    {
        http.Response.Headers.CacheControl = "no-store";
        var who = actor.Required;
        if (!who.Role.Includes(ActorRole.Analyst) || who.Area is not null || !Sides.TryParse(code, out var side)
            || await list.FindAsync(side, year, version, who, http.RequestAborted) is not { } release)
            return Results.NotFound();
        var query = ComparisonQuery.Read(http.Request.Query);
        var with = query.With ?? (release.Version > 1 ? ComparedWith.PreviousVersion : ComparedWith.LastYear);
        if (await comparing.ReadAsync(release.Key, with, who, http.RequestAborted) is not { } comparison)
            return Results.NotFound();
        var names = new CellNames(catalogue.Find(year), gazetteer, comparison.OrganisationName, language);
        var name = string.Create(CultureInfo.InvariantCulture, $"{side.Code()}-{year}-v{version}-{Slug.Compare.In(language)}.csv");
        return Results.File(Encoding.UTF8.GetBytes(Csv(query.Filter.Of(comparison), names)), "text/csv; charset=utf-8", name);
    }

    private static string Csv(IEnumerable<CellChange> changes, CellNames names)
    {
        var text = new StringBuilder().AppendJoin(',', Headings).Append("\r\n");
        foreach (var change in changes)
        {
            var (address, quantity) = (change.Address, names.Quantity(change.TableId));
            string[] words =
            [
                change.TableId, address.Place.ToString(), names.Place(address.Place), PublishedCode.Of(address.Category),
                names.Category(change.TableId, address.Category), PublishedCode.Of(address.Gender), PublishedCode.Of(address.Age),
                change.Kind.ToString().ToLowerInvariant(),
            ];
            text.AppendJoin(',', [
                .. words.Select(word => CsvWriter.Quoted(SafeText.Of(word))), CellText.Plain(change.Before, quantity), CellText.Status(change.Before), CellText.Plain(change.Now, quantity),
                CellText.Status(change.Now), change.Difference?.ToString("0.##", CultureInfo.InvariantCulture) ?? "",
            ]).Append("\r\n");
        }
        return text.ToString();
    }
}
