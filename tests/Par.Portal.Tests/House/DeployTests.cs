using System.Text.RegularExpressions;
using Par.Portal.Shell;
using Par.Portal.Submit.Uploading;

namespace Par.Portal.Tests.House;

/// <summary>The files of <c>deploy/</c> name settings, paths and addresses that there are.</summary>
public sealed partial class DeployTests
{
    private static string Folder => Path.Combine(Repository.Root, "deploy");

    [Fact]
    public void Every_setting_that_is_set_there_is_one_that_the_program_reads()
    {
        var known = SettingsPageTests.Settings.Select(setting => setting.Data).Append("MSSQL_SA_PASSWORD").ToHashSet();

        var set = Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Where(file => !file.Contains("certificate", StringComparison.Ordinal))
            .SelectMany(file => SettingPattern().Matches(File.ReadAllText(file))
                .Select(match => match.Groups[1].Value.Replace("__", ":", StringComparison.Ordinal))).ToHashSet();

        Assert.Contains("Database:Provider", set);
        Assert.All(set, setting => Assert.Contains(setting, known));
    }

    [Fact]
    public void The_proxy_lets_the_largest_form_through_and_slows_the_sign_in_pages()
    {
        var proxy = File.ReadAllText(Path.Combine(Folder, "nginx.conf"));

        var largest = long.Parse(Regex.Match(proxy, "client_max_body_size ([0-9]+)m;").Groups[1].Value,
            System.Globalization.CultureInfo.InvariantCulture) * 1024 * 1024;
        Assert.True(largest >= UploadLimit.FormBytes);
        Assert.All(Languages.All, language => Assert.Contains(Address.Of(language, Slug.SignIn)[1..], proxy, StringComparison.Ordinal));
    }

    [Fact]
    public void The_units_differ_in_what_they_start_and_are_all_hardened()
    {
        var units = Directory.EnumerateFiles(Path.Combine(Folder, "systemd"), "*.service").Select(File.ReadAllText).ToList();

        Assert.Equal(3, units.Count);
        Assert.All(units, unit => Assert.All(
            (string[])["User=par", "NoNewPrivileges=yes", "CapabilityBoundingSet=\n", "ProtectSystem=strict", "UMask=0077",
                "StateDirectoryMode=0700", "SystemCallFilter="],
            line => Assert.Contains("\n" + line, unit, StringComparison.Ordinal)));
    }

    // A setting of a section (Name__Name), or one of the variables that stand in none.
    [GeneratedRegex(@"\b([A-Z][A-Za-z]+__[A-Za-z_]+|(?:PAR|OTEL|ASPNETCORE|MSSQL_SA)_[A-Z_]+)(?=\s*[:=])")]
    private static partial Regex SettingPattern();
}
