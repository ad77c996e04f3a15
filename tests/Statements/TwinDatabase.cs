#pragma warning disable EF1001 // The query compiler is where every query passes before a provider makes a statement of it.
using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Diagnostics;
using System.Linq.Expressions;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking.Internal;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.Internal;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Par.Warehouse.Storage;
using Par.Warehouse.Storage.Sqlite;
using Par.Warehouse.Storage.SqlServer;

namespace Par.Tests;

/// <summary>
/// While a test runs on SQLite, the same queries and changes are put to the SQL Server provider, whose statements are written down instead of sent. So the statements
/// that a server would get are those that the ordinary tests make, with the ordinary tests' parameters.
/// </summary>
internal static class TwinDatabase
{
    private static readonly ConcurrentDictionary<string, SentStatement> Sent = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, string> Refused = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<Type, Func<DbContext>> Makers = new();

    static TwinDatabase()
    {
        var options = new DbContextOptionsBuilder<SqlServerParContext>();
        StorageSetup.UseParSqlServer(options, "Server=none");
        options.AddInterceptors(new Recorder());
        Makers[typeof(SqliteParContext)] = () => new SqlServerParContext(options.Options);
        var published = new DbContextOptionsBuilder<PublishedContext>();
        StorageSetup.UseParSqlServer(published, "Server=none");
        published.AddInterceptors(new Recorder());
        Makers[typeof(PublishedContext)] = () => new PublishedContext(published.Options);
    }

    /// <summary>Every statement so far, in the order of their sources.</summary>
    public static IReadOnlyList<SentStatement> Statements => [.. Sent.Values.OrderBy(statement => statement.Source, StringComparer.Ordinal).ThenBy(statement => statement.Text, StringComparer.Ordinal)];

    /// <summary>Queries of which the provider makes no statement, with its reason.</summary>
    public static IReadOnlyList<string> Untranslated => [.. Refused.Values];

    /// <summary>The twins of contexts beside the warehouse's.</summary>
    public static IEnumerable<DbContext> Others => Makers.Where(maker => maker.Key != typeof(SqliteParContext) && maker.Key != typeof(PublishedContext)).Select(maker => maker.Value());

    /// <summary>Gives the contexts of the warehouse a twin.</summary>
    public static IServiceCollection WithTwin(this IServiceCollection services) => services.WithTwin<SqliteParContext>().WithTwin<PublishedContext>();

    /// <summary>Gives a context a twin of the other provider.</summary>
    public static IServiceCollection WithTwin<TContext, TTwin>(this IServiceCollection services, Action<DbContextOptionsBuilder> configure, Func<DbContextOptions<TTwin>, TTwin> make)
        where TContext : DbContext
        where TTwin : DbContext
    {
        Makers.GetOrAdd(typeof(TContext), _ =>
        {
            var options = new DbContextOptionsBuilder<TTwin>();
            configure(options);
            options.AddInterceptors(new Recorder());
            return () => make(options.Options);
        });
        return services.WithTwin<TContext>();
    }

    /// <summary>The twin of a context, or null when it has none.</summary>
    internal static DbContext? Of(DbContext context)
    {
        if (!Makers.TryGetValue(context.GetType(), out var make))
            return null;
        var twin = make();
        twin.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        return twin;
    }

    internal static void Record(DbCommand command)
    {
        if (Sent.ContainsKey(command.CommandText))
            return;
        var declarations = command.Parameters.Cast<SqlParameter>().Select(parameter => $"{parameter.ParameterName} {TypeOf(parameter)}").ToList();
        Sent.TryAdd(command.CommandText, new SentStatement(command.CommandText, declarations, Source()));
    }

    internal static void Refuse(Exception failure) => Refused.TryAdd(Source() + failure.Message, $"{Source()}: {failure.Message}");

    private static IServiceCollection WithTwin<TContext>(this IServiceCollection services)
        where TContext : DbContext => services.ConfigureDbContext<TContext>(options => options
            .ReplaceService<IQueryCompiler, TwinQueryCompiler>().AddInterceptors(new TwinSaver()));

