namespace Par.Crash;

/// <summary>The way from a sender to what is killed. Nobody answers when it is down: that is the sender's to bear.</summary>
internal interface ILine : IDisposable
{
    /// <summary>The answer, or null when there was none, for whatever reason.</summary>
    Task<Answer?> TryAskAsync(Question question, byte[]? content);
}
