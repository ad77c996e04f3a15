namespace Par.Jobs.Publication;

/// <summary>What has been read of a site, and what was wrong with it.</summary>
public sealed class SiteReading
{
    private const int MostTold = 20;

    private readonly List<string> told = [];

    /// <summary>Addresses that were read.</summary>
    public int Addresses { get; private set; }

    /// <summary>Cells that were compared.</summary>
    public int Cells { get; private set; }

    /// <summary>Things that were wrong.</summary>
    public int Problems { get; private set; }

    /// <summary>The first of them.</summary>
    public IReadOnlyList<string> Told => told;

    /// <summary>An address was read.</summary>
    public void Address() => Addresses++;

    /// <summary>So many cells were compared.</summary>
    public void Compared(int cells) => Cells += cells;

    /// <summary>Something is wrong.</summary>
    public void Tell(string problem)
    {
        Problems++;
        if (told.Count < MostTold)
            told.Add(problem);
    }
}