    private static string TypeOf(SqlParameter parameter) => parameter.SqlDbType switch
    {
        SqlDbType.VarChar or SqlDbType.NVarChar or SqlDbType.Char or SqlDbType.NChar or SqlDbType.VarBinary =>
            $"{parameter.SqlDbType}({(parameter.Size is > 0 and <= 4000 ? parameter.Size.ToString(System.Globalization.CultureInfo.InvariantCulture) : "max")})",
        SqlDbType.Decimal => "decimal(38, 10)",
        var type => type.ToString(),
    };

    /// <summary>The method of the program that is asking, the innermost of the call.</summary>
    private static string Source() => new StackTrace().GetFrames().Select(frame => frame.GetMethod()).OfType<System.Reflection.MethodBase>()
        .Where(method => method.DeclaringType?.FullName is { } name && name.StartsWith("Par.", StringComparison.Ordinal) && !name.Contains("Tests", StringComparison.Ordinal))
        .Select(method => Readable(method.DeclaringType!.FullName!, method.Name))
        .FirstOrDefault(name => !name.StartsWith("Par.Warehouse.Storage.ParContext", StringComparison.Ordinal)) ?? "a test";

    // An asynchronous method runs as a type of its own: Queue+<ListAsync>d__3.
    private static string Readable(string type, string method) =>
        type.Contains("+<", StringComparison.Ordinal) ? type[..type.IndexOf('+', StringComparison.Ordinal)] + "." + type[(type.IndexOf('<', StringComparison.Ordinal) + 1)..type.IndexOf('>', StringComparison.Ordinal)]
            : $"{type}.{method}";

    /// <summary>Writes statements down instead of sending them. A query finds nothing; a change is told that it changed its row.</summary>
    private sealed class Recorder : DbCommandInterceptor, IDbConnectionInterceptor
    {
        private const int MostResults = 500;

        public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
        {
            Record(command);
            return InterceptionResult<DbDataReader>.SuppressWithResult(eventData.CommandSource == CommandSource.SaveChanges ? Changed() : Nothing());
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
            new(ReaderExecuting(command, eventData, result));

        public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
        {
            Record(command);
            return InterceptionResult<int>.SuppressWithResult(1);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            new(NonQueryExecuting(command, eventData, result));

        public InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

        public ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) => new(InterceptionResult.Suppress());

        private static DataTableReader Nothing() => new DataTable().CreateDataReader();

        private static DataTableReader Changed()
        {
            var rows = new DataTable();
            rows.Columns.Add("rows", typeof(int));
            rows.Rows.Add(1);
            return new DataTableReader([.. Enumerable.Repeat(rows, MostResults)]);
        }
    }

