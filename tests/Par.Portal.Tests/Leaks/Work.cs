using System.Data.Common;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Par.Warehouse.Storage.Sqlite;

namespace Par.Portal.Tests.Leaks;

/// <summary>
/// What the portal asks of the database. An answer that takes the same questions, in the same order and with as many answers, takes the same time as far as the portal can
/// make it so: no clock is needed to tell.
/// </summary>
internal sealed partial class Work
{
    private readonly List<string> commands = [];

    /// <summary>Watches the portal's database.</summary>
    public void Watch(IServiceCollection services) => services.ConfigureDbContext<SqliteParContext>(options => options.AddInterceptors(new Watcher(commands)));

    /// <summary>The answer without what differs from request to request, and the questions that it took.</summary>
    public async Task<Outcome> OfAsync(HttpClient client, HttpRequestMessage request, string id)
    {
        lock (commands)
            commands.Clear();
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var headers = answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key is not ("Date" or "Set-Cookie" or "Content-Length" or "X-Trace"))
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}").Order(StringComparer.Ordinal);
        lock (commands)
            return new Outcome(
                answer.StatusCode, string.Join('\n', headers).Replace(id, "ID", StringComparison.Ordinal),
                Plain(body).Replace(id, "ID", StringComparison.Ordinal), string.Join("\n", commands));
    }

    /// <summary>An answer without what is new in every answer.</summary>
    public static string Plain(string body) => Token().Replace(body, "TOKEN");

    // Antiforgery tokens, and the id of the request in problem details.
    [GeneratedRegex("CfDJ8[\\w-]+|(?<=\"traceId\":\")[^\"]*|(?<=nonce=\")[^\"]*")]
    private static partial Regex Token();

    /// <summary>An answer and the work behind it.</summary>
    internal sealed record Outcome(HttpStatusCode Status, string Headers, string Body, string Commands);

    private sealed class Watcher(List<string> commands) : DbCommandInterceptor
    {
        public override ValueTask<DbDataReader> ReaderExecutedAsync(
            DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            Add(command);
            return base.ReaderExecutedAsync(command, eventData, result, cancellationToken);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Add(command);
            return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
        }

        private void Add(DbCommand command)
        {
            lock (commands)
                commands.Add(command.CommandText);
        }
    }
}
