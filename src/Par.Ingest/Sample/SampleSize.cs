namespace Par.Ingest.Sample;

/// <summary>How much of the sample country delivers. Both sizes are the same country: an organisation's files are equal in both.</summary>
public enum SampleSize
{
    /// <summary>Every organisation of the register.</summary>
    Full,

    /// <summary>A few dozen organisations, among them Jyväskylä and Helsinki, small ones and bilingual ones: for browser and kill tests.</summary>
    Small,
}
