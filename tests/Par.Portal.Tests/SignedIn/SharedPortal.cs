namespace Par.Portal.Tests.SignedIn;

/// <summary>
/// A portal that tests of a class share. It is for those that only read, or that change nothing but what is their own: an account under a
/// new name, a key.
/// </summary>
public abstract class SharedPortal(Func<Task<TestPortal>> start) : IAsyncLifetime
{
    private TestPortal? portal;

    public TestPortal Portal => portal ?? throw new InvalidOperationException("The portal has not been started.");

    public virtual async ValueTask InitializeAsync() => portal = await start();

    public ValueTask DisposeAsync() => portal?.DisposeAsync() ?? ValueTask.CompletedTask;
}
