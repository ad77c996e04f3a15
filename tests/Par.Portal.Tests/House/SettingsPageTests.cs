using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Par.Warehouse.Settings;

namespace Par.Portal.Tests.House;

/// <summary>The page of settings is what the program reads, and what it reads is held against its rules.</summary>
public sealed partial class SettingsPageTests
{
    public static TheoryData<string> Settings =>
        [.. SettingsPage.Classes.SelectMany(SettingsReader.Properties).Select(SettingsReader.NameOf)];

    [Fact]
    public void The_page_says_what_the_program_reads()
    {
        var current = SettingsPage.Write();
        if (Environment.GetEnvironmentVariable("PAR_WRITE_DOCS") is { Length: > 0 } folder)
            File.WriteAllText(Path.Combine(folder, "settings.md"), current);

        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "settings.md"));

        Assert.True(page == current, "docs/settings.md is out of date: run this test with PAR_WRITE_DOCS=$PWD/docs.");
    }

    [Fact]
    public void No_source_reads_a_setting_that_is_not_on_the_page()
    {
        var known = Settings.Select(setting => setting.Data).ToHashSet();
        var read = new[] { "*.cs", "*.razor" }.SelectMany(kind =>
            Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), kind, SearchOption.AllDirectories))
            .SelectMany(file => ReadPattern().Matches(File.ReadAllText(file))
                .Select(match => (File: Path.GetFileName(file), Setting: match.Groups[1].Value))).ToList();

        Assert.NotEmpty(read);
        Assert.All(read, use => Assert.Contains(use.Setting, known));
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public void A_value_that_is_not_allowed_ends_the_start_with_a_sentence(string setting)
    {
        var property = Find(setting);
        const string nonsense = "?!";
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(setting, (string?)nonsense)]).Build();
        if (property.PropertyType == typeof(string)
            && !property.IsDefined(typeof(System.ComponentModel.DataAnnotations.ValidationAttribute)))
            return; // Any text will do, but for what the section as a whole is asked.

        var problem = Assert.Throws<TargetInvocationException>(() => Read(property, configuration)).InnerException;

        var sentence = Assert.IsType<SettingsException>(problem).Message;
        Assert.StartsWith($"{setting} is ", sentence, StringComparison.Ordinal);
        Assert.Contains(SettingsReader.AllowedFor(property), sentence, StringComparison.Ordinal);
        Assert.Equal(!property.IsDefined(typeof(SecretSettingAttribute)), sentence.Contains(nonsense, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public void A_setting_that_is_blank_has_its_default(string setting)
    {
        var property = Find(setting);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(setting, (string?)" ")]).Build();

        Assert.Equal(property.GetValue(Activator.CreateInstance(property.DeclaringType!)),
            property.GetValue(Read(property, configuration)));
    }

    private static PropertyInfo Find(string setting) =>
        SettingsPage.Classes.SelectMany(SettingsReader.Properties).Single(property => SettingsReader.NameOf(property) == setting);

    private static object? Read(PropertyInfo property, IConfiguration configuration) =>
        typeof(SettingsReader).GetMethod(nameof(SettingsReader.Read))!
        .MakeGenericMethod(property.DeclaringType!).Invoke(null, [configuration]);

    [GeneratedRegex("""onfiguration(?:\[|\.GetValue(?:<[^>]*>)?\()"([^"]+)["]""")]
    private static partial Regex ReadPattern();
}