    /// <summary>Puts each query to the twin before it is asked of SQLite.</summary>
    private sealed class TwinQueryCompiler(
        IQueryContextFactory contexts, ICompiledQueryCache cache, ICompiledQueryCacheKeyGenerator keys, IDatabase database,
        IDiagnosticsLogger<DbLoggerCategory.Query> logger, ICurrentDbContext current, IEvaluatableExpressionFilter filter, IModel model)
        : QueryCompiler(contexts, cache, keys, database, logger, current, filter, model)
    {
        private static readonly ConcurrentDictionary<(Type, Type, ExpressionKey), Delegate> Compiled = new();
        private readonly (IDiagnosticsLogger<DbLoggerCategory.Query> Logger, DbContext Context) own = (logger, current.Context);

        public override TResult Execute<TResult>(Expression query)
        {
            Ask<TResult>(query, isAsync: false);
            return base.Execute<TResult>(query);
        }

        public override TResult ExecuteAsync<TResult>(Expression query, CancellationToken cancellationToken)
        {
            Ask<TResult>(query, isAsync: true);
            return base.ExecuteAsync<TResult>(query, cancellationToken);
        }

        private void Ask<TResult>(Expression query, bool isAsync)
        {
            using var twin = Of(own.Context);
            if (twin is null)
                return;
            var parameters = new Dictionary<string, object?>();
            var asked = ExtractParameters(query, parameters, own.Logger, compiledQuery: false, generateContextAccessors: false);
            if (RawSql.IsIn(asked))
                return;
            Func<QueryContext, TResult> run;
            try
            {
                run = (Func<QueryContext, TResult>)Compiled.GetOrAdd((twin.GetType(), typeof(TResult), new ExpressionKey(asked)),
                    _ => twin.GetService<IDatabase>().CompileQuery<TResult>(new Roots(twin).Visit(asked), isAsync));
            }
            catch (InvalidOperationException failure)
            {
                Refuse(failure);
                return;
            }

            var context = twin.GetService<IQueryContextFactory>().Create();
            foreach (var (name, value) in parameters)
                context.Parameters.Add(name, value);
            try
            {
                Drain(run(context));
            }
            catch (Exception failure) when (failure is InvalidOperationException or NullReferenceException or IndexOutOfRangeException)
            {
                // A query that must find something found nothing: its statement is written down.
            }
        }

        private static void Drain(object? result)
        {
            switch (result)
            {
                case Task task:
                    task.GetAwaiter().GetResult();
                    break;
                case System.Collections.IEnumerable rows and not string:
                    foreach (var _ in rows)
                        break;
                    break;
                case not null when result.GetType().GetInterfaces().FirstOrDefault(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)) is { } rows:
                    typeof(TwinQueryCompiler).GetMethod(nameof(DrainRows), System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!
                        .MakeGenericMethod(rows.GetGenericArguments()).Invoke(null, [result]);
                    break;
            }
        }

        private static void DrainRows<T>(IAsyncEnumerable<T> rows) => rows.GetAsyncEnumerator().MoveNextAsync().AsTask().GetAwaiter().GetResult();

        /// <summary>Queries of one form are one.</summary>
        private sealed class ExpressionKey(Expression expression) : IEquatable<ExpressionKey>
        {
            private readonly Expression expression = expression;

            public bool Equals(ExpressionKey? other) => other is not null && ExpressionEqualityComparer.Instance.Equals(expression, other.expression);

            public override bool Equals(object? obj) => Equals(obj as ExpressionKey);

            public override int GetHashCode() => ExpressionEqualityComparer.Instance.GetHashCode(expression);
        }

        /// <summary>SQL by hand is of one provider only.</summary>
        private sealed class RawSql : ExpressionVisitor
        {
            private bool found;

            public static bool IsIn(Expression query)
            {
                var visitor = new RawSql();
                visitor.Visit(query);
                return visitor.found;
            }

            protected override Expression VisitExtension(Expression node)
            {
                found |= node is FromSqlQueryRootExpression or SqlQueryRootExpression;
                return base.VisitExtension(node);
            }
        }

        /// <summary>Tables of the one model become those of the other.</summary>
        private sealed class Roots(DbContext twin) : ExpressionVisitor
        {
            protected override Expression VisitExtension(Expression node) => node is EntityQueryRootExpression root
                ? new EntityQueryRootExpression(twin.GetService<IAsyncQueryProvider>(), twin.Model.FindEntityType(root.EntityType.ClrType)!)
                : base.VisitExtension(node);
        }
    }

    /// <summary>Puts the changes of each save to the twin.</summary>
    private sealed class TwinSaver : SaveChangesInterceptor
    {
        public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
        {
            Save(eventData.Context!);
            return result;
        }

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Save(eventData.Context!);
            return new(result);
        }

        private static void Save(DbContext context)
        {
            using var twin = Of(context);
            if (twin is null)
                return;
            twin.ChangeTracker.AutoDetectChangesEnabled = false;
            foreach (var entry in context.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList())
            {
                var copy = twin.Entry(entry.Entity);
                copy.State = entry.State;
                if (entry.State == EntityState.Added)
                    continue;
                foreach (var property in entry.Properties)
                    (copy.Property(property.Metadata.Name).OriginalValue, copy.Property(property.Metadata.Name).IsModified) =
                        (property.OriginalValue, entry.State == EntityState.Modified && property.IsModified);
            }

            try
            {
                twin.GetService<IStateManager>().SaveChanges(acceptAllChangesOnSuccess: false);
            }
            catch (DbUpdateException)
            {
                // The made-up answer did not fit; the statement is written down.
            }
        }
    }
}
