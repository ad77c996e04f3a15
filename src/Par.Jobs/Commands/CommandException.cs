namespace Par.Jobs.Commands;

/// <summary>A command cannot do what was asked; the message tells a person what is wrong and what to do.</summary>
internal sealed class CommandException(string message) : Exception(message);
