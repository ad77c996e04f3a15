using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace Par.Portal.Shell;

/// <summary>What every page needs from the host: components, compression, headers, the portal's own files.</summary>
internal static class ShellSetup
{
    /// <summary>Registers it.</summary>
    public static void AddShell(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddSingleton(new AssetShelf(Path.Combine(AppContext.BaseDirectory, "wwwroot")));
        builder.Services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"];
        });
        builder.Services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }

    /// <summary>Puts HEAD, headers and compression before everything else.</summary>
    public static void UseShell(this WebApplication app)
    {
        app.UseHeadRequests();
        app.UseRouting();
        app.UseSecurityHeaders();
        app.UseResponseCompression();
    }

    /// <summary>Maps every Razor page of the portal, the root and the portal's own files.</summary>
    public static void MapShell(this WebApplication app)
    {
        app.UseReadableQuery();
        app.UseAntiforgery();
        app.MapGet("/", (HttpContext http) =>
        {
            http.Response.Headers.Vary = "Accept-Language";
            return Results.Redirect(Address.Front(Languages.OfHeader(http.Request.Headers.AcceptLanguage)));
        }).AllowAnonymous();
        app.MapGet("/assets/{name}", (string name, HttpContext http, AssetShelf assets) => assets.Serve(name, http)).AllowAnonymous();
        app.MapRazorComponents<App>();
    }
}
