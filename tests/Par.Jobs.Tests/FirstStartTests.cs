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

    private static Task<Installation> EnsureAsync(TestInstallation installation, StartRequest request) =>
        installation.Get<FirstStart>().EnsureAsync(request, TestContext.Current.CancellationToken);
}
