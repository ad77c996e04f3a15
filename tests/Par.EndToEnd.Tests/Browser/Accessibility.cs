using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Par.EndToEnd.Tests.Browser;

/// <summary>The page that is open, checked by axe-core against WCAG 2.2 AA and good practice.</summary>
internal static class Accessibility
{
    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    // Axe's own runner opens another window for each page and carries every element that passes out of the browser: no page of ours has
    // frames, which that is for, and what passes is only counted.
    private const string Run = """
        async rules => {
            const result = await axe.run(document, { runOnly: { type: 'tag', values: rules }, resultTypes: ['violations'] });
            if (result.passes.length === 0)
                throw new Error('axe has checked nothing');
            return result.violations.map(({ id, help, nodes }) => `${id}: ${help} ${nodes.slice(0, 3).map(node => node.html).join(' | ')}`);
        }
        """;

    /// <summary>Fails with the violations and the elements that they stand in.</summary>
    public static async Task AssertAccessibleAsync(this IPage page)
    {
        Assert.Single(page.Frames);
        await page.EvaluateAsync(Script);
        var violations = await page.EvaluateAsync<string[]>(Run, Rules);

        Assert.True(violations.Length == 0, $"{page.Url} at {page.ViewportSize?.Width} px: " + string.Join("\n", violations));
    }
}
