using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace Par.Portal.Hosting;

/// <summary>Runs the portal, and says in a sentence why it cannot when its address is not to be had.</summary>
internal static class Listening
{
    /// <summary>
    /// Runs until it is stopped. The exit code is 1 when the address is taken, not this machine's, or not for this user; what else goes wrong is thrown on.
    /// The host's own word of it, with a stack trace, is left out by <c>appsettings.json</c>.
    /// </summary>
    public static async Task RunListeningAsync(this WebApplication app)
    {
        var wanted = app.Configuration[WebHostDefaults.ServerUrlsKey] ?? "";
        try
        {
            await app.RunAsync();
        }
        catch (Exception problem) when (Why(problem) is { } why)
        {
            await Console.Error.WriteLineAsync(
                $"Par cannot listen on {Address(wanted, problem)}: {why}. Start it on another address, for example: ASPNETCORE_URLS=http://127.0.0.1:{(wanted.Contains(":8080", StringComparison.Ordinal) ? 8081 : 8080)} ./run");
            Environment.ExitCode = 1;
        }
    }

    private static string? Why(Exception? problem) => problem switch
    {
        null => null,
        AddressInUseException or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } => "another program listens there already",
        SocketException { SocketErrorCode: SocketError.AccessDenied } => "this user may not listen there",
        SocketException { SocketErrorCode: SocketError.AddressNotAvailable } => "that is not an address of this machine",
        AggregateException several => several.InnerExceptions.Select(Why).FirstOrDefault(why => why is not null),
        _ => Why(problem.InnerException),
    };

    /// <summary>The one of several addresses that the server's own words name, or all.</summary>
    private static string Address(string wanted, Exception problem) =>
        Array.Find(wanted.Split(';'), address => address.Length > 0 && problem.Message.Contains(address.TrimEnd('/'), StringComparison.OrdinalIgnoreCase)) ?? wanted;
}
