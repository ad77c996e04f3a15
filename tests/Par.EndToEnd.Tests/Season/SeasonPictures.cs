using System.Globalization;
using Microsoft.Playwright;

namespace Par.EndToEnd.Tests.Season;

/// <summary>The pictures of a way through the portal: taken at each station, written when <c>PAR_WRITE_DOCS</c> is set.</summary>
/// <param name="folder">Where they lie in <c>docs</c>.</param>
/// <param name="start">What their names begin with.</param>
internal sealed class SeasonPictures(string folder = "season", string start = "")
{
    public const int Width = 1200;
    private const int MostBytes = 150_000;

    private static readonly bool Wanted = Environment.GetEnvironmentVariable("PAR_WRITE_DOCS") is { Length: > 0 };
    private int number;

    /// <summary>Takes the next picture: the window from <paramref name="from"/> on, or from the top of the page.</summary>
    public async Task TakeAsync(IPage page, string name, ILocator? from = null, int height = 760)
    {
        number++;
        if (!Wanted)
            return;
        await page.SetViewportSizeAsync(Width, height);
        if (from is not null)
            await from.First.EvaluateAsync("place => window.scrollTo({ top: place.getBoundingClientRect().top + window.scrollY - 16, behavior: 'instant' })");
        else
            await page.EvaluateAsync("() => window.scrollTo({ top: 0, behavior: 'instant' })");
        var pictures = Directory.CreateDirectory(Path.Combine(Repository.Root, "docs", folder));
        var picture = await page.ScreenshotAsync(new()
        {
            Path = Path.Combine(pictures.FullName, string.Create(CultureInfo.InvariantCulture, $"{start}{number:00}-{name}.png")),
            Animations = ScreenshotAnimations.Disabled,
        });
        await page.SetViewportSizeAsync(Width, 900);
        Assert.True(picture.Length <= MostBytes, $"The picture {name} has {picture.Length} bytes.");
    }
}
