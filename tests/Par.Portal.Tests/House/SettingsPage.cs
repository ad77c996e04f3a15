using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Par.Portal.Shell;
using Par.Warehouse.Settings;

namespace Par.Portal.Tests.House;

/// <summary><c>docs/settings.md</c>, written from the classes that hold the settings: their comments, rules and defaults.</summary>
internal static partial class SettingsPage
{
    private static readonly Assembly[] Assemblies =
        [typeof(SettingsReader).Assembly, typeof(Ingest.Intake).Assembly, typeof(Jobs.FirstStart).Assembly, typeof(AssetShelf).Assembly];

    private static readonly Lazy<Dictionary<string, XElement>> Comments = new(() => Assemblies
        .SelectMany(assembly => XDocument.Load(Path.ChangeExtension(Path.Combine(AppContext.BaseDirectory,
            Path.GetFileName(assembly.Location)), ".xml")).Descendants("member"))
        .DistinctBy(member => member.Attribute("name")!.Value).ToDictionary(member => member.Attribute("name")!.Value));

    /// <summary>The classes with settings, by section.</summary>
    public static IReadOnlyList<Type> Classes { get; } =
    [
        .. Assemblies.SelectMany(assembly => assembly.GetTypes()).Where(type => type.IsDefined(typeof(SettingsSectionAttribute)))
            .OrderBy(Section, StringComparer.Ordinal).ThenBy(type => type.Name, StringComparer.Ordinal),
    ];

    public static string Write()
    {
        var page = new StringBuilder("""
            # Settings

            Environment variables; a section is written with two underscores, for example `Database__Provider`. All may stand in
            `appsettings.json` beside the program as well. They are read at the start: a wrong value ends it with a sentence that names the
            setting, its value and what is allowed. This page is written from the program by `SettingsPageTests` with
            `PAR_WRITE_DOCS=$PWD/docs`.

            """.ReplaceLineEndings("\n"));
        foreach (var settings in Classes)
        {
            var section = Section(settings);
            page.Append(CultureInfo.InvariantCulture,
                $"\n## {(section.Length == 0 ? Title(settings) : section)}\n{Summary("T:" + settings.FullName)}\n\n");
            page.Append("| setting | it is | default | meaning |\n|---|---|---|---|\n");
            var defaults = Activator.CreateInstance(settings);
            foreach (var property in SettingsReader.Properties(settings))
                page.Append(CultureInfo.InvariantCulture,
                    $"| `{SettingsReader.NameOf(property)}` | {SettingsReader.AllowedFor(property)} | {Default(property, defaults)} "
                    + $"| {Summary($"P:{settings.FullName}.{property.Name}")} |\n");
        }
        return page.ToString();
    }

    private static string Section(Type settings) => settings.GetCustomAttribute<SettingsSectionAttribute>()!.Section;

    /// <summary>A class without a section is called by its own name, without what all of them end with.</summary>
    private static string Title(Type settings) => settings.Name[..^"Options".Length];

    private static string Default(PropertyInfo property, object? defaults) => property.GetValue(defaults) switch
    {
        null => "none",
        bool flag => flag ? "`true`" : "`false`",
        var value => $"`{Convert.ToString(value, CultureInfo.InvariantCulture)}`",
    };

    private static string Summary(string member)
    {
        var summary = Comments.Value[member].Element("summary")!;
        foreach (var code in summary.Elements("c").ToList())
            code.ReplaceWith($"`{code.Value}`");
        foreach (var link in summary.Elements("see").ToList())
            link.ReplaceWith(link.Attribute("href") is { } address ? $"[{link.Value}]({address.Value})"
                : $"`{link.Attribute("cref")!.Value.Split('.', ':')[^1]}`");
        return Blanks().Replace(summary.Value, " ").Trim();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
