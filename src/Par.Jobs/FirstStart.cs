using Microsoft.EntityFrameworkCore;
using Par.Ingest.Sample;
using Par.Warehouse.Storage;

namespace Par.Jobs;

/// <summary>What an installation is for. Decided at its first start and never changed.</summary>
public enum InstallationKind
{
    /// <summary>Shows the synthetic sample country, marked as such everywhere.</summary>
    Sample = 1,

    /// <summary>Real: begins empty.</summary>
    Empty = 2,
}

/// <summary>What the person who starts an installation asks for.</summary>
/// <param name="Kind">Its kind; null when nothing is said: what is there decides.</param>
/// <param name="AllYears">All ten years of the sample country and not only the three newest.</param>
/// <param name="Small">A few dozen organisations and the two newest years of the sample only.</param>
/// <param name="IfNew">The kind of a new installation when nothing is said.</param>
public sealed record StartRequest(
    InstallationKind? Kind = null, bool AllYears = false, bool Small = false, InstallationKind IfNew = InstallationKind.Sample);

/// <summary>What was asked at the start contradicts what the installation is; the message tells a person what to do.</summary>
public sealed class StartRefusedException(string message) : Exception(message);

/// <summary>Decides at the first start what an installation is, and keeps it so at every later one.</summary>
public sealed class FirstStart(IDbContextFactory<ParContext> contexts, DataFolder folder, TimeProvider clock)
{
    /// <summary>
    /// The installation's row, made at the first start. A sample may be widened to all years later. Of machines that start at the same
    /// moment one makes the row, and
    /// the others find it.
    /// </summary>
    /// <exception cref="StartRefusedException">The request contradicts the kind of the installation.</exception>
    public async Task<Installation> EnsureAsync(StartRequest request, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var write = await context.BeginWriteAsync(cancel);
        var installation = await context.Installations.SingleOrDefaultAsync(cancel);
        if (installation is null)
        {
            installation = Create(request);
            context.Installations.Add(installation);
        }
        else
        {
            Refuse(installation, request);
        }
        if (installation.IsSample && request.AllYears && installation.SampleFirstYear > SampleRange.AllYears.FirstYear)
        {
            installation.SampleFirstYear = SampleRange.AllYears.FirstYear;
            installation.SampleLoad = SampleLoadState.Loading;
        }
        await context.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
        return installation;
    }

    private Installation Create(StartRequest request)
    {
        if (request is { Kind: InstallationKind.Empty, AllYears: true })
            throw new StartRefusedException("--empty and --all-years contradict each other: an empty installation has no sample.");
        var isSample = (request.Kind ?? request.IfNew) == InstallationKind.Sample;
        return new Installation
        {
            IsSample = isSample,
            SampleLoad = isSample ? SampleLoadState.Loading : SampleLoadState.None,
            SampleFirstYear = (isSample, request.Small) switch
            {
                (false, _) => null,
                (true, true) => SampleRange.NewestYear - 1,
                _ => SampleRange.Default.FirstYear,
            },
            SampleIsSmall = isSample && request.Small,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        };
    }

    private void Refuse(Installation installation, StartRequest request)
    {
        if (installation.IsSample && request.Kind == InstallationKind.Empty)
            throw new StartRefusedException(
                $"{folder.Root} holds the sample country, which cannot become a real installation. Name another folder in PAR_DATA, or start without --empty.");
        if (!installation.IsSample && (request.Kind == InstallationKind.Sample || request.AllYears))
            throw new StartRefusedException(
                $"{folder.Root} holds a real installation, into which no sample is loaded. Name another folder in PAR_DATA, or start without the sample's options.");
    }
}
