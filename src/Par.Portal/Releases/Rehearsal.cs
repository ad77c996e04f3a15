using Microsoft.AspNetCore.Http.Features;
using Par.Jobs.Publication;
using Par.Portal.Releases.Reading;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Published;

namespace Par.Portal.Releases;

/// <summary>The figures that a single request is answered from in place of those on the shelf; nothing for every request from outside.</summary>
internal sealed class StagedFigures
{
    /// <summary>The figures, or null for those on the shelf.</summary>
    public PublishedStatistics? Figures { get; set; }
}

/// <summary>
/// Lets the portal answer to itself with a release on its shelf that nobody sees yet: the very same pages and files, byte for byte, that readers get once it is public.
/// No request from outside comes here; each answer is made in a scope of its own that alone knows the figures.
/// </summary>
internal sealed class Rehearsal(IServiceScopeFactory scopes, IHttpContextFactory contexts, PublishedShelf shelf) : IStartupFilter
{
    private RequestDelegate? portal;

    /// <inheritdoc/>
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(rest => portal = rest);
        next(app);
    };

    /// <summary>Reads every file of a release back; what differs from the stored cells.</summary>
    public async Task<IReadOnlyList<string>> ReadBackAsync(PublishedRelease stored, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var year = scope.ServiceProvider.GetRequiredService<VariableCatalogue>()[stored.Release.Year];
        var figures = With(stored);
        var reading = new SiteReading();
        using var site = new HttpClient(new Stage(this, figures)) { BaseAddress = new Uri("http://localhost") };
        await new SiteAudit(site, year, figures, reading).ReadAsync(stored, cancel);
        return reading.Problems == 0 ? [] : [.. reading.Told, .. Enumerable.Repeat("…", reading.Problems - reading.Told.Count)];
    }

    /// <summary>What is public now, with the release in place of its earlier version.</summary>
    private PublishedStatistics With(PublishedRelease stored)
    {
        var current = shelf.Current;
        var others = Sides.All.SelectMany(side => current.Years(side).Select(year => current.Find(side, year)!))
            .Where(release => (release.Release.Side, release.Release.Year) != (stored.Release.Side, stored.Release.Year));
        return new PublishedStatistics([.. others, stored],
            [.. current.Versions.Where(version => version.Release.Key != stored.Release.Key), new PublicVersion(stored.Release, [])]);
    }

    private async Task<HttpResponseMessage> AnswerAsync(Uri address, PublishedStatistics figures, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<StagedFigures>().Figures = figures;
        using var body = new MemoryStream();
        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(new HttpRequestFeature
        {
            Method = HttpMethods.Get, Scheme = address.Scheme, Path = Uri.UnescapeDataString(address.AbsolutePath), QueryString = address.Query, Protocol = "HTTP/1.1",
            Headers = new HeaderDictionary { ["Host"] = address.Authority },
        });
        features.Set<IHttpResponseFeature>(new HttpResponseFeature());
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
        features.Set<IServiceProvidersFeature>(new ScopeFeature(scope.ServiceProvider));
        features.Set<IHttpRequestLifetimeFeature>(new HttpRequestLifetimeFeature { RequestAborted = cancel });
        var context = contexts.Create(features);
        try
        {
            await (portal ?? throw new InvalidOperationException("The portal has not been started."))(context);
            await context.Response.CompleteAsync();
            return new HttpResponseMessage((System.Net.HttpStatusCode)context.Response.StatusCode) { Content = new ByteArrayContent(body.ToArray()) };
        }
        finally
        {
            contexts.Dispose(context);
        }
    }

    /// <summary>The request of somebody who has not signed in: what asks for the rehearsal must not be seen by it.</summary>
    private sealed class Stage(Rehearsal rehearsal, PublishedStatistics figures) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using (ExecutionContext.SuppressFlow())
                return Task.Run(() => rehearsal.AnswerAsync(request.RequestUri!, figures, cancellationToken), cancellationToken);
        }
    }

    private sealed class ScopeFeature(IServiceProvider services) : IServiceProvidersFeature
    {
        public IServiceProvider RequestServices { get; set; } = services;
    }
}
