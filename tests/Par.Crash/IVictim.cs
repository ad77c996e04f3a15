using System.Diagnostics;

namespace Par.Crash;

/// <summary>What is killed: a process over an installation, and the way to it.</summary>
internal interface IVictim
{
    /// <summary>Starts it.</summary>
    /// <param name="dieAt">The transaction or commit at which it kills itself, when it can; 0 for none.</param>
    Process Start(int dieAt);

    /// <summary>True when it takes deliveries.</summary>
    Task<bool> IsUpAsync();

    /// <summary>A sender's name in the installation, and its line.</summary>
    Task<(string Name, ILine Line)> LineAsync(int sender);

    /// <summary>Clears up behind a killed process, and tells where the kill hit it.</summary>
    string Bury();
}
