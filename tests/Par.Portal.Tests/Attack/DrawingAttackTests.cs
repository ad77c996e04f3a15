using System.Globalization;
using System.Text.RegularExpressions;

namespace Par.Portal.Tests.Attack;

/// <summary>Attacks on drawings.</summary>
public sealed partial class DrawingAttackTests(AttackedPortal portal)
{
    public static TheoryData<string> Places => ["file", "page"];

    [Fact]
    public async Task Drawings_tell_no_withheld_number()
    {
        Assert.Empty(Drawings.Run(await portal.LootAsync()).Looking("rows of bars", 500).Looking("years of lines", 30).Looking("labels of lines", 10).Claims);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public Task A_bar_of_its_true_length_is_found(string where) => FoundAsync(where, (chart, rows, row, count, total) =>
    {
        var (axis, pitch, scale) = Scale(chart, rows);
        return WithShape(chart, Invariant($"<rect fill=\"#2A6EBB\" x=\"{axis}\" y=\"{(row * pitch) + 9}\" width=\"{100 * count / total * scale}\" height=\"18\" />"));
    });

    [Theory]
    [MemberData(nameof(Places))]
    public Task A_bar_that_tells_its_number_in_its_title_is_found(string where) => FoundAsync(where, (chart, rows, row, count, total) =>
    {
        var (axis, pitch, _) = Scale(chart, rows);
        return WithShape(chart, Invariant($"<rect fill=\"#2A6EBB\" x=\"{axis}\" y=\"{(row * pitch) + 9}\" width=\"0\" height=\"18\" aria-label=\"{count}\" />"));
    });

    [Theory]
    [MemberData(nameof(Places))]
    public Task A_label_with_a_share_is_found(string where) => FoundAsync(where, (chart, rows, row, count, total) =>
    {
        var (axis, pitch, _) = Scale(chart, rows);
        return WithShape(chart, Invariant($"<text x=\"{axis + 7}\" y=\"{(row * pitch) + 20}\">{Plant.Text(100 * count / total)}%</text>"));
    });

    [Theory]
    [MemberData(nameof(Places))]
    public Task A_description_with_a_number_is_found(string where) => FoundAsync(where, (chart, rows, row, count, total) =>
    {
        var at = Regex.Matches(chart, "Number value withheld")[0].Index;
        return chart[..at] + "Number " + count.ToString(CultureInfo.InvariantCulture) + chart[(at + "Number value withheld".Length)..];
    }, anyRow: true);

    [Fact]
    public async Task A_dot_at_a_withheld_year_is_found()
    {
        var (loot, truths) = (await portal.LootAsync(), await portal.TruthsAsync());
        foreach (var file in loot.Files.Values.Where(file => IsTrend(file.Path, ".svg")))
        {
            var lines = FigureFiles.Lines(loot.Files[Path.ChangeExtension(file.Path, ".csv")].Text);
            if (lines is not [{ Measure: "reached", Value: null }, ..] || ZeroLabel().Match(file.Text) is not { Success: true } zero || TopLabel().Matches(file.Text) is not [.., var top])
                continue;
            var issue = loot.Issues.Last(issue => issue.Side == "ent" && issue.Year == int.Parse(lines[0].Row, CultureInfo.InvariantCulture));
            var place = FigureFiles.PlaceOf(file.Path.Split('/')[2], file.Path.Split('/')[3]);
            var count = truths[issue].Of(new Spot("ent-reached", place));
            if (!Truth.IsSmall(count))
                continue;
            var unit = (double.Parse(zero.Groups["y"].Value, CultureInfo.InvariantCulture) - double.Parse(top.Groups["y"].Value, CultureInfo.InvariantCulture)) / double.Parse(top.Groups["n"].Value, CultureInfo.InvariantCulture);
            var floor = FloorLine().Match(file.Text);
            var (x, y) = (double.Parse(floor.Groups["x"].Value, CultureInfo.InvariantCulture), double.Parse(floor.Groups["y"].Value, CultureInfo.InvariantCulture) - (count * unit));
            var planted = loot.With(file.Path, text => WithShape(text, Invariant($"<ellipse fill=\"#2A6EBB\" cx=\"{x}\" cy=\"{y}\" rx=\"4\" ry=\"4\" />")));

            Assert.Contains(await portal.LeaksAsync(Drawings.Run(planted, [planted.Files[file.Path]])), leak => leak is Valued { Of: [var one] } && one.Spot == new Spot("ent-reached", place));
            return;
        }
        Assert.Fail("There is no drawing to plant a leak in.");
    }

    [Fact]
    public async Task A_label_of_a_line_whose_newest_number_is_withheld_is_found()
    {
        var loot = await portal.LootAsync();
        var issue = loot.Newest("ent");
        foreach (var file in loot.Files.Values.Where(file => IsTrend(file.Path, ".svg")))
        {
            var spot = new Spot("ent-reached", FigureFiles.PlaceOf(file.Path.Split('/')[2], file.Path.Split('/')[3]));
            var count = (await portal.TruthAsync(issue)).Of(spot);
            if (loot.Row(issue, spot) is not { IsWithheld: true } || !EndLabel().IsMatch(file.Text))
                continue;
            var planted = loot.With(file.Path, text => EndLabel().Replace(text, match => match.Groups[1].Value + count.ToString(CultureInfo.InvariantCulture) + "<", 1));

            Assert.Contains(Drawings.Run(planted, [planted.Files[file.Path]]).Claims, claim => claim is Valued { How: "the label of a line", Of: [var one] } valued && one.Spot == spot && valued.Low == count);
            return;
        }
        Assert.Fail("There is no drawing to plant a leak in.");
    }

    [Fact]
    public async Task Axes_of_trends_end_by_what_is_shown() => Assert.Empty(Axes.Run(await portal.LootAsync()).Looking("ends of axes", 30).Claims);

    [Fact]
    public async Task An_axis_that_is_as_long_as_a_withheld_number_wants_is_found()
    {
        var loot = await portal.LootAsync();
        // A trend all of whose numbers are withheld; its drawing ends where the largest of them put it.
        var (path, largest) = loot.Files.Values.Where(file => IsTrend(file.Path, ".csv") && loot.Files.ContainsKey(Path.ChangeExtension(file.Path, ".svg")))
            .Select(file => (file.Path, Largest: FigureFiles.Lines(file.Text).Where(line => line.Measure == "reached").Select(line => line.Value ?? 0).DefaultIfEmpty().Max()))
            .MaxBy(entry => entry.Largest);
        var planted = loot.With(path, text => ShownNumber().Replace(text, ",,suppressed,"));
        var place = FigureFiles.PlaceOf(path.Split('/')[2], path.Split('/')[3]);

        var claims = Axes.Run(planted).Claims;

        Assert.Contains(claims, claim => claim is Valued { Of: [var one] } valued && one.Spot == new Spot("ent-reached", place) && valued.Low <= largest && largest <= valued.High && valued.Low > 4);
    }

    /// <summary>The trend of a place, not of the country.</summary>
    private static bool IsTrend(string path, string form) =>
        path.StartsWith("/en/", StringComparison.Ordinal) && path.EndsWith("/data/trend" + form, StringComparison.Ordinal) && path != "/en/data/trend" + form;

    private async Task FoundAsync(string where, Func<string, int, int, int, double, string> plant, bool anyRow = false)
    {
        var (loot, truths) = (await portal.LootAsync(), await portal.TruthsAsync());
        foreach (var (path, id, place, line, count, total) in Plant.Figures(loot, truths))
        {
            var rows = FigureFiles.Lines(loot.Files[path].Text).Select(other => other.Row).Distinct().ToList();
            var target = where == "file" ? Path.ChangeExtension(path, ".svg") : FigureFiles.PageOf(place);
            if (!loot.Files.TryGetValue(target, out var file) || Chart(id).Match(file.Text) is not { Success: true } chart || Scale(chart.Value, rows.Count).Scale <= 0)
                continue;
            if (anyRow && rows.First(row => FigureFiles.Lines(loot.Files[path].Text).First(other => other.Row == row && other.Measure == "count").Value is null) != line.Row)
                continue;
            var planted = loot.With(target, text => text.Replace(chart.Value, plant(chart.Value, rows.Count, rows.IndexOf(line.Row), count, total), StringComparison.Ordinal));

            Assert.Contains(await portal.LeaksAsync(Drawings.Run(planted, [planted.Files[target]])), leak => leak is Valued { Of: [var one] } && one.Spot == new Spot(id, place, line.Row));
            return;
        }
        Assert.Fail("There is no drawing to plant a leak in.");
    }

    private static string WithShape(string chart, string shape)
    {
        var end = chart.LastIndexOf("</g>", StringComparison.Ordinal) is var group && group >= 0 ? group : chart.LastIndexOf("</svg>", StringComparison.Ordinal);
        return chart[..end] + shape + chart[end..];
    }

    /// <summary>Where the bars begin, how far apart they are, and how long one per cent is.</summary>
    private static (double Axis, double Pitch, double Scale) Scale(string chart, int rows)
    {
        var bar = Bar().Match(chart);
        var label = Percent().Match(chart);
        if (!bar.Success || !label.Success || AxisLine().Match(chart) is not { Success: true } line)
            return (0, 0, 0);
        return (double.Parse(bar.Groups["x"].Value, CultureInfo.InvariantCulture), double.Parse(line.Groups["y"].Value, CultureInfo.InvariantCulture) / rows,
            double.Parse(bar.Groups["width"].Value, CultureInfo.InvariantCulture) / double.Parse(label.Groups[1].Value, CultureInfo.InvariantCulture));
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private static Regex Chart(string id) => new($"<svg viewBox=\"0 0 612 (?:(?!</svg>).)*?id=\"chart-{id}(-w)?-t\".*?</svg>", RegexOptions.Singleline);

    [GeneratedRegex("<rect fill=\"#2A6EBB\" x=\"(?<x>[\\d.]+)\" y=\"(?<y>[\\d.]+)\" width=\"(?<width>[\\d.]+)\" height=\"18\"")]
    private static partial Regex Bar();

    [GeneratedRegex("font-weight=\"600\">([\\d.]+)%<")]
    private static partial Regex Percent();

    [GeneratedRegex("stroke=\"#A7ABAF\"[^>]*d=\"M[\\d.]+ (?<y>[\\d.]+)L")]
    private static partial Regex AxisLine();

    [GeneratedRegex("y=\"(?<y>[\\d.]+)\"[^>]*text-anchor=\"end\">0</text>")]
    private static partial Regex ZeroLabel();

    [GeneratedRegex("y=\"(?<y>[\\d.]+)\"[^>]*text-anchor=\"end\">(?<n>[1-9]\\d{0,2})</text>")]
    private static partial Regex TopLabel();

    [GeneratedRegex(",[\\d.]+,value,")]
    private static partial Regex ShownNumber();

    [GeneratedRegex("(>Outreach )[^<]+<")]
    private static partial Regex EndLabel();

    [GeneratedRegex("stroke=\"#A7ABAF\"[^>]*d=\"M(?<x>[\\d.]+) (?<y>[\\d.]+)L")]
    private static partial Regex FloorLine();
}
