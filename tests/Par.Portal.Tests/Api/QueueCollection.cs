namespace Par.Portal.Tests.Api;

/// <summary>Tests whose portal has workers. Hangfire keeps one storage for the whole process, so that a portal beside another would find its jobs in the other's queue: these run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class QueueCollection
{
    public const string Name = "Queue";
}
