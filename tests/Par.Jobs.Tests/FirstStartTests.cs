using Par.Warehouse.Storage;

namespace Par.Jobs.Tests;

public sealed class FirstStartTests
{
    [Fact]
    public async Task A_new_installation_is_a_sample_of_the_newest_years_unless_asked_otherwise()
    {
        await using var installation = await TestInstallation.PreparedAsync();

        var made = await EnsureAsync(installation, new StartRequest());

        Assert.True(made.IsSample);
        Assert.Equal((SampleLoadState.Loading, 2023), (made.SampleLoad, made.SampleFirstYear));
    }

    [Fact]
    public async Task Of_machines_that_start_at_the_same_moment_one_makes_the_installation_and_the_others_find_it()
    {
        await using var installation = await TestInstallation.PreparedAsync();

        var found = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            Task.Run(() => EnsureAsync(installation, new StartRequest(InstallationKind.Empty)))));

        Assert.All(found, row => Assert.Equal(found[0].CreatedAt, row.CreatedAt));
    }

    [Fact]
    public async Task An_empty_installation_stays_empty_when_nothing_is_said_later()
    {
        await using var installation = await TestInstallation.PreparedAsync();
        await EnsureAsync(installation, new StartRequest(InstallationKind.Empty));

        var later = await EnsureAsync(installation, new StartRequest());

        Assert.False(later.IsSample);
        Assert.Equal(SampleLoadState.None, later.SampleLoad);
    }

    [Fact]
    public async Task A_sample_does_not_become_a_real_installation()
    {
        await using var installation = await TestInstallation.PreparedAsync();
        await EnsureAsync(installation, new StartRequest());

        var refused = await Assert.ThrowsAsync<StartRefusedException>(() => EnsureAsync(installation, new StartRequest(InstallationKind.Empty)));

        Assert.Contains("PAR_DATA", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_sample_is_loaded_into_a_real_installation()
    {
        await using var installation = await TestInstallation.PreparedAsync();
        await EnsureAsync(installation, new StartRequest(InstallationKind.Empty));

        await Assert.ThrowsAsync<StartRefusedException>(() => EnsureAsync(installation, new StartRequest(AllYears: true)));
    }

    [Fact]
    public async Task A_complete_sample_is_loaded_further_when_all_years_are_asked_for_later()
    {
        await using var installation = await TestInstallation.PreparedAsync();
        await EnsureAsync(installation, new StartRequest());
        await using (var context = installation.Context())
        {
            context.Installations.Single().SampleLoad = SampleLoadState.Complete;
            await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var widened = await EnsureAsync(installation, new StartRequest(AllYears: true));

        Assert.Equal((SampleLoadState.Loading, 2016), (widened.SampleLoad, widened.SampleFirstYear));
    }

    [Fact]
    public async Task A_wrong_setting_ends_the_portal_and_the_command_line_with_a_sentence_before_anything_is_touched()
    {
        using var folder = new TemporaryFolder();
        var wrong = new Dictionary<string, string> { ["Mail__Port"] = "587a", ["ASPNETCORE_URLS"] = "http://127.0.0.1:0" };

        foreach (var (project, arguments) in new[] { ("Par.Portal", Array.Empty<string>()), ("Par.Jobs", ["release", "status"]) })
        {
            using var process = BuiltProgram.Start(project, folder.Path, wrong, arguments);
            var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);

            Assert.Equal((1, "Mail:Port is '587a'; it must be a whole number from 1 to 65535.", ""),
                (process.ExitCode, error.Trim(), await output));
        }
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    private static Task<Installation> EnsureAsync(TestInstallation installation, StartRequest request) =>
        installation.Get<FirstStart>().EnsureAsync(request, TestContext.Current.CancellationToken);
}
