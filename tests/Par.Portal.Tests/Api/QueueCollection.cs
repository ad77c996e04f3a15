namespace Par.Portal.Tests.Api;

/// <summary>Tests whose portal has workers. Hangfire keeps its logger and some settings for the whole process, and these tests wait for real workers: they run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class QueueCollection
{
    public const string Name = "Queue";
}
